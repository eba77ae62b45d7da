/**
 * The command, the library and their threads in a few files, for a quick start: Node takes longer to find and link
 * hundreds of modules than to run them. Packages stay outside.
 */
export default {
  input: {
    main: 'dist/src/cli/main.js',
    index: 'dist/src/index.js',
    'reader-worker': 'dist/src/operations/reader-worker.js',
    worker: 'dist/src/ingest/extraction/worker.js',
  },
  platform: 'node',
  tsconfig: false,
  // Names of packages, but no path of any system and none of the bundler's own helpers.
  external: /^(?!@oxc-project\/|[A-Za-z]:[\\/])@?[a-z]/,
  output: { dir: 'dist/bundle', format: 'esm', cleanDir: true },
};
