import { foldWord } from '../../text/01-normalise.js';
import { Prefix, splitAt } from '../../text/03-words.js';
import { Capital } from '../../text/letter-case.js';
import type { Text } from '../../text/text.js';
import { isMasdar, isParticiple, isStrongVerb, mayBeVerb } from '../../text/verb-shape.js';
import { BIT } from '../../text/word-class.js';
import { nextWordAcrossQuote } from '../01-gazetteer.js';
import type { NameMention } from '../02-mentions.js';
import { NameRole, type WorldEntity } from '../gazetteer-data.js';
import { bareWord, writtenName } from './head-noun.js';
import { startsWithArticle } from './name-words.js';
import { enterName, stateIn, stateOfPossessor } from './names.js';
import type { Outcome, Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** The folded ending of a feminine word. */
const FEMININE = '\u0647';

/** Tokens of a name in marks, with the marks. */
const MAX_QUOTED = 7;

const ACTORS: ReadonlySet<string> = new Set(['organisation', 'group']);

/** «جماعة "أنصار الله"», or a body that `world/` does not know by its full name; «الوزارة» alone names none. */
export function bodyNamed(context: ResolverContext, range: Range): Outcome {
  const { from, to, split } = range;
  const { text, names, registry, memory, capitals } = context;
  if (capitals && isCommon(context, range)) return { entity: null, kind: 'described' };
  const quoted = names.mentionAt(from + 2);
  const isQuoted = quoted?.from === from + 2 && !text.isWord(from + 1) && !text.isWord(quoted.to);
  if (isQuoted && quoted.entity !== null && ACTORS.has(quoted.entity.type))
    return { entity: enterName(context, quoted), kind: 'named' };
  const across = text.isWord(from + 1) ? null : wholeName(context, from);
  if (across !== null) return { entity: registry.known(across, null), kind: 'named' };
  const atCapital = ofCapital(context, from, to);
  if (atCapital !== null) return { entity: registry.known(atCapital, null), kind: 'named' };
  const end = nameEnd(context, from, to);
  const isAlone = end - from === 1;
  const ofReport = bodyOfReport(context, { ...range, to: end });
  if (ofReport !== null && !isAlone) return { entity: registry.known(ofReport, null), kind: 'described' };
  if (isSome(context, from, end)) return { entity: null, kind: 'described' };
  const before = isAlone && text.hasArticle(from) ? bodyCalledShort(context, from) : null;
  if (before !== null) return { entity: enterName(context, before), kind: 'described' };
  if (ofReport !== null) return { entity: registry.known(ofReport, null), kind: 'described' };
  if (isAlone && (text.hasArticle(from) || text.bearsPronoun(from, BIT.bodyNoun)))
    return { entity: null, kind: 'described' };
  const written = writtenName(text, from, end, split);
  // «هيئة الأركان» after «هيئة الأركان العامة في سيول».
  const words = `${bareOpening(text, from)}${text.foldedWords(from + 1, end)}`.trimEnd();
  const longer = capitals || end - from < 2 ? null : memory.unlistedBody(words);
  if (longer !== null) return { entity: longer, kind: 'named' };
  const state = stateIn(names, from, end) ?? stateOfPossessor(names, range);
  const body = registry.unknown('organisation', written, state);
  memory.noteBody(words, body);
  return { entity: body, kind: 'named' };
}

/** «الحركة» after «حركة طالبان»; «الخارجية» after «وزارة الخارجية الإيرانية». */
function bodyCalledShort({ text, memory, capitals }: ResolverContext, token: number): NameMention | null {
  const first = memory.bodyBefore(token, bareWord(text, token));
  if (first !== null || capitals) return first;
  const second = memory.bodyWith(token, text.foldedWord(token));
  return second !== null && text.foldedWord(second.from + 1) === text.foldedWord(token) ? second : null;
}

/** «the group», «his office», «Police»: where names have capitals, a body whose words have none, its first in a sentence aside. */
function isCommon({ text, names }: ResolverContext, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    if (!text.isWord(i) || text.tokens.capital[i] === Capital.None) continue;
    const isFirst = i === from && (i === 0 || !text.isWord(i - 1));
    const isPart = (text.bareClasses[i]! & BIT.bodyNoun) !== 0 || partsOf(text, i) !== 0;
    if (names.mentionAt(i) !== null || !(isFirst && isPart)) return false;
  }
  return true;
}

