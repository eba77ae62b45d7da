/** The library as others get it, in its bundle: what is measured is what runs. */
import type * as Isnad from '../src/index.js';

export const { engineStamp, loadLanguage, read } = (await import(
  new URL('../bundle/index.js', import.meta.url).href
)) as typeof Isnad;
