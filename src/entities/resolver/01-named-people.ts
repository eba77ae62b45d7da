import type { EntityId } from '../../model/index.js';
import { Prefix } from '../../text/03-words.js';
import type { Text } from '../../text/text.js';
import { BIT } from '../../text/word-class.js';
import type { NameMention } from '../02-mentions.js';
import { NameRole } from '../gazetteer-data.js';
import { unknownPerson } from './03-unknown-people.js';
import { firstNameBefore, hasOtherFirstName, type NameContext } from './first-names.js';
import { enterName } from './names.js';
import type { Holder, Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

const COMMA = 0x2c;
const ARABIC_COMMA = 0x60c;

/** A known person's name that is the phrase's own head, not part of a post («مستشار للرئيس فلان»). */
export function namedPerson(context: ResolverContext, { from, to: end }: Range): Holder | null {
  const { text, names } = context;
  const to = firstOfSeveral(context, from, end);
  for (let i = to - 1; i >= from; i--) {
    const mention = names.mentionAt(i);
    if (mention === null || mention.from !== i || !isPerson(mention)) continue;
    if (isFirstNameOfOther(context, mention, end)) continue;
    const prefix = text.prefix(i, mention.split);
    if (i > from && (prefix & (Prefix.L | Prefix.B | Prefix.Conjunction)) !== 0) continue;
    if (
      i > from &&
      (belongsToPost(context, from, i) ||
        isSpokenFor(context, from, mention) ||
        isRelatedTo(context, from, i) ||
        hasOtherFirstName(context, from, mention) ||
        isWhose(context, from, mention))
    )
      continue;
    const relative = otherOfFamily(context, mention);
    if (relative !== null) return { id: relative, gender: null };
    const id = enterName(context, mention);
    if (context.capitals && mention.to - mention.from > 1 && mention.entity?.familyFirst !== true)
      context.memory.noteFirst(text.foldedWord(mention.from), id);
    return { id, gender: mention.entity?.gender ?? 'm' };
  }
  return null;
}

/** Who bears a family name, where it is somebody else than the known person: «Oleksiy Kuleba», and «Kuleba» beside it. */
export function otherBearer(context: ResolverContext, mention: NameMention): EntityId | null {
  const range = fullNameOfOther(context, mention);
  return range === null ? otherOfFamily(context, mention) : unknownPerson(context, range);
}

/** First names that a person is hardly called by more of. */
const MAX_FIRST_NAMES = 3;

/** The whole name of somebody who bears the family name of a known person and is somebody else: «Oleksiy Kuleba». */
export function fullNameOfOther(context: NameContext, mention: NameMention): Range | null {
  const { from, to, split, entity } = mention;
  if (!context.capitals || entity?.type !== 'person') return null;
  const first = firstNameBefore(context, Math.max(0, from - MAX_FIRST_NAMES), mention);
  return first < from && hasOtherFirstName(context, first, mention) ? { from: first, to, split } : null;
}

/** «كوليبا» after «أوليكسي كوليبا»: a family name by which the report calls somebody else, and nobody in full. */
function otherOfFamily(context: ResolverContext, mention: NameMention): EntityId | null {
  const { text, memory } = context;
  const { from, to, role, entity } = mention;
  if (role !== NameRole.Short || to - from !== 1 || entity?.type !== 'person' || memory.titled.has(entity.id))
    return null;
  const word = text.foldedWord(from, mention.split);
  if (memory.knownByLast.has(word)) return null;
  const noted = memory.otherBearers.get(word);
  return memory.unknownByLast.get(word) ?? (noted === undefined ? null : unknownPerson(context, noted));
}

/** «عبد المهدي مطاوع»: what is somebody's family name is another's first, where a word that no list knows follows. */
const isFirstNameOfOther = (
  { text, names, capitals }: ResolverContext,
  { from, to, role }: NameMention,
  end: number,
): boolean =>
  !capitals &&
  role === NameRole.Short &&
  names.isParticle(from) &&
  to < end &&
  text.isWord(to) &&
  (text.words.count[to] === 0 || (text.bareClasses[to]! & ~BIT.verb) === BIT.name);

const isComma = (text: Text, token: number): boolean => text.isMark(token, ARABIC_COMMA, COMMA);

const isPerson = ({ entity, candidates }: NameMention): boolean =>
  entity === null ? candidates.every(({ type }) => type === 'person') : entity.type === 'person';

/** «شولتس والرئيس الفرنسي ماكرون», «فلانة، المتحدثة باسم الوزير فلان»: the first of several people; one past it. */
function firstOfSeveral({ text, names }: ResolverContext, from: number, to: number): number {
  const own = names.mentionAt(from);
  if (own?.from === from && isPerson(own) && own.to - own.from > 1 && isComma(text, own.to))
    return Math.min(own.to, to);
  let person = false;
  for (let i = from; i < to; i++) {
    const mention = names.mentionAt(i);
    if (
      person &&
      text.hasConjunction(i) &&
      (mention?.from === i || text.is(i, BIT.personNoun | BIT.honorific))
    )
      return i;
    if (mention?.entity?.type === 'person') person = true;
  }
  return to;
}

/** «مصادر مقربة من ترامب», «مقرب من الرئيس الأمريكي ترامب»: the name says whose, not who. */
function isRelatedTo({ text }: ResolverContext, from: number, person: number): boolean {
  let i = person - 1;
  while (i > from && text.is(i, BIT.personNoun | BIT.honorific)) i--;
  return i > from && text.is(i, BIT.preposition);
}

/** «مستشار للرئيس إيمانويل ماكرون»: a title of its own, joined by a preposition or after another post, takes the name. */
function belongsToPost({ text, names, gazetteer }: ResolverContext, from: number, person: number): boolean {
  // «النائب الأول لمندوب روسيا، فلان»: behind a comma the name is that of the whole.
  if (isComma(text, person - 1) && text.hasArticle(from)) return false;
  const head = gazetteer.titleAt(text.tokens, text.words, from);
  for (let i = head?.to ?? from + 1; i < person; i++) {
    const isTitle = text.has(i, BIT.personNoun | BIT.honorific);
    if (!isTitle || !isJoined(text, i) || hasIndefiniteTitle(text, i + 1, person)) continue;
    // «المعارض للرئيس فلان، علان»: the title has its own name already.
    const own = names.mentionAt(i + 1);
    if (own === null || own.to >= person || own.entity?.type !== 'person') return true;
  }
  return false;
}

/** «متحدث باسم وزير الخارجية باولو جنتيلوني»: in whose name somebody speaks, unless he may be the spokesman himself. */
function isSpokenFor(
  { text, names, gazetteer }: ResolverContext,
  from: number,
  { entity, from: name }: NameMention,
): boolean {
  const head = gazetteer.titleAt(text.tokens, text.words, from);
  if (head === null || head.to >= name || !names.isBinder(head.to - 1)) return false;
  if (!text.has(head.to, BIT.personNoun) || !text.isWord(name - 1)) return false;
  const offices = entity?.offices ?? [];
  return (
    !text.hasArticle(from) || (offices.length > 0 && !offices.some(({ office }) => office === SPOKESPERSON))
  );
}

const SPOKESPERSON = 'spokesperson';

/** Offices whose holders have aides of their own; a deputy of other posts may have held them himself. */
const OF_AIDES = new Set(['president', 'head-of-government', 'monarch']);

/** «محامي ترامب», «كبير مساعدي الرئيس بخاري»: the name, with its own title, says whose aide it is. */
function isWhose(context: ResolverContext, from: number, { from: name, entity }: NameMention): boolean {
  const { text, gazetteer } = context;
  const before = name - 1;
  if (isConstruct(context, before) && !context.names.pronounOn(before, 3)) return true;
  for (let i = from + 1; i < name; i++) {
    const title = isConstruct(context, i - 1) ? gazetteer.titleAt(text.tokens, text.words, i) : null;
    if (title === null || title.to > name) continue;
    const held = (entity?.offices ?? []).map(({ office }) => office).filter((office) => OF_AIDES.has(office));
    const head = gazetteer.titleAt(text.tokens, text.words, from);
    const isOwn = head !== null && (head.to > i || head.offices.some((one) => held.includes(one)));
    if (!isOwn && title.offices.some((one) => held.includes(one))) return true;
  }
  return false;
}

/** A kind of person without article, so that a genitive may follow: «محامي …», «مساعدي …». */
const isConstruct = ({ text }: ResolverContext, token: number): boolean =>
  text.is(token, BIT.personNoun) &&
  !text.is(token, BIT.honorific) &&
  !text.hasArticle(token) &&
  text.pronoun(token, 0) === 0;

const isJoined = (text: Text, token: number): boolean =>
  text.words.count[token]! > 0 && (text.prefix(token, 0) & (Prefix.L | Prefix.B)) !== 0;

function hasIndefiniteTitle(text: Text, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (text.is(i, BIT.personNoun) && text.words.count[i]! > 0 && (text.prefix(i, 0) & Prefix.Article) === 0)
      return true;
  return false;
}
