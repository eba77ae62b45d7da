import { Capital } from '../../text/letter-case.js';
import { CLOSED, PART } from '../../text/part-of-speech.js';
import { quotationOpenedAt } from './clause-view.js';
import { closedTag } from './closed-tags.js';
import { isApostropheAt } from './forms.js';
import { isAdverbial } from './lookahead.js';
import { Form, isNominal, Tag } from './tag.js';
import { before, forms, parts, type Tagging } from './tagging.js';
import { pastTag, verbTag } from './verb-tags.js';

/** Letters of the longest word that an apostrophe cuts short: «'ve»; longer ones are parts of names: «O'Brien». */
const LONGEST_CLITIC = 2;

/** What a word is in its sentence. */
export function wordTag(t: Tagging, i: number): Tag {
  const { text } = t;
  const bits = parts(t, i);
  const verbal = forms(t, i);
  if (
    isApostropheAt(text, i) &&
    (t.tags[i - 1] !== Tag.Name || text.tokens.to[i]! - text.tokens.from[i]! <= LONGEST_CLITIC)
  )
    return clitic(t, i, bits);
  const isFirst = opens(t, i);
  const capital = t.cased ? text.tokens.capital[i]! : Capital.None;
  if (isInitial(t, i, bits)) return Tag.Name;
  const mention = t.names.mentionAt(i);
  if (mention !== null && (!t.cased || capital !== Capital.None || mention.from < i)) return Tag.Name;
  const isClosed = (bits & CLOSED) !== 0;
  if (capital !== Capital.None && !isFirst && (!isClosed || (bits & PART.modal) !== 0)) return Tag.Name;
  if (capital === Capital.All && !isClosed) return Tag.Name;
  if (isClosed) {
    const tag = closedTag(t, i, bits, verbal);
    if (tag !== Tag.None) return tag;
  }
  if (
    capital !== Capital.None &&
    verbal === 0 &&
    text.words.count[i] === 0 &&
    (!isAdverbial(t, i) || isSubjectHere(t, i))
  )
    return Tag.Name;
  if (verbal !== 0) return verbTag(t, i, bits, verbal, capital !== Capital.None && isFirst);
  if ((bits & PART.adjective) !== 0) return isBetweenVerbs(t, i, bits) ? Tag.Adverb : Tag.Adjective;
  if ((bits & PART.adverb) !== 0) return Tag.Adverb;
  if ((bits & PART.noun) === 0 && isAdverbial(t, i)) return Tag.Adverb;
  if ((bits & PART.noun) === 0 && text.words.count[i] === 0) return unknown(t, i);
  return Tag.Noun;
}

/** «Jolly said»: a capital and a finite verb behind it. */
function isSubjectHere(t: Tagging, i: number): boolean {
  const next = i + 1;
  if (next >= t.to || !t.text.isWord(next) || t.text.tokens.capital[next] !== Capital.None) return false;
  return (
    (forms(t, next) & (Form.Past | Form.ThirdPerson)) !== 0 ||
    (parts(t, next) & (PART.modal | PART.have)) !== 0 ||
    isApostropheAt(t.text, next)
  );
}

/** «has long considered»: an adjective that is an adverb as well, between the parts of a verb. */
function isBetweenVerbs(t: Tagging, i: number, bits: number): boolean {
  const previous = before(t, i);
  if ((bits & PART.adverb) === 0 || (previous !== Tag.Have && previous !== Tag.Be)) return false;
  return (forms(t, i + 1) & Form.En) !== 0 || (parts(t, i + 1) & PART.be) !== 0;
}

/** «(D-Ore.)», the last letter of «F.B.I.»: a capital letter that would else be a clitic or a pronoun. */
function isInitial({ text }: Tagging, i: number, bits: number): boolean {
  const { from, to, start, end, capital } = text.tokens;
  if (to[i]! - from[i]! !== 1 || capital[i] === Capital.None) return false;
  if ((bits & (PART.modal | PART.have | PART.be)) !== 0) return true;
  return i > 1 && text.isMark(i - 1, 0x2e) && start[i] === end[i - 1] && start[i - 1] === end[i - 2];
}

/** A word of no list: by its ending and its place a verb, else a noun. */
function unknown(t: Tagging, i: number): Tag {
  if (t.tags[i - 1] === Tag.To) return Tag.Base;
  const { participle, past } = t.cues.endings;
  const previous = before(t, i);
  if (t.text.endsIn(i, participle) && !isNominal(previous)) return Tag.Ing;
  if (t.text.endsIn(i, past)) return pastTag(t, i, Form.Past | Form.En, previous);
  return Tag.Noun;
}

/** The first word of a sentence or of a quotation. */
function opens(t: Tagging, i: number): boolean {
  if (i === t.from) return true;
  const previous = t.tags[i - 1]!;
  if (previous === Tag.Quote) return quotationOpenedAt(t.text, i - 1) >= 0 || t.tags[i - 2] === Tag.Stop;
  return (
    previous === Tag.Colon ||
    previous === Tag.Stop ||
    (previous === Tag.Dash && i - t.from < 12) ||
    previous === Tag.Open
  );
}

function clitic(t: Tagging, i: number, bits: number): Tag {
  if ((bits & PART.negation) !== 0) return Tag.Negation;
  if ((bits & PART.modal) !== 0) return Tag.Modal;
  if ((bits & PART.have) !== 0) return Tag.Have;
  if ((bits & PART.be) !== 0) return Tag.Be;
  const previous = t.tags[i - 1]!;
  if (
    previous === Tag.Pronoun ||
    previous === Tag.Existential ||
    previous === Tag.Question ||
    previous === Tag.Relative ||
    previous === Tag.That ||
    previous === Tag.Adverb
  )
    return Tag.Be;
  const next = i + 1;
  const nextParts = parts(t, next);
  const isVerbal =
    (nextParts & (PART.determiner | PART.negation | PART.preposition | PART.infinitive)) !== 0 &&
    !t.names.mentionAt(next);
  // «one of Mexico's leading banks»: what stands under a preposition has no verb.
  const isIng =
    (forms(t, next) & Form.Ing) !== 0 && (nextParts & PART.noun) === 0 && t.tags[i - 2] !== Tag.Preposition;
  return isVerbal || isIng ? Tag.Be : Tag.Genitive;
}
