/** Hooks of Arabic: what lists alone cannot say. Everything else is data beside this file. */
export { conjugate } from './morphology/index.js';
