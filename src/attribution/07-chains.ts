import type { Resolved, Resolver } from '../entities/05-resolver.js';
import type { Attribution, EntityId, Link, Manner, Notice, Source, Span } from '../model/index.js';
import { TokenKind } from '../text/02-tokens.js';
import { BIT } from '../text/word-class.js';
import { contentSpans } from './content.js';
import type { Draft, RelayDraft } from './draft.js';
import { factualityOf } from './factuality.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import type { Context } from './reader-context.js';
import { firstName, opensWithVerb } from './subject.js';

/** A speaker who may be meant by a dropped subject later. */
interface Speaker {
  readonly draft: Draft;
  readonly resolved: Resolved;
  readonly relays: readonly Link[];
  readonly block: number;
}

export interface Chained {
  readonly attributions: readonly Attribution[];
  readonly notices: readonly Notice[];
}

/** Gives every statement its source and its chain: publisher first, each relay that the text names, the source last. */
export class ChainBuilder {
  readonly #context: Context;
  readonly #resolver: Resolver;
  readonly #publisher: Link;
  /** Outlets of the page's own byline: they are the report, not a relay. */
  readonly #own: ReadonlySet<EntityId>;
  readonly #speakers: Speaker[] = [];
  readonly #built: { draft: Draft; attribution: Attribution; isOutlet: boolean; span: Span }[] = [];
  readonly #notices: Notice[] = [];

  constructor(context: Context, resolver: Resolver, publisher: EntityId | null, own: ReadonlySet<EntityId>) {
    this.#context = context;
    this.#resolver = resolver;
    this.#publisher = { entity: publisher, span: null, cue: null };
    this.#own = own;
  }

  build(drafts: readonly Draft[]): Chained {
    this.#noteTitledNames();
    for (const draft of drafts) this.#add(draft);
    return { attributions: this.#built.map(({ attribution }) => attribution), notices: this.#notices };
  }

  /** Names after posts, wherever they stand, are known when only their last part comes again. */
  #noteTitledNames(): void {
    const { text, names } = this.#context;
    for (const { from, to } of text.sentences) {
      for (let i = from; i < to; i++) {
        if (!text.is(i, BIT.personNoun | BIT.honorific)) continue;
        const phrase = nounPhraseAt(text, names, i, Math.min(to, i + 16));
        if (phrase !== null) this.#resolver.note(phrase);
      }
    }
  }

