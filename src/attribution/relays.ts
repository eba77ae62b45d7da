import type { Resolver } from '../entities/05-resolver.js';
import type { EntityId, Link } from '../model/index.js';
import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import { BIT } from '../text/word-class.js';
import type { Draft, RelayDraft } from './draft.js';
import type { Phrase } from './noun-phrase.js';
import type { Context } from './reader-context.js';
import type { Speakers } from './speakers.js';

/** Finds the outlets that a statement names as having passed it on. */
export class Relays {
  readonly #context: Context;
  readonly #resolver: Resolver;
  readonly #speakers: Speakers;
  /** Outlets of the page's own byline: they are the report, not a relay. */
  readonly #own: ReadonlySet<EntityId>;

  constructor(context: Context, resolver: Resolver, speakers: Speakers, own: ReadonlySet<EntityId>) {
    this.#context = context;
    this.#resolver = resolver;
    this.#speakers = speakers;
    this.#own = own;
  }

  /** The relays of a statement: those that its cues name, then those among its circumstances. */
  of(draft: Draft, source: EntityId | null): Link[] {
    const named = draft.relays.map((relay) => this.#link(relay)).filter((link) => link !== null);
    return [...named, ...this.#outletsInZone(draft, source)].filter((link) => !this.isOwn(link));
  }

  /** The link is an outlet of the report itself. */
  isOwn({ entity }: Link): boolean {
    return entity !== null && this.#own.has(entity);
  }

  #link({ phrase, cue }: RelayDraft): Link | null {
    if (phrase === null) {
      const last = this.#speakers.lastOutlet();
      return last === null ? null : { entity: last.resolved.entity, span: null, cue };
    }
    const { isOutlet, entity, span } = this.#resolver.resolve(phrase);
    if (isOutlet) return { entity, span, cue };
    const outlet = this.#outletIn(phrase.from, phrase.to);
    if (outlet !== null) return { ...outlet, cue };
    // «state media quoted the general as saying»: a relay without a name.
    const isUnnamed = phrase.shape !== undefined && phrase.shape.pronoun === null && entity === null;
    return isUnnamed ? { entity, span, cue } : null;
  }

  /** «قال لرويترز», «في مقابلة مع القناة», «بيان نقلته الوكالة»: an outlet named among the circumstances passes it on. */
  #outletsInZone(draft: Draft, source: EntityId | null): Link[] {
    const links: Link[] = [];
    for (const [from, to] of draft.opening === null ? [draft.zone] : [draft.opening, draft.zone])
      for (let i = from; i < to; i++) {
        if (
          this.#isReceiver(i) ||
          isIn(draft.source, i) ||
          draft.relays.some(({ phrase }) => isIn(phrase, i))
        )
          continue;
        const link = this.#context.names.startsMention(i) ? this.#outletIn(i, i + 1) : this.#describedAt(i);
        if (link !== null && link.entity !== source && !links.some(({ entity }) => entity === link.entity))
          links.push(link);
      }
    return links;
  }

  /** «في تصريح تابعته "بغداد اليوم"»: the page says that it took it up itself. */
  #isReceiver(token: number): boolean {
    const { text, names, cues } = this.#context;
    let verb = token - 1;
    while (verb > 0 && (!text.isWord(verb) || text.has(verb, BIT.outletNoun))) verb--;
    return verb >= 0 && text.hasWordOf(verb, cues.received) && names.pronounOn(verb, 3);
  }

  /** «قال للصحيفة الأمريكية»: an outlet named before, spoken to by its kind. */
  #describedAt(token: number): Link | null {
    const { text, names } = this.#context;
    const split = text.splitWith(token, BIT.outletNoun);
    const toDefinite = Prefix.L | Prefix.Article;
    if (split < 0 || (~text.prefix(token, split) & toDefinite) !== 0) return null;
    const adjective = names.startsMention(token + 1) ? 1 : 0;
    const { entity, span, kind } = this.#resolver.resolve({ from: token, to: token + 1 + adjective, split });
    return entity === null || kind !== 'described' ? null : { entity, span, cue: null };
  }

  /** The first outlet that is named in a range, with the noun and the quotation marks around its name. */
  #outletIn(from: number, to: number): Link | null {
    const { names, text } = this.#context;
    const isQuote = (token: number): boolean => text.tokens.kind[token] === TokenKind.Quote;
    for (let i = from; i < to; i++) {
      const mention = names.mentionAt(i);
      if (mention?.from !== i || mention.entity?.type !== 'outlet') continue;
      const quoted = isQuote(i - 1);
      let start = quoted ? i - 1 : i;
      const isSpokenTo = (text.prefix(i, mention.split) & Prefix.L) !== 0;
      const ofEmployee = start > 1 && !isSpokenTo && text.has(start - 1, BIT.personNoun);
      if (ofEmployee) continue;
      if (start > 0 && text.has(start - 1, BIT.outletNoun)) start--;
      const { entity, span } = this.#resolver.resolve({
        from: start,
        to: quoted && isQuote(mention.to) ? mention.to + 1 : mention.to,
        split: text.splitWith(start, BIT.outletNoun),
      });
      return { entity: entity ?? mention.entity.id, span, cue: null };
    }
    return null;
  }
}

/** Links without the source itself and without a second link to the same outlet. */
export function withoutRepeats(links: readonly Link[], source: EntityId | null): Link[] {
  const once: Link[] = [];
  for (const link of links) {
    const isKnown = link.entity === source || once.some(({ entity }) => entity === link.entity);
    if (link.entity === null || !isKnown) once.push(link);
  }
  return once;
}

const isIn = (phrase: Phrase | null, token: number): boolean =>
  phrase !== null && phrase.from <= token && token < phrase.to;
