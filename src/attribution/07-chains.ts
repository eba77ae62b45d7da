import type { Resolved, Resolver } from '../entities/05-resolver.js';
import { type Pronoun, withChanges } from '../entities/resolver/resolved.js';
import type { Attribution, EntityId, Link, Notice, Source, Span } from '../model/index.js';
import { Prefix } from '../text/03-words.js';
import { BIT } from '../text/word-class.js';
import { contentSpans } from './content.js';
import { documentIssuer, type Told } from './document-issuer.js';
import type { Draft } from './draft.js';
import { factualityOf } from './factuality.js';
import { mannerOf } from './manner.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { Pronouns } from './pronouns.js';
import type { Context } from './reader-context.js';
import { Relays, withoutRepeats } from './relays.js';
import { agrees, type Speaker, Speakers } from './speakers.js';
import { pronounBefore } from './verb-source.js';

/** What the room gives on: every statement with its chain, and what it could not decide. */
export interface Chained {
  readonly attributions: readonly Attribution[];
  readonly notices: readonly Notice[];
}

interface Built {
  readonly draft: Draft;
  readonly attribution: Attribution;
  readonly isOutlet: boolean;
  /** All of its content. */
  readonly span: Span;
  /** One past the content of it and of all before it. */
  readonly reach: number;
}

interface FoundSource {
  readonly source: Source;
  readonly resolved: Resolved | null;
  /** Relays of the statement before that it goes on with. */
  readonly inherited: readonly Link[];
}

const UNKNOWN: FoundSource = {
  source: { entity: null, span: null, kind: 'elided' },
  resolved: null,
  inherited: [],
};

/** Sentences over which a document is known as the one that spoke. */
const AUTHOR_REACH = 6;

/** Words that a name with its posts hardly exceeds. */
const MAX_TITLED = 16;

/** What people at large believe or fear is not a statement of anybody. */
const OPINION = new Set(['believe', 'expect', 'fear', 'hope']);

/** Gives every statement its source and its chain: publisher first, each relay that the text names, the source last. */
export class ChainBuilder {
  readonly #context: Context;
  readonly #resolver: Resolver;
  readonly #publisher: Link;
  readonly #speakers: Speakers;
  readonly #pronouns: Pronouns;
  readonly #relays: Relays;
  readonly #built: Built[] = [];
  readonly #told: Told[] = [];
  readonly #notices: Notice[] = [];

  constructor(context: Context, resolver: Resolver, publisher: EntityId | null, own: ReadonlySet<EntityId>) {
    this.#context = context;
    this.#resolver = resolver;
    this.#publisher = { entity: publisher, span: null, cue: null };
    this.#speakers = new Speakers(context, resolver);
    this.#pronouns = new Pronouns(context, resolver);
    this.#relays = new Relays(context, resolver, this.#speakers, own);
  }

  build(drafts: readonly Draft[]): Chained {
    if (!this.#resolver.capitals) this.#noteTitledNames();
    for (const draft of drafts) this.#add(draft);
    return { attributions: this.#built.map(({ attribution }) => attribution), notices: this.#notices };
  }

  /** Names after posts, wherever they stand, are known when only their last part comes again; capitals tell them else. */
  #noteTitledNames(): void {
    const { text, names } = this.#context;
    for (const { from, to } of text.sentences) {
      for (let i = from; i < to; i++) {
        if (!text.is(i, BIT.personNoun | BIT.honorific)) continue;
        const phrase = nounPhraseAt(text, names, i, Math.min(to, i + MAX_TITLED));
        if (phrase !== null) this.#resolver.note(phrase);
      }
    }
  }

  #add(draft: Draft): void {
    const content = contentSpans(this.#context.text, draft);
    if (content.length === 0) {
      if (draft.kind === 'phrase' && draft.source !== null) this.#hear(draft, this.#sourceOf(draft), []);
      return;
    }
    const found = this.#sourceOf(draft);
    const { source, resolved, inherited } = found;
    const isUnresolved = resolved === null && source.entity === null && !draft.impersonal;
    if (isUnresolved) this.#noteUnresolved(draft);
    // A noun without a speaker is more often a topic than a statement; of two who speak, the text may name neither.
    if (isUnresolved && draft.nominal && draft.number !== 'd') return;
    const links = this.#linksOf(draft, content, source.entity, inherited);
    const end = content.at(-1)![1];
    this.#built.push({
      draft,
      attribution: this.#attribution(draft, content, source, links),
      isOutlet: resolved?.isOutlet ?? false,
      span: [content[0]![0], end],
      reach: Math.max(end, this.#built.at(-1)?.reach ?? 0),
    });
    this.#told.push({ draft, entity: source.entity });
    this.#hear(draft, found, links);
  }

