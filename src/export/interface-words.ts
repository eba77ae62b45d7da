import { dataFile, dataFilesLike } from '../data-files.js';
import type { InterfaceWords } from './reading-view/index.js';

/** The languages in which the product itself speaks. */
export const interfaceLanguages = (): string[] => dataFilesLike(/^interface\.([a-z]+)\.json$/).sort();

/** What the product says in its own voice, in one language. */
export const interfaceWords = (language: string): InterfaceWords => dataFile(`interface.${language}.json`);