const partsOf = (text: Text, token: number): number =>
  text.words.count[token]! > 0 && text.word(token, 0) >= 0 ? text.lexicon.parts(text.word(token, 0)) : 0;

/** «محكمة بريطانية», «منظمة مستقلة», «محكمة في لندن»: one of many, without a name of its own. */
function isSome({ text, names, capitals }: ResolverContext, from: number, to: number): boolean {
  if (capitals || text.hasArticle(from)) return false;
  for (let i = from + 1; i < to; i++) {
    if (text.is(i, BIT.preposition)) return true;
    const mention = names.mentionAt(i);
    const isName = mention !== null && (mention.role & (NameRole.Adjective | NameRole.People)) === 0;
    if (!text.isWord(i) || isName || text.hasArticle(i) || text.words.count[i] === 0) return false;
    if (text.words.word[splitAt(i, 0)] === -1) return false;
  }
  return true;
}

/** «وزارة الدفاع في موسكو»: the body of that name of the state whose capital follows. */
function ofCapital(context: ResolverContext, from: number, to: number): WorldEntity | null {
  const { text, names, gazetteer, memory } = context;
  for (let i = from + 1; i + 1 < to; i++) {
    if (!names.isInner(i)) continue;
    const place = names.mentionAt(i + 1);
    const { entity } = place?.from === i + 1 ? place : { entity: null };
    // «وزارة الداخلية في الكويت»: of the state itself too.
    const state = entity?.type === 'state' ? entity.id : entity?.standsFor;
    if (state === undefined) return null;
    const name = `${text.foldedWords(from, i)} `;
    return memory.bodyOf(`${name}${state}`, () => {
      const code = gazetteer.byId.get(state)?.state;
      const such = gazetteer.entities.filter(
        (one) => one.type === 'organisation' && one.state === code && beginsWith(one, name),
      );
      return such.length === 1 ? such[0]! : null;
    });
  }
  return null;
}

/** Words of a body's name without its state: «وزارة الشؤون الخارجية». */
const MAX_BARE = 3;

/**
 * «وزارة الداخلية», «الحكومة»: the body of that name of which the report speaks with its state anywhere, or else that of
 * the one state of which it has spoken so far.
 */
function bodyOfReport(context: ResolverContext, { from, to }: Range): WorldEntity | null {
  const { text, names, gazetteer, memory, capitals } = context;
  if (capitals || to - from > MAX_BARE || !text.hasArticle(to - 1)) return null;
  for (let i = from; i < to; i++) if (!text.isWord(i) || names.mentionAt(i) !== null) return null;
  const name = `${bareOpening(text, from)}${text.foldedWords(from + 1, to)}`.trimEnd();
  const near = stateNear(context, from);
  const named = memory.bodyWithState(bareWord(text, from), (mention) => spells(text, mention, name));
  if (named !== undefined && (near === null || named === null || named.state === near)) return named;
  const state = near ?? memory.stateSoFar(from);
  if (state === null) return null;
  const most = name.split(' ').length + (to - from > 1 ? 2 : 1);
  return memory.bodyOf(`${name} ${state}`, () => {
    const such = gazetteer.entities.filter(
      (one) =>
        one.type === 'organisation' &&
        one.state === state &&
        one.standsFor !== undefined &&
        isCalled(one, `${name} `, most),
    );
    return such.length === 1 ? such[0]! : null;
  });
}

/** Tokens before a body within which a state that is named with «في» is the body's: «ففي قطر، أدانت وزارة الخارجية». */
const NEAR = 5;

function stateNear({ names }: ResolverContext, from: number): string | null {
  for (let i = from - 1; i > Math.max(0, from - NEAR); i--) {
    const mention = names.mentionAt(i);
    const isState = mention?.from === i && mention.entity?.type === 'state' && mention.role === NameRole.Full;
    if (isState && names.isInner(i - 1)) return mention.entity!.state;
  }
  return null;
}

/** The first word of a phrase without its proclitics, but with its article. */
function bareOpening(text: Text, from: number): string {
  const { article } = text.lexicon.clitics;
  return `${text.hasArticle(from) ? article : ''}${bareWord(text, from)} `;
}

/** A mention of a body whose name begins with these words. */
const spells = (text: Text, { from, to, split }: NameMention, name: string): boolean =>
  to - from > 1 && `${text.foldedWord(from, split)} ${text.foldedWords(from + 1, to)}`.startsWith(`${name} `);

