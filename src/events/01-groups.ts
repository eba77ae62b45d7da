import { FULL_STOP, isComma } from '../attribution/punctuation.js';
import type { NameMention } from '../entities/02-mentions.js';
import { NameRole } from '../entities/gazetteer-data.js';
import { foldWord } from '../text/01-normalise.js';
import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Sentence } from '../text/06-sentences.js';
import { BIT } from '../text/word-class.js';
import { ActBit } from './act-data.js';
import type { EventContext } from './event-context.js';
import { type Group, Head } from './group.js';
import { type Given, GroupList } from './group-list.js';
import { belongsTo, isAdjectiveOf, isExplained, isPlaceOf, postBefore } from './group-names.js';
import { GroupNouns } from './group-nouns.js';
import { isNunated } from './verbs-here.js';

const ATTACHED = Prefix.B | Prefix.K | Prefix.L;
const POST = BIT.personNoun | BIT.honorific;
const BODY = BIT.bodyNoun | BIT.outletNoun;
const NO_NOUN =
  BIT.that |
  BIT.relative |
  BIT.relativeWhat |
  BIT.negation |
  BIT.auxiliary |
  BIT.contrast |
  BIT.subordinate |
  BIT.demonstrative |
  BIT.adverb |
  BIT.also |
  BIT.perhaps;

const HYPHEN = 0x2d;
const ELLIPSIS = 0x2026;
/** Letters of an abbreviated title at most. */
const SHORT = 2;

/** Who and what a sentence names, in order. */
export function groupsIn(context: EventContext, sentence: Sentence, verbs: Uint8Array): Group[] {
  return new GroupScan(context, sentence, verbs).run();
}

class GroupScan {
  readonly #context: EventContext;
  readonly #verbs: Uint8Array;
  readonly #from: number;
  readonly #to: number;
  readonly #list: GroupList;
  readonly #nouns: GroupNouns;
  #i: number;
  /** The token before was part of the last group. */
  #adjacent = false;

  constructor(context: EventContext, { from, to }: Sentence, verbs: Uint8Array) {
    this.#context = context;
    this.#verbs = verbs;
    this.#from = from;
    this.#i = from;
    this.#to = to;
    this.#list = new GroupList(context);
    this.#nouns = new GroupNouns(context, to);
  }

  run(): Group[] {
    while (this.#i < this.#to) this.#step();
    return this.#list.groups;
  }

  #step(): void {
    const { text, names } = this.#context;
    const i = this.#i;
    if (!text.isWord(i)) {
      this.#mark(i);
      return;
    }
    const mention = names.mentionAt(i);
    if (mention?.from === i) {
      this.#name(mention);
      return;
    }
    if (this.#preposition(i)) return;
    const isClosed = text.is(i, NO_NOUN | BIT.time) || text.has(i, BIT.that);
    if (text.has(i, BIT.that)) this.#list.prep = -1;
    if (isClosed && !text.is(i, POST | BODY)) {
      this.#pass();
      return;
    }
    if (this.#verbs[i - this.#from] === 1) {
      this.#list.prep = -1;
      this.#pass();
      return;
    }
    this.#noun(i);
  }

  #pass(): void {
    this.#adjacent = false;
    this.#i++;
  }

  /** Brackets are passed over, quotation marks change nothing. */
  #mark(i: number): void {
    const { text } = this.#context;
    if (text.isMark(i, 0x28)) {
      for (let k = i + 1; k < Math.min(this.#to, i + 14); k++) {
        if (!text.isMark(k, 0x29)) continue;
        this.#i = k + 1;
        return;
      }
    }
    if (text.tokens.kind[i] === TokenKind.Number) {
      this.#number(i);
      return;
    }
    // «مصري-قطري».
    if (this.#isAbbreviating(i)) {
      this.#i++;
      return;
    }
    const isHyphen = text.isMark(i, HYPHEN) && i > this.#from && text.end(i - 1) === text.start(i);
    if (text.tokens.kind[i] !== TokenKind.Quote && !isHyphen) this.#adjacent = false;
    if (text.isMark(i, FULL_STOP, ELLIPSIS)) this.#list.broken = true;
    this.#i++;
  }

