import { Capital } from '../../text/letter-case.js';
import { PART } from '../../text/part-of-speech.js';
import { BIT } from '../../text/word-class.js';
import { isApostropheAt } from './forms.js';
import { isAdverbial, opensClause, opensNoun } from './lookahead.js';
import { Form, isVerb, Tag } from './tag.js';
import { before, endsClausePhrase, forms, parts, type Tagging, takesClause } from './tagging.js';
import { thatTag } from './that-tags.js';

/** The part of a word of the closed classes; `Tag.None` where it is used as something else. */
export function closedTag(t: Tagging, i: number, bits: number, verbal: number): Tag {
  const previous = before(t, i);
  const next = i + 1;
  const nextParts = parts(t, next);
  if ((bits & PART.complementiser) !== 0) return thatTag(t, i);
  if ((bits & PART.infinitive) !== 0) return opensInfinitive(t, next) ? Tag.To : Tag.Preposition;
  if ((bits & PART.negation) !== 0) return Tag.Negation;
  if ((bits & PART.coordinator) !== 0) return Tag.Coordinator;
  if ((bits & PART.be) !== 0) return Tag.Be;
  if ((bits & PART.have) !== 0) return Tag.Have;
  if ((bits & PART.do) !== 0) return Tag.Do;
  if ((bits & PART.existential) !== 0)
    return (nextParts & (PART.be | PART.modal | PART.have)) !== 0 ||
      (next < t.to && isApostropheAt(t.text, next)) ||
      (takesVerb(previous, t, i) && (forms(t, next) & (Form.ThirdPerson | Form.Past)) !== 0)
      ? Tag.Existential
      : Tag.Adverb;
  if ((bits & PART.modal) !== 0)
    return previous === Tag.Preposition ||
      ((previous === Tag.Determiner || previous === Tag.Possessive || previous === Tag.Genitive) &&
        (forms(t, next) & Form.Base) === 0)
      ? Tag.Noun
      : Tag.Modal;
  if (
    (bits & PART.relative) !== 0 &&
    (endsClausePhrase(previous) || previous === Tag.Comma || previous === Tag.Preposition)
  ) {
    if ((bits & PART.subordinator) === 0) return Tag.Relative;
  }
  if ((bits & PART.subordinator) !== 0 && (bits & PART.preposition) !== 0)
    return !isGerund(t, next) && opensClause(t, next) ? Tag.Subordinator : Tag.Preposition;
  if ((bits & PART.question) !== 0) {
    if ((bits & PART.subordinator) !== 0 && !isVerb(previous) && previous !== Tag.Preposition)
      return Tag.Subordinator;
    return Tag.Question;
  }
  if ((bits & PART.subordinator) !== 0)
    return (bits & PART.adverb) !== 0 && !opensClause(t, next) ? Tag.Adverb : Tag.Subordinator;
  if ((bits & PART.possessive) !== 0) {
    if ((bits & PART.objectPronoun) === 0) return Tag.Possessive;
    return opensNoun(t, next) ? Tag.Possessive : Tag.Pronoun;
  }
  if ((bits & (PART.subjectPronoun | PART.objectPronoun)) !== 0) return Tag.Pronoun;
  if ((bits & PART.determiner) !== 0)
    return (bits & PART.pronoun) !== 0 && !opensNoun(t, next) ? Tag.Pronoun : Tag.Determiner;
  if ((bits & PART.preposition) !== 0) {
    if (verbal !== 0 && isVerbPlace(previous)) return Tag.None;
    return Tag.Preposition;
  }
  if ((bits & PART.pronoun) !== 0)
    return (bits & PART.quantifier) !== 0 && opensNoun(t, next) ? Tag.Number : Tag.Pronoun;
  // «was first reported».
  if ((bits & PART.quantifier) !== 0)
    return (previous === Tag.Be || previous === Tag.Have) && (forms(t, next) & Form.En) !== 0
      ? Tag.Adverb
      : Tag.Number;
  return Tag.None;
}

/** «says there needs to be», «that there remains»: the place of a subject. */
const takesVerb = (previous: Tag, t: Tagging, i: number): boolean =>
  previous === Tag.That || (i > t.from && isVerb(t.tags[i - 1]!) && takesClause(t, i - 1));

function isVerbPlace(previous: Tag): boolean {
  return (
    previous === Tag.Pronoun ||
    previous === Tag.To ||
    previous === Tag.Modal ||
    previous === Tag.Do ||
    previous === Tag.Negation
  );
}

/** An infinitive follows, or an adverb and an infinitive. */
function opensInfinitive(t: Tagging, i: number): boolean {
  if (i >= t.to) return false;
  const bits = parts(t, i);
  if ((bits & (PART.be | PART.have | PART.do)) !== 0) return true;
  if ((bits & (PART.determiner | PART.possessive | PART.objectPronoun)) !== 0) return false;
  if (t.text.tokens.capital[i] !== Capital.None && t.cased) return false;
  if ((forms(t, i) & Form.Base) !== 0)
    return !isBound(t, i - 1) || (isBoundObject(t, i + 1) && !t.text.is(i + 1, BIT.time));
  if (isUnknown(t, i) && !isBound(t, i - 1)) return isBoundObject(t, i + 1);
  const isAdverb = (bits & (PART.adverb | PART.negation)) !== 0 || isAdverbial(t, i);
  return isAdverb && (forms(t, i + 1) & Form.Base) !== 0;
}

function isUnknown(t: Tagging, i: number): boolean {
  return t.text.isWord(i) && t.text.words.count[i] === 0;
}

/** «according to», «due to»: the preposition belongs to the word before it. */
function isBound(t: Tagging, to: number): boolean {
  return to > t.from && (parts(t, to - 1) & PART.prepositional) !== 0;
}

/** An article, a pronoun or a name: the object of an infinitive. */
function isBoundObject(t: Tagging, i: number): boolean {
  if (i >= t.to || !t.text.isWord(i)) return false;
  const isObject = (parts(t, i) & (PART.determiner | PART.possessive | PART.objectPronoun)) !== 0;
  return isObject || (t.cased && t.text.tokens.capital[i] !== Capital.None);
}

/** «as saying», «before leaving»: a participle that no list has as a noun. */
const isGerund = (t: Tagging, i: number): boolean =>
  (forms(t, i) & Form.Ing) !== 0 && (parts(t, i) & PART.noun) === 0;
