import type { Resolved, Resolver } from '../entities/05-resolver.js';
import { Prefix } from '../text/03-words.js';
import { isMasdar } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import type { Phrase } from './noun-phrase.js';
import { isComma } from './punctuation.js';
import type { Context } from './reader-context.js';
import type { Speaker } from './speakers.js';

/** Words of such a phrase: the noun with its adjective and «the same». */
const MAX_WORDS = 3;

const PERSON = 'person:';
const UNKNOWN_PERSON = 'person:~';

/**
 * Whom «المتحدث ذاته», «الخبير الاقتصادي», «الوزير» call again of those who spoke: only whoever spoke last, so that
 * nobody is passed over. A post that is not everybody's needs a person whom the report gives that post, or none.
 */
export function calledAgain(
  { text, names, gazetteer }: Context,
  resolver: Resolver,
  spoken: readonly Speaker[],
  source: Phrase,
  { head }: Resolved,
): Speaker | null {
  const { from } = source;
  const to = adjectivesEnd(text, source);
  const isSame = text.is(to - 1, BIT.same);
  const isPerson = text.is(from, BIT.personNoun) && !text.is(from, BIT.collective);
  if (
    source.shape !== undefined ||
    to === from ||
    !text.hasArticle(from) ||
    to - from > MAX_WORDS ||
    !isPerson
  )
    return null;
  if (names.isMasculinePlural(head)) return null;
  // A writer or scholar is no holder of an office: whom he tells of is passed over.
  const isTrade = names.isCalledByTrade(from);
  const isPassed = (id: string | null): boolean =>
    id !== null && (!id.startsWith(PERSON) || gazetteer.byId.get(id)?.offices !== undefined);
  const last = spoken.findLast(({ nested, resolved }) => !nested && !(isTrade && isPassed(resolved.entity)));
  if (last?.resolved.entity == null) return null;
  const { entity, gender } = last.resolved;
  // «المصدر ذاته»: whatever spoke.
  if (isSame && text.is(from, BIT.unnamed)) return last;
  if (!entity!.startsWith(PERSON) || text.is(from, BIT.unnamed)) return null;
  if (gender !== null && gender !== (isFeminine(head) ? 'f' : 'm')) return null;
  if (!resolver.isOfStateIn(entity!, from, to)) return null;
  // Somebody else of that kind, without a name, is nearer to hand.
  if (spoken.some(({ resolved }) => resolved.entity === null && resolved.head === head)) return null;
  if (goesOn({ text, names }, to)) return null;
  if (isTrade || names.isCalledAgain(from)) return last;
  const isOffice = gazetteer.titleAt(text.tokens, text.words, from) !== null;
  const posts = resolver.postsOf(entity!);
  const isPost = posts.some((post) => post === head || `${post}${FEMININE}` === head);
  return isPost || (isOffice && posts.length === 0 && entity!.startsWith(UNKNOWN_PERSON)) ? last : null;
}

/**
 * One past «المسؤول الحكومي ذاته» where the phrase has no more, or only what he does («الكاتب تقريره»); else its beginning:
 * «المحامي والناشط», «الكاتب العام لحزب».
 */
function adjectivesEnd(text: Context['text'], { from, to }: Phrase): number {
  let end = from + 1;
  while (end < to && (text.is(end, BIT.same) || (text.hasArticle(end) && !isOther(text, end)))) end++;
  return end === to || text.bearsPronoun(end, BIT.documentNoun | BIT.noun) ? end : from;
}

/** «والناشط», «للحزب»: no adjective. */
const isOther = (text: Context['text'], token: number): boolean =>
  (text.isConjoined(token) && text.is(token, BIT.personNoun)) ||
  (text.words.count[token]! > 0 && (text.prefix(token, 0) & Prefix.L) !== 0);

/** «الخبير في شؤون الطيران فلان», «المحلل، والباحث …، فلان»: more of the phrase behind its end, with a name of its own. */
function goesOn({ text, names }: Pick<Context, 'text' | 'names'>, end: number): boolean {
  if (isComma(text, end)) return text.isConjoined(end + 1) && text.is(end + 1, BIT.personNoun);
  if (!names.isInner(end)) return text.isWord(end) && text.words.count[end] === 0;
  return (
    !text.is(end + 1, BIT.documentNoun | BIT.time) && !names.pronounOn(end + 1) && !isMasdar(text, end + 1)
  );
}

/** The folded ending of a woman's post. */
const FEMININE = '\u0647';
const isFeminine = (head: string): boolean => head.endsWith(FEMININE);
