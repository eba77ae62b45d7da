import type { EntityId, Post, SourceKind, Span } from '../model/index.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import type { Gazetteer } from './01-gazetteer.js';
import type { NameMention } from './02-mentions.js';
import type { Registry } from './03-registry.js';
import type { OfficeIndex } from './04-offices.js';
import { NameRole, type WorldEntity } from './gazetteer-data.js';
import type { NamesIndex } from './names-index.js';

/** Who a noun phrase stands for. */
export interface Resolved {
  readonly entity: EntityId | null;
  readonly kind: Exclude<SourceKind, 'elided'>;
  readonly span: Span;
  readonly gender: 'm' | 'f' | null;
  readonly plural: boolean;
  /** An outlet or document: it passes on what others say. */
  readonly isOutlet: boolean;
  /** The folded head noun, by which «المصدر», «الصحيفة» refer back. */
  readonly head: string;
}

export interface Range {
  readonly from: number;
  readonly to: number;
  readonly split: number;
}

/** Resolves the noun phrases of one report, remembering whom it has met. */
export class Resolver {
  readonly #text: Text;
  readonly #names: NamesIndex;
  readonly #gazetteer: Gazetteer;
  readonly #offices: OfficeIndex;
  readonly #registry: Registry;
  readonly #published: string | null;
  readonly #named = new Set<EntityId>();
  readonly #unknownByLast = new Map<string, EntityId>();
  readonly #noted = new Map<string, { range: Range; name: { from: number; to: number } }>();
  /** Known people by the last word of their name as this text writes it. */
  readonly #knownByLast = new Map<string, NameMention>();
  readonly #met: Resolved[] = [];
  #lastOutlets: WorldEntity[] = [];
  readonly #outletMentions: NameMention[] = [];

  constructor(
    text: Text,
    names: NamesIndex,
    mentions: readonly NameMention[],
    gazetteer: Gazetteer,
    offices: OfficeIndex,
    registry: Registry,
    published: string | null,
  ) {
    this.#text = text;
    this.#names = names;
    this.#gazetteer = gazetteer;
    this.#offices = offices;
    this.#registry = registry;
    this.#published = published;
    for (const mention of mentions) {
      if (mention.entity?.type === 'outlet') this.#outletMentions.push(mention);
      if (mention.entity?.type !== 'person') continue;
      this.#named.add(mention.entity.id);
      if (mention.to - mention.from === 1) continue;
      this.#knownByLast.set(text.foldedWord(mention.to - 1), mention);
      if (mention.entity.familyFirst)
        this.#knownByLast.set(text.foldedWord(mention.from, mention.split), mention);
    }
  }

