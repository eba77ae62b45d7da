import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import type { NameMention, Names } from './02-mentions.js';
import { NameRole } from './gazetteer-data.js';

/** The small words that bind a noun phrase together, by language. */
export interface Binders {
  /** Prepositions that stay inside a phrase headed by a post: مسؤول في، سفير لدى. */
  readonly inner: ReadonlySet<number>;
  /** Words with an attached preposition that do: باسم. */
  readonly binders: ReadonlySet<number>;
  /** Endings of participles in adverbial use. */
  readonly adverbial: readonly string[];
  /** Which day, month or year: الماضي. */
  readonly whichTime: ReadonlySet<number>;
  /** Endings of plurals that are no subject. */
  readonly oblique: readonly string[];
  /** Endings of the sound masculine plural. */
  readonly masculinePlural: readonly string[];
  /** Words of degree that look like names: «أكبر نقابة». */
  readonly degrees: ReadonlySet<number>;
  /** Of some people how many: «عدد كبير من الخبراء». */
  readonly partitives: ReadonlySet<number>;
  /** Names that are a preposition in careless spelling, with the preposition as it should be written: «علي», «على». */
  readonly prepositionNames: ReadonlyMap<string, string>;
  /** Between a place and what it is part of: «شمال أوكرانيا». */
  readonly directions: ReadonlySet<number>;
  /** Prepositions of when or before whom somebody speaks: «أمام المجلس». */
  readonly occasions: ReadonlySet<number>;
  /** Of who held or is to hold an office: «السابق», «المكلف». */
  readonly notInOffice: ReadonlySet<number>;
  /** Between a document and, after a preposition, whose it is: «صادر عن». */
  readonly issued: ReadonlySet<number>;
  /** Words that with a preposition open a list of those who act together: «كل من». */
  readonly each: ReadonlySet<number>;
  /** Those who are spoken to: «المتحدث للصحفيين». */
  readonly audience: ReadonlySet<number>;
  /** Words inside a name after which any word belongs to it: بن، عبد، أبو. */
  readonly particles: ReadonlySet<number>;
  /** Given names that are no common word besides, where no capital tells a name. */
  readonly givenNames: ReadonlySet<number>;
  /** Behind somebody's own name and before his father's: بن. */
  readonly sonOf: ReadonlySet<number>;
  /** Who stands for a body or a place: نائب. */
  readonly representatives: ReadonlySet<number>;
  /** The preposition between them: عن. */
  readonly onBehalf: ReadonlySet<number>;
  /** Between a kind of person and his name: يدعى. */
  readonly called: ReadonlySet<number>;
  /** Documents whose author stands right behind them: تصريحات. */
  readonly authored: ReadonlySet<number>;
  /** Behind a first name one name with it: الدين. */
  readonly ofNames: ReadonlySet<number>;
  /** Of a document that several issue together: مشترك. */
  readonly joint: ReadonlySet<number>;
  /** Nouns for anybody, by which whoever spoke last is called again: المتحدث. */
  readonly calledAgain: ReadonlySet<number>;
  /** The same for those who hold no office: الخبير. */
  readonly calledByTrade: ReadonlySet<number>;
  /** Words that with a pronoun stand for somebody's own state: بلاده. */
  readonly ownCountry: ReadonlySet<number>;
  /** Kinds of outlet by the folded noun that names them: صحيفة -> newspaper. */
  readonly outletKinds: Readonly<Record<string, readonly string[]>>;
  /** The same by the number of the noun. */
  readonly outletNouns: ReadonlyMap<number, readonly string[]>;
}

/** The same as the build writes it: folded words. */
export interface CompiledBinders {
  readonly inner: readonly string[];
  readonly binders: readonly string[];
  readonly degrees: readonly string[];
  readonly partitives: readonly string[];
  readonly prepositionNames: Readonly<Record<string, string>>;
  readonly directions: readonly string[];
  readonly occasions: readonly string[];
  readonly notInOffice: readonly string[];
  readonly issued: readonly string[];
  readonly each: readonly string[];
  readonly audience: readonly string[];
  readonly whichTime: readonly string[];
  readonly oblique: readonly string[];
  readonly masculinePlural: readonly string[];
  readonly adverbial: readonly string[];
  readonly particles: readonly string[];
  readonly givenNames: readonly string[];
  readonly called: readonly string[];
  readonly authored: readonly string[];
  readonly ofNames: readonly string[];
  readonly joint: readonly string[];
  readonly calledAgain: readonly string[];
  readonly calledByTrade: readonly string[];
  readonly sonOf: readonly string[];
  readonly representatives: readonly string[];
  readonly onBehalf: readonly string[];
  readonly ownCountry: readonly string[];
  readonly outletKinds: Readonly<Record<string, readonly string[]>>;
}

/** Names of a text, asked by token. */
export class NamesIndex {
  readonly #text: Text;
  readonly #names: Names;
  readonly #binders: Binders;

  constructor(text: Text, names: Names, binders: Binders) {
    this.#text = text;
    this.#names = names;
    this.#binders = binders;
  }

  mentionAt(token: number): NameMention | null {
    const index = this.#names.at[token];
    return index === undefined || index < 0 ? null : this.#names.mentions[index]!;
  }

  /** A name begins at this token. */
  startsMention(token: number): boolean {
    const index = this.#names.at[token];
    return index !== undefined && index >= 0 && this.#names.mentions[index]!.from === token;
  }