  #add(draft: Draft): void {
    const { text } = this.#context;
    const content = contentSpans(text, draft);
    if (content.length === 0) return;
    const { source, resolved, inherited } = this.#sourceOf(draft);
    const explicit = this.#relaysOf(draft, source.entity);
    const block = text.sentences[draft.sentence]!.block;
    const relays = explicit.length > 0 ? explicit : (inherited ?? []);
    const enclosing = this.#enclosing(draft, content, source.entity);
    const links = dedupe([...enclosing, ...relays], source.entity);
    const sourceLink: Link = { entity: source.entity, span: source.span, cue: draft.cue };
    const attribution: Attribution = {
      id: `a${this.#built.length + 1}`,
      source,
      cue:
        draft.cue === null
          ? null
          : { span: draft.cue, lemma: draft.lemma, class: draft.class, form: draft.kind },
      content,
      chain: [this.#publisher, ...links, sourceLink],
      addressee: this.#addressee(draft, source.entity),
      manner:
        draft.cue !== null && text.quotationAt[draft.cueToken]! >= 0
          ? 'direct'
          : mannerOf(text.original, content),
      factuality: factualityOf(draft),
      core:
        draft.core && source.kind !== 'collective'
          ? true
          : draft.core && draft.kind !== 'backward' && !OPINION.has(draft.class),
    };
    const span: Span = [content[0]![0], content.at(-1)![1]];
    this.#built.push({ draft, attribution, isOutlet: resolved?.isOutlet ?? false, span });
    if (source.kind === 'elided' && source.entity === null && !draft.impersonal && resolved === null) {
      this.#notices.push({
        rule: 'speaker-unresolved',
        span: draft.cue,
        message: 'The text does not say who is meant here.',
      });
    }
    if (resolved !== null && draft.person === 3)
      this.#speakers.push({ draft, resolved: { ...resolved, entity: source.entity }, relays: links, block });
  }

  #sourceOf(draft: Draft): { source: Source; resolved: Resolved | null; inherited: readonly Link[] | null } {
    if (draft.source !== null) {
      const found = this.#resolver.resolve(draft.source);
      const gender = found.gender ?? (draft.kind === 'verb' ? draft.gender : null);
      const resolved = { ...found, gender };
      const again = found.kind === 'described' ? this.#sameDescribed(resolved, draft) : null;
      return {
        source: {
          entity: resolved.entity ?? again?.resolved.entity ?? null,
          span: resolved.span,
          kind: resolved.kind,
        },
        resolved,
        inherited: again?.relays ?? null,
      };
    }
    if (draft.impersonal)
      return { source: { entity: null, span: null, kind: 'elided' }, resolved: null, inherited: null };
    const speaker = this.#antecedent(draft);
    if (speaker === null)
      return { source: { entity: null, span: null, kind: 'elided' }, resolved: null, inherited: null };
    const inSameBlock = speaker.block === this.#context.text.sentences[draft.sentence]!.block;
    return {
      source: { entity: speaker.resolved.entity, span: null, kind: 'elided' },
      resolved: speaker.resolved,
      inherited: inSameBlock ? speaker.relays : null,
    };
  }

  /** «المصدر نفسه» speaks through the outlet through which it spoke before. */
  #sameDescribed(resolved: Resolved, draft: Draft): Speaker | null {
    const block = this.#context.text.sentences[draft.sentence]!.block;
    const same = this.#context.text.is((draft.source?.to ?? 1) - 1, BIT.same);
    return (
      this.#speakers.findLast(
        (speaker) => speaker.resolved.head === resolved.head && speaker.block === block,
      ) ??
      (same
        ? (this.#speakers.findLast(
            (speaker) => speaker.resolved.entity === null && speaker.block === block,
          ) ?? null)
        : null)
    );
  }

  /** The last speaker with whom the verb agrees; for a participle, the source of its own sentence. */
  #antecedent(draft: Draft): Speaker | null {
    if (draft.person !== 3) return this.#enclosingSpeaker(draft);
    const near = this.#speakers.filter(
      (speaker) =>
        draft.sentence - speaker.draft.sentence <= 8 &&
        (draft.kind !== 'participle' || draft.sentence - speaker.draft.sentence <= 1),
    );
    const main = near.filter(
      (speaker) =>
        speaker.draft.main ||
        speaker.draft.kind === 'participle' ||
        speaker.draft.kind === 'headline' ||
        speaker.draft.kind === 'noun',
    );
    const agreeing = main.findLast((speaker) => agrees(draft, speaker) && this.#isBodyOf(speaker, draft));
    if (agreeing?.draft.sentence === draft.sentence) return agreeing;
    const relay = this.#relaySpeaker(draft, near);
    const topic = this.#topicOf(draft);
    if (topic !== null) return topic;
    return agreeing ?? relay ?? this.#womanNamed(draft);
  }

  /** A feminine verb without a speaker finds the woman who was named last. */
  #womanNamed(draft: Draft): Speaker | null {
    if (draft.gender !== 'f' || draft.number !== 's' || draft.kind !== 'verb') return null;
    const { text, names } = this.#context;
    const first = text.sentences[Math.max(0, draft.sentence - 1)]!.from;
    for (let i = draft.cueToken - 1; i >= first; i--) {
      const mention = names.mentionAt(i);
      if (mention?.from !== i || mention.entity?.gender !== 'f') continue;
      const resolved = this.#resolver.resolve({ from: i, to: mention.to, split: mention.split });
      return { draft: TOPIC, resolved, relays: [], block: text.sentences[draft.sentence]!.block };
    }
    return null;
  }

  /** The subject with which the sentence opens («واستقبل الوزير الوفد، كما أكد»), or the one of the sentence before. */
  #topicOf(draft: Draft): Speaker | null {
    const own = this.#topic(draft.sentence, draft.lead);
    if (own !== null && agrees(draft, own)) return own;
    if (
      draft.sentence === 0 ||
      this.#speakers.some((speaker) => speaker.draft.sentence >= draft.sentence - 1)
    )
      return null;
    const before = this.#topic(draft.sentence - 1, Number.POSITIVE_INFINITY);
    return before !== null && agrees(draft, before) ? before : null;
  }

  #topic(sentence: number, before: number): Speaker | null {
    const { text, names } = this.#context;
    const { from, to, block } = text.sentences[sentence]!;
    if (from + 1 >= Math.min(to, before) || !opensWithVerb(this.#context, from)) return null;
    const phrase = nounPhraseAt(text, names, from + 1, Math.min(to, before));
    if (phrase === null) return null;
    const subject = firstName(this.#context, phrase);
    const resolved = this.#resolver.resolve(subject);
    if (resolved.entity === null) return null;
    return { draft: TOPIC, resolved, relays: [], block };
  }

  /** «نقلت الوكالة عن الوزير …، مضيفة»: the verb agrees with the outlet, not with whom it quotes. */
  #relaySpeaker(draft: Draft, near: readonly Speaker[]): Speaker | null {
    const last = near.at(-1);
    const relay = last?.relays.at(-1);
    if (last === undefined || relay?.entity == null || draft.gender !== 'f') return null;
    const resolved: Resolved = {
      ...last.resolved,
      entity: relay.entity,
      isOutlet: true,
      gender: 'f',
      kind: 'named',
    };
    return { ...last, resolved, relays: [] };
  }

  /** A title's statement is a headline: the body starts anew with its own subjects unless nothing else is known. */
  #isBodyOf(speaker: Speaker, draft: Draft): boolean {
    const { text } = this.#context;
    const kind = text.blocks[speaker.block]!.kind;
    return kind === 'paragraph' || text.blocks[text.sentences[draft.sentence]!.block]!.kind === kind;
  }

  #enclosingSpeaker(draft: Draft): Speaker | null {
    const at = draft.cue?.[0] ?? 0;
    const around = this.#built.findLast(({ span }) => span[0] <= at && at < span[1]);
    return around === undefined
      ? null
      : (this.#speakers.find(({ draft: other }) => other === around.draft) ?? null);
  }

  #relaysOf(draft: Draft, source: EntityId | null): Link[] {
    const named = draft.relays.map((relay) => this.#relayLink(relay)).filter((link) => link !== null);
    const inZone = this.#outletsInZone(draft, source);
    const all = draft.kind === 'phrase' ? [...named, ...inZone] : [...outerFirst(named), ...inZone];
    return all.filter(({ entity }) => entity === null || !this.#own.has(entity));
  }

  #relayLink({ phrase, cue }: RelayDraft): Link | null {
    if (phrase === null) {
      const last = this.#speakers.findLast(({ resolved }) => resolved.isOutlet && resolved.entity !== null);
      return last === undefined ? null : { entity: last.resolved.entity, span: null, cue };
    }
    const resolved = this.#resolver.resolve(phrase);
    if (resolved.isOutlet) return { entity: resolved.entity, span: resolved.span, cue };
    const outlet = this.#outletIn(phrase.from, phrase.to);
    return outlet === null ? null : { ...outlet, cue };
  }

  /** «قال لرويترز», «في مقابلة مع القناة», «بيان نقلته الوكالة»: an outlet named among the circumstances passes it on. */
  #outletsInZone(draft: Draft, source: EntityId | null): Link[] {
    const links: Link[] = [];
    const [from, to] = draft.zone;
    for (let i = from; i < to; i++) {
      if (!this.#context.names.startsMention(i) || inPhrase(draft.source, i)) continue;
      if (draft.relays.some(({ phrase }) => inPhrase(phrase, i))) continue;
      const link = this.#outletIn(i, i + 1);
      if (link !== null && link.entity !== source && !links.some(({ entity }) => entity === link.entity))
        links.push({ ...link, cue: null });
    }
    return links;
  }

  #outletIn(from: number, to: number): Link | null {
    const { names, text } = this.#context;
    for (let i = from; i < to; i++) {
      const mention = names.mentionAt(i);
      if (mention?.from !== i || mention.entity?.type !== 'outlet') continue;
      let start = i;
      if (start > 0 && text.tokens.kind[start - 1] === TokenKind.Quote) start--;
      const employee = start > 1 && text.has(start - 1, BIT.personNoun);
      if (employee) continue;
      if (start > 0 && text.has(start - 1, BIT.outletNoun)) start--;
      const end =
        text.tokens.kind[mention.to] === TokenKind.Quote && text.tokens.kind[i - 1] === TokenKind.Quote
          ? mention.to + 1
          : mention.to;
      const resolved = this.#resolver.resolve({
        from: start,
        to: end,
        split: text.splitWith(start, BIT.outletNoun),
      });
      return { entity: resolved.entity ?? mention.entity.id, span: resolved.span, cue: null };
    }
    return null;
  }

  /** What stands inside an outlet's own statement came through that outlet; inside a relayed one, through its relays. */
  #enclosing(draft: Draft, content: readonly Span[], source: EntityId | null): Link[] {
    const [start] = content[0]!;
    const at = draft.kind === 'phrase' ? start : Math.min(start, draft.cue?.[0] ?? start);
    const around = this.#built.findLast(
      ({ span, draft: other }) => other !== draft && span[0] <= at && at < span[1],
    );
    if (around === undefined) return [];
    const links = around.attribution.chain.slice(1, -1);
    const outer = around.attribution.chain.at(-1)!;
    return around.isOutlet &&
      outer.entity !== source &&
      (outer.entity === null || !this.#own.has(outer.entity))
      ? [...links, outer]
      : [...links];
  }

  #addressee(draft: Draft, source: EntityId | null): EntityId | null {
    const { text, names } = this.#context;
    for (let i = draft.source?.to ?? draft.zone[0]; i < draft.zone[1]; i++) {
      const mention = names.mentionAt(i);
      if (mention?.from !== i || mention.entity === null || mention.entity.id === source) continue;
      const isTo = (text.prefix(i, mention.split) & 16) !== 0;
      if (isTo && mention.entity.type !== 'place') return this.#resolver.enter(mention);
    }
    return null;
  }
}

