import { Capital } from '../../text/letter-case.js';
import { CLOSED, PART } from '../../text/part-of-speech.js';
import { BIT } from '../../text/word-class.js';
import { governs, opensContent, opensNoun } from './lookahead.js';
import { Form, isVerb, Tag } from './tag.js';
import { before, isDetermining, onlySays, parts, type Tagging, takesClause } from './tagging.js';

/** The form in which a word that can be a verb is used, or the noun or adjective that it is. */
export function verbTag(t: Tagging, i: number, bits: number, verbal: number, opensSentence: boolean): Tag {
  const previous = before(t, i);
  if ((verbal & Form.En) !== 0 && isCompound(t, i)) return Tag.Adjective;
  if ((verbal & (Form.Past | Form.En)) !== 0 && !isVerbPlaceForBase(verbal, previous)) {
    const tag = pastTag(t, i, verbal, previous);
    if (tag !== Tag.None) return tag;
  }
  if ((verbal & Form.Ing) !== 0) {
    if (previous === Tag.Be) return Tag.Ing;
    if ((bits & PART.noun) !== 0) return takesObject(t, i, previous) ? Tag.Ing : Tag.Noun;
    return isDetermining(previous) ? Tag.Noun : Tag.Ing;
  }
  if ((verbal & Form.ThirdPerson) !== 0) return third(t, i, bits, previous, opensSentence);
  if ((verbal & Form.Base) !== 0) return base(t, i, bits, previous, opensSentence);
  return Tag.Noun;
}

/** «after meeting Putin»: a participle that is also a noun, behind a preposition and before an object of its own. */
function takesObject(t: Tagging, i: number, previous: Tag): boolean {
  const next = i + 1;
  if (previous !== Tag.Preposition && previous !== Tag.Subordinator) return false;
  if (next >= t.to || !t.text.isWord(next) || t.text.is(next, BIT.time)) return false;
  if (t.names.startsMention(next) && t.cased) return true;
  return (parts(t, next) & (PART.determiner | PART.possessive | PART.objectPronoun)) !== 0;
}

const HYPHEN = 0x2d;

/** «Saudi-led», «state-owned»: a participle tied by a hyphen to the word before it. */
const isCompound = ({ text, from }: Tagging, i: number): boolean =>
  i - 2 >= from &&
  text.isMark(i - 1, HYPHEN) &&
  text.end(i - 1) === text.start(i) &&
  text.end(i - 2) === text.start(i - 1);

/** «put», «read», «cut»: bare form and past are alike, and the place wants the bare form. */
function isVerbPlaceForBase(verbal: number, previous: Tag): boolean {
  return (verbal & Form.Base) !== 0 && (previous === Tag.To || previous === Tag.Modal || previous === Tag.Do);
}

/** A past or a past participle; `Tag.None` where it is neither. */
export function pastTag(t: Tagging, i: number, verbal: number, previous: Tag): Tag {
  const isPast = (verbal & Form.Past) !== 0;
  const isEn = (verbal & Form.En) !== 0;
  if (previous === Tag.Be || previous === Tag.Have || (previous === Tag.Negation && t.hasFinite))
    return isEn ? Tag.En : isPast ? Tag.Past : Tag.None;
  if (
    isDetermining(previous) &&
    !(isPast && speaksAfter(t, i, previous)) &&
    !(isPast && previous !== Tag.Possessive && previous !== Tag.Genitive && opensContent(t, i + 1))
  )
    return (verbal & Form.Base) !== 0 ? Tag.Noun : Tag.Adjective;
  if (!isPast) return Tag.En;
  if (!isEn) return Tag.Past;
  const next = i + 1;
  if (next < t.to && t.cues.isAgent(t.text, next) && (t.hasFinite || !isManner(t, next + 1))) return Tag.En;
  if (previous === Tag.Preposition) return Tag.Adjective;
  if (previous === Tag.Noun || previous === Tag.Name || previous === Tag.Number)
    return t.hasFinite && !onlySays(t, i) ? Tag.En : Tag.Past;
  if (previous === Tag.Subordinator) return Tag.En;
  if (
    previous === Tag.None &&
    ((parts(t, next) & PART.preposition) !== 0 || (parts(t, next) & PART.question) !== 0)
  )
    return Tag.En;
  return Tag.Past;
}

/** «the official said», «many said Monday»: a verb of saying after an adjective that is also a noun, or a number. */
function speaksAfter(t: Tagging, i: number, previous: Tag): boolean {
  if (!takesClause(t, i)) return false;
  if (previous === Tag.Adjective) return (parts(t, i - 1) & PART.noun) !== 0;
  return previous === Tag.Number && (!opensNoun(t, i + 1) || t.text.is(i + 1, BIT.time));
}

/** «agreed by telephone»: one bare word behind the preposition is how it was done, not who did it. */
function isManner(t: Tagging, i: number): boolean {
  if (i >= t.to || !t.text.isWord(i) || t.text.tokens.capital[i] !== Capital.None) return false;
  if ((parts(t, i) & CLOSED) !== 0 || t.names.mentionAt(i) !== null) return false;
  const { plural, notPlural } = t.cues.endings;
  const isPlural = t.text.endsIn(i, plural) && !t.text.endsIn(i, notPlural);
  return (
    !isPlural && !t.text.is(i, BIT.bodyNoun | BIT.collective) && (parts(t, i + 1) & PART.preposition) !== 0
  );
}

