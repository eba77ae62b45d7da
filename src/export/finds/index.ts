export { csvHead, csvRow } from './csv.js';
export { detail } from './detail.js';
export { type FoundRecord, recordOf } from './record.js';
export { table } from './table.js';
