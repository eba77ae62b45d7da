import { FULL_STOP, isComma } from '../attribution/punctuation.js';
import type { NameMention } from '../entities/02-mentions.js';
import { NameRole } from '../entities/gazetteer-data.js';
import { TokenKind } from '../text/02-tokens.js';
import { Prefix } from '../text/03-words.js';
import type { Sentence } from '../text/06-sentences.js';
import { BIT } from '../text/word-class.js';
import { ActBit } from './act-data.js';
import type { EventContext } from './event-context.js';
import { type Group, Head } from './group.js';
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

/** Nouns that are no adjective of the noun before them. */
const NO_ADJECTIVE = BIT.place | BIT.noun | BIT.norm | BIT.documentNoun | BIT.counterpart;

const HYPHEN = 0x2d;
const ELLIPSIS = 0x2026;

/** The ending of an indefinite accusative, folded; shorter words end so by nature. */
const ACCUSATIVE = '\u0627';
const SHORT = 5;

/** Who and what a sentence names, in order. */
export function groupsIn(context: EventContext, sentence: Sentence, verbs: Uint8Array): Group[] {
  return new GroupScan(context, sentence, verbs).run();
}

class GroupScan {
  readonly #context: EventContext;
  readonly #verbs: Uint8Array;
  readonly #from: number;
  readonly #to: number;
  readonly #groups: Group[] = [];
  #i: number;
  /** The preposition that governs what comes next. */
  #prep = -1;
  #agent = false;
  /** The preposition ties what follows to the group before it. */
  #inner = false;
  /** The preposition is written again after «و»: «مع بكين ومع موسكو». */
  #repeated = false;
  /** Dots stand before what comes next: «… لدى طهران... وموسكو …». */
  #broken = false;
  /** The token before was part of the last group. */
  #adjacent = false;

  constructor(context: EventContext, { from, to }: Sentence, verbs: Uint8Array) {
    this.#context = context;
    this.#verbs = verbs;
    this.#from = from;
    this.#i = from;
    this.#to = to;
  }

