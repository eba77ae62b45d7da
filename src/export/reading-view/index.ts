export { readingView } from './page.js';
export type { InterfaceWords, PluralForms } from './words.js';
