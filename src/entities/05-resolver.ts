import type { EntityId } from '../model/index.js';
import { TokenKind } from '../text/02-tokens.js';
import { Capital } from '../text/letter-case.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import type { Gazetteer } from './01-gazetteer.js';
import type { NameMention } from './02-mentions.js';
import type { Registry } from './03-registry.js';
import type { OfficeIndex } from './04-offices.js';
import { NameRole } from './gazetteer-data.js';
import type { NamesIndex } from './names-index.js';
import { fullNameOfOther, namedPerson, otherBearer } from './resolver/01-named-people.js';
import { namedOutlet } from './resolver/02-named-outlets.js';
import { noteUnknownPerson, unknownPerson } from './resolver/03-unknown-people.js';
import { officeHolder } from './resolver/04-office-holders.js';
import { describedOutlet } from './resolver/05-described-outlets.js';
import { bodyCalled, metAgain } from './resolver/06-met-again.js';
import { bodyNamed } from './resolver/07-bodies.js';
import { issuerOf } from './resolver/08-documents.js';
import { bareWord, genderOfNoun, headToken, postsIn } from './resolver/head-noun.js';
import { Memory } from './resolver/memory.js';
import { enterName, enterSpeaker, stateIn } from './resolver/names.js';
import type { Range, Resolved } from './resolver/resolved.js';
import type { ResolverContext } from './resolver/resolver-context.js';
import { titledAgain } from './resolver/titled-again.js';

export type { Range, Resolved } from './resolver/resolved.js';

/** Resolves the noun phrases of one report, remembering whom it has met. */
export class Resolver {
  readonly #context: ResolverContext;

  constructor(
    text: Text,
    names: NamesIndex,
    mentions: readonly NameMention[],
    gazetteer: Gazetteer,
    offices: OfficeIndex,
    registry: Registry,
    published: string | null,
    capitals: boolean,
  ) {
    const own: NameMention[] = [];
    const others: Range[] = [];
    for (const mention of mentions) {
      const other = fullNameOfOther({ text, names, gazetteer, capitals }, mention);
      if (other === null) own.push(mention);
      else others.push(other);
    }
    const memory = new Memory(text, own, names, others);
    this.#context = { text, names, gazetteer, offices, registry, published, memory, capitals };
  }

  /** Names have a capital letter in this language. */
  get capitals(): boolean {
    return this.#context.capitals;
  }

