import { lemmaOf } from '../../text/verb-form.js';
import type { Cue } from '../cue.js';
import { type ClauseView, tagAt } from './clause-view.js';
import { formOf } from './forms.js';
import { Form, Tag } from './tag.js';

/** The forms that a tag stands for. */
const FORMS: Readonly<Partial<Record<Tag, number>>> = {
  [Tag.Base]: Form.Base,
  [Tag.ThirdPerson]: Form.ThirdPerson,
  [Tag.Past]: Form.Past,
  [Tag.Ing]: Form.Ing,
  [Tag.En]: Form.En,
};

export interface CueHere {
  readonly cue: Cue;
  readonly lemma: string;
}

/** The reporting verb that a token is, in the form in which it is tagged; or null. */
export function cueOf(view: ClauseView, token: number): CueHere | null {
  const { text, cues } = view;
  const wanted = FORMS[tagAt(view, token)] ?? 0;
  if (wanted === 0 || text.words.count[token] === 0) return null;
  const { lexicon } = text;
  const word = text.word(token, 0);
  for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++) {
    const reading = lexicon.reading(r);
    if (formOf(reading) !== wanted) continue;
    const lemma = lemmaOf(reading);
    const cue = cues.ofLemma(lemma);
    if (cue?.needs === 'idiom' && !hasIdiom(view, cue, token + 1)) continue;
    if (cue !== undefined) return { cue, lemma: lexicon.lemmas[lemma]! };
  }
  return null;
}

/** «pointed out», not «pointed»: the words of one of the verb's idioms follow. */
const hasIdiom = ({ text, sentence }: ClauseView, { idioms }: Cue, from: number): boolean =>
  idioms.some(({ words }) =>
    words.every(({ word }, k) => from + k < sentence.to && text.isWordNumber(from + k, word)),
  );
