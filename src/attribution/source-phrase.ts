import { BIT } from '../text/word-class.js';
import type { PhraseCue } from './cue.js';
import type { Draft, RelayDraft } from './draft.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { HEAD_NOUN } from './phrase-head.js';
import { isFreePreposition, NO_PREPOSITIONS } from './prepositions.js';
import type { SentenceContext } from './reader-context.js';

/** Nouns of somebody or something that reports, and what stands before a name. */
export const SOURCE_HEAD = HEAD_NOUN | BIT.honorific;

/** A source phrase: «وفقا لمصدر», «حسبما ذكرت الوكالة», «كما قال الوزير», «نقلا عن رويترز». */
export interface SourcePhrase {
  readonly from: number;
  /** Split of the first token that the phrase begins at, after a conjunction. */
  readonly split: number;
  /** One past the phrase with its source. */
  readonly to: number;
  readonly cue: readonly [from: number, to: number];
  readonly class: string;
  readonly lemma: string;
  readonly source: Phrase | null;
  readonly relays: readonly RelayDraft[];
  readonly gender: Draft['gender'];
}

/** The fixed words of a source phrase as they stand in the text. */
export interface PhraseStart {
  readonly entry: PhraseCue;
  readonly token: number;
  readonly split: number;
  /** One past the fixed words. */
  readonly end: number;
}

/** A source phrase whose cue ends before `cueEnd`. */
export function sourcePhrase(
  { text }: SentenceContext,
  { entry, token, split }: PhraseStart,
  cueEnd: number,
  source: Phrase | null,
  more: { readonly gender?: Draft['gender']; readonly relays?: readonly RelayDraft[] } = {},
): SourcePhrase {
  return {
    from: token,
    split,
    to: source?.to ?? cueEnd,
    cue: [token, cueEnd],
    class: entry.class,
    lemma: text.foldedWords(token, cueEnd),
    source,
    relays: more.relays ?? [],
    gender: more.gender ?? null,
  };
}

/** «… صحيفة الأخبار عن مصدر»: the source behind the outlet, after one of these prepositions. */
export function sourceBehind(
  { text, names, sentence }: SentenceContext,
  outlet: Phrase,
  preps: ReadonlySet<number>,
): Phrase | null {
  const at = outlet.to;
  if (at + 1 >= sentence.to || !isFreePreposition(text, { ...NO_PREPOSITIONS, words: preps }, at))
    return null;
  if (text.bearsPronoun(at, BIT.preposition)) return null;
  return nounPhraseAt(text, names, at + 1, sentence.to);
}
