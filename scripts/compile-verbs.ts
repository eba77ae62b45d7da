import { foldWord } from '../src/text/01-normalise.js';
import { packReading } from '../src/text/verb-form.js';
import type { LanguageSource } from './language-source.js';
import { unvocalised } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

/** Numbers the written forms of every verb; lemmas, without vowel signs and with them, and the readings of each word. */
export function compileVerbs(
  vocabulary: Vocabulary,
  source: LanguageSource,
): { lemmas: string[]; vocalised: string[]; readings: Map<number, number[]> } {
  const lemmas: string[] = [];
  const collected = new Map<number, Set<number>>();
  const seen = new Set<string>();
  for (const entry of source.verbs) {
    if (seen.has(entry.lemma)) continue;
    seen.add(entry.lemma);
    const lemma = lemmas.length;
    lemmas.push(unvocalised(entry.lemma));
    const except = new Set(source.cues.verbs.find((cue) => cue.lemma === entry.lemma)?.except ?? []);
    for (const form of source.conjugate(entry as never)) {
      if (except.has(form.written)) continue;
      const folded = foldWord(form.written);
      const word = vocabulary.number(folded);
      vocabulary.classify(folded, 'verb');
      const list = collected.get(word) ?? new Set<number>();
      list.add(packReading(lemma, form));
      collected.set(word, list);
    }
  }
  const readings = new Map([...collected].map(([word, list]) => [word, [...list]]));
  return { lemmas, vocalised: [...seen], readings };
}
