import { Prefix } from '../text/03-words.js';
import { BIT } from '../text/word-class.js';
import { ActBit } from './act-data.js';
import type { EventContext } from './event-context.js';
import { type Group, Head } from './group.js';

type Context = Pick<EventContext, 'text' | 'names' | 'acts' | 'bits' | 'gazetteer'>;

const ATTACHED = Prefix.B | Prefix.K | Prefix.L;
const POST = BIT.personNoun | BIT.honorific;
const BODY = BIT.bodyNoun | BIT.outletNoun;

/** Nouns that are no adjective of the noun before them. */
const NO_ADJECTIVE = BIT.place | BIT.noun | BIT.norm | BIT.documentNoun | BIT.counterpart;

/** The ending of a feminine noun, folded. */
const FEMININE = '\u0647';

/** The ending of an indefinite accusative, folded; shorter words end so by nature. */
const ACCUSATIVE = '\u0627';
const SHORT = 5;

/** What the nouns of a sentence are by themselves, and what goes on with the one before. */
export class GroupNouns {
  readonly #context: Context;
  readonly #limit: number;

  /** @param limit one past the last token of the sentence */
  constructor(context: Context, limit: number) {
    this.#context = context;
    this.#limit = limit;
  }

  /** With an article, also where the whole is a word of its own: «السادسة». */
  isDefinite(i: number): boolean {
    const { text } = this.#context;
    return text.hasArticle(i) || text.beginsWith(i, text.lexicon.clitics.article);
  }

  /** A pronoun on a noun; «حكومتي» is rather the dual before a genitive. */
  isBound(i: number, split: number): boolean {
    const { text } = this.#context;
    const pronoun = text.lexicon.enclitic(text.pronoun(i, split));
    return pronoun !== undefined && !(pronoun.person === 1 && pronoun.number === 's');
  }

  /** @param titleEnd what `titleEnd` gives for the token */
  headOf(i: number, word: number, titleEnd: number): Head {
    const { text, acts, names } = this.#context;
    if (text.is(i, BIT.counterpart)) return Head.Counterpart;
    if (names.isOwnCountry(i)) return Head.OwnState;
    if (this.#isBit(i, ActBit.Pair)) return Head.Pair;
    if (acts.is(word, ActBit.People)) return Head.People;
    if (acts.is(word, ActBit.Organ)) return Head.Organ;
    if (text.has(i, POST) && !text.is(i, BIT.place)) return Head.Organ;
    return text.has(i, BIT.bodyNoun) || titleEnd > i + 1 ? Head.Organ : Head.Thing;
  }

  /** The split of a noun: the one that shows what kind of noun it is, else the first. */
  splitOf(i: number): number {
    const { text, acts } = this.#context;
    const { count } = text.words;
    for (let k = 0; k < count[i]!; k++) {
      const word = text.word(i, k);
      if (acts.is(word, ActBit.Organ | ActBit.People | ActBit.Noun)) return k;
      if ((text.lexicon.classes(word) & (POST | BODY | BIT.counterpart)) !== 0) return k;
    }
    return count[i]! > 0 ? 0 : -1;
  }

  /** The split of a token that is a free preposition, with or without a pronoun, or -1. */
  splitOfPreposition(i: number): number {
    const { text } = this.#context;
    for (let k = 0; k < text.words.count[i]!; k++) {
      const isPreposition = (text.lexicon.classes(text.word(i, k)) & BIT.preposition) !== 0;
      if (isPreposition && (text.prefix(i, k) & ~(Prefix.Conjunction | ATTACHED)) === 0) return k;
    }
    return -1;
  }

  /** The split of «برصاص», «بنيران» that shows the letter, or -1. */
  splitOfFire(i: number): number {
    const { text, acts } = this.#context;
    for (let k = 0; k < text.words.count[i]!; k++)
      if ((text.prefix(i, k) & Prefix.B) !== 0 && !text.hasArticle(i) && acts.isFire(text.word(i, k)))
        return k;
    return -1;
  }

  /** One past the title that begins at a token, or past the token alone. */
  titleEnd(i: number): number {
    const { text, gazetteer } = this.#context;
    const title = gazetteer.titleAt(text.tokens, text.words, i);
    return title === null ? i + 1 : Math.min(title.to, this.#limit);
  }

  /** A noun that is not complete; in the accusative with tanwin it is. */
  takesGenitive({ definite, from, to, head }: Group): boolean {
    if (definite) return false;
    if (head !== Head.Thing || to > from + 1) return true;
    const word = this.#context.text.foldedWord(to - 1);
    return word.length < SHORT || !word.endsWith(ACCUSATIVE);
  }

  /** A word that goes on with the group before it: an adjective, an unknown name after a post, the body of a post. */
  extends(last: Group, i: number, head: Head, article: boolean): boolean {
    const { text } = this.#context;
    if (last.head === Head.Name) return false;
    const isPerson = last.head === Head.Organ || last.head === Head.Counterpart || last.head === Head.People;
    if (text.is(i, BIT.honorific) && last.head === Head.Organ && last.name === null) return true;
    if (this.#isBit(i, ActBit.Describes) && this.#agrees(last.to - 1, i, article)) return true;
    if (head === Head.Thing) {
      // An adjective agrees in definiteness; after a noun without article it is a genitive, which a post takes in.
      if (article) return !text.is(i, NO_ADJECTIVE) && (last.definite || last.head !== Head.Thing);
      if (isPerson && this.isUnknown(i)) return true;
      return isPerson && !last.definite && !this.#isBit(i, ActBit.Part);
    }
    // «رئيس الحكومة», «قائد قوات الدعم»: a post with its body.
    return last.head === Head.Organ && !last.definite && (head === Head.Organ || head === Head.People);
  }

  /** «المجلس العسكري», «اتفاقية عسكرية»; «طرد دبلوماسي» is a man, not what it was like. */
  #agrees(before: number, i: number, article: boolean): boolean {
    const { text } = this.#context;
    if (text.hasArticle(before) !== article) return false;
    const [ending, own] = [before, i].map((token) => text.foldedWord(token).at(-1));
    return article || (ending === own && own === FEMININE);
  }

  /** No word of the language that could be more than a name. */
  isUnknown(i: number): boolean {
    const { text } = this.#context;
    return text.words.count[i] === 0 || (text.classes[i]! & ~BIT.verb) === BIT.name;
  }

  /** «له», «بها»: a letter that is a preposition with a pronoun on it; the bit of the letter, or 0. */
  attachedPronoun(i: number): number {
    const { text } = this.#context;
    if (text.tokens.to[i]! - text.tokens.from[i]! > 4) return 0;
    const { lexicon } = text;
    const code = text.folded.codes[text.tokens.from[i]!]!;
    const letter = lexicon.isProclitic(code, 'l') ? Prefix.L : lexicon.isProclitic(code, 'b') ? Prefix.B : 0;
    if (letter === 0) return 0;
    const rest = text.foldedWord(i).slice(1);
    return lexicon.clitics.enclitics.some(({ text: enclitic }) => enclitic === rest) ? letter : 0;
  }

  #isBit(i: number, bit: ActBit): boolean {
    return (this.#context.bits[i]! & bit) !== 0;
  }
}