  /** One past the person's name that stands at a token, honorifics aside; -1 where none does. */
  afterName(token: number): number {
    let i = token;
    while (this.#text.is(i, BIT.honorific)) i++;
    const mention = this.mentionAt(i);
    return mention?.from === i && mention.entity?.type === 'person' ? mention.to : -1;
  }

  isInner(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.inner);
  }

  /** A participle of this form can tell what somebody does meanwhile. */
  endsAdverbially(token: number): boolean {
    const word = this.#text.foldedWord(token);
    return this.#binders.adverbial.some((ending) => word.endsWith(ending));
  }

  /** «الماضي», after a word of time. */
  isWhichTime(token: number): boolean {
    return this.#text.hasArticle(token) && this.#text.hasWordOf(token, this.#binders.whichTime);
  }

  /** A people in a form that no subject has: «وعد السودانيين». */
  isObliquePeople(token: number): boolean {
    const mention = this.mentionAt(token);
    if (mention === null || (mention.role & (NameRole.People | NameRole.Adjective)) === 0) return false;
    const word = this.#text.foldedWord(mention.to - 1);
    return this.#binders.oblique.some((ending) => word.endsWith(ending));
  }

  /** «الصحفيين»: a word in a form that no subject has. */
  endsObliquely(token: number): boolean {
    const word = this.#text.foldedWord(token);
    return this.#binders.oblique.some((ending) => word.endsWith(ending));
  }

  /** «مسؤولون», «مسؤولين»: a folded word in a form that only men and mixed groups have. */
  isMasculinePlural(word: string): boolean {
    return this.#binders.masculinePlural.some((ending) => word.endsWith(ending));
  }

  /** «أكبر», «أبرز». */
  isDegree(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.degrees);
  }

  /** «عدد من», «عدد كبير من»: the token of the preposition, or -1. */
  partitiveOf(token: number): number {
    const text = this.#text;
    if (!text.hasWordOf(token, this.#binders.partitives)) return -1;
    if ((text.ownPrefix(token) & ~Prefix.Conjunction) !== 0) return -1;
    if (this.isInner(token + 1)) return token + 1;
    return this.isInner(token + 2) ? token + 2 : -1;
  }

  /** «شمال», «غربي». */
  isDirection(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.directions);
  }

  /** «الرئيس السابق», «رئيس الحكومة المكلف»: the word before a name says that its bearer is not in office. */
  isNotInOffice(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.notInOffice);
  }

  /** «كل من». */
  opensList(token: number): boolean {
    return this.isInner(token + 1) && this.#text.hasWordOf(token, this.#binders.each);
  }

  /** «صادر عن». */
  isIssued(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.issued);
  }

  /** «أمام», «خلال». */
  isOccasion(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.occasions);
  }

  /** «للصحفيين». */
  isAudience(token: number): boolean {
    const text = this.#text;
    for (let k = 0; k < text.words.count[token]!; k++)
      if ((text.prefix(token, k) & Prefix.L) !== 0 && this.#binders.audience.has(text.word(token, k)))
        return true;
    return false;
  }

  /** «صابرينا»: a given name, which is no common word and bears nothing but a conjunction. */
  isGivenName(token: number): boolean {
    const text = this.#text;
    for (let k = 0; k < text.words.count[token]!; k++)
      if (this.#binders.givenNames.has(text.word(token, k)))
        return (text.prefix(token, k) & ~Prefix.Conjunction) === 0 && text.pronoun(token, k) === 0;
    return false;
  }

  /** «بن». */
  isSonOf(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.sonOf);
  }

  /** «يدعى», «ويدعى»: somebody's name follows. */
  isCalled(token: number): boolean {
    const text = this.#text;
    for (let k = 0; k < text.words.count[token]!; k++)
      if (this.#binders.called.has(text.word(token, k)))
        return (text.prefix(token, k) & ~Prefix.Conjunction) === 0;
    return false;
  }

  /** «تصريحات الوزير»: whose they are stands right behind. */
  isAuthored(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.authored);
  }

  /** «النائب عن», «المرشحة المستقلة عن»: the preposition between a representative at `head` and the body. */
  isOnBehalf(head: number, token: number): boolean {
    const binders = this.#binders;
    return (
      this.#text.hasWordOf(token, binders.onBehalf) && this.#text.hasWordOf(head, binders.representatives)
    );
  }

  /** «علاء الدين»: the second word of a first name. */
  isOfName(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.ofNames);
  }

  /** «بيان مشترك»: several issue it together. */
  isJoint(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.joint);
  }

  /** «المتحدث», «المسؤول»: a noun for anybody who spoke before. */
  isCalledAgain(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.calledAgain);
  }

  /** «الخبير»: a noun for anybody without an office who spoke before. */
  isCalledByTrade(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.calledByTrade);
  }

  isParticle(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.particles);
  }

  outletKinds(noun: string): readonly string[] {
    return this.#binders.outletKinds[noun] ?? [];
  }

  isBinder(token: number): boolean {
    return this.#text.hasWordOf(token, this.#binders.binders);
  }

  /** «بلاده»: a word for a country with a pronoun attached. */
  isOwnCountry(token: number): boolean {
    return this.pronounOn(token) && this.#text.hasWordOf(token, this.#binders.ownCountry);
  }

  /** A pronoun, of that person where one is given, may stand on the word. */
  pronounOn(token: number, person?: 1 | 2 | 3): boolean {
    const { enclitics } = this.#text.lexicon.clitics;
    for (let k = 0; k < this.#text.words.count[token]!; k++) {
      const pronoun = this.#text.pronoun(token, k);
      if (pronoun !== 0 && (person === undefined || enclitics[pronoun - 1]!.person === person)) return true;
    }
    return false;
  }
}
