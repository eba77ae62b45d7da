import { type ClauseView, groupWith, tagAt } from '../../attribution/subject-first/clause-view.js';
import { baseEnd, phraseEnd } from '../../attribution/subject-first/noun-phrases.js';
import { shaped } from '../../attribution/subject-first/phrase-shape.js';
import { opensNominal, Tag } from '../../attribution/subject-first/tag.js';
import type { NameMention } from '../../entities/02-mentions.js';
import { NameRole } from '../../entities/gazetteer-data.js';
import { PART } from '../../text/part-of-speech.js';
import { BIT } from '../../text/word-class.js';
import { Opens } from '../02-clauses.js';
import { ActBit } from '../act-data.js';
import type { EventContext } from '../event-context.js';
import { type Group, Head } from '../group.js';

const HYPHEN = 0x2d;

const POST = BIT.personNoun | BIT.honorific;
const PEOPLE = NameRole.Adjective | NameRole.People;

/** Who and what a sentence names, phrase by phrase; a possessor is a group of its own before what it has. */
export function phraseGroupsIn(context: EventContext, tree: ClauseView, opens: Uint8Array): Group[] {
  return new PhraseScan(context, tree, opens).run();
}

/** How a phrase hangs on what stands before it. */
interface Link {
  readonly prep: number;
  readonly agent: boolean;
  readonly joined: boolean;
}

class PhraseScan {
  readonly #context: EventContext;
  readonly #tree: ClauseView;
  readonly #opens: Uint8Array;
  readonly #groups: Group[] = [];
  /** The last phrase, without the possessors before its head. */
  #last: Group | null = null;
  #prep = -1;
  /** The preposition stands right behind the last phrase. */
  #inner = false;

  constructor(context: EventContext, tree: ClauseView, opens: Uint8Array) {
    this.#context = context;
    this.#tree = tree;
    this.#opens = opens;
  }

  run(): Group[] {
    const { from, to } = this.#tree.sentence;
    for (let i = from; i < to; ) i = this.#step(i);
    return this.#groups;
  }

