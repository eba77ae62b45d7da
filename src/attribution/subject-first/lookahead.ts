import { TokenKind } from '../../text/02-tokens.js';
import { Capital } from '../../text/letter-case.js';
import { CLOSED, PART } from '../../text/part-of-speech.js';
import { isApostropheAt } from './forms.js';
import { Form } from './tag.js';
import { forms, parts, type Tagging } from './tagging.js';

/** How far ahead a verb may stand that makes «as», «before», «since» open a clause. */
const CLAUSE_REACH = 9;

/** What follows a finite verb of saying, not an adjective: a subject, «that», a quotation. */
export function opensContent(t: Tagging, i: number): boolean {
  if (i >= t.to) return false;
  const { tokens } = t.text;
  if (tokens.kind[i] === TokenKind.Quote) return true;
  if (!t.text.isWord(i) || isApostropheAt(t.text, i)) return false;
  const opens =
    PART.determiner | PART.possessive | PART.subjectPronoun | PART.objectPronoun | PART.complementiser;
  return (parts(t, i) & opens) !== 0;
}

/** The next word can stand inside a noun phrase that is open. */
export function opensNoun(t: Tagging, i: number): boolean {
  if (i >= t.to) return false;
  if (t.text.tokens.kind[i] === TokenKind.Number || t.text.tokens.kind[i] === TokenKind.Quote) return true;
  if (!t.text.isWord(i) || isApostropheAt(t.text, i)) return false;
  const bits = parts(t, i);
  if ((bits & (PART.noun | PART.adjective | PART.quantifier)) !== 0) return true;
  if ((bits & CLOSED) !== 0) return false;
  if (t.text.tokens.capital[i] !== Capital.None) return true;
  const verbal = forms(t, i);
  if (verbal !== 0 && (verbal & (Form.Base | Form.ThirdPerson)) === 0)
    return verbal !== Form.Past && !((verbal & Form.Past) !== 0 && opensContent(t, i + 1));
  return !((bits & PART.adverb) !== 0 || (isAdverbial(t, i) && verbal === 0)) || opensNoun(t, i + 1);
}

/** A finite verb follows before the next pause. */
export function opensClause(t: Tagging, from: number, reach = CLAUSE_REACH): boolean {
  for (let i = from; i < Math.min(t.to, from + reach); i++) {
    if (t.text.isMark(i, 0x2c, 0x2e) && i > from) return false;
    const bits = parts(t, i);
    if ((bits & (PART.be | PART.have | PART.do | PART.modal)) !== 0) return true;
    if ((bits & PART.subjectPronoun) !== 0 && (bits & (PART.objectPronoun | PART.relative)) === 0)
      return true;
    const verbal = forms(t, i);
    if (
      i > from &&
      (verbal & Form.Past) !== 0 &&
      t.text.tokens.capital[i] === Capital.None &&
      (parts(t, i - 1) & (PART.determiner | PART.possessive | PART.preposition)) === 0
    )
      return true;
    if (
      i > from &&
      (verbal & Form.ThirdPerson) !== 0 &&
      (bits & PART.noun) === 0 &&
      t.text.tokens.capital[i] === Capital.None &&
      (parts(t, i - 1) & (PART.determiner | PART.possessive | PART.preposition | PART.adjective)) === 0
    )
      return true;
    if ((bits & (PART.infinitive | PART.complementiser)) !== 0 && i > from) return false;
  }
  return false;
}

/** What follows a verb, not a noun: an article, a pronoun, «that», a name, an adverb, a preposition. */
export function governs(t: Tagging, i: number): boolean {
  if (i >= t.to) return false;
  const text = t.text;
  if (text.tokens.kind[i] === TokenKind.Quote || text.tokens.kind[i] === TokenKind.Number) return true;
  if (text.isMark(i, 0x2c, 0x3a)) return true;
  if (!text.isWord(i) || isApostropheAt(text, i)) return false;
  const bits = parts(t, i);
  if ((bits & (PART.be | PART.have | PART.do | PART.modal)) !== 0) return false;
  if ((bits & PART.coordinator) !== 0) return false;
  if ((bits & CLOSED) !== 0) return true;
  if (text.tokens.capital[i] !== Capital.None) return true;
  if (
    (forms(t, i) & (Form.Past | Form.ThirdPerson)) !== 0 &&
    (bits & PART.noun) === 0 &&
    (forms(t, i) & Form.En) === 0
  )
    return false;
  if ((forms(t, i) & Form.Past) !== 0 && (bits & PART.noun) === 0) return false;
  return true;
}

/** A word of no list with the ending of an adverb: «repeatedly». */
export const isAdverbial = ({ text, cues }: Tagging, i: number): boolean =>
  text.endsIn(i, cues.endings.adverb);
