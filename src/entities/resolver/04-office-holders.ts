import type { EntityId } from '../../model/index.js';
import { foldWord } from '../../text/01-normalise.js';
import { PART } from '../../text/part-of-speech.js';
import { BIT } from '../../text/word-class.js';
import type { TitleHit } from '../01-gazetteer.js';
import type { Tenure, WorldEntity } from '../gazetteer-data.js';
import type { NamesIndex } from '../names-index.js';
import { bareWord, skipHonorifics, writtenName } from './head-noun.js';
import type { Holder, Range } from './resolved.js';
import type { ResolverContext } from './resolver-context.js';

/** How the identifiers of governments begin. */
const GOVERNMENT = 'org:government-of-';

/** The folded ending of a woman's title. */
const FEMININE = '\u0647';

/** Of spokespeople, ministers, legislators and advisers a body has many. */
const OF_MANY = new Set(['spokesperson', 'minister', 'legislator', 'adviser']);

/** A post with a state, a body or an adjective stands for its holder, if date or text decide who that is. */
export function officeHolder(context: ResolverContext, range: Range): Holder | null {
  const { text, gazetteer, offices, registry, published, memory, capitals } = context;
  const { from, to, split } = range;
  const title = titleIn(context, range);
  if (title === null || title.to > to) return null;
  // «نائب وزير الخارجية»: no deputy of a parliament.
  if (title.offices.includes('legislator') && text.is(title.to, BIT.personNoun)) return null;
  const of = ofState(context, title, bodyOf(context, title, range));
  if (of === null && title.to < to) return holderOfBareBody(context, title, to);
  const onlyWomen = !capitals && isOfWoman(context, title);
  if (of === null)
    return isDefinite(context, title, range) ? holderMetLast(context, title.offices, onlyWomen) : null;
  const holder = isNotInOffice(context, range)
    ? formerNamed(context, title, of)
    : offices.holder(title.offices, of, published, memory);
  if (holder !== null) return { id: registry.known(holder, null), gender: holder.gender ?? 'm' };
  const body = gazetteer.byId.get(of);
  if (isNotInOffice(context, range)) return null;
  const isOneOfMany = title.offices.some((one) => OF_MANY.has(one));
  const mayBeMet = body?.type === 'state' && (capitals || !isOneOfMany || text.hasArticle(title.from));
  const met = mayBeMet ? holderMetLast(context, title.offices, onlyWomen, body.state) : null;
  if (met !== null) return met;
  const office = title.offices[0];
  if (body === undefined || office === undefined || isOneOfMany) return null;
  const written = writtenName(text, from, to, split);
  return { id: unnamedHolder(context, office, body, written), gender: null };
}

/** «المدير العام السابق للوكالة». */
function isNotInOffice({ names }: ResolverContext, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (names.isNotInOffice(i)) return true;
  return false;
}

/** The one of those who ever held the office, but do not now, whom the report names. */
function formerNamed(
  { offices, published, memory }: ResolverContext,
  title: TitleHit,
  of: EntityId,
): WorldEntity | null {
  const now = offices.holder(title.offices, of, published, memory);
  const former = offices
    .everHeld(title.offices, of)
    .filter((person) => memory.named.has(person.id) && (published === null || person !== now));
  return former.length === 1 ? former[0]! : null;
}

/** «المتحدث باسم وزارة الخارجية»: of the people whom the report names, the one of such a body of whatever state. */
function holderOfBareBody(context: ResolverContext, title: TitleHit, to: number): Holder | null {
  const { text, gazetteer, registry, memory } = context;
  const split = text.splitWith(title.to, BIT.bodyNoun);
  if (split < 0) return null;
  let end = title.to;
  while (end < to && text.isWord(end)) end++;
  const first = bareWord(text, title.to);
  const body = [first, ...text.foldedWords(title.to, end).split(' ').slice(1)].join(' ');
  const isOfSuch = ({ office, of }: Tenure): boolean =>
    title.offices.includes(office) &&
    Object.values(gazetteer.byId.get(of)?.names ?? {}).some((name) =>
      `${name.split(' ').map(foldWord).join(' ')} `.startsWith(`${body} `),
    );
  const such = [...memory.named]
    .flatMap((id) => gazetteer.byId.get(id) ?? [])
    .filter(({ offices }) => offices?.some(isOfSuch));
  const [only] = such;
  return only === undefined || such.length > 1
    ? null
    : { id: registry.known(only, null), gender: only.gender ?? 'm' };
}

/** The offices that a phrase names with the state or body whose they are; null where it lacks one of them. */
export function officeIn(
  context: ResolverContext,
  range: Range,
): { readonly offices: readonly string[]; readonly of: EntityId } | null {
  const title = titleIn(context, range);
  const of =
    title === null || title.to > range.to ? null : ofState(context, title, bodyOf(context, title, range));
  return title === null || of === null ? null : { offices: title.offices, of };
}

/** «الوزير», «رئيس الوزراء», not «وزير»: somebody whom the reader knows by now. */
const isDefinite = ({ text }: ResolverContext, { from, to }: TitleHit, { shape }: Range): boolean =>
  shape !== undefined || text.hasArticle(from) || text.hasArticle(to - 1);

const bodyOf = ({ names }: ResolverContext, title: TitleHit, { from, to, shape }: Range): EntityId | null =>
  bodyWithin(names, title, to) ??
  // «the Russian ambassador to Seoul» is Russia's.
  (shape !== undefined && names.isInner(title.to) && !names.isBinder(title.to)
    ? bodyAfter(names, Math.min(from, shape.from), title.from)
    : null) ??
  bodyAfter(names, title.to, to) ??
  bodyAfter(names, shape?.from ?? title.from, title.from) ??
  // «France's foreign minister».
  (shape === undefined ? null : bodyAfter(names, from, shape.from));