  #step(i: number): number {
    const tag = tagAt(this.#tree, i);
    if (tag === Tag.Preposition) {
      if (this.#isParticle(i) || this.#isMeasure(i)) return i + 1;
      this.#inner = this.#last?.to === i;
      this.#prep = this.#context.text.word(i, 0);
      return i + 1;
    }
    if (tag === Tag.Open) return this.#close(i);
    if (opensNominal(tag) || tag === Tag.Quote) {
      const end = baseEnd(this.#tree, i, this.#tree.sentence.to);
      // «struck more than 40 targets»: the bound is no phrase of its own.
      if (end === i + 1 && tagAt(this.#tree, end) === Tag.Preposition && this.#isMeasure(end)) return end;
      if (end > i) return this.#phrase(i, end);
    }
    if (tag !== Tag.Adverb && tag !== Tag.Quote) this.#prep = -1;
    return i + 1;
  }

  /** «cut off electricity», «speeded up the withdrawal»: behind a verb and before its object. */
  #isParticle(i: number): boolean {
    const verb = groupWith(this.#tree, i - 1);
    if (verb === null || verb.to !== i || !this.#isPart(i, PART.particle)) return false;
    return !this.#context.names.isInner(i) && opensNominal(tagAt(this.#tree, i + 1));
  }

  #isPart(i: number, part: number): boolean {
    const { text } = this.#context;
    return text.words.count[i]! > 0 && (text.lexicon.parts(text.word(i, 0)) & part) !== 0;
  }

  /** «more than 500», «up to 4,000», «at least 40». */
  #isMeasure(i: number): boolean {
    const before = tagAt(this.#tree, i - 1);
    if (tagAt(this.#tree, i + 1) === Tag.Adverb)
      return tagAt(this.#tree, i + 2) === Tag.Number && this.#isPart(i, PART.adverb);
    return (
      tagAt(this.#tree, i + 1) === Tag.Number &&
      (before === Tag.Adjective ||
        before === Tag.Adverb ||
        before === Tag.Number ||
        this.#isPart(i, PART.measure))
    );
  }

  /** «the Palestine Liberation Organization (PLO)»: what stands in brackets is passed over. */
  #close(open: number): number {
    const { to } = this.#tree.sentence;
    for (let i = open + 1; i < Math.min(to, open + 12); i++)
      if (tagAt(this.#tree, i) === Tag.Close) return i + 1;
    return open + 1;
  }

  #phrase(from: number, whole: number): number {
    // «on Tuesday», «negotiations today», «raids last Friday»: when, not who.
    let end = whole;
    while (end > from && this.#isTime(end - 1)) end--;
    const isTimed = end < whole || this.#isTime(whole);
    if (isTimed && end > from + 1 && tagAt(this.#tree, end - 1) === Tag.Number && !this.#isTime(end - 1))
      end--;
    if (end <= from) {
      this.#prep = -1;
      return whole;
    }
    const link = this.#linkOf(from);
    this.#prep = -1;
    const starts = this.#partsOf(from, end);
    let owner: Group | null = this.#possessive(from);
    for (let k = 0; k < starts.length; k++) {
      const isLast = k === starts.length - 1;
      const to = isLast ? end : starts[k + 1]! - 1;
      const group = this.#group(starts[k]!, to, isLast ? link : FREE, from, end);
      if (owner !== null) group.owner = owner;
      if (!isLast) group.genitiveOf = end - 1;
      this.#groups.push(group);
      owner = group;
    }
    const head = this.#groups.at(-1)!;
    this.#hang(head, link);
    this.#last = head;
    return end < whole ? whole : this.#afterApposition(head, end);
  }

  #isTime(i: number): boolean {
    const tag = tagAt(this.#tree, i);
    return (
      this.#context.text.is(i, BIT.time) && (tag !== Tag.Determiner || this.#context.text.is(i + 1, BIT.time))
    );
  }

  /** First tokens of the parts between signs of the possessor. */
  #partsOf(from: number, end: number): number[] {
    const starts = [from];
    for (let i = from + 1; i < end - 1; i++) {
      const mention = this.#context.names.mentionAt(i);
      const isInName = mention !== null && mention.from < i && mention.to > i + 1;
      if (tagAt(this.#tree, i) === Tag.Genitive && !isInName) starts.push(i + 1);
    }
    return starts;
  }

  /** «its troops»: the pronoun is whose they are. */
  #possessive(from: number): Group | null {
    if (tagAt(this.#tree, from) !== Tag.Possessive) return null;
    const group = this.#blank(from, from + 1, FREE, Head.Pronoun, from, null, [], null);
    group.genitiveOf = from;
    return group;
  }

  #group(from: number, to: number, link: Link, phraseFrom: number, phraseEnds: number): Group {
    const { names } = this.#context;
    const noun = this.#nounOf(from, to);
    const own = names.mentionAt(to - 1);
    const isPeople = own !== null && (own.role & PEOPLE) !== 0 && noun === to - 1;
    const name = own !== null && !isPeople && (noun === to - 1 || own.entity?.type === 'person') ? own : null;
    const head = isPeople
      ? this.#sharesNoun(own, to)
        ? Head.Organ
        : Head.People
      : this.#headOf(noun, from, to, name);
    const isWhole = phraseEnds === to;
    const isPronoun = head === Head.Pronoun || head === Head.Pair;
    const limit = this.#tree.sentence.to;
    const phrase = isPronoun
      ? null
      : shaped(this.#tree, {
          from: isWhole ? phraseFrom : from,
          to: isWhole ? phraseEnd(this.#tree, phraseFrom, limit) : to,
          split: -1,
        });
    return this.#blank(from, to, link, head, noun, name, this.#adjectives(from, to, name), phrase);
  }

  /** «South Korean and Chinese officials»: an adjective whose noun stands behind another. */
  #sharesNoun({ role }: NameMention, to: number): boolean {
    if ((role & NameRole.Adjective) === 0 || tagAt(this.#tree, to) !== Tag.Coordinator) return false;
    const { names, bits } = this.#context;
    const next = names.mentionAt(to + 1);
    if (next?.from !== to + 1 || (next.role & NameRole.Adjective) === 0) return false;
    const end = baseEnd(this.#tree, to + 1, this.#tree.sentence.to);
    return end > next.to && (bits[end - 1]! & ActBit.Organ) !== 0;
  }

  /** A group that nothing is tied to yet; every field in one literal. */
  #blank(
    from: number,
    to: number,
    { prep, agent, joined }: Link,
    head: Head,
    noun: number,
    name: NameMention | null,
    adjectives: NameMention[],
    phrase: Group['phrase'],
  ): Group {
    return {
      from,
      to,
      split: -1,
      head,
      prep,
      agent,
      prefix: 0,
      joined,
      name,
      adjectives,
      owner: null,
      noun,
      phrase,
      and: null,
      of: null,
      genitiveOf: -1,
      definite: this.#context.text.is(from, BIT.demonstrative),
    };
  }

  /** The last word of a kind that says who it is, «President» in «President Mitterrand», else the last word. */
  #nounOf(from: number, to: number): number {
    const { text, names } = this.#context;
    let last = to - 1;
    while (last > from && !text.isWord(last)) last--;
    if (names.mentionAt(last) !== null || tagAt(this.#tree, last) !== Tag.Name) return last;
    for (let i = last - 1; i >= from; i--) if (text.is(i, POST)) return i;
    return last;
  }

  #headOf(noun: number, from: number, to: number, name: NameMention | null): Head {
    const { text, bits } = this.#context;
    if (name !== null) return Head.Name;
    if (tagAt(this.#tree, noun) === Tag.Pronoun) return Head.Pronoun;
    if (text.is(noun, BIT.counterpart)) return Head.Counterpart;
    if (this.#isPair(from, to, noun)) return Head.Pair;
    if (this.#isOwnState(from, noun)) return Head.OwnState;
    if ((bits[noun]! & ActBit.Noun) !== 0 && !text.is(noun, POST)) return Head.Thing;
    if ((bits[noun]! & ActBit.People) !== 0) return Head.People;
    if ((bits[noun]! & ActBit.Organ) !== 0 || text.is(noun, POST | BIT.bodyNoun)) return Head.Organ;
    return Head.Thing;
  }

  /** «his country», «her government». */
  #isOwnState(from: number, noun: number): boolean {
    const { text, acts, cues } = this.#context;
    if (tagAt(this.#tree, from) !== Tag.Possessive || noun !== from + 1) return false;
    const whose = text.words.count[from]! > 0 ? cues.pronoun(text.word(from, 0)) : undefined;
    const isHis = whose?.person === 3 && whose.number === 's' && whose.gender !== 'n';
    return isHis && text.words.count[noun]! > 0 && acts.isRealm(text.word(noun, 0));
  }

  /** «the two countries», «both sides», «the two». */
  #isPair(from: number, to: number, noun: number): boolean {
    const { text, acts, bits } = this.#context;
    // «the two had agreed».
    const isBare = text.words.count[noun]! > 0 && acts.isPairMark(text.word(noun, 0)) && to - from === 2;
    if (isBare) return text.is(from, BIT.demonstrative);
    if ((bits[noun]! & ActBit.Pair) === 0) return false;
    for (let i = from; i < to; i++)
      if (text.words.count[i]! > 0 && acts.isPairMark(text.word(i, 0))) return true;
    return false;
  }

  /** Names before the head that say whose it is: «Russian aircraft», «U.S. forces», «Gaza militants». */
  #adjectives(from: number, to: number, name: NameMention | null): NameMention[] {
    const { names } = this.#context;
    const found: NameMention[] = [];
    for (let i = from; i < to; i++) {
      const mention = names.mentionAt(i);
      if (mention?.from !== i || mention === name || mention.entity === null) continue;
      if (mention.entity.type !== 'outlet' && !this.#isInCompound(mention)) found.push(mention);
    }
    return found;
  }

  /** «Russia-backed», «ex-Soviet»: tied by a hyphen to such a word, it says not whose something is. */
  #isInCompound({ from, to }: NameMention): boolean {
    return this.#isTied(to, to + 1) || this.#isTied(from - 1, from - 2);
  }

  #isTied(hyphen: number, word: number): boolean {
    const { text, acts } = this.#context;
    const { from, to } = this.#tree.sentence;
    if (hyphen <= from || hyphen + 1 >= to || !text.isMark(hyphen, HYPHEN)) return false;
    const isGlued =
      text.end(hyphen - 1) === text.start(hyphen) && text.end(hyphen) === text.start(hyphen + 1);
    return isGlued && text.words.count[word]! > 0 && acts.isBeside(text.word(word, 0));
  }

  #linkOf(from: number): Link {
    const { acts } = this.#context;
    const opens = this.#opens[from - this.#tree.sentence.from] === Opens.First;
    const isFirst =
      opens &&
      !(
        this.#prep < 0 &&
        this.#last !== null &&
        tagAt(this.#tree, from - 1) === Tag.Comma &&
        this.#isHeadlinePair(from)
      );
    if (!isFirst && this.#prep < 0 && this.#last !== null && this.#isJoined(from, this.#last)) {
      const { prep, agent } = this.#last;
      return { prep, agent, joined: true };
    }
    return { prep: this.#prep, agent: this.#prep >= 0 && acts.is(this.#prep, ActBit.Agent), joined: false };
  }

  /** After «and», or after a comma in a list of names that «and» closes. */
  #isJoined(from: number, { to, head }: Group): boolean {
    const tree = this.#tree;
    const before = tagAt(tree, from - 1);
    if (before === Tag.Coordinator) {
      const isAdjacent = to === from - 1 || (to === from - 2 && tagAt(tree, to) === Tag.Comma);
      return isAdjacent && this.#opens[from - 1 - tree.sentence.from] !== Opens.First;
    }
    if (before !== Tag.Comma || to !== from - 1 || head !== Head.Name) return false;
    if (this.#isHeadlinePair(from)) return true;
    for (let i = from; ; ) {
      const end = baseEnd(tree, i, tree.sentence.to);
      if (end === i || this.#context.names.mentionAt(end - 1) === null) return false;
      const isComma = tagAt(tree, end) === Tag.Comma;
      const next = isComma ? end + 1 : end;
      if (tagAt(tree, next) === Tag.Coordinator) return true;
      if (!isComma) return false;
      i = next;
    }
  }

  /** «Trump, Putin agree»: in a headline a comma stands for «and». */
  #isHeadlinePair(from: number): boolean {
    const { text, names } = this.#context;
    const { sentence } = this.#tree;
    if (text.blocks[sentence.block]!.kind === 'paragraph') return false;
    const end = baseEnd(this.#tree, from, sentence.to);
    return names.mentionAt(end - 1) !== null && groupWith(this.#tree, end)?.finite === true;
  }

  /** Ties a phrase to the one before it: as joined, or as whose it is. */
  #hang(group: Group, { joined }: Link): void {
    const last = this.#last;
    if (last === null) return;
    if (joined) last.and = group;
    const { names, bits } = this.#context;
    const preposition = this.#prepositionBefore(group);
    if (preposition < 0 || !this.#inner || last.to !== preposition || last.owner !== null) return;
    const isBinder = names.isBinder(preposition);
    const isSomebody = last.head === Head.Organ || last.head === Head.People;
    const isNamed = last.adjectives.length > 0 || last.name !== null;
    // «violations by the military»: whose they are; a verb's agent does not stand right behind another noun.
    const isOfThing = (isBinder || (group.agent && last.prep >= 0)) && last.head === Head.Thing;
    const mayOwn = isSomebody ? isBinder || names.isInner(preposition) : isOfThing;
    if (!mayOwn || isNamed || (bits[last.noun]! & ActBit.Noun) !== 0) return;
    last.owner = group;
    // What stands under another preposition can belong to the verb as well: «extradited militants to Britain».
    if (isBinder || group.agent) group.genitiveOf = last.to - 1;
  }

  /** The token of the preposition that governs a phrase, or -1. */
  #prepositionBefore({ from, prep, joined, genitiveOf }: Group): number {
    if (prep < 0 || joined || genitiveOf >= 0) return -1;
    let i = from - 1;
    while (i >= this.#tree.sentence.from && tagAt(this.#tree, i) !== Tag.Preposition) i--;
    return i;
  }

  /** «Sergei Lavrov, the Russian foreign minister, »: past what only tells more of somebody. */
  #afterApposition(head: Group, end: number): number {
    const tree = this.#tree;
    if (tagAt(tree, end) !== Tag.Comma || head.head === Head.Thing || head.head === Head.Pronoun) return end;
    const from = end + 1;
    const tag = tagAt(tree, from);
    if (!opensNominal(tag) || this.#opens[from - tree.sentence.from] === Opens.First) return end;
    const to = phraseEnd(tree, from, tree.sentence.to);
    const after = tagAt(tree, to);
    if (to === from || (after !== Tag.Comma && after !== Tag.Stop && after !== Tag.None)) return end;
    const name = this.#nameAfter(head, to);
    if (name !== null) head.name = name;
    else if (!this.#isPost(from, baseEnd(tree, from, to)) || this.#isJoined(from, head)) return end;
    return after === Tag.Comma ? to + 1 : to;
  }

  /** «his American counterpart, Mike Pompeo, »: the name of somebody who so far was only described. */
  #nameAfter({ head, name }: Group, to: number): NameMention | null {
    if (name !== null || (head !== Head.Counterpart && head !== Head.Organ)) return null;
    const mention = this.#context.names.mentionAt(to - 1);
    return mention?.entity?.type === 'person' ? mention : null;
  }

  #isPost(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#context.text.is(i, POST)) return true;
    return false;
  }
}

const FREE: Link = { prep: -1, agent: false, joined: false };