/** A name of so many words at most begins with these. */
const isCalled = ({ names }: WorldEntity, words: string, most: number): boolean =>
  Object.values(names).some((name) => {
    const own = name.split(' ');
    return own.length <= most && `${own.map(foldWord).join(' ')} `.startsWith(words);
  });

const beginsWith = ({ names }: WorldEntity, words: string): boolean =>
  Object.values(names).some((name) => `${name.split(' ').map(foldWord).join(' ')} `.startsWith(words));

/** «حركة "الشباب"»: the body whose whole name has a part of it in quotation marks. */
function wholeName({ text, gazetteer }: ResolverContext, from: number): WorldEntity | null {
  const hit = gazetteer.nameAt(text.tokens, text.words, from, nextWordAcrossQuote);
  if (hit === null || hit.to <= from + 1) return null;
  const bearers = new Set(hit.names.map((name) => gazetteer.entityOf(name)));
  const [entity] = bearers;
  return bearers.size === 1 && ACTORS.has(entity!.type) ? entity! : null;
}

/**
 * «المنظمة، ومقرها لندن», «تحالف يعرف باسم»: what stands after a comma or a verb tells more of the body; «التحالف
 * الحوثيين», «اللجنة أصدرت»: what it does, and to whom, is none of its name.
 */
function nameEnd(context: ResolverContext, from: number, to: number): number {
  const { text, capitals } = context;
  for (let i = afterQuoted(text, from + 1); i < to; i++) {
    if ((!text.isWord(i) && !isInWord(text, i)) || isStrongVerb(text, i)) return i;
    if (!capitals && text.isWord(i) && isNoPart(context, from, i)) return i;
  }
  return to;
}

const ACT = BIT.noun | BIT.norm;

function isNoPart(context: ResolverContext, from: number, i: number): boolean {
  const { text, names } = context;
  // «حركة الحوثيين»: right behind a noun without article stands its genitive.
  if (i === from + 1 && !text.hasArticle(from)) return false;
  // «نقابة الصحفيين التونسيين»: an adjective of theirs.
  if (names.isObliquePeople(i)) return text.hasArticle(i - 1) && !names.endsObliquely(i - 1);
  if (names.mentionAt(i) !== null) return false;
  if (i > from + 1 && isSomebody(context, i)) return true;
  const isVerb = text.classes[i] === BIT.verb;
  if (isVerb && mayBeVerb(text, i) && !isMasdar(text, i) && !isParticiple(text, i)) return true;
  // «الهيئة اتخاذ قرار»: an indefinite word right behind a definite noun is none of its adjectives.
  const isBare = i === from + 1 && text.words.count[i]! > 0 && text.ownPrefix(i) === 0;
  if (
    text.hasArticle(from) &&
    isBare &&
    !startsWithArticle(text, i) &&
    !text.is(i, BIT.same | BIT.preposition)
  )
    return true;
  if (!text.hasArticle(i)) return text.is(i, BIT.documentNoun) && !text.is(i - 1, BIT.bodyNoun);
  const isAct = text.is(i, ACT) || (isVerb && isMasdar(text, i));
  return text.hasArticle(from) && text.hasArticle(i - 1) && isAct && text.prefix(i, 0) === Prefix.Article;
}

/** «مؤسسة حرية الرأي والتعبير الطالب جمال»: a definite kind of person behind a definite word, with a name of his own. */
function isSomebody({ text, names }: ResolverContext, i: number): boolean {
  // «المجموعة العسكرية الحاكمة»: an adjective.
  if (text.foldedWord(i).endsWith(FEMININE)) return false;
  if (!text.is(i, BIT.personNoun) || !text.hasArticle(i) || !text.hasArticle(i - 1) || text.isConjoined(i))
    return false;
  const next = names.mentionAt(i + 1);
  return names.isGivenName(i + 1) || (next?.from === i + 1 && next.entity?.type === 'person');
}

/** The dots of «U.S.», the hyphen of «Britain-based». */
const isInWord = (text: Text, i: number): boolean =>
  text.tokens.capital[i - 1] !== Capital.None &&
  text.end(i - 1) === text.start(i) &&
  (text.end(i) === text.start(i + 1) || text.isLetter(i - 1));

/** «مجموعة "بوسي رايوت" الروسية»: past a name in marks right behind the noun. */
function afterQuoted(text: Text, token: number): number {
  const quotation = text.quotations[text.quotationAt[token] ?? -1];
  return quotation?.from === token && quotation.closed && quotation.to - token <= MAX_QUOTED
    ? quotation.to
    : token;
}
