import type { NameMention } from '../entities/02-mentions.js';
import { NameRole } from '../entities/gazetteer-data.js';
import { isRelational, startsWithArticle } from '../entities/resolver/name-words.js';
import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { isMasdar } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { isBareMasdar } from './circumstances.js';
import { governsThat } from './governs-that.js';
import type { Phrase } from './noun-phrase.js';
import { closedQuotationFrom } from './punctuation.js';
import type { Context, SentenceContext } from './reader-context.js';
import { SOURCE_HEAD } from './source-phrase.js';
import { isNobody } from './who-speaks.js';

/** What the rules ask of a sentence. */
type Run = Pick<SentenceContext, 'text' | 'names' | 'cues' | 'gazetteer' | 'opens' | 'sentence'>;

/** A token of a run of nouns that may hold subject and object. */
interface Place {
  readonly context: Run;
  readonly from: number;
  readonly token: number;
  /** The name that begins here. */
  readonly name: NameMention | null;
  /** The name that ends right before. */
  readonly before: NameMention | null;
}

/** One past the subject in a run of nouns that holds subject and object. */
export function subjectEnd(context: Run, { from, to }: Phrase): number {
  // «"الهيئة العليا" انتقال …»: a name in marks is whole.
  const marked = closedQuotationFrom(context.text, from, to);
  const first = marked < 0 ? from + 1 : context.text.quotations[marked]!.to;
  for (let token = first; token < to; token++) {
    const inside = context.names.mentionAt(token);
    if (inside !== null && inside.from < token) continue;
    const previous = context.names.mentionAt(token - 1);
    const before = previous?.to === token ? previous : null;
    const place: Place = { context, from, token, name: inside, before };
    if (OPENS_OBJECT.some((opens) => opens(place))) return token;
  }
  return to;
}

/** What acts by its name alone; a capital stands for its state. */
const ACTORS: ReadonlySet<string | undefined> = new Set(['state', 'place', 'organisation', 'group']);

const isActor = (mention: NameMention | null): boolean =>
  mention !== null && ACTORS.has(mention.entity?.type) && mention.role === NameRole.Full;

const isPerson = (mention: NameMention | null): boolean => mention?.entity?.type === 'person';

/** The word, where the list knows it as one of the classes, has the article and nothing else before it. */
const isDefinite = (text: Text, token: number, bits: number): boolean =>
  text.prefixWith(token, bits) === Prefix.Article;

/** Words that no list knows, or only as names, and no name of `world/`: somebody's own name. */
function isUnlistedRun({ text, names }: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const isName = text.words.count[i] === 0 || (text.classes[i]! & ~BIT.verb) === BIT.name;
    if (!text.isWord(i) || names.mentionAt(i) !== null || !isName || names.isDegree(i)) return false;
  }
  return true;
}

const isThing = ({ context: { text }, token }: Place): boolean =>
  text.isWord(token) && !text.is(token, BIT.same);

/** «سارة ساندرز المتحدثة باسم البيت الأبيض»: a post with its body right after its holder's name. */
const isOwnPost = ({ context: { text, names }, token, before }: Place): boolean =>
  isPerson(before) && isDefinite(text, token, BIT.personNoun) && names.isBinder(token + 1);

