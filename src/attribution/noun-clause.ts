import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import type { NounCue } from './cue.js';
import { governsThat } from './governs-that.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { isPrepositional } from './prepositions.js';
import type { SentenceContext } from './reader-context.js';
import { isSpeaker } from './who-speaks.js';

/** Nouns of belief and hope hardly ever report: «على ثقة أن». */
const SPEECH = new Set([
  'say',
  'affirm',
  'announce',
  'deny',
  'claim',
  'accuse',
  'relay',
  'inform',
  'warn',
  'reveal',
  'answer',
]);

/** Words that may stand between a reporting noun and «أن»: its genitive and a few circumstances. */
const REACH = 12;
/** Tokens of a quoted name with its marks. */
const MAX_QUOTED_NAME = 6;

/** A noun that reports, with the clause that it governs. */
export interface NounClause {
  readonly entry: NounCue;
  readonly split: number;
  /** Number of the pronoun on it, or 0. */
  readonly pronoun: number;
  /** Its genitive, or null. */
  readonly source: Phrase | null;
  /** The complementiser. */
  readonly mark: number;
  /** The complementiser or the preposition right before it. */
  readonly marked: number;
}

/** «تأكيد الوزير أن», «قوله إن»: the clause of a noun that says whose words these are; or null. */
export function nounClause(context: SentenceContext, token: number): NounClause | null {
  const { text, names, sentence } = context;
  // «كردي»: a state's or people's adjective.
  if (names.mentionAt(token) !== null) return null;
  const cue = nounCue(context, token);
  if (cue === null) return null;
  const mark = markAfter(context, token, cue.entry);
  if (mark === -1 || mark + 1 >= sentence.to) return null;
  const marked = text.is(mark - 1, BIT.preposition) ? mark - 1 : mark;
  if (cue.pronoun !== 0) return { ...cue, source: null, mark, marked };
  // «بإعلان أن»: whose, the noun does not say.
  if (marked === token + 1) return null;
  const source = nounPhraseAt(text, names, token + 1, marked);
  if (source?.to !== marked || !isSpeaker(context, source.from)) return null;
  // «لنفي تقارير عن أن»: what is denied, not who denies it.
  if (cue.entry.class === 'deny' && text.is(source.from, BIT.documentNoun)) return null;
  return { ...cue, source, mark, marked };
}

function nounCue(
  { text, cues }: SentenceContext,
  token: number,
): { entry: NounCue; split: number; pronoun: number } | null {
  for (let split = 0; split < text.words.count[token]!; split++) {
    const entry = cues.nouns.get(text.word(token, split));
    const isDefinite = (text.prefix(token, split) & Prefix.Article) !== 0;
    if (entry !== undefined && !isDefinite && SPEECH.has(entry.class))
      return { entry, split, pronoun: text.pronoun(token, split) };
  }
  return null;
}

/** A mark around a name: «قول "شكري" إن»; what stands in longer quotations is said. */
function isNameMark(text: Text, token: number): boolean {
  if (text.tokens.kind[token] !== TokenKind.Quote) return false;
  const quotation = text.quotations[text.quotationAt[token]!];
  return quotation?.closed === true && quotation.to - quotation.from <= MAX_QUOTED_NAME;
}

function markAfter({ text, sentence }: SentenceContext, token: number, { clausePreps }: NounCue): number {
  for (let i = token + 1; i < Math.min(sentence.to, token + REACH); i++) {
    if (!text.isWord(i) && !isNameMark(text, i)) return -1;
    if (!text.has(i, BIT.that)) continue;
    if (governsThat(text, i - 1) && !isPrepositional(text, clausePreps, i - 1)) return -1;
    const prefix = text.prefix(i, text.splitWith(i, BIT.that));
    return (prefix & ~Prefix.B) === 0 ? i : -1;
  }
  return -1;
}