  /** «د. شائع»: a stop right behind a short word, with which no sentence ends. */
  #isAbbreviating(i: number): boolean {
    const { text } = this.#context;
    const { start, end } = { start: text.start(i - 1), end: text.end(i - 1) };
    const isShort = i > this.#from && text.isWord(i - 1) && end === text.start(i) && end - start <= SHORT;
    return isShort && text.isMark(i, FULL_STOP) && i + 1 < this.#to && text.isWord(i + 1);
  }

  /** «23 من الجنود»: so many of those after the preposition; before a noun a number belongs to it. */
  #number(i: number): void {
    const { text, names } = this.#context;
    const next = i + 1;
    const isOf = next < this.#to && text.is(next, BIT.preposition) && names.isInner(next);
    if (isOf) {
      this.#list.push({
        head: Head.People,
        from: i,
        to: next,
        split: -1,
        prefix: 0,
        joined: false,
        name: null,
        definite: false,
      });
      this.#adjacent = true;
    }
    this.#i++;
  }

  /** A preposition, alone or with a pronoun. */
  #preposition(i: number): boolean {
    const { text, acts } = this.#context;
    if (acts.leadsToAgent(this.#list.prep) && this.#isBit(i, ActBit.Agent)) {
      this.#list.agent = true;
      this.#pass();
      return true;
    }
    if (!text.has(i, BIT.preposition)) {
      const letter = this.#nouns.attachedPronoun(i);
      if (letter === 0) return false;
      this.#list.pushPronoun(i, -1, letter);
      this.#pass();
      return true;
    }
    const split = this.#nouns.splitOfPreposition(i);
    if (split < 0) return false;
    const word = text.word(i, split);
    if (text.pronoun(i, split) !== 0) {
      this.#list.prep = word;
      this.#list.pushPronoun(i, split, 0);
    } else {
      if (text.is(i, POST | BODY) || acts.is(word, ActBit.Noun)) return false;
      this.#govern(i, split, word);
    }
    this.#pass();
    return true;
  }

  /** What comes next stands under a free preposition. */
  #govern(i: number, split: number, word: number): void {
    const { text, acts, names } = this.#context;
    const list = this.#list;
    list.inner = this.#adjacent && names.isInner(i) && !acts.isInside(word);
    const isJoined = (text.prefix(i, split) & Prefix.Conjunction) !== 0;
    list.repeated = isJoined && list.groups.some(({ prep }) => prep === word);
    list.prep = word;
    list.agent = acts.is(word, ActBit.Agent) && !acts.is(word, ActBit.Status);
  }

  #name(mention: NameMention): void {
    const { text } = this.#context;
    const prefix = text.prefix(mention.from, mention.split);
    const last = this.#list.last;
    const before = this.#adjacent ? last : undefined;
    this.#i = mention.to;
    if ((mention.role & NameRole.Adjective) !== 0) {
      this.#adjective(mention, prefix, before);
      return;
    }
    const isBare = (prefix & (ATTACHED | Prefix.Conjunction)) === 0 && this.#list.prep < 0;
    if (isBare && last !== undefined && this.#goesWith(last, mention)) return;
    const owned =
      isBare && before !== undefined && (this.#nouns.takesGenitive(before) || isExplained(before))
        ? before
        : undefined;
    this.#list.push(
      {
        head:
          (mention.role & NameRole.People) !== 0 && mention.entity?.type === 'state'
            ? Head.People
            : Head.Name,
        from: mention.from,
        to: mention.to,
        split: mention.split,
        prefix: prefix & ATTACHED,
        joined: (prefix & Prefix.Conjunction) !== 0,
        name: mention,
        definite: true,
      },
      owned,
    );
    this.#adjacent = true;
  }

  /** «الأمريكية» of the noun right before it; else «أميركيون», «فلسطينيين», people of a state. */
  #adjective(mention: NameMention, prefix: number, before: Group | undefined): void {
    const { from, to, split } = mention;
    // «مقتل 48 فلسطينيا»: behind a number they are those counted.
    const isCounted = this.#context.text.tokens.kind[from - 1] === TokenKind.Number;
    if (before !== undefined && (prefix & ATTACHED) === 0 && !isCounted) {
      before.adjectives.push(mention);
      before.to = to;
      before.definite = true;
      return;
    }
    const isState = (prefix & ATTACHED) !== 0 && this.#isStateName(mention);
    const group = this.#list.push(
      {
        head: isState ? Head.Name : this.#list.fire ? Head.Organ : Head.People,
        from,
        to,
        split,
        prefix: prefix & ATTACHED,
        joined: (prefix & Prefix.Conjunction) !== 0,
        name: isState ? mention : null,
        definite: isState || this.#context.text.hasArticle(from),
      },
      isCounted && before !== undefined && this.#nouns.takesGenitive(before) ? before : undefined,
    );
    if (!isState) group.adjectives.push(mention);
    this.#adjacent = true;
  }

  /** «للسعودية»: behind a letter, what looks like an adjective of a state is its name. */
  #isStateName({ entity, from }: NameMention): boolean {
    if (entity?.type !== 'state') return false;
    const { text } = this.#context;
    const { article } = text.lexicon.clitics;
    const word = text.foldedWord(from);
    return Object.values(entity.names).some((name) => {
      const folded = foldWord(name);
      return folded.startsWith(article) && word.endsWith(folded.slice(article.length));
    });
  }

  /** A name without preposition tells more of a group before it. */
  #goesWith(last: Group, mention: NameMention): boolean {
    const { text } = this.#context;
    if (this.#adjacent && isPlaceOf(text, last, mention)) {
      last.name = mention;
      last.to = mention.to;
      return true;
    }
    if (this.#adjacent && isAdjectiveOf(text, last, mention)) {
      last.adjectives.push(mention);
      last.to = mention.to;
      return true;
    }
    const afterComma = this.#afterComma(mention.from);
    const post = afterComma && mention.entity?.type === 'person' ? postBefore(text, this.#list.groups) : null;
    if (post !== null) {
      post.name = mention;
      return true;
    }
    if (!(this.#adjacent || afterComma) || !belongsTo(last, mention, this.#adjacent)) return false;
    last.name ??= mention;
    last.to = mention.to;
    last.definite = true;
    return true;
  }

  #noun(i: number): void {
    const { text, acts } = this.#context;
    const nouns = this.#nouns;
    const last = this.#list.last;
    const before = this.#adjacent ? last : undefined;
    const split = nouns.splitOf(i);
    const prefix = split < 0 ? 0 : text.prefix(i, split);
    const word = split < 0 ? -1 : text.word(i, split);
    // «برصاص الجيش», «بنيران إسرائيلية».
    const fire = this.#isBit(i, ActBit.Agent) ? this.#nouns.splitOfFire(i) : -1;
    if (fire >= 0) {
      this.#govern(i, fire, text.word(i, fire));
      this.#list.agent = true;
      this.#list.fire = true;
      this.#pass();
      return;
    }
    // «جيشها شمالي العراق»: behind a noun that is complete, where it is.
    if (before?.definite === true && acts.isInside(word) && prefix === 0) {
      this.#govern(i, split, word);
      this.#pass();
      return;
    }
    const article = nouns.isDefinite(i);
    const isBare = (prefix & (ATTACHED | Prefix.Conjunction)) === 0 && this.#list.prep < 0;
    const isTrigger = this.#isBit(i, ActBit.Noun);
    const to = nouns.titleEnd(i);
    const own = isTrigger && !text.is(i, POST) ? Head.Thing : nouns.headOf(i, word, to);
    // «عدد من المسؤولين», «كبار المسؤولين»: more than two.
    const isOfMany = last?.head === Head.People && (this.#list.inner || before !== undefined);
    const head = own === Head.Pair && isOfMany ? Head.Organ : own;
    this.#i = to;
    if (isBare && last !== undefined && head === Head.Organ && this.#isPostBehind(last, i)) {
      last.to = to;
      this.#adjacent = true;
      return;
    }
    if (isBare && before !== undefined && this.#isOfOwnRealm(before, i, to)) {
      before.to = to > i + 1 ? to : to + 1;
      this.#i = before.to;
      return;
    }
    if (isBare && before !== undefined && this.#isTitledAgain(before, i, to)) {
      before.to = to;
      return;
    }
    if (isBare && before !== undefined && !isTrigger && nouns.extends(before, i, head, article)) {
      before.to = i + 1;
      if (article) before.definite = true;
      this.#i = i + 1;
      return;
    }
    // «القائم بأعمال»: the title goes on with whose it is.
    const isOpen = to > i + 1 && !nouns.isDefinite(to - 1);
    const isBound = split >= 0 && (nouns.isBound(i, split) || acts.bearsPronoun(word));
    const given: Given = {
      head,
      from: i,
      to,
      split,
      prefix: prefix & ATTACHED,
      joined: (prefix & Prefix.Conjunction) !== 0,
      name: null,
      // «داعيةً» takes no genitive and no name, nor does «بيداوة» in «مدينة بيداوة».
      definite: (article && !isOpen) || isBound || isNunated(text, i) || this.#isPlaceName(before, i),
    };
    this.#list.push(
      given,
      isBare && before !== undefined && nouns.takesGenitive(before) ? before : undefined,
    );
    this.#adjacent = true;
  }

  /** «ملك البحرين الملك حمد بن عيسى»: the same title again before the name, with the article. */
  #isTitledAgain({ head, noun, name }: Group, i: number, to: number): boolean {
    const { text, names } = this.#context;
    const person = names.mentionAt(to)?.entity;
    const isOfState = name?.entity?.type === 'state' && person?.state === name.entity.state;
    if (head !== Head.Organ || !isOfState || person?.type !== 'person' || !text.hasArticle(i)) return false;
    for (let k = 0; k < text.words.count[i]!; k++) if (text.isWordNumber(noun, text.word(i, k))) return true;
    return false;
  }

  /** «محمد بن زايد رئيس الدولة»: a post of the realm of whom the name before it tells. */
  #isOfOwnRealm({ name }: Group, i: number, to: number): boolean {
    const { text, acts, names } = this.#context;
    const last = to > i + 1 ? to - 1 : i + 1;
    if (name?.entity?.type !== 'person' || !text.has(i, POST) || text.hasArticle(i) || last >= this.#to)
      return false;
    const isOther = names.mentionAt(last + 1) !== null && !text.hasConjunction(last + 1);
    if (isOther || !text.hasArticle(last)) return false;
    for (let k = 0; k < text.words.count[last]!; k++) if (acts.isRealm(text.word(last, k))) return true;
    return false;
  }

  #isPlaceName(before: Group | undefined, i: number): boolean {
    return before !== undefined && this.#context.text.has(before.noun, BIT.place) && this.#nouns.isUnknown(i);
  }

  /** «شي جين بينغ، الرئيس الصيني»: a post after a comma tells more of the person before it. */
  #isPostBehind(last: Group, i: number): boolean {
    const { text } = this.#context;
    return (
      last.name?.entity?.type === 'person' && last.to === i - 1 && this.#afterComma(i) && text.is(i, POST)
    );
  }

  #afterComma(i: number): boolean {
    const { text } = this.#context;
    return this.#list.last?.to === i - 1 && isComma(text, i - 1);
  }

  #isBit(i: number, bit: ActBit): boolean {
    return (this.#context.bits[i]! & bit) !== 0;
  }
}
