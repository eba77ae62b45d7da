import { BIT } from '../text/word-class.js';
import type { Walk } from './complement-walk.js';
import { nounClause } from './noun-clause.js';
import { attachedSplit, isPrepositional } from './prepositions.js';

/** Verbs of plain speech have the clause, whatever stands before it. */
const OWN_CLAUSE = new Set(['say', 'affirm', 'announce']);

/** «نفى المتحدث ادعاءات إسرائيل بأن», «رد على ادعاء فلان بأن»: a noun that says whose words these are has the clause. */
export function isOfNoun(walk: Walk, mark: number): boolean {
  const { cue, verb } = walk;
  if (OWN_CLAUSE.has(cue.class) && cue.needs === null) return false;
  for (let i = verb + 1; i < mark; i++) {
    const found = isGoverned(walk, i) ? nounClause(walk, i) : null;
    if (found !== null && found.source !== null && found.mark === mark) return true;
  }
  return false;
}

/** The object of the verb, or behind the verb's own preposition; after any other it is an occasion: «في تصريح». */
function isGoverned({ text, cue, verb }: Walk, token: number): boolean {
  const before = token - 1;
  for (const preps of [cue.nominalPreps, cue.addressee]) {
    if (attachedSplit(text, preps.prefixes, token) >= 0) return true;
    if (before > verb && isPrepositional(text, preps, before)) return true;
  }
  return cue.object && before > verb && !text.is(before, BIT.preposition) && text.prefix(token, 0) === 0;
}
