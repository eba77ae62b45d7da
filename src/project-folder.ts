import { existsSync } from 'node:fs';

/** The folder of the project, whether this module runs as written, compiled or bundled. */
export const PROJECT: URL = projectFolder(new URL('.', import.meta.url));

function projectFolder(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const above = new URL('..', folder);
  if (above.href === folder.href)
    throw new Error('The folder of Isnad has no package.json: install it again.');
  return projectFolder(above);
}
