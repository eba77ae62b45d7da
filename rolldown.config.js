/**
 * The command, the library and their threads in a few files, for a quick start: Node takes longer to find and link
 * hundreds of modules than to run them. They are made from the sources, whose enumerations and constant numbers are
 * written into the places that use them: a name that is imported is looked up each time. Packages stay outside.
 */
export default {
  input: {
    main: 'src/cli/main.ts',
    index: 'src/index.ts',
    'reader-worker': 'src/operations/reader-worker.ts',
    worker: 'src/ingest/extraction/worker.ts',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  // Names of packages, but no path of any system and none of the bundler's own helpers.
  external: /^(?!@oxc-project\/|[A-Za-z]:[\\/])@?[a-z]/,
  optimization: { inlineConst: true },
  output: { dir: 'dist/bundle', format: 'esm', cleanDir: true },
};
