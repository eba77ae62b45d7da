import { analyse, type Traits, type Verb } from './root.js';
import { spell } from './spelling.js';
import { join } from './stem.js';
import type { VerbEntry } from './types.js';
import { pastStem } from './verb-stems.js';

/** What root and form leave open, the regular way first. */
const READINGS: readonly Traits[] = [
  {},
  { soundMiddle: true },
  { uncontracted: true },
  { assimilatedHamza: true },
];

/**
 * The reading of the entry that gives its lemma: استجوب keeps its w, اتّخذ doubles its t.
 * An entry whose lemma does not follow from root and form has a mistake in one of the three.
 */
export function verbOf(entry: VerbEntry): Verb {
  for (const traits of READINGS) {
    const verb = analyse(entry, traits);
    if (citation(verb).some((word) => skeleton(word) === skeleton(entry.lemma))) return verb;
  }
  const expected = citation(analyse(entry)).join(' / ');
  throw new Error(
    `${entry.lemma}: root «${entry.root}» in form ${entry.form} gives ${expected}; mend one of them`,
  );
}

/** The third person masculine singular of the past, by which a verb is cited. */
export function citation(verb: Verb): readonly string[] {
  const stem = pastStem(verb, 'active');
  return stem ? join(stem, 'a').flatMap((word) => spell(word)) : [];
}

/** Letters and doubling, which entries always show; vowel signs may be left out or stand in another order. */
function skeleton(word: string): string {
  return word.replace(/[\u064B-\u0650\u0652]/g, '').replace(/ٱ/g, 'ا');
}
