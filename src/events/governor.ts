import { isComma } from '../attribution/punctuation.js';
import type { Status } from '../model/index.js';
import { Prefix } from '../text/03-words.js';
import { PART } from '../text/part-of-speech.js';
import { isFiniteForm, Kind } from '../text/verb-form.js';
import { verbFormsAt } from '../text/verb-forms.js';
import { BIT } from '../text/word-class.js';
import { ActBit } from './act-data.js';
import type { SentenceView } from './sentence-view.js';

/** How far a word that governs a noun's act may stand before it. */
const REACH = 12;

/** A word that says whether the act of the noun after it came to pass. */
export interface Governor {
  readonly status: Status;
  readonly token: number;
}

/** The nearest governing word before a noun, no farther than its own clause or light verb. */
export function governorOf(view: SentenceView, token: number, light = -1): Governor | null {
  const { text } = view.context;
  const { from } = view.clauses.start(token);
  const first = Math.max(view.sentence.from, from - 1, token - REACH);
  for (let i = token - 1; i >= first; i--) {
    if (i === light || view.hasBit(i, ActBit.Given)) return null;
    if (isComma(text, i)) {
      const opening = i === token - 1 ? parenthesisBefore(view, i) : -1;
      if (opening >= first) i = opening;
      else if (i !== token - 1 || !isPurpose(view, token)) return null;
      continue;
    }
    const status = statusAt(view, i);
    if (status !== null) return isOccasionOf(view, token, i) ? null : { status, token: i };
    // «رجب» in a name is no month.
    const isTime = text.has(i, BIT.time) && view.context.names.mentionAt(i) === null;
    if (view.isVerb(i) || isTime) return null;
  }
  return null;
}

/** «تعهدت خلال زيارتها …»: on the occasion of what somebody promised, which did come to pass. */
function isOccasionOf(view: SentenceView, token: number, governor: number): boolean {
  const { text, acts } = view.context;
  const before = token - 1;
  if (!view.isVerb(governor) || before <= governor) return false;
  const isPast = verbFormsAt(text, governor).some(({ kind }) => kind === Kind.Past);
  for (let k = 0; isPast && k < text.words.count[before]!; k++)
    if (acts.isOccasion(text.word(before, k))) return true;
  return false;
}

/** «حاولت، في سبتمبر الماضي، اعتراض …»: the comma that opens what the one at a token closes, or -1. */
function parenthesisBefore(view: SentenceView, comma: number): number {
  const { text } = view.context;
  for (let i = comma - 1; i > Math.max(view.sentence.from, comma - PARENTHESIS); i--) {
    if (view.isVerb(i)) return -1;
    if (isComma(text, i)) return i;
  }
  return -1;
}

/** Tokens between two commas that only say when or where. */
const PARENTHESIS = 8;

/** «محاولات واشنطن، للإيقاع بين …»: what is tried goes on behind a comma. */
function isPurpose({ context: { text } }: SentenceView, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++)
    if ((text.prefix(token, k) & Prefix.L) !== 0) return true;
  return false;
}

/** The status that a word gives to what it governs, as a word or as a form of a verb. */
export function statusAt(view: SentenceView, token: number): Status | null {
  if (token < view.sentence.from || !view.hasBit(token, ActBit.Status)) return null;
  // «المصري» is no form of «أصر».
  if (view.context.names.mentionAt(token) !== null || isCause(view, token)) return null;
  return wordStatus(view, token) ?? verbStatus(view, token);
}

/** «due to an attack»: with a preposition behind it that no verb follows the word tells why, not when. */
function isCause(view: SentenceView, token: number): boolean {
  const { text } = view.context;
  const word = text.words.count[token]! > 0 ? text.word(token, 0) : -1;
  if (word < 0 || (text.lexicon.parts(word) & PART.prepositional) === 0) return false;
  return text.is(token + 1, BIT.preposition) && !view.isVerb(token + 2) && !view.isVerb(token + 3);
}

export function wordStatus(view: SentenceView, token: number): Status | null {
  const { text, acts } = view.context;
  if (text.bearsPronoun(token, BIT.preposition)) return null;
  for (let k = 0; k < text.words.count[token]!; k++) {
    const status = acts.statusOfWord(text.word(token, k));
    if (status !== null) return status;
  }
  return null;
}

function verbStatus(view: SentenceView, token: number): Status | null {
  const { text, acts } = view.context;
  // «بحث» as a verb is no «ب» with «حث».
  const forms = verbFormsAt(text, token);
  const isVerb = view.isVerb(token) && forms.some(({ reading }) => isFiniteForm(reading));
  for (const { lemma, reading } of forms) {
    if (isVerb && !isFiniteForm(reading)) continue;
    const status = acts.statusOfLemma(lemma);
    if (status !== null) return status;
  }
  return null;
}
