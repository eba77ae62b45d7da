import type { Resolver } from '../entities/05-resolver.js';
import type { EntityId } from '../model/index.js';
import { BIT } from '../text/word-class.js';
import { issuerBefore } from './document-before.js';
import type { Draft } from './draft.js';
import { nounPhraseAt } from './noun-phrase.js';
import type { Context, SentenceContext } from './reader-context.js';
import { setPhrasesIn } from './set-phrases.js';
import { finiteCue } from './verbs.js';

/** Sentences over which a document is known as the one that spoke. */
const REACH = 6;

/** A statement so far, and whose it is. */
export interface Told {
  readonly draft: Draft;
  readonly entity: EntityId | null;
}

/**
 * Whose «البيان», «التقرير ذاته» is: of the report's earlier mentions of such a document the last one tells, by whoever
 * said something in it («قالت الوزارة في بيان»), by whoever issued it («أصدرت الوزارة بيانا»), or by its owner («بيان للوزارة»).
 */
export function documentIssuer(
  context: Context,
  resolver: Resolver,
  told: readonly Told[],
  draft: Draft,
  noun: string,
): EntityId | null {
  const { text, names } = context;
  const { source, sentence } = draft;
  if (source === null || source.shape !== undefined || !isNamedAgain(context, source.from)) return null;
  const first = text.sentences[Math.max(0, sentence - REACH)]!.from;
  let index = sentence;
  for (let i = source.from - 1; i >= first; i--) {
    while (i < text.sentences[index]!.from && index > 0) index--;
    if (!isSuch(context, i, noun)) continue;
    // «في بيان مشترك»: no one's.
    if (names.isJoint(i + 1)) return null;
    const by = told.findLast((one) => one.draft.sentence === index && holds(one.draft, i));
    if (by !== undefined && areSeveral(context, by.draft)) return null;
    if (by !== undefined && by.entity !== null) return by.entity;
    if (text.hasArticle(i)) continue;
    const inside = sentenceContext(context, index);
    const issuer = issuerBefore(inside, i, (verb) => finiteCue(text, context.cues, verb) !== null);
    const phrase = issuer ?? nounPhraseAt(text, names, i, inside.sentence.to);
    if (phrase === null) return null;
    return resolver.resolve(issuer == null ? phrase : { ...phrase, to: Math.min(phrase.to, i) }).entity;
  }
  return null;
}

/** «السعودية وإيران»: names joined in the source. */
function areSeveral({ text, names }: Context, { source }: Draft): boolean {
  if (source === null) return false;
  for (let i = source.from + 1; i < source.to; i++)
    if (text.isConjoined(i) && names.startsMention(i)) return true;
  return false;
}

/** «البيان», «هذا التقرير», a document without an owner beside it. */
function isNamedAgain({ text }: Context, from: number): boolean {
  const token = text.is(from, BIT.demonstrative) ? from + 1 : from;
  return text.hasArticle(token) && text.is(token, BIT.documentNoun) && !text.is(token, BIT.personNoun);
}

/** A mention of a document of that name: «بيان», «بيانا», «في بيانه», «البيان», «رسالتها». */
function isSuch({ text }: Context, token: number, noun: string): boolean {
  if (!text.isWord(token)) return false;
  const split = Math.max(0, text.splitWith(token, BIT.documentNoun));
  const written = text.foldedWord(token, split);
  const { article } = text.lexicon.clitics;
  const word = written.startsWith(article) ? written.slice(article.length) : written;
  if (word.startsWith(noun) && word.length - noun.length <= 1) return true;
  return text.bearsPronoun(token, BIT.documentNoun) && word.startsWith(noun.slice(0, -1));
}

/** A token stands among the words of a statement that are not said. */
function holds({ lead, content, zone, opening, source }: Draft, token: number): boolean {
  if (opening !== null && opening[0] <= token && token < opening[1]) return true;
  if (source !== null && source.from <= token && token < source.to) return true;
  return (zone[0] <= token && token < zone[1]) || (lead <= token && token < (content[0]?.from ?? 0));
}

function sentenceContext(context: Context, index: number): SentenceContext {
  const { text, names, cues, gazetteer, opens } = context;
  const sentence = text.sentences[index]!;
  const set = setPhrasesIn(context, sentence);
  return { text, names, cues, gazetteer, opens, sentence, index, set, subjects: new Map(), phraseStarts: [] };
}