/** A subject that acts but does not speak in its own sentence stands in for a speaker. */
const TOPIC = { kind: 'verb', main: true, sentence: -1 } as Draft;

const OPINION = new Set(['believe', 'expect', 'fear', 'hope']);

const inPhrase = (phrase: Phrase | null, token: number): boolean =>
  phrase !== null && phrase.from <= token && token < phrase.to;

/** Source phrases after a statement are met inner first: the last named is nearest to the reader. */
function outerFirst(links: readonly Link[]): Link[] {
  return [...links];
}

function dedupe(links: readonly Link[], source: EntityId | null): Link[] {
  const out: Link[] = [];
  for (const link of links) {
    if (link.entity !== null && (link.entity === source || out.some(({ entity }) => entity === link.entity)))
      continue;
    out.push(link);
  }
  return out;
}

function agrees({ gender, number }: Draft, { resolved }: Speaker): boolean {
  if (number === 'p' && !resolved.plural && resolved.kind !== 'collective') return false;
  if (number === 'd') return false;
  if (gender === null || resolved.gender === null) return true;
  return gender === resolved.gender;
}

const QUOTE = /["\u00ab\u00bb\u201c-\u201f\u2018\u2019\u2039\u203a]/u;

/** Direct: all of it quoted; mixed: a part; indirect: nothing. */
function mannerOf(text: string, content: readonly Span[]): Manner {
  const said = content.map(([start, end]) => text.slice(start, end));
  if (!said.some((part) => QUOTE.test(part))) return 'indirect';
  const whole = said.every((part) => QUOTE.test(part.charAt(0)) && QUOTE.test(part.trimEnd().at(-1) ?? ''));
  return whole ? 'direct' : 'mixed';
}