  /** Remembers a name after a post that `world/` does not know, without entering it. */
  note(range: Range): void {
    noteUnknownPerson(this.#context, range);
  }

  /** Who a phrase stands for; met from now on. */
  resolve(range: Range): Resolved {
    const resolved = resolve(this.#context, range);
    const { memory } = this.#context;
    memory.meet(resolved);
    const { entity, kind, posts } = resolved;
    if (entity?.startsWith('person:') && kind === 'named' && posts.length > 0)
      memory.noteTitled(range, entity);
    return resolved;
  }

  /** Bare spellings of the posts that the report has given somebody so far. */
  postsOf(entity: EntityId): readonly string[] {
    return this.#context.memory.postsOf(entity);
  }

  /** The adjective of a state in a phrase, if any, is that of somebody's own, as far as it is known. */
  isOfStateIn(entity: EntityId, from: number, to: number): boolean {
    const { names, registry } = this.#context;
    const state = stateIn(names, from, to);
    const own = registry.get(entity)?.state ?? null;
    return state === null || own === null || own === state;
  }

  /** Whom a family name stands for where it is not the known person whose it is. */
  otherBearer(mention: NameMention): EntityId | null {
    return otherBearer(this.#context, mention);
  }

  /** Enters a name of the text; an undecided namesake with its candidates. */
  enter(mention: NameMention): EntityId {
    return enterName(this.#context, mention);
  }
}

/** The ways in which a phrase stands for someone, the surest first. */
function resolve(context: ResolverContext, range: Range): Resolved {
  const { text } = context;
  const { from, to, split } = range;
  const span = split >= 0 && from < to ? text.spanFromSplit(from, split, to) : text.span(from, to);
  const { shape } = range;
  const token = shape?.head ?? headToken(text, from, to);
  const definite = shape?.definite ?? text.hasArticle(token);
  // A name or a noun stands for itself: not for its owner, nor for what its prepositions and appositions name.
  const core: Range = shape === undefined ? range : { ...range, from: shape.from, to: shape.to };
  // «Putin supporters»: a name before another head is not who is meant.
  const isNamed = shape === undefined || text.tokens.capital[token] !== Capital.None;
  const head = bareWord(text, token);
  const isOutletNoun = text.has(token, BIT.outletNoun);
  const posts = postsIn(text, from, to);
  // Every field in one literal, here and nowhere else: objects that are spread together are slow to make.
  const made = (
    entity: EntityId | null,
    kind: Resolved['kind'],
    gender: Resolved['gender'] = null,
    isOutlet = false,
    plural = false,
  ): Resolved => ({ entity, kind, span, gender, plural, isOutlet, head, posts });

  // «مكتب رئيس الحكومة فلان», «تقرير المحقق فلان»: a body or a document is nobody whose name it bears.
  const isThing = text.has(token, BIT.bodyNoun | BIT.documentNoun) && !text.has(token, BIT.personNoun);

  // «مصادر مقربة من عائلة فلان»: nobody whom it names besides.
  const isUnnamed = shape === undefined && text.is(from, BIT.unnamed) && !text.is(from, BIT.documentNoun);

  if (context.names.opensList(from)) return made(null, 'collective', null, false, true);

  // 1. A person of `world/` by name.
  const person = isThing || isUnnamed || !isNamed ? null : namedPerson(context, core);
  if (person !== null) return made(person.id, 'named', person.gender);

  const author = authorOf(context, core, token);
  if (author !== null) return made(enterName(context, author), 'named');

  // 2. An outlet of `world/` by name.
  const outlet = isNamed || isOutletNoun ? namedOutlet(context, core, isOutletNoun) : null;
  if (outlet !== null) return made(outlet, 'named', genderOfNoun(text, token), true);

  // 3. A person whom only this report names.
  const unknown = isNamed && !isThing ? unknownPerson(context, range) : null;
  if (unknown !== null) return made(unknown, 'named');

  // 4. Whatever else of `world/` is the head by its own name.
  const name = nameOfHead(context, nameStart(context, core, token));
  if (name !== null) {
    const entity = enterSpeaker(context, name);
    return made(entity, 'named', null, entity !== null && name.entity?.type === 'outlet');
  }

  // 5. The holder of an office.
  const holder = officeHolder(context, range);
  if (holder !== null) return made(holder.id, 'described', holder.gender);

  const titled = isThing ? null : titledAgain(context, range);
  if (titled !== null) return made(titled, 'described');

  // 6. An outlet by its kind, or one that only this report names.
  if (isOutletNoun) {
    const { entity, kind } = describedOutlet(context, range, token, definite);
    return made(entity, kind, null, true);
  }

  // 7. Whose document it is.
  const issuer = issuerOf(context, range, token, resolve);
  if (issuer !== null) return made(issuer, 'described');

  // 8. A source met before.
  const again = metAgain(context, range, token, head, definite);
  if (again !== null) return made(again.entity, 'described', null, again.isOutlet);

  const called = bodyCalled(context, range, token);
  if (called !== null) return made(enterName(context, called), 'described');

  // 9. A body that only this report names.
  if (isThing && text.has(token, BIT.bodyNoun) && !areMany(text, token)) {
    const { entity, kind } = bodyNamed(context, range);
    return made(entity, kind);
  }

  const short = calledShort(context, range, token, head);
  if (short !== null) return made(enterName(context, short), 'described');

  // 10. Someone without a name.
  const plural = shape?.plural ?? text.has(token, BIT.collective);
  const kind = plural && text.has(token, BIT.collective) ? 'collective' : 'described';
  return made(null, kind, null, false, plural);
}

/** «الحرس» after «الحرس الثوري»: one definite word, marks aside, with which the name of a body begins. */
function calledShort(
  { text, memory, capitals }: ResolverContext,
  { from, to }: Range,
  token: number,
  head: string,
): NameMention | null {
  const isOneWord = to - from === 1 || (to - from === 3 && text.tokens.kind[from] === TokenKind.Quote);
  const isPerson = text.is(token, BIT.personNoun | BIT.collective | BIT.documentNoun);
  if (capitals || !isOneWord || isPerson || !text.hasArticle(token)) return null;
  return memory.bodyBefore(token, head);
}

/** «منظمات حقوقية», but not «سلطات الجمارك»: bodies without a name. */
function areMany(text: Text, head: number): boolean {
  const { article } = text.lexicon.clitics;
  const isOpen = (token: number): boolean => article === '' || !text.foldedWord(token).startsWith(article);
  return text.has(head, BIT.collective) && isOpen(head) && (!text.isWord(head + 1) || isOpen(head + 1));
}

/** Where the name that ends at a head begins. */
function nameStart({ names }: ResolverContext, { shape }: Range, head: number): number {
  return shape === undefined ? head : (names.mentionAt(head)?.from ?? head);
}

/** The name that begins at the head; an adjective or a people stands for no one by itself. */
function nameOfHead({ names }: ResolverContext, head: number): NameMention | null {
  const mention = names.mentionAt(head);
  if (mention === null || mention.from !== head) return null;
  return (mention.role & (NameRole.Adjective | NameRole.People)) === 0 ? mention : null;
}

/** «a Human Rights Watch report»: the body whose name stands before a document is its author. */
function authorOf(
  { text, names }: ResolverContext,
  { from, shape }: Range,
  head: number,
): NameMention | null {
  if (shape === undefined || head - 1 < from || !text.is(head, BIT.documentNoun)) return null;
  const mention = names.mentionAt(head - 1);
  const isBody = mention?.entity?.type === 'organisation' || mention?.entity?.type === 'group';
  return isBody && mention.from >= from ? mention : null;
}