function third(t: Tagging, i: number, bits: number, previous: Tag, opensSentence: boolean): Tag {
  if (isDetermining(previous) || previous === Tag.Preposition || previous === Tag.Base) return Tag.Noun;
  if (
    previous === Tag.Pronoun ||
    previous === Tag.Relative ||
    previous === Tag.That ||
    previous === Tag.Existential
  )
    return Tag.ThirdPerson;
  if (opensSentence) return Tag.Noun;
  if (
    (bits & PART.noun) === 0 &&
    isSurelyVerb(t, i) &&
    (takesClause(t, i) || (!t.hasFinite && governs(t, i + 1)))
  )
    return Tag.ThirdPerson;
  if (
    previous === Tag.Name ||
    previous === Tag.Noun ||
    previous === Tag.Number ||
    previous === Tag.Close ||
    previous === Tag.Comma
  )
    return !t.hasFinite &&
      (governs(t, i + 1) || (previous === Tag.Name && takesClause(t, i) && isEnd(t, i + 1)))
      ? Tag.ThirdPerson
      : Tag.Noun;
  if (previous === Tag.Coordinator || previous === Tag.Quote)
    return governs(t, i + 1) && (bits & PART.noun) === 0 ? Tag.ThirdPerson : Tag.Noun;
  return Tag.Noun;
}

function isEnd(t: Tagging, i: number): boolean {
  return i >= t.to || t.text.isMark(i, 0x2e);
}

/** The bare verb is not in the list of nouns: «says», «believes» against «plans», «reports». */
function isSurelyVerb(t: Tagging, i: number): boolean {
  return (
    t.text.has(i, BIT.verb) && !t.text.has(i, BIT.noun | BIT.documentNoun | BIT.personNoun | BIT.bodyNoun)
  );
}

function base(t: Tagging, i: number, bits: number, previous: Tag, opensSentence: boolean): Tag {
  if (previous === Tag.To || previous === Tag.Modal || previous === Tag.Do) return Tag.Base;
  if (previous === Tag.Negation) return Tag.Base;
  const isAdjective = (bits & PART.adjective) !== 0;
  if (isAdjective && previous !== Tag.Pronoun && !isPluralSubject(t, i, previous)) return Tag.Adjective;
  if (previous === Tag.Pronoun || previous === Tag.Relative) return Tag.Base;
  const speaksOf =
    (bits & PART.noun) === 0 &&
    takesClause(t, i) &&
    (previous === Tag.Number || (previous === Tag.Adjective && opensContent(t, i + 1)));
  if (
    !speaksOf &&
    (isDetermining(previous) || previous === Tag.Preposition || previous === Tag.Be || previous === Tag.Have)
  )
    return Tag.Noun;
  if (opensSentence)
    return (parts(t, i + 1) & (PART.determiner | PART.possessive | PART.objectPronoun)) !== 0
      ? Tag.Base
      : Tag.Noun;
  const speaks = (bits & PART.noun) === 0 && takesClause(t, i);
  if (previous === Tag.Noun || previous === Tag.Name || previous === Tag.Number || previous === Tag.Close)
    return speaks || (!t.hasFinite && isPluralBefore(t, i) && governs(t, i + 1)) ? Tag.Base : Tag.Noun;
  if (speaks && (previous === Tag.Comma || previous === Tag.Quote || previous === Tag.Dash)) return Tag.Base;
  if (previous === Tag.Coordinator || previous === Tag.Comma)
    return hasBaseBefore(t, i) && governs(t, i + 1) ? Tag.Base : Tag.Noun;
  if ((bits & PART.noun) === 0 && isVerb(previous)) return Tag.Base;
  return Tag.Noun;
}

function isPluralSubject(t: Tagging, i: number, previous: Tag): boolean {
  return (
    (previous === Tag.Noun || previous === Tag.Name) &&
    !t.hasFinite &&
    isPluralBefore(t, i) &&
    governs(t, i + 1)
  );
}

function isPluralBefore(t: Tagging, i: number): boolean {
  let k = i - 1;
  while (k > t.from && (t.tags[k] === Tag.Adverb || t.tags[k] === Tag.Close)) k--;
  const { plural, notPlural } = t.cues.endings;
  if ((parts(t, k) & PART.pluralNoun) !== 0 || (t.text.endsIn(k, plural) && !t.text.endsIn(k, notPlural)))
    return true;
  if (t.tags[k] === Tag.Number) return true;
  // «Cruz and Trump want».
  for (let j = k - 1; j > t.from && j > k - 4; j--) if (t.tags[j] === Tag.Coordinator) return true;
  // «a press release»: of two nouns the first may only seem to be many.
  return (
    t.text.has(k, BIT.collective) && (t.tags[k - 1] !== Tag.Determiner || (parts(t, i) & PART.noun) === 0)
  );
}

/** «to support and defend»: an infinitive stands before in the same clause. */
function hasBaseBefore(t: Tagging, i: number): boolean {
  for (let k = i - 1; k >= t.from && k > i - 12; k--) {
    const tag = t.tags[k]!;
    if (tag === Tag.Base) return true;
    if (tag === Tag.Past || tag === Tag.ThirdPerson || tag === Tag.Stop || tag === Tag.Quote) return false;
  }
  return false;
}
