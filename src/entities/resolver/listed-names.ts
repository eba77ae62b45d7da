import type { Text } from '../../text/text.js';
import { isStrongVerb } from '../../text/verb-shape.js';
import { BIT } from '../../text/word-class.js';
import type { Gazetteer } from '../01-gazetteer.js';
import type { NamesIndex } from '../names-index.js';
import type { FullName } from './full-names.js';

/** A person hardly has more names in a row. */
const MAX_NAMES = 4;

const NO_FAMILY =
  BIT.personNoun |
  BIT.bodyNoun |
  BIT.outletNoun |
  BIT.documentNoun |
  BIT.preposition |
  BIT.that |
  BIT.relative |
  BIT.place |
  BIT.time |
  BIT.pronoun |
  BIT.noun |
  BIT.same;

/** By its letters a present form of a verb that no list knows: «يمزج», «تكترث». */
const PRESENT = /^[\u064a\u062a][^\u0627\u0648\u064a]{3,4}$/;

interface NameSigns {
  readonly text: Text;
  readonly names: NamesIndex;
  readonly gazetteer: Gazetteer;
}

/**
 * The whole names of people that `world/` does not know, by their last word, in the order of a text without capitals:
 * runs of words of which the first is a given name, «نبيل المرسومي», or no list knows it, «سابين الكيك»; with one word
 * more that may be a common one, «محمد جذري».
 */
export function listedNamesIn(signs: NameSigns): ReadonlyMap<string, readonly FullName[]> {
  const found = new Map<string, FullName[]>();
  const { text } = signs;
  const { count } = text.tokens;
  const keep = (from: number, to: number): void => {
    const last = text.foldedWord(to - 1);
    const others = found.get(last);
    if (others === undefined) found.set(last, [{ from, to }]);
    else others.push({ from, to });
  };
  for (let from = 0; from < count; from++) {
    if (!opensName(signs, from)) continue;
    let to = from + 1;
    while (to < count && to - from < MAX_NAMES && goesOn(signs, to)) to++;
    if (to - from > 1) keep(from, to);
    if (to < count && to - from < MAX_NAMES && signs.names.isGivenName(from) && mayEnd(signs, to))
      keep(from, to + 1);
    from = to - 1;
  }
  return found;
}

/** A given name, or a word without article that no list knows. */
function opensName({ text, names, gazetteer }: NameSigns, token: number): boolean {
  if (!text.isWord(token) || names.mentionAt(token) !== null || text.is(token, NO_FAMILY)) return false;
  if (names.isGivenName(token)) return !text.hasConjunction(token);
  if (names.isParticle(token)) return !names.isSonOf(token);
  const word = text.foldedWord(token);
  if (text.words.count[token] === 0)
    return !word.startsWith(text.lexicon.clitics.article) && !PRESENT.test(word);
  return (text.bareClasses[token]! & ~BIT.verb) === BIT.name && gazetteer.firstNames.has(word);
}

/** A word of a name behind its first: one that no list knows but as a name. */
function goesOn({ text, names }: NameSigns, token: number): boolean {
  if (!text.isWord(token)) return false;
  const mention = names.mentionAt(token);
  // «خالد الشامي»: a family name that is a place's adjective as well.
  if (mention !== null)
    return text.hasArticle(token) && mention.to - mention.from === 1 && isOfPlace(mention);
  if (text.words.count[token] === 0 || names.isParticle(token) || names.isParticle(token - 1)) return true;
  return text.is(token, BIT.name) && !text.is(token, BIT.preposition | BIT.time | BIT.that);
}

/** A common word that may be a family name: whoever asks has met it as one who speaks. */
const mayEnd = ({ text, names }: NameSigns, token: number): boolean =>
  text.isWord(token) &&
  names.mentionAt(token) === null &&
  !text.is(token, NO_FAMILY) &&
  !isStrongVerb(text, token);

const isOfPlace = ({ entity }: { readonly entity: { readonly type: string } | null }): boolean =>
  entity === null || entity.type === 'place' || entity.type === 'state';