  run(): Group[] {
    while (this.#i < this.#to) this.#step();
    return this.#groups;
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
    if (text.has(i, BIT.that)) this.#prep = -1;
    if (isClosed && !text.is(i, POST | BODY)) {
      this.#pass();
      return;
    }
    if (this.#verbs[i - this.#from] === 1) {
      this.#prep = -1;
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
    const isHyphen = text.isMark(i, HYPHEN) && i > this.#from && text.end(i - 1) === text.start(i);
    if (text.tokens.kind[i] !== TokenKind.Quote && !isHyphen) this.#adjacent = false;
    if (text.isMark(i, FULL_STOP, ELLIPSIS)) this.#broken = true;
    this.#i++;
  }

  /** «23 من الجنود»: so many of those after the preposition; before a noun a number belongs to it. */
  #number(i: number): void {
    const { text, names } = this.#context;
    const next = i + 1;
    const isOf = next < this.#to && text.is(next, BIT.preposition) && names.isInner(next);
    if (isOf) {
      this.#push({ head: Head.People, from: i, to: next, split: -1, prefix: 0, name: null, definite: false });
      this.#adjacent = true;
    }
    this.#i++;
  }

  /** A preposition, alone or with a pronoun. */
  #preposition(i: number): boolean {
    const { text, acts } = this.#context;
    const isAgent = acts.leadsToAgent(this.#prep) && this.#isBit(i, ActBit.Agent);
    if (isAgent) {
      this.#agent = true;
      this.#pass();
      return true;
    }
    if (!text.has(i, BIT.preposition)) {
      const attached = this.#attachedPronoun(i);
      if (attached === 0) return false;
      this.#push({
        head: Head.Pronoun,
        from: i,
        to: i + 1,
        split: -1,
        prefix: attached,
        name: null,
        definite: true,
      });
      this.#pass();
      return true;
    }
    for (let k = 0; k < text.words.count[i]!; k++) {
      const word = text.word(i, k);
      if ((text.lexicon.classes(word) & BIT.preposition) === 0) continue;
      if ((text.prefix(i, k) & ~(Prefix.Conjunction | ATTACHED)) !== 0) continue;
      if (text.pronoun(i, k) !== 0) {
        this.#prep = word;
        this.#push({
          head: Head.Pronoun,
          from: i,
          to: i + 1,
          split: k,
          prefix: 0,
          name: null,
          definite: true,
        });
        this.#prep = -1;
      } else {
        if (text.is(i, POST | BODY) || acts.is(word, ActBit.Noun)) return false;
        this.#inner = this.#adjacent && this.#context.names.isInner(i) && !acts.isInside(word);
        this.#repeated =
          (text.prefix(i, k) & Prefix.Conjunction) !== 0 && this.#groups.some(({ prep }) => prep === word);
        this.#prep = word;
        this.#agent = acts.is(word, ActBit.Agent) && !acts.is(word, ActBit.Status);
      }
      this.#pass();
      return true;
    }
    return false;
  }

  /** «له», «بها»: a letter that is a preposition with a pronoun on it; the bit of the letter, or 0. */
  #attachedPronoun(i: number): number {
    const { text } = this.#context;
    if (text.tokens.to[i]! - text.tokens.from[i]! > 4) return 0;
    const { codes } = text.folded;
    const from = text.tokens.from[i]!;
    const rest = text.foldedWord(i).slice(1);
    const { lexicon } = text;
    if (!lexicon.clitics.enclitics.some(({ text: enclitic }) => enclitic === rest)) return 0;
    if (lexicon.isProclitic(codes[from]!, 'l')) return Prefix.L;
    return lexicon.isProclitic(codes[from]!, 'b') ? Prefix.B : 0;
  }

  #name(mention: NameMention): void {
    const { text } = this.#context;
    const last = this.#groups.at(-1);
    const prefix = text.prefix(mention.from, mention.split);
    const bare = (prefix & (ATTACHED | Prefix.Conjunction)) === 0 && this.#prep < 0;
    this.#i = mention.to;
    if ((mention.role & NameRole.Adjective) !== 0) {
      if (this.#adjacent && last !== undefined && (prefix & ATTACHED) === 0) {
        last.adjectives.push(mention);
        last.to = mention.to;
        last.definite = true;
        return;
      }
      // «أميركيون», «فلسطينيين»: people of a state.
      const group = this.#push({
        head: Head.People,
        from: mention.from,
        to: mention.to,
        split: mention.split,
        prefix: prefix & ATTACHED,
        joined: (prefix & Prefix.Conjunction) !== 0,
        name: null,
        definite: text.hasArticle(mention.from),
      });
      group.adjectives.push(mention);
      this.#adjacent = true;
      return;
    }
    if (bare && this.#adjacent && last !== undefined && this.#isPlaceOf(last, mention)) {
      last.name = mention;
      last.to = mention.to;
      return;
    }
    if (bare && this.#adjacent && last !== undefined && this.#isOfState(last, mention)) {
      last.adjectives.push(mention);
      last.to = mention.to;
      return;
    }
    const adjoins = this.#adjacent || this.#afterComma(mention.from);
    const postholder = bare && this.#afterComma(mention.from) ? this.#postBefore(last) : null;
    if (postholder !== null && entityIsPerson(mention)) {
      postholder.name = mention;
      return;
    }
    if (bare && adjoins && last !== undefined && this.#belongs(last, mention)) {
      last.name ??= mention;
      last.to = mention.to;
      last.definite = true;
      return;
    }
    const owned =
      bare && this.#adjacent && last !== undefined && (this.#takesGenitive(last) || isExplained(last))
        ? last
        : null;
    const group = this.#push({
      head:
        (mention.role & NameRole.People) !== 0 && mention.entity?.type === 'state' ? Head.People : Head.Name,
      from: mention.from,
      to: mention.to,
      split: mention.split,
      prefix: prefix & ATTACHED,
      joined: (prefix & Prefix.Conjunction) !== 0,
      name: mention,
      definite: true,
      genitiveOf: owned === null ? -1 : mention.from - 1,
    });
    if (owned !== null) {
      owned.owner = group;
      owned.definite = true;
    }
    this.#adjacent = true;
  }

  /** «الرئيس الصيني شي جين بينج», «حكومة اليمن»: the name belongs to the post or body before it. */
  #belongs(last: Group, { entity, candidates }: NameMention): boolean {
    if (last.head !== Head.Organ && last.head !== Head.Counterpart && last.head !== Head.People) return false;
    const isPerson =
      entity === null ? candidates.every(({ type }) => type === 'person') : entity.type === 'person';
    if (isPerson) return last.name?.entity?.type !== 'person';
    return !last.definite && this.#adjacent;
  }

  /** «السفيرة الأمريكية في الأمم المتحدة، نيكي هالي»: the post before a phrase of place and a comma. */
  #postBefore(last: Group | undefined): Group | null {
    const post = this.#groups.at(-2);
    if (last === undefined || post === undefined || last.prep < 0 || last.from - post.to !== 1) return null;
    const isPost = post.head === Head.Organ && this.#context.text.has(post.from, POST);
    return isPost && (post.name === null || post.name.entity?.type === 'state') ? post : null;
  }

  /** «الأراضي السعودية»: a state's name that is also its adjective, behind a noun with the article. */
  #isOfState({ head, name, owner, from, to, definite }: Group, { entity, from: at }: NameMention): boolean {
    const { text } = this.#context;
    if (head !== Head.Thing || name !== null || owner !== null || !definite || to !== from + 1) return false;
    return (
      entity?.type === 'state' && text.hasArticle(from) && text.hasArticle(at) && !text.hasConjunction(at)
    );
  }

  /** «العاصمة طرابلس»: the name of the place that the noun before it speaks of. */
  #isPlaceOf({ head, definite, name, owner, from, to }: Group, { entity, candidates }: NameMention): boolean {
    const { text } = this.#context;
    if (head !== Head.Thing || !definite || name !== null || owner !== null || to !== from + 1) return false;
    if (!text.hasArticle(from) || !text.has(from, BIT.place)) return false;
    return entity === null ? candidates.every(({ type }) => type === 'place') : entity.type === 'place';
  }

  #noun(i: number): void {
    const { text, acts } = this.#context;
    const last = this.#groups.at(-1);
    const split = this.#splitOf(i);
    const prefix = split < 0 ? 0 : text.prefix(i, split);
    const word = split < 0 ? -1 : text.word(i, split);
    const article = this.#isDefinite(i);
    const joined = (prefix & Prefix.Conjunction) !== 0;
    const bare = (prefix & (ATTACHED | Prefix.Conjunction)) === 0 && this.#prep < 0;
    const isTrigger = this.#isBit(i, ActBit.Noun);
    const head = isTrigger && !text.is(i, POST) ? Head.Thing : this.#headOf(i, word);
    if (bare && last !== undefined && head === Head.Organ && this.#isPostBehind(last, i)) {
      last.to = this.#titleEnd(i);
      this.#i = last.to;
      this.#adjacent = true;
      return;
    }
    if (bare && this.#adjacent && last !== undefined && !isTrigger) {
      if (this.#extends(last, i, head, article)) {
        last.to = i + 1;
        if (article) last.definite = true;
        this.#i++;
        return;
      }
    }
    const owned = bare && this.#adjacent && last !== undefined && this.#takesGenitive(last) ? last : null;
    const bound = split >= 0 && (this.#isBound(i, split) || acts.bearsPronoun(word));
    const to = this.#titleEnd(i);
    const isOpen = to > i + 1 && !this.#isDefinite(to - 1);
    const group = this.#push({
      head,
      from: i,
      to,
      split,
      prefix: prefix & ATTACHED,
      joined,
      name: null,
      // «القائم بأعمال»: the title goes on with whose it is.
      // «داعيةً» takes no genitive and no name.
      definite: (article && !isOpen) || bound || isNunated(text, i),
      genitiveOf: owned === null ? -1 : i - 1,
    });
    if (owned !== null) {
      owned.owner = group;
      owned.definite = true;
    }
    this.#i = group.to;
    this.#adjacent = true;
  }

  /** A noun that is not complete; in the accusative with tanwin it is. */
  #takesGenitive({ definite, from, to, head }: Group): boolean {
    if (definite) return false;
    const word = this.#context.text.foldedWord(to - 1);
    return head !== Head.Thing || to > from + 1 || word.length < SHORT || !word.endsWith(ACCUSATIVE);
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
    return this.#groups.at(-1)?.to === i - 1 && isComma(text, i - 1);
  }

  /** A word that goes on with the group before it: an adjective, an unknown name after a post, the body of a post. */
  #extends(last: Group, i: number, head: Head, article: boolean): boolean {
    const { text } = this.#context;
    if (last.head === Head.Name) return false;
    const isPerson = last.head === Head.Organ || last.head === Head.Counterpart || last.head === Head.People;
    if (text.is(i, BIT.honorific) && last.head === Head.Organ && last.name === null) return true;
    if (head === Head.Thing) {
      // An adjective agrees in definiteness; after a noun without article it is a genitive, which a post takes in.
      if (article) return !text.is(i, NO_ADJECTIVE) && (last.definite || last.head !== Head.Thing);
      const unknown = text.words.count[i] === 0 || (text.classes[i]! & ~BIT.verb) === BIT.name;
      if (isPerson && unknown) return true;
      return isPerson && !last.definite && !this.#isBit(i, ActBit.Part);
    }
    // «رئيس الحكومة», «قائد قوات الدعم»: a post with its body.
    return last.head === Head.Organ && !last.definite && (head === Head.Organ || head === Head.People);
  }

  /** A pronoun on a noun; «حكومتي» is rather the dual before a genitive. */
  #isBound(i: number, split: number): boolean {
    const { text } = this.#context;
    const pronoun = text.lexicon.clitics.enclitics[text.pronoun(i, split) - 1];
    return pronoun !== undefined && !(pronoun.person === 1 && pronoun.number === 's');
  }

  /** With an article, also where the whole is a word of its own: «السادسة». */
  #isDefinite(i: number): boolean {
    const { text } = this.#context;
    return text.hasArticle(i) || text.beginsWith(i, text.lexicon.clitics.article);
  }

  #headOf(i: number, word: number): Head {
    const { text, acts, names } = this.#context;
    if (text.is(i, BIT.counterpart)) return Head.Counterpart;
    if (names.isOwnCountry(i)) return Head.OwnState;
    if (this.#isBit(i, ActBit.Pair)) return Head.Pair;
    if (acts.is(word, ActBit.People)) return Head.People;
    if (acts.is(word, ActBit.Organ)) return Head.Organ;
    if (text.has(i, POST) && !text.is(i, BIT.place)) return Head.Organ;
    if (text.has(i, BIT.bodyNoun) || this.#titleEnd(i) > i + 1) return Head.Organ;
    return Head.Thing;
  }

  /** The split of a noun: the one that shows what kind of noun it is, else the first. */
  #splitOf(i: number): number {
    const { text, acts } = this.#context;
    const { count } = text.words;
    for (let k = 0; k < count[i]!; k++) {
      const word = text.word(i, k);
      if (acts.is(word, ActBit.Organ | ActBit.People | ActBit.Noun)) return k;
      if ((text.lexicon.classes(word) & (POST | BODY | BIT.counterpart)) !== 0) return k;
    }
    return count[i]! > 0 ? 0 : -1;
  }

  #titleEnd(i: number): number {
    const { text, gazetteer } = this.#context;
    const title = gazetteer.titleAt(text.tokens, text.words, i);
    return title === null ? i + 1 : Math.min(title.to, this.#to);
  }

  #isBit(i: number, bit: ActBit): boolean {
    return (this.#context.bits[i]! & bit) !== 0;
  }

  #push(
    given: Pick<Group, 'head' | 'from' | 'to' | 'split' | 'prefix' | 'name' | 'definite'> &
      Partial<Pick<Group, 'joined' | 'genitiveOf'>>,
  ): Group {
    const before = this.#groups.at(-1);
    const joined = !this.#broken && ((given.joined ?? false) || (this.#repeated && this.#prep >= 0));
    // A preposition governs what is joined to its noun as well, but not what comes after the next noun.
    const shares = joined && given.prefix === 0 && this.#prep < 0 ? before : undefined;
    // Every field in one literal: objects that are spread together are slow to make and to read.
    const group: Group = {
      from: given.from,
      to: given.to,
      split: given.split,
      head: given.head,
      prep: shares?.prep ?? this.#prep,
      // «من قبل المسلحين وانسحابهم»: an act is nobody who acts.
      agent: shares === undefined ? this.#agent : shares.agent && !this.#isBit(given.from, ActBit.Noun),
      prefix: shares?.prefix ?? given.prefix,
      joined,
      name: given.name,
      adjectives: [],
      owner: null,
      noun: given.from,
      phrase: null,
      and: null,
      of: null,
      genitiveOf: given.genitiveOf ?? -1,
      definite: given.definite,
    };
    if (group.joined && before !== undefined) before.and = group;
    // «مندوبون من البرلمان», «سفير لدى إيران»: whose people they are.
    const isPerson = before?.head === Head.Organ || before?.head === Head.People;
    if (
      isPerson &&
      this.#inner &&
      before.owner === null &&
      before.name === null &&
      before.adjectives.length === 0
    )
      before.owner = group;
    // «تصريحات لوزير الخارجية», «شركات للاتحاد»: the letter takes the place of a genitive.
    if (before?.to === group.from && (group.prefix & Prefix.L) !== 0 && !group.joined) before.of = group;
    this.#inner = false;
    this.#repeated = false;
    this.#broken = false;
    this.#groups.push(group);
    this.#prep = -1;
    this.#agent = false;
    return group;
  }
}

/** «بين الدول الثلاث مصر والسودان …»: the names say which, where the noun before them is no subject. */
const isExplained = ({ head, name, owner, adjectives, prep, prefix, genitiveOf }: Group): boolean =>
  head === Head.Organ &&
  name === null &&
  owner === null &&
  adjectives.length === 0 &&
  (prep >= 0 || prefix !== 0 || genitiveOf >= 0);

const entityIsPerson = ({ entity }: NameMention): boolean => entity?.type === 'person';
