/**
 * The direction of imports: a report's way, left to right (docs/architecture.md). A room knows the rooms before it;
 * model/ is known to all. `npm run lint` holds these rules over the compiled modules, where types are gone;
 * tests/import-direction.test.ts holds the same rules over the sources, types among them.
 */
const ROOMS = ['ingest', 'text', 'entities', 'attribution', 'events', 'corroboration', 'relations'];

/** Above the rooms: what puts them in order, what gives readings out, and the faces. */
const READER = 'src/(?:read|data|data-files|project-folder|own-entries|world-entries|index)\\.';
const EXPORT = 'src/export/';
const FACES = 'src/(?:cli|http|mcp)/';
const STORE = 'src/store/';
const OPERATIONS = 'src/operations/';

const at = (path) => `^(?:dist/)?(?:${path})`;
const room = (name) => `src/${name}/`;
const TESTS = '\\.test\\.ts$';

const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: at(from), pathNot: TESTS },
  to,
});

module.exports = {
  forbidden: [
    rule('model-knows-nothing', 'model/ has nouns only.', room('model'), {
      path: at('src/'),
      pathNot: at(room('model')),
    }),
    ...ROOMS.map((name, i) =>
      rule(`${name}-looks-back-only`, `${name}/ may import model/ and the rooms before it.`, room(name), {
        path: at('src/'),
        pathNot: at(['model', ...ROOMS.slice(0, i + 1)].map(room).join('|')),
      }),
    ),
    rule('relations-see-no-text', 'Relations are built from events.', room('relations'), {
      path: at(room('text')),
    }),
    rule('reader-below-faces', 'What reads does not know what shows or keeps.', READER, {
      path: at([EXPORT, FACES, STORE, OPERATIONS].join('|')),
      pathNot: at('src/export/(?:reading-view/index|interface-words|json|terminal)\\.'),
    }),
    rule('store-only-keeps', 'The ledger does not know who reads, shows or asks.', STORE, {
      path: at(['src/(?:read|data)\\.', EXPORT, FACES, OPERATIONS].join('|')),
    }),
    rule('operations-below-faces', 'What is done with a ledger does not know how it is shown.', OPERATIONS, {
      path: at([EXPORT, FACES].join('|')),
    }),
    rule('export-below-faces', 'A format does not know the command.', EXPORT, { path: at(FACES) }),
    rule(
      'rooms-read-no-files',
      'Only ingest/ and what stands above the rooms touches the file system.',
      ['model', ...ROOMS.slice(1)].map(room).join('|'),
      { path: '^(?:node:)?(?:fs|fs/promises|child_process|http|https|net)$' },
    ),
    rule('languages-stand-alone', 'The hooks of a language know no room.', 'languages/', {
      path: at('src/|scripts/'),
    }),
    rule('nothing-needs-scripts', 'Scripts build the data; what runs does not need them.', 'src/', {
      path: at('scripts/|bench/|tests/'),
    }),
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