  /** From now on a dropped subject or a pronoun may mean this source. */
  #hear(draft: Draft, { resolved, source }: FoundSource, relays: readonly Link[]): void {
    if (resolved === null || draft.person !== 3) return;
    const speaker = {
      draft,
      resolved: withChanges(resolved, { entity: source.entity }),
      relays,
      block: this.#blockOf(draft),
      nested: this.#isNested(draft),
    };
    this.#speakers.add(speaker);
    this.#pronouns.hear(speaker);
  }

  #attribution(draft: Draft, content: readonly Span[], source: Source, links: readonly Link[]): Attribution {
    const { text } = this.#context;
    const { cue, lemma, class: cueClass, kind } = draft;
    const isQuoted = cue !== null && text.quotationAt[draft.cueToken]! >= 0;
    return {
      id: `a${this.#built.length + 1}`,
      source,
      cue: cue === null ? null : { span: cue, lemma, class: cueClass, form: kind },
      content,
      chain: [this.#publisher, ...links, { entity: source.entity, span: source.span, cue }],
      addressee: this.#addressee(draft, source.entity),
      manner: isQuoted ? 'direct' : mannerOf(text.original, content),
      factuality: factualityOf(draft),
      core: draft.core && (source.kind !== 'collective' || (kind !== 'backward' && !OPINION.has(cueClass))),
    };
  }

  #noteUnresolved({ cue }: Draft): void {
    this.#notices.push({
      rule: 'speaker-unresolved',
      span: cue,
      message: 'The text does not say who is meant here.',
    });
  }

  #blockOf({ sentence }: Draft): number {
    return this.#context.text.sentences[sentence]!.block;
  }

  #sourceOf(draft: Draft): FoundSource {
    const pronoun = draft.source?.shape?.pronoun ?? null;
    if (draft.source !== null && pronoun !== null) return this.#pronounSource(draft, draft.source, pronoun);
    if (draft.source !== null) return this.#namedSource(draft, this.#resolver.resolve(draft.source));
    if (draft.impersonal) return UNKNOWN;
    const speaker = this.#elidedSpeaker(draft);
    if (speaker === null) return UNKNOWN;
    return {
      source: {
        entity: speaker.resolved.entity,
        span: null,
        kind: 'elided',
        antecedent: speaker.resolved.span,
      },
      resolved: speaker.resolved,
      inherited: speaker.block === this.#blockOf(draft) ? speaker.relays : [],
    };
  }

  #elidedSpeaker(draft: Draft): Speaker | null {
    if (draft.person !== 3) return this.#speakerAround(draft);
    // «قال إنه يعتقد أن»: the pronoun is the speaker himself, where it agrees.
    const around = pronounBefore(this.#context.text, draft.cueToken) >= 0 ? this.#speakerAround(draft) : null;
    return around !== null && agrees(draft, around)
      ? around
      : this.#speakers.antecedent(draft, this.#isNested(draft));
  }

  /** «he said»: the source has words, but only what stands before tells who it is. */
  #pronounSource(draft: Draft, { from, to }: Phrase, pronoun: Pronoun): FoundSource {
    const found =
      pronoun.person === 3
        ? this.#pronouns.meant(draft, pronoun)
        : (this.#speakerAround(draft)?.resolved ?? null);
    const span = this.#context.text.span(from, to);
    const gender = pronoun.gender === 'n' ? null : pronoun.gender;
    return {
      source: { entity: found?.entity ?? null, span, kind: 'described' },
      resolved: found === null ? null : withChanges(found, { span, gender: found.gender ?? gender }),
      inherited: [],
    };
  }

  #namedSource(draft: Draft, found: Resolved): FoundSource {
    // «نقلت الوكالة عن فلان»: the verb agrees with who passes on.
    const isSubject = draft.kind === 'verb' && draft.relays.length === 0;
    const gender = found.gender ?? (isSubject ? draft.gender : null);
    const again = found.kind === 'described' ? this.#speakers.sameDescribed(found, draft) : null;
    const isOpen = found.kind === 'described' && found.entity === null && !this.#isNested(draft);
    const entity =
      found.entity ??
      again?.resolved.entity ??
      (isOpen ? this.#speakers.calledAgain(found, draft)?.resolved.entity : null) ??
      this.#authorOf(draft, found);
    return {
      source: { entity, span: found.span, kind: found.kind },
      resolved: withChanges(found, { gender }),
      inherited: again?.relays ?? [],
    };
  }

  /** «the statement said» after «the ministry said in a statement»: whose the document is that spoke already. */
  #authorOf(draft: Draft, { head }: Resolved): EntityId | null {
    const { source, sentence } = draft;
    const { text } = this.#context;
    const { shape } = source!;
    if (shape === undefined) return documentIssuer(this.#context, this.#resolver, this.#told, draft, head);
    if (!shape.definite || !text.is(shape.head, BIT.documentNoun)) return null;
    for (let i = this.#built.length - 1; i >= 0; i--) {
      const { draft, attribution } = this.#built[i]!;
      if (sentence - draft.sentence > AUTHOR_REACH) return null;
      for (let k = draft.zone[0]; k < draft.zone[1]; k++)
        if (text.foldedWord(k) === head) return attribution.source.entity;
    }
    return null;
  }

  /** «أنا», «نحن» inside what somebody says is that speaker. */
  #speakerAround({ cue }: Draft): Speaker | null {
    const around = this.#around(cue?.[0] ?? 0);
    return around === undefined ? null : this.#speakers.of(around.draft);
  }

  /** Within the words of another statement of its sentence. */
  #isNested({ cue, sentence }: Draft): boolean {
    return cue !== null && this.#around(cue[0])?.draft.sentence === sentence;
  }

  /** The innermost statement so far in whose content a character stands. */
  #around(at: number): Built | undefined {
    for (let i = this.#built.length - 1; i >= 0 && at < this.#built[i]!.reach; i--) {
      const { span } = this.#built[i]!;
      if (span[0] <= at && at < span[1]) return this.#built[i];
    }
    return undefined;
  }

  /** The links between publisher and source. */
  #linksOf(
    draft: Draft,
    content: readonly Span[],
    source: EntityId | null,
    inherited: readonly Link[],
  ): Link[] {
    const named = this.#relays.of(draft, source);
    const enclosing = this.#enclosing(draft, content, source);
    return withoutRepeats([...enclosing, ...(named.length > 0 ? named : inherited)], source);
  }

  /** What stands inside an outlet's own statement came through that outlet; inside a relayed one, through its relays. */
  #enclosing(draft: Draft, content: readonly Span[], source: EntityId | null): readonly Link[] {
    const [start] = content[0]!;
    const around = this.#around(draft.kind === 'phrase' ? start : Math.min(start, draft.cue?.[0] ?? start));
    if (around === undefined) return [];
    const { chain } = around.attribution;
    const outer = chain.at(-1)!;
    const isRelay = around.isOutlet && outer.entity !== source && !this.#relays.isOwn(outer);
    return isRelay ? chain.slice(1) : chain.slice(1, -1);
  }

  #addressee(draft: Draft, source: EntityId | null): EntityId | null {
    const { text, names } = this.#context;
    if (draft.addressee !== null) return this.#entityIn(draft.addressee);
    const speaker = draft.source;
    for (let i = draft.zone[0]; i < draft.zone[1]; i++) {
      const mention = names.mentionAt(i);
      if (mention?.from !== i || mention.entity === null || mention.entity.id === source) continue;
      if (speaker !== null && speaker.from <= i && i < speaker.to) continue;
      const isTo = (text.prefix(i, mention.split) & Prefix.L) !== 0;
      if (isTo && mention.entity.type !== 'place') return this.#resolver.enter(mention);
    }
    return null;
  }

  /** Somebody or a body that a phrase names, not an outlet, which only carries the words on. */
  #entityIn({ from, to }: Phrase): EntityId | null {
    const { names } = this.#context;
    for (let i = from; i < to; i++) {
      const mention = names.mentionAt(i);
      if (mention?.from === i && mention.entity !== null && mention.entity.type !== 'outlet')
        return this.#resolver.enter(mention);
    }
    return null;
  }
}
