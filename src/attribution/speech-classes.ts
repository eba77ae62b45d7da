/** Classes of plain speech: coordinated with و they carry the speaker on, even without a comma. */
export const SPEECH = new Set([
  'say',
  'affirm',
  'announce',
  'reveal',
  'deny',
  'warn',
  'relay',
  'inform',
  'write',
  'answer',
  'claim',
  'admit',
]);
