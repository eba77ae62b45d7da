import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import { governsThat } from './complement-marks.js';
import type { NounCue } from './cue.js';
import { type Draft, draftOf } from './draft.js';
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

/** «تأكيد الوزير أن», «قوله إن», «تصريحات فلان بأن»: a noun that reports, with a complementiser after it; or null. */
export function nounDraft(context: SentenceContext, token: number): Draft | null {
  const { text, names, sentence, index } = context;
  const cue = nounCue(context, token);
  if (cue === null) return null;
  // «في خطابه»: the occasion, not the cue.
  if (token > sentence.from && text.is(token - 1, BIT.preposition) && text.has(token, BIT.documentNoun))
    return null;
  const mark = markAfter(context, token, cue.entry);
  if (mark === -1 || mark + 1 >= sentence.to) return null;
  const hasPronoun = cue.pronoun !== 0;
  const marked = text.is(mark - 1, BIT.preposition) ? mark - 1 : mark;
  const source: Phrase | null =
    hasPronoun || marked === token + 1 ? null : nounPhraseAt(text, names, token + 1, marked);
  if (source !== null && (source.to !== marked || !isSpeaker(context, source.from))) return null;
  if (source === null && !hasPronoun && marked !== token + 1) return null;
  const enclitic = hasPronoun ? text.lexicon.clitics.enclitics[cue.pronoun - 1]! : null;
  // «بإعلان أن»: whose, the noun does not say.
  if (source === null && enclitic === null) return null;
  return draftOf({
    kind: 'noun',
    sentence: index,
    lead: token,
    breaks: false,
    main: false,
    cue: text.spanFromSplit(token, cue.split, token + 1),
    cueToken: token,
    lemma: cue.entry.lemma,
    class: cue.entry.class,
    core: cue.entry.core,
    source,
    yields: enclitic === null ? 2000 : 0,
    gender: enclitic?.gender ?? null,
    number: enclitic?.number ?? null,
    content: [{ from: mark + 1, split: -1, to: sentence.to }],
    zone: [token + 1, marked],
  });
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
