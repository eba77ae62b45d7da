import { Prefix } from '../text/03-words.js';
import { genderOf } from '../text/verb-form.js';
import { isMasdar } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { complementOf } from './01-complement.js';
import { afterAddressee } from './circumstances.js';
import type { Cue } from './cue.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { subjectAndObject } from './object.js';
import type { SentenceContext } from './reader-context.js';
import {
  type PhraseStart,
  SOURCE_HEAD,
  type SourcePhrase,
  sourceBehind,
  sourcePhrase,
} from './source-phrase.js';
import { finiteCue } from './verbs.js';

/** What people believe or fear, nobody says thereby. */
const OPINION = new Set(['believe', 'expect', 'fear', 'hope']);

/** «حسبما ذكرت الوكالة», «وفق ما أوردته صحيفة عن مصدر», «كما قال الوزير» with nothing after it. */
export function clausePhrase(context: SentenceContext, start: PhraseStart): SourcePhrase | null {
  const { text, names, cues, sentence } = context;
  const { token, end } = start;
  if (end >= sentence.to || text.quotationAt[token]! >= 0) return null;
  // «ردا على ما نشره فلان»: what it answers, not who says it.
  if (token > sentence.from && text.is(token - 1, BIT.preposition)) return null;
  let at = end;
  while (at < sentence.to && text.is(at, BIT.perhaps | BIT.auxiliary)) at++;
  const verb = at < sentence.to ? finiteCue(text, cues, at) : null;
  if (verb === null || verb.cue.needs === 'quote') return null;
  // «كما يظن البعض»: what is not so.
  if (isAs(context, start) && OPINION.has(verb.cue.class)) return null;
  // «على ما وصفته بالعدوان»: what somebody calls so.
  const callsSo = verb.cue.personObject || OPINION.has(verb.cue.class);
  if (callsSo && text.pronoun(at, verb.split) !== 0) return null;
  const cueEnd = backReferenceEnd(context, at);
  // A demonstrative or pronoun stands for what was said before.
  const refersBack = cueEnd > at + 1;
  const subject = nounPhraseAt(text, names, afterAddressee(context, cueEnd), sentence.to);
  if (isAs(context, start) && !refersBack) {
    const attached = text.pronoun(at, verb.split) !== 0;
    if (!attached && saysSomething(context, at, verb.cue)) return null;
    if (
      subject === null ||
      isMasdar(text, subject.from) ||
      !isKnownSpeaker(context, subject) ||
      tellsOwnAct(context, subject.to)
    )
      return null;
  }
  if (subject === null) return sourcePhrase(context, start, cueEnd, null, { gender: genderOf(verb.reading) });
  const behind = sourceBehind(context, subject, verb.cue.sourcePrep.words);
  return behind === null
    ? sourcePhrase(context, start, cueEnd, subject)
    : sourcePhrase(context, start, cueEnd, behind, {
        relays: [{ phrase: subject, cue: text.span(at, at + 1) }],
      });
}

/** «كما أوضحت أحزاب عدة دعمها»: what they do themselves follows. */
function tellsOwnAct({ text, names, sentence }: SentenceContext, end: number): boolean {
  for (let i = end; i < Math.min(end + 2, sentence.to) && text.isWord(i); i++)
    if (names.pronounOn(i, 3) && isMasdar(text, i)) return true;
  return false;
}

/** «كما», alone: it may be "also" as well. */
const isAs = ({ text }: SentenceContext, { token, entry }: PhraseStart): boolean =>
  entry.words.length === 1 && !text.has(token, BIT.that) && text.is(token, BIT.also | BIT.subordinate);

/** «كما أكد الوزير أن …» says something of its own; «كما أكد الوزير» does not. */
function saysSomething(context: SentenceContext, verb: number, cue: Cue): boolean {
  const complement = complementOf(context, verb, cue, context.sentence.to);
  if (complement?.kind !== 'object') return complement !== null;
  return subjectAndObject(context, verb + 1, complement.zoneEnd)?.subject != null;
}

/** One past «كما أشار إلى ذلك», «وفق ما نقل عنه»; one past the verb where nothing refers back. */
function backReferenceEnd(context: SentenceContext, verb: number): number {
  const { text, sentence } = context;
  let i = verb + 1;
  if (i < sentence.to && (text.bearsPronoun(i, BIT.preposition) || text.isBoundPronoun(i))) return i + 1;
  if (i < sentence.to && text.is(i, BIT.preposition)) i++;
  const standsAlone = i < sentence.to && text.has(i, BIT.demonstrative) && !isDetermined(context, i + 1);
  return standsAlone ? i + 1 : verb + 1;
}

/** «هذا الاجتماع» is not a back reference; «إلى ذلك الوزير» hardly occurs, so only an article decides. */
function isDetermined({ text, sentence }: SentenceContext, token: number): boolean {
  if (token >= sentence.to || !text.isWord(token)) return false;
  const splits = text.words.count[token]!;
  return (
    splits > 0 && (text.prefix(token, splits - 1) & Prefix.Article) !== 0 && !text.is(token, SOURCE_HEAD)
  );
}

/** «كما» is so often "also" that its subject must be known for somebody who speaks. */
function isKnownSpeaker({ text, names }: SentenceContext, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) if (names.mentionAt(i) !== null || text.has(i, SOURCE_HEAD)) return true;
  for (let i = from; i < to; i++)
    if (text.words.count[i]! > 0 && (text.prefix(i, 0) & Prefix.Article) !== 0) return false;
  return to - from <= 3;
}