/** «رئيس الحكومة اليمنية», «وزيرة الدفاع الألبانية»: of a government or its ministry the head is the state's. */
function ofState(
  { gazetteer }: ResolverContext,
  { offices }: TitleHit,
  of: EntityId | null,
): EntityId | null {
  const body = of === null ? undefined : gazetteer.byId.get(of);
  if (body?.type !== 'organisation') return of;
  const isHead = offices.includes('head-of-government');
  const isOfIts =
    (isHead && body.id.startsWith(GOVERNMENT)) ||
    (body.kind === 'ministry' && offices.some((one) => one.endsWith('-minister')));
  const state = `state:${body.state}`;
  if (isOfIts && gazetteer.byId.has(state)) return state;
  // «المستشار في الديوان الملكي»: an adviser there, no chancellor.
  return isHead ? null : of;
}

/** The title with which a phrase begins; where its head is known, the one that ends with the head. */
function titleIn({ text, gazetteer }: ResolverContext, { from, to, shape }: Range): TitleHit | null {
  if (shape === undefined) return gazetteer.titleAt(text.tokens, text.words, skipHonorifics(text, from, to));
  if (!shape.definite && (shape.from === shape.head || isOneOfMany(text, shape.from))) return null;
  for (let i = shape.from; i <= shape.head; i++) {
    const title = gazetteer.titleAt(text.tokens, text.words, i);
    if (title !== null && title.to > shape.head) return title;
  }
  return null;
}

/** «a spokesman», «one lawmaker»: an article or a number that is not «the». */
function isOneOfMany(text: ResolverContext['text'], token: number): boolean {
  const word = text.words.count[token]! > 0 ? text.word(token, 0) : -1;
  return word >= 0 && (text.lexicon.parts(word) & (PART.determiner | PART.quantifier)) !== 0;
}

/** An office of a body whose holder nothing decides: the office itself is the source. */
function unnamedHolder(
  { registry }: ResolverContext,
  office: string,
  body: WorldEntity,
  written: string,
): EntityId {
  const english = `${labelOf(office)} of ${body.names.en}`;
  const slug = (body.names.en ?? body.id).toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return registry.office(`office:${office}-of-${slug}`, english, written, body.state);
}

/** «الوزيرة» is a woman; «رئيس الحكومة» may be one too. */
const isOfWoman = ({ text }: ResolverContext, { from }: TitleHit): boolean =>
  text.foldedWord(from).endsWith(FEMININE);

/** «الوزير», «الوزير الجزائري»: the person met last who held such an office, of that state where one is given. */
function holderMetLast(
  context: ResolverContext,
  offices: readonly string[],
  onlyWomen: boolean,
  state: string | null = null,
): Holder | null {
  const { gazetteer, registry, memory } = context;
  const personOf = (id: EntityId | null): WorldEntity | null => {
    const entity = id === null ? undefined : gazetteer.byId.get(id);
    return entity?.type === 'person' && (!onlyWomen || entity.gender === 'f') ? entity : null;
  };
  const met = memory.lastMet(({ entity }) => {
    const person = personOf(entity);
    const isOf = person !== null && (state === null || person.state === state);
    return isOf && offices.some((office) => everHeld(person, office));
  });
  const person = personOf(met?.entity ?? null) ?? onlyHolderNamed(context, offices, onlyWomen, state);
  return person === null ? null : { id: registry.known(person, null), gender: person.gender ?? 'm' };
}

/** «وزير الخارجية: …» in a headline: the one holder whom the report names with a title below. */
function onlyHolderNamed(
  { gazetteer, memory }: ResolverContext,
  offices: readonly string[],
  onlyWomen: boolean,
  state: string | null,
): WorldEntity | null {
  const key = `${offices.join(' ')} ${onlyWomen} ${state}`;
  const known = memory.onlyHolders.get(key);
  if (known !== undefined) return known;
  const holders = [...memory.titled]
    .flatMap((id) => gazetteer.byId.get(id) ?? [])
    .filter(
      (person) =>
        (!onlyWomen || person.gender === 'f') &&
        (state === null || person.state === state) &&
        offices.some((office) => everHeld(person, office)),
    );
  const only = holders.length === 1 ? holders[0]! : null;
  memory.onlyHolders.set(key, only);
  return only;
}

/** A person held an office of any body; «الوزير» is a minister of whatever. */
const everHeld = ({ offices }: WorldEntity, office: string): boolean =>
  (offices ?? []).some(
    (tenure) => tenure.office === office || (office === 'minister' && tenure.office.endsWith('-minister')),
  );

/** «رئيس البرلمان العربي»: the body whose name begins with the last words of the title. */
function bodyWithin(names: NamesIndex, { from, to }: TitleHit, end: number): EntityId | null {
  const mention = from + 1 < to ? names.mentionAt(to - 1) : null;
  return mention !== null && mention.from > from && mention.to > to && mention.to <= end
    ? bodyAfter(names, mention.from, mention.to)
    : null;
}

/** The state or body that follows a title: an adjective, a name, «دولة قطر». */
function bodyAfter(names: NamesIndex, from: number, to: number): EntityId | null {
  for (let i = from; i < to; i++) {
    const mention = names.mentionAt(i);
    if (mention === null || mention.from !== i || mention.entity === null) continue;
    const { type, standsFor, id } = mention.entity;
    if (type === 'state' || type === 'organisation' || type === 'group') return id;
    if (type === 'place') return standsFor ?? id;
  }
  return null;
}

/** The English name of an office by its identifier: «foreign-minister» is a «Foreign Minister». */
function labelOf(office: string): string {
  if (office === 'head-of-government') return 'Prime Minister';
  return office
    .split('-')
    .map((word) => (word === 'of' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
