export type * from './attribution.js';
export type * from './entity.js';
export type * from './event.js';
export type * from './layout.js';
export type * from './notice.js';
export * from './reading.js';
export type * from './report.js';
export * from './span.js';