/** In each of these ways a word of the run is no longer the subject's. */
const OPENS_OBJECT: readonly ((place: Place) => boolean)[] = [
  // «إيران إسرائيل»: of two names side by side the second is the object.
  ({ from, name, before }) => before?.from === from && isActor(name) && isActor(before),
  // «المسؤولون الإيرانيون الوكالة الدولية», «المعارضة روسيا»: a name after a definite phrase or a definite body.
  ({ context: { text }, from, token, name }) =>
    isActor(name) &&
    text.hasArticle(from) &&
    text.hasArticle(token - 1) &&
    (token - from >= 2 ? startsWithArticle(text, token) : text.is(from, BIT.bodyNoun | BIT.collective)) &&
    (text.prefix(token, name!.split) & ~Prefix.Article) === 0,
  // «هيئة الأركان موسكو»: a state or place after a body or post whose genitive has its article.
  ({ context: { text, gazetteer }, from, token, name }) =>
    isActor(name) &&
    name?.entity?.type !== 'organisation' &&
    name?.entity?.type !== 'group' &&
    text.is(from, BIT.bodyNoun | BIT.personNoun) &&
    !text.hasArticle(from) &&
    text.hasArticle(token - 1) &&
    !gazetteer.mayBeAdjective(text.words, token),
  // After a person's name only another person's belongs to it: «الرئيس الأسد بشار».
  (place) => isPerson(place.before) && !isPerson(place.name) && !isOwnPost(place),
  // «الحكومة وقف إطلاق النار»: a verbal noun, unless it is the genitive of a noun without article.
  ({ context, token, name, before }) => {
    const { text } = context;
    const isGenitive = text.hasArticle(token) && !text.hasArticle(token - 1) && before === null;
    return name === null && !isGenitive && isBareMasdar(context, token) && !text.is(token, SOURCE_HEAD);
  },
  // «هادي القرار»: a definite noun right after a name that no list knows.
  ({ context: { text, names }, from, token, name, before }) =>
    token - from === 1 &&
    name === null &&
    before === null &&
    text.classes[token] !== 0 &&
    text.hasArticle(token) &&
    !text.is(token, BIT.honorific) &&
    !names.isParticle(from) &&
    !(names.isGivenName(from) && isRelational(text, token)) &&
    !text.is(from, SOURCE_HEAD),
  // «الوزير المجتمع الدولي», «البيان الحزب»: a body right after a definite post or document is no adjective of it.
  ({ context: { text }, from, token }) =>
    token - from === 1 &&
    text.is(from, BIT.personNoun | BIT.documentNoun) &&
    text.hasArticle(from) &&
    isDefinite(text, token, BIT.bodyNoun),
  // «قاسم حكومة نواف سلام», «بيغدمونت الاتحاد الأوروبي»: a body after words that only a name is made of.
  ({ context, from, token, name }) => {
    const { text } = context;
    const isBody = isActor(name) || (name === null && text.is(token, BIT.bodyNoun | BIT.outletNoun));
    return isBody && !text.is(token, BIT.personNoun) && isUnlistedRun(context, from, token);
  },
  // «أكبر نقابة تونسية السلطات»: a definite noun after an indefinite adjective.
  ({ context: { text }, token, name, before }) =>
    name === null &&
    before !== null &&
    (before.role & NameRole.Adjective) !== 0 &&
    !text.hasArticle(token - 1) &&
    isDefinite(text, token, SOURCE_HEAD),
  // «رئيس الوزراء نهج نيودلهي»: an unlisted word with a state or place behind it, after a definite post.
  ({ context: { text, names }, token, name }) =>
    name === null &&
    text.words.count[token] === 0 &&
    text.hasArticle(token - 1) &&
    isActor(names.mentionAt(token + 1)) &&
    names.startsMention(token + 1),
  // «رئيسة الوزراء حكومتها»: whom somebody of the subject's own is.
  ({ context: { text }, from, token, name }) =>
    name === null &&
    token - from >= 2 &&
    text.hasArticle(token - 1) &&
    text.bearsPronoun(token, BIT.bodyNoun | BIT.personNoun),
  // «السفارة الرعايا», «الشرطة النساء»: people right after a definite body.
  ({ context: { text }, from, token }) =>
    token - from === 1 &&
    text.hasArticle(from) &&
    text.is(from, BIT.bodyNoun) &&
    isDefinite(text, token, BIT.collective),
  // «المحتجون كلا من الرئيس ونائبه».
  ({ context: { names }, token }) => names.opensList(token),
  // «الوزير أي حديث».
  ({ context, token }) => isNobody(context, token),
  // «الرئيس نظيره».
  ({ context: { text }, token }) => text.is(token, BIT.counterpart),
  // «هادي فهمي المسؤولين»: a form that no subject has.
  ({ context: { text, cues }, from, token }) =>
    token - from >= 2 &&
    isDefinite(text, token, text.classes[token]!) &&
    text.hasWordOf(token, cues.addressed),
  // «اللجنة الإيرانية التوصل إلى»: a definite verbal noun with its own preposition after an adjective.
  ({ context: { text, sentence }, from, token }) =>
    token - from >= 2 &&
    isDefinite(text, token, text.classes[token]!) &&
    text.hasArticle(token - 1) &&
    isMasdar(text, token) &&
    token + 1 < sentence.to &&
    text.is(token + 1, BIT.preposition),
  // «الحكومة مسؤولين»: a person or body without article right after a definite word.
  ({ context: { text }, from, token }) =>
    token - from === 1 &&
    text.hasArticle(from) &&
    text.is(token, SOURCE_HEAD) &&
    (text.prefixWith(token, SOURCE_HEAD) & (Prefix.Article | Prefix.Conjunction)) === 0 &&
    !text.is(token, BIT.honorific),
  // «المكتب فكرة الموافقة»: an indefinite word after a definite body is neither its adjective nor its name.
  (place) => {
    const { context, from, token, name } = place;
    const { text } = context;
    const isBody =
      text.is(from, BIT.bodyNoun | BIT.outletNoun | BIT.documentNoun) && !text.is(from, BIT.personNoun);
    return (
      token - from === 1 &&
      name === null &&
      isBody &&
      text.hasArticle(from) &&
      isThing(place) &&
      !text.hasArticle(token)
    );
  },
  // «الوزير سياسة فلان»: a common noun without article right behind a definite post.
  ({ context: { text, names }, from, token, name }) =>
    token - from === 1 &&
    name === null &&
    text.is(from, BIT.personNoun) &&
    text.hasArticle(from) &&
    text.isWord(token) &&
    text.words.count[token]! > 0 &&
    !text.hasArticle(token) &&
    text.is(token, BIT.noun | BIT.norm | BIT.documentNoun) &&
    !text.is(token, BIT.name | BIT.honorific) &&
    !names.isGivenName(token),
  // «الوزير فكرة أن»: a noun with a clause of its own.
  ({ context: { text }, from, token, name }) =>
    name === null &&
    text.hasArticle(from) &&
    !text.hasArticle(token) &&
    text.has(token + 1, BIT.that) &&
    governsThat(text, token),
  // «إيران القرار»: a known word after a name with which the run begins.
  (place) => {
    const { context, from, token, name, before } = place;
    return (
      before?.from === from && name === null && context.text.words.count[token]! > 0 && !isOwnPost(place)
    );
  },
];
