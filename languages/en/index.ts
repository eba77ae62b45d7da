/** Hooks of English: what lists alone cannot say. Everything else is data beside this file. */
export { conjugate } from './conjugate.js';