  /** Remembers a name after a post that `world/` does not know, without entering it. */
  note(range: Range): void {
    const name = this.#unknownName(range.from, range.to);
    if (name === null || name.to - name.from < 2) return;
    const last = this.#text.foldedWord(name.to - 1);
    if (!this.#noted.has(last)) this.#noted.set(last, { range, name });
  }

  resolve(range: Range): Resolved {
    const resolved = this.#resolve(range);
    this.#met.push(resolved);
    return resolved;
  }

  #resolve(range: Range): Resolved {
    const { from, to, split } = range;
    const text = this.#text;
    const span = split >= 0 && from < to ? text.spanFromSplit(from, split, to) : text.span(from, to);
    const headToken = this.#headToken(from, to);
    const head = this.#bareWord(headToken);
    const isOutletNoun = text.has(headToken, BIT.outletNoun);
    const base = { span, head, gender: null, plural: false, isOutlet: false } as const;
    const person = this.#personIn(range);
    if (person !== null) return { ...base, entity: person.id, kind: 'named', gender: person.gender };
    const outlet = this.#outletIn(range, isOutletNoun);
    if (outlet !== null)
      return {
        ...base,
        entity: outlet,
        kind: 'named',
        isOutlet: true,
        gender: this.#genderOfNoun(headToken),
      };
    const unknown = this.#unknownPerson(range);
    if (unknown !== null) return { ...base, entity: unknown, kind: 'named' };
    const first = this.#names.mentionAt(headToken);
    if (
      first !== null &&
      first.from === headToken &&
      (first.role & (NameRole.Adjective | NameRole.People)) === 0
    ) {
      const id = this.#standing(first);
      if (id !== null)
        return { ...base, entity: id, kind: 'named', isOutlet: first.entity?.type === 'outlet' };
      return { ...base, entity: null, kind: 'named' };
    }
    const holder = this.#officeHolder(range);
    if (holder !== null) return { ...base, entity: holder.id, kind: 'described', gender: holder.gender };
    if (isOutletNoun) return { ...base, ...this.#outletDescribed(range, headToken), isOutlet: true };
    const again = this.#metAgain(range, headToken, head) ?? this.#fellowOf(range, headToken);
    if (again !== null) return { ...base, entity: again.entity, kind: 'described', isOutlet: again.isOutlet };
    if (text.has(headToken, BIT.bodyNoun) && !text.has(headToken, BIT.personNoun))
      return { ...base, ...this.#body(range) };
    const collective = text.has(headToken, BIT.collective) || this.#isPlural(headToken);
    return { ...base, entity: null, kind: collective ? 'collective' : 'described', plural: collective };
  }

  /** A known person's name that is the phrase's own head, not part of a post («مستشار للرئيس فلان»). */
  #personIn({ from, to: end }: Range): { id: EntityId; gender: 'm' | 'f' } | null {
    const to = this.#firstOfSeveral(from, end);
    for (let i = to - 1; i >= from; i--) {
      const mention = this.#names.mentionAt(i);
      if (mention === null || mention.from !== i) continue;
      const isPerson =
        mention.entity?.type === 'person' ||
        (mention.entity === null && mention.candidates.every(({ type }) => type === 'person'));
      if (!isPerson) continue;
      if (i > from && (text_prefix(this.#text, mention) & (Prefix.L | Prefix.B | Prefix.Conjunction)) !== 0)
        continue;
      if (i > from && this.#belongsToPost(from, i)) continue;
      const id = this.#enter(mention);
      return id === null ? null : { id, gender: mention.entity?.gender ?? 'm' };
    }
    return null;
  }

  /** «شولتس والرئيس الفرنسي ماكرون»: the first of several people; one past it. */
  #firstOfSeveral(from: number, to: number): number {
    const text = this.#text;
    let person = false;
    for (let i = from; i < to; i++) {
      const mention = this.#names.mentionAt(i);
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

  /** «مستشار للرئيس إيمانويل ماكرون»: a title of its own, joined by a preposition or after another post, takes the name. */
  #belongsToPost(from: number, person: number): boolean {
    const text = this.#text;
    const head = this.#gazetteer.titleAt(text.tokens, text.words, from);
    let afterHead = head?.to ?? from + 1;
    if (head === null && !text.has(from, BIT.personNoun)) return false;
    while (afterHead < person) {
      const prefix = text.words.count[afterHead]! > 0 ? text.prefix(afterHead, 0) : 0;
      const title = text.has(afterHead, BIT.personNoun) && !text.has(afterHead, BIT.honorific);
      if (title && (prefix & (Prefix.L | Prefix.B)) !== 0 && !this.#titleBetween(afterHead + 1, person))
        return true;
      afterHead++;
    }
    return false;
  }

  #titleBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (
        this.#text.is(i, BIT.personNoun) &&
        this.#text.words.count[i]! > 0 &&
        (this.#text.prefix(i, 0) & Prefix.Article) === 0
      )
        return true;
    return false;
  }

  #outletIn({ from, to }: Range, isOutletNoun: boolean): EntityId | null {
    const text = this.#text;
    if (text.has(from, BIT.personNoun) && !isOutletNoun) return null;
    if (text.has(from, BIT.documentNoun | BIT.bodyNoun) && !isOutletNoun) return null;
    for (let i = from; i < to; i++) {
      const mention = this.#names.mentionAt(i);
      if (mention?.from !== i || mention.entity?.type !== 'outlet') continue;
      if (!isOutletNoun && i > from + 1) return null;
      this.#lastOutlets = [mention.entity, ...this.#lastOutlets.filter((o) => o !== mention.entity)];
      return this.#enter(mention);
    }
    return null;
  }

  /** «الصحيفة الأمريكية», «الوكالة»: the last outlet of that kind and state; never a guess where none fits. */
  #outletDescribed(
    { from, to }: Range,
    head: number,
  ): { entity: EntityId | null; kind: 'named' | 'described' | 'collective' } {
    const text = this.#text;
    const definite = this.#isDefinite(head);
    if (this.#isPlural(head) && !definite) return { entity: null, kind: 'collective' };
    if (!definite) return this.#unknownOutlet({ from, to, split: -1 }, head);
    const state = this.#stateIn(from, to);
    const word = this.#bareWord(head);
    const sameNoun = this.#met.findLast(
      (m) => m.isOutlet && m.entity !== null && m.head === word && this.#isFrom(m.entity, state),
    );
    if (sameNoun !== undefined) return { entity: sameNoun.entity, kind: 'described' };
    const kinds = this.#names.outletKinds(word);
    const fitting = this.#lastOutlets.find(
      (outlet) =>
        (outlet.kind === undefined || kinds.includes(outlet.kind)) &&
        (state === null || outlet.state === state || outlet.state === null),
    );
    if (fitting !== undefined) return { entity: this.#registry.known(fitting, null), kind: 'described' };
    const named = this.#outletMentions.findLast(
      ({ to: end, entity }) =>
        end <= from && kinds.includes(entity!.kind ?? '') && (state === null || entity!.state === state),
    );
    if (named !== undefined) return { entity: this.#enter(named), kind: 'described' };
    const again = this.#met.findLast(
      (m) => m.isOutlet && m.entity !== null && (m.head === this.#bareWord(head) || state === null),
    );
    return {
      entity: again?.entity ?? null,
      kind: text.has(head, BIT.collective) ? 'collective' : 'described',
    };
  }

  /** Of that state, as far as is known. */
  #isFrom(id: EntityId, state: string | null): boolean {
    const of = this.#registry.get(id)?.state ?? null;
    return state === null || of === null || of === state;
  }

  /** An outlet that `world/` does not know: «صحيفة "غرانما"». */
  #unknownOutlet(
    { from, to }: Range,
    head: number,
  ): { entity: EntityId | null; kind: 'named' | 'described' } {
    const written = this.#properName(head + 1, to);
    if (written === null) return { entity: null, kind: 'described' };
    return { entity: this.#registry.unknown('outlet', written, this.#stateIn(from, to)), kind: 'named' };
  }

  #properName(from: number, to: number): string | null {
    const text = this.#text;
    let start = from;
    let end = to;
    while (start < end && !text.isWord(start)) start++;
    if (start > from)
      for (let i = start; i < end; i++) if (!text.isWord(i) && text.tokens.mark[i] !== 0x2d) end = i;
    while (end > start && (!text.isWord(end - 1) || this.#adjectiveState(end - 1) !== null)) end--;
    if (start >= end) return null;
    const known = text.has(
      start,
      BIT.personNoun | BIT.documentNoun | BIT.bodyNoun | BIT.preposition | BIT.relative,
    );
    const quoted = !text.isWord(start - 1) && start > from;
    if (known && !quoted) return null;
    if (!quoted && this.#text.words.count[start]! > 0 && (text.classes[start]! & BIT.name) === 0) return null;
    return text.slice(text.span(start, end));
  }

  /** A post with a state, a body or an adjective stands for its holder, if date or text decide who that is. */
  #officeHolder({ from, to }: Range): { id: EntityId; gender: 'm' | 'f' | null } | null {
    const text = this.#text;
    const title = this.#gazetteer.titleAt(text.tokens, text.words, this.#skipHonorifics(from, to));
    if (title === null || title.to > to) return null;
    const of = this.#bodyOf(title.to, to);
    if (of === null) return this.#titleAlone(title.offices, title.to, to);
    const holder = this.#offices.holder(title.offices, of, this.#published, this.#named);
    if (holder !== null) return { id: this.#registry.known(holder, null), gender: holder.gender ?? 'm' };
    const body = this.#gazetteer.byId.get(of);
    const unnamed = title.offices[0];
    if (body === undefined || unnamed === undefined || title.offices.includes('spokesperson')) return null;
    const english = `${OFFICE_LABEL(unnamed)} of ${body.names.en}`;
    const id = `office:${unnamed}-of-${(body.names.en ?? of).toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
    return {
      id: this.#registry.office(id, english, text.slice(text.span(from, to)), body.state),
      gender: null,
    };
  }

  /** «الوزير», «الرئيس»: the person met last who held such an office. */
  #titleAlone(
    offices: readonly string[],
    end: number,
    to: number,
  ): { id: EntityId; gender: 'm' | 'f' | null } | null {
    if (end < to) return null;
    for (const { entity } of [...this.#met].reverse()) {
      const person = entity === null ? undefined : this.#gazetteer.byId.get(entity);
      if (person?.type !== 'person') continue;
      const fits = offices.some((office) =>
        (person.offices ?? []).some(
          (t) => t.office === office || (office === 'minister' && t.office.endsWith('-minister')),
        ),
      );
      if (fits) return { id: this.#registry.known(person, null), gender: person.gender ?? 'm' };
    }
    return null;
  }

  /** The state or body that follows a title: an adjective, a name, «دولة قطر». */
  #bodyOf(from: number, to: number): EntityId | null {
    for (let i = from; i < to; i++) {
      const mention = this.#names.mentionAt(i);
      if (mention === null || mention.from !== i || mention.entity === null) continue;
      const { type, standsFor, id } = mention.entity;
      if (type === 'state' || type === 'organisation' || type === 'group') return id;
      if (type === 'place') return standsFor ?? id;
    }
    return null;
  }

  #stateIn(from: number, to: number): string | null {
    for (let i = from; i < to; i++) {
      const state = this.#adjectiveState(i);
      if (state !== null) return state;
    }
    return null;
  }

  #adjectiveState(token: number): string | null {
    const mention = this.#names.mentionAt(token);
    return mention !== null && (mention.role & NameRole.Adjective) !== 0
      ? (mention.entity?.state ?? null)
      : null;
  }

  /** A definite noun that a former source had as its head: «المصدر نفسه», «المتحدث». */
  #metAgain({ from, to }: Range, head: number, word: string): Resolved | null {
    if (!this.#isDefinite(head)) return null;
    const same = this.#text.is(to - 1, BIT.same);
    if (to - from > 3 && !same) return null;
    return (
      this.#met.findLast((met) => met.head === word) ??
      (same ? (this.#met.findLast(({ isOutlet }) => !isOutlet) ?? null) : null)
    );
  }

  /** «الدبلوماسي التركي»: the person of that state met last. */
  #fellowOf({ from, to }: Range, head: number): Resolved | null {
    if (!this.#text.is(head, BIT.personNoun) || !this.#isDefinite(head)) return null;
    const state = this.#stateIn(from, to);
    if (state === null) return null;
    return (
      this.#met.findLast(
        ({ entity }) => entity?.startsWith('person:') && this.#registry.get(entity)?.state === state,
      ) ?? null
    );
  }

  /** A body that `world/` does not know, by its full name: «وزارة الصحة الكويتية». */
  #body({ from, to, split }: Range): { entity: EntityId | null; kind: 'named' | 'described' } {
    const text = this.#text;
    const isOwn = text.bearsPronoun(from, BIT.bodyNoun) && to - from === 1;
    if (isOwn || (this.#isDefinite(from) && to - from === 1)) return { entity: null, kind: 'described' };
    const written = text.slice(split >= 0 ? text.spanFromSplit(from, split, to) : text.span(from, to));
    return {
      entity: this.#registry.unknown('organisation', written, this.#stateIn(from, to)),
      kind: 'named',
    };
  }

  /** Names that `world/` does not know: words without a class after titles, or a former unknown's last name. */
  #unknownPerson(range: Range): EntityId | null {
    const { from, to } = range;
    const again = this.#lastNameAgain(from, to);
    if (again !== null) return again;
    const name = this.#unknownName(from, to);
    if (name === null) return null;
    const text = this.#text;
    const written = text.slice(text.span(name.from, name.to));
    const last = text.foldedWord(name.to - 1);
    const post = this.#postAround(range, name.from, name.to);
    const id = this.#registry.unknown(
      'person',
      written,
      post?.state ?? this.#stateIn(from, to),
      post?.post ?? null,
    );
    this.#unknownByLast.set(last, id);
    return id;
  }

  /** «أوغلو», «الجروان»: the last part of a name that the text gave in full before. */
  #lastNameAgain(from: number, to: number): EntityId | null {
    const text = this.#text;
    for (let i = from; i < to; i++) {
      if (!text.isWord(i) || this.#names.mentionAt(i) !== null) continue;
      if (
        text.is(
          i,
          BIT.personNoun | BIT.bodyNoun | BIT.outletNoun | BIT.documentNoun | BIT.preposition | BIT.place,
        )
      )
        continue;
      const word = text.foldedWord(i);
      const unknown = this.#unknownByLast.get(word);
      if (unknown !== undefined) return unknown;
      const known = this.#knownByLast.get(word);
      if (known !== undefined && i === from) return this.#enter(known);
      const noted = this.#noted.get(word);
      if (noted !== undefined && i === from && (noted.range.from !== from || noted.range.to !== to))
        return this.#unknownPerson(noted.range);
    }
    return null;
  }

  #unknownName(from: number, to: number): { from: number; to: number } | null {
    const text = this.#text;
    let best: { from: number; to: number } | null = null;
    let i = from;
    while (i < to) {
      const start = i;
      while (i < to && this.#couldBeName(i, i > start)) i++;
      const length = i - start;
      if (start > from && !this.#allowsName(from, start)) {
        if (i === start) i++;
        continue;
      }
      const afterTitle = start > from && text.is(start - 1, BIT.personNoun | BIT.honorific);
      const single =
        length === 1 &&
        !this.#isRelational(start) &&
        (start === from
          ? to - from === 1 || text.is(start, BIT.honorific)
          : afterTitle || this.#unknownByLast.has(text.foldedWord(start)));
      if (
        (length >= 2 || single) &&
        best === null &&
        !(start > from && this.#isRelational(start)) &&
        this.#isOpenName(start, i)
      )
        best = { from: start, to: i };
      if (i === start) i++;
    }
    return best;
  }

  /** A name follows a definite post, a body or a state, or an honorific; «مصدر أمني رفيع» has none. */
  #allowsName(from: number, start: number): boolean {
    const text = this.#text;
    if (text.is(from, BIT.unnamed)) return false;
    for (let i = from; i < start; i++) {
      if (
        this.#isDefinite(i) ||
        this.#names.mentionAt(i) !== null ||
        text.is(i, BIT.honorific) ||
        text.is(i, BIT.bodyNoun)
      )
        return true;
      if (!text.isWord(i)) return true;
    }
    return false;
  }

  /** At least one word that no list knows, so that common nouns in a row are not taken for a name. */
  #isOpenName(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (this.#text.words.count[i] === 0 || this.#text.words.word[i * 6] === -1) return true;
    return to - from >= 2 && to - from <= 4 && this.#allNames(from, to);
  }

  #allNames(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (!this.#text.is(i, BIT.name) || this.#names.mentionAt(i) !== null) return false;
    return true;
  }

  /** Ends like a relation adjective: «خليجي», «دوليين». */
  #isRelational(token: number): boolean {
    const word = this.#text.foldedWord(token);
    return (
      /\u064a(?:\u0647|\u064a\u0646|\u0648\u0646|\u0627\u0646|\u0627\u062a)?$/.test(word) && word.length > 4
    );
  }

  #couldBeName(token: number, inside: boolean): boolean {
    const text = this.#text;
    if (!text.isWord(token)) return false;
    const mention = this.#names.mentionAt(token);
    if (mention !== null && (mention.entity?.type !== 'person' || !inside)) return false;
    const classes = text.bareClasses[token]!;
    if (text.words.count[token] === 0) return true;
    if (
      (classes &
        (BIT.personNoun |
          BIT.bodyNoun |
          BIT.outletNoun |
          BIT.documentNoun |
          BIT.preposition |
          BIT.that |
          BIT.relative |
          BIT.place |
          BIT.time |
          BIT.norm |
          BIT.collective |
          BIT.same)) !==
      0
    )
      return false;
    if ((classes & BIT.name) !== 0) return true;
    if (inside && this.#names.isParticle(token - 1)) return true;
    const unknownWord = text.word(token, 0) === -1;
    return inside && unknownWord && (text.prefix(token, 0) & ~Prefix.Article) === 0;
  }

  #postAround(
    { from, to }: Range,
    nameFrom: number,
    nameTo: number,
  ): { post: Post; state: string | null } | null {
    const text = this.#text;
    const inFront = text.has(from, BIT.personNoun) && nameFrom > from;
    const behind =
      nameTo + 1 < to && text.has(nameTo + 1, BIT.personNoun)
        ? nameTo + 1
        : nameTo < to && text.has(nameTo, BIT.personNoun)
          ? nameTo
          : -1;
    if (!inFront && behind < 0) return null;
    const start = inFront ? from : behind;
    const end = inFront ? nameFrom : to;
    let bodyFrom = start + 1;
    while (bodyFrom < end && !text.has(bodyFrom, BIT.bodyNoun)) bodyFrom++;
    const hasBody = bodyFrom < end;
    const bodySpan = hasBody ? text.span(bodyFrom, end) : null;
    const mention = hasBody ? this.#names.mentionAt(bodyFrom) : null;
    const body =
      bodySpan === null
        ? null
        : mention?.from === bodyFrom
          ? this.#enter(mention)
          : this.#registry.unknown('organisation', text.slice(bodySpan), null);
    return { post: { title: text.span(start, start + 1), body, bodySpan }, state: this.#stateIn(start, end) };
  }

  /** A capital or seat of power that speaks stands for its government. */
  #standing(mention: NameMention): EntityId | null {
    const { entity } = mention;
    const state =
      entity?.type === 'place' && entity.standsFor !== undefined
        ? this.#gazetteer.byId.get(entity.standsFor)
        : undefined;
    return state === undefined ? this.#enter(mention) : this.#registry.known(state, null);
  }

  /** Enters a name of the text; null where several bear it and nothing decides. */
  enter(mention: NameMention): EntityId | null {
    return this.#enter(mention);
  }

  #enter(mention: NameMention): EntityId | null {
    const { entity, candidates } = mention;
    const written = this.#text.slice(this.#text.spanFromSplit(mention.from, mention.split, mention.to));
    if (entity !== null)
      return this.#registry.known(
        entity,
        written,
        candidates.map(({ id }) => id),
      );
    const held = candidates.filter(
      (candidate) =>
        this.#published !== null &&
        (candidate.offices ?? []).some(
          (t) => (t.from ?? '') <= this.#published! && (t.to ?? '9999') >= this.#published!,
        ),
    );
    return held.length === 1 ? this.#registry.known(held[0]!, written) : null;
  }

  #headToken(from: number, to: number): number {
    let i = this.#skipHonorifics(from, to);
    while (i < to - 1 && !this.#text.isWord(i)) i++;
    return i;
  }

  #skipHonorifics(from: number, to: number): number {
    let i = from;
    while (i < to - 1 && this.#text.is(i, BIT.honorific) && !this.#text.is(i, BIT.personNoun)) i++;
    return i;
  }

  #bareWord(token: number): string {
    const text = this.#text;
    const article = text.lexicon.clitics.article;
    const word = text.foldedWord(token, Math.max(0, this.#nounSplit(token)));
    if (word.startsWith(article) && word.length > article.length + 1) return word.slice(article.length);
    const split = this.#nounSplit(token);
    const hidden =
      split >= 0 && (text.prefix(token, split) & (Prefix.L | Prefix.Article)) === (Prefix.L | Prefix.Article);
    return hidden ? word.slice(1) : word;
  }

  #nounSplit(token: number): number {
    return this.#text.splitWith(token, BIT.personNoun | BIT.outletNoun | BIT.bodyNoun | BIT.documentNoun);
  }

  #isDefinite(token: number): boolean {
    for (let k = 0; k < this.#text.words.count[token]!; k++)
      if ((this.#text.prefix(token, k) & Prefix.Article) !== 0) return true;
    return false;
  }

  #isPlural(token: number): boolean {
    return this.#text.has(token, BIT.collective);
  }

  #genderOfNoun(token: number): 'm' | 'f' | null {
    const word = this.#text.foldedWord(token);
    return this.#text.has(token, BIT.outletNoun) ? (word.endsWith('\u0647') ? 'f' : 'm') : null;
  }
}

const text_prefix = (text: Text, mention: NameMention): number => text.prefix(mention.from, mention.split);

/** «head-of-government» -> "Head of Government". */
const OFFICE_LABEL = (office: string): string => {
  if (office === 'head-of-government') return 'Prime Minister';
  return office
    .split('-')
    .map((w) => (w === 'of' ? w : w.charAt(0).toUpperCase() + w.slice(1)))
    .join(' ');
};
