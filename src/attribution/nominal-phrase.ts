import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import type { PhraseCue } from './cue.js';
import { nounPhraseAt, type Phrase, phraseFrom } from './noun-phrase.js';
import { attachedSplit, isDetachedPreposition } from './prepositions.js';
import type { SentenceContext } from './reader-context.js';
import {
  type PhraseStart,
  SOURCE_HEAD,
  type SourcePhrase,
  sourceBehind,
  sourcePhrase,
} from './source-phrase.js';

/** «وفقا لمصدر», «نقلا عن رويترز», «بحسبه»: a source phrase with a noun phrase or a pronoun. */
export function nominalPhrase(context: SentenceContext, start: PhraseStart): SourcePhrase | null {
  const { text } = context;
  const { entry, token, end } = start;
  if (entry.class === 'turn' || text.quotationAt[token]! >= 0) return null;
  const withPronoun = pronounSplit(text, end - 1, entry);
  if (withPronoun >= 0) {
    const { person, gender } = text.lexicon.clitics.enclitics[text.pronoun(end - 1, withPronoun) - 1]!;
    return person === 3 ? sourcePhrase(context, start, end, null, { gender }) : null;
  }
  const source = entry.joins === 0 ? nounPhraseHere(context, end) : joinedSource(context, end, entry.joins);
  if (source === null || !reports(context, source)) return null;
  const behind =
    entry.class === 'relay' ? sourceBehind(context, source, new Set([entry.words.at(-1)!])) : null;
  return behind === null
    ? sourcePhrase(context, start, end, source)
    : sourcePhrase(context, start, end, behind, {
        relays: [{ phrase: source, cue: text.span(token, end) }],
      });
}

/** The split in which the last word of the phrase bears a pronoun, or -1. */
function pronounSplit(text: Text, token: number, { words }: PhraseCue): number {
  for (let k = 0; k < text.words.count[token]!; k++) {
    if (text.pronoun(token, k) !== 0 && text.word(token, k) === words.at(-1)) return k;
  }
  return -1;
}

const nounPhraseHere = ({ text, names, sentence }: SentenceContext, from: number): Phrase | null =>
  nounPhraseAt(text, names, from, sentence.to);

/** The source whose first word bears the phrase's preposition. */
function joinedSource(context: SentenceContext, from: number, joins: number): Phrase | null {
  const { text, sentence } = context;
  if (from >= sentence.to) return null;
  const split = attachedSplit(text, joins, from);
  if (split >= 0) return joinedPhrase(context, from, split);
  return from + 1 < sentence.to && isDetachedPreposition(text, from)
    ? nounPhraseHere(context, from + 1)
    : null;
}

/** A noun phrase whose first word bears the preposition. */
function joinedPhrase(context: SentenceContext, from: number, split: number): Phrase {
  const { text, names, sentence } = context;
  const whole = nounPhraseHere(context, from);
  if (whole !== null) return { ...whole, split };
  return phraseFrom(text, names, from, sentence.to, split) ?? { from, to: from + 1, split };
}

/** The head of the phrase is somebody or something that reports, not a norm, price or date. */
function reports({ text, names }: SentenceContext, { from, to }: Phrase): boolean {
  const mention = names.mentionAt(from);
  if (mention !== null && mention.from <= from) return true;
  if (text.has(from, BIT.norm)) return false;
  if (text.tokens.mark[from] !== 0) return names.mentionAt(from + 1) !== null;
  if (text.has(from, SOURCE_HEAD)) return true;
  for (let i = from; i < to; i++) if (names.mentionAt(i)?.entity?.type === 'person') return true;
  return text.words.count[from] === 0 && to - from >= 2;
}
