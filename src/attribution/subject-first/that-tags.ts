import { TokenKind } from '../../text/02-tokens.js';
import { Capital } from '../../text/letter-case.js';
import { CLOSED, PART } from '../../text/part-of-speech.js';
import { isApostropheAt } from './forms.js';
import { opensClause, opensNoun } from './lookahead.js';
import { Form, isVerb, Tag } from './tag.js';
import { before, forms, parts, type Tagging, takesClause } from './tagging.js';

/** How far behind «that» after a verb the verb of its clause may stand. */
const THAT_REACH = 25;

/** «that»: what opens a clause, a relative, an article or a pronoun. */
export function thatTag(t: Tagging, i: number): Tag {
  const previous = before(t, i);
  const next = i + 1;
  // «pointed out that»: behind a particle of the verb, where a whole clause follows.
  const ofVerb = previous === Tag.Preposition && i - 2 >= t.from ? i - 2 : -1;
  const isParticle = ofVerb >= 0 && isVerb(t.tags[ofVerb]!) && hasPart(t, i - 1, PART.particle);
  if (isParticle && opensClause(t, next, THAT_REACH)) return Tag.That;
  if (previous === Tag.Preposition) return opensNoun(t, next) ? Tag.Determiner : Tag.Pronoun;
  const nextForms = forms(t, next);
  const nextParts = parts(t, next);
  const opensVerb =
    (nextParts & (PART.modal | PART.be | PART.have | PART.do)) !== 0 ||
    ((nextForms & (Form.Past | Form.ThirdPerson)) !== 0 && (nextParts & PART.noun) === 0);
  if (i === t.from || previous === Tag.None) return opensVerb ? Tag.Pronoun : Tag.Determiner;
  if (previous === Tag.Noun || previous === Tag.Name || previous === Tag.Number)
    return opensVerb ? Tag.Relative : Tag.That;
  if (opensVerb) return isVerb(previous) ? Tag.Pronoun : Tag.Relative;
  if (next >= t.to || (isApostropheAt(t.text, next) && t.text.isWord(next))) return Tag.Pronoun;
  if (
    !t.text.isWord(next) &&
    t.text.tokens.kind[next] !== TokenKind.Quote &&
    t.text.tokens.kind[next] !== TokenKind.Number &&
    !t.text.isMark(next, 0x2c)
  )
    return Tag.Pronoun;
  if (previous === Tag.Quote || previous === Tag.Comma)
    return opensClause(t, next) ? Tag.That : Tag.Determiner;
  const verb = verbBefore(t, i);
  if (verb !== -1 && takesClause(t, verb)) return Tag.That;
  const isPlainNoun =
    t.text.isWord(next) && t.text.tokens.capital[next] === Capital.None && (nextParts & CLOSED) === 0;
  return isPlainNoun && !opensClause(t, next, THAT_REACH) ? Tag.Determiner : Tag.That;
}

const hasPart = ({ text }: Tagging, i: number, part: number): boolean =>
  text.words.count[i]! > 0 && (text.lexicon.parts(text.word(i, 0)) & part) !== 0;

/** The verb right before, adverbs between them; or -1. */
function verbBefore(t: Tagging, i: number): number {
  let k = i - 1;
  while (k > t.from && t.tags[k] === Tag.Adverb) k--;
  return k >= t.from && isVerb(t.tags[k]!) ? k : -1;
}
