import { Prefix } from '../text/03-words.js';
import type { Text } from '../text/text.js';
import { isStrongVerb } from '../text/verb-shape.js';
import { clausePhrase } from './clause-phrase.js';
import type { PhraseCue } from './cue.js';
import { type Draft, draftOf } from './draft.js';
import { nominalPhrase } from './nominal-phrase.js';
import { isComma } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import type { SourcePhrase } from './source-phrase.js';

/** The source phrase that begins at a token, or null: a norm («وفقا للقانون»), "also" («كما أكد أن») or nothing. */
export function sourcePhraseAt(context: SentenceContext, token: number): SourcePhrase | null {
  const { text, cues, sentence } = context;
  for (let split = 0; split < text.words.count[token]!; split++) {
    const prefix = text.prefix(token, split);
    if ((prefix & ~Prefix.Conjunction) !== 0) continue;
    if (prefix !== 0 && token > sentence.from && !isComma(text, token - 1)) continue;
    for (const entry of cues.phrases.get(text.word(token, split)) ?? []) {
      const end = token + entry.words.length;
      if (end > sentence.to || !hasFurtherWords(text, token, entry)) continue;
      const start = { entry, token, split, end };
      const found = entry.takes === 'clause' ? clausePhrase(context, start) : nominalPhrase(context, start);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The words of a phrase after its first, each without clitics before it. */
function hasFurtherWords(text: Text, token: number, { words }: PhraseCue): boolean {
  for (let n = 1; n < words.length; n++) if (!isBareWord(text, token + n, words[n]!)) return false;
  return true;
}

function isBareWord(text: Text, token: number, word: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) {
    if (text.word(token, k) === word && text.prefix(token, k) === 0) return true;
  }
  return false;
}

/** Where the clause around a source phrase ends: the relays named there belong to it. */
export function phraseTail({ text, sentence }: SentenceContext, found: SourcePhrase): number {
  let i = found.to;
  while (i < sentence.to && !isComma(text, i) && !(isStrongVerb(text, i) && text.hasConjunction(i))) i++;
  return i;
}

/** A source phrase as a statement of its own about content that the caller has found. */
export function phraseDraft(
  { text, index }: SentenceContext,
  found: SourcePhrase,
  content: Draft['content'],
  tail: number,
): Draft {
  const [from, to] = found.cue;
  return draftOf({
    kind: 'phrase',
    sentence: index,
    lead: found.from,
    breaks: true,
    main: true,
    cue: [text.startOf(from, found.split), text.end(to - 1)],
    cueToken: found.from,
    lemma: found.lemma,
    class: found.class,
    core: true,
    source: found.source,
    gender: found.gender,
    content,
    closed: true,
    zone: [to, tail],
    relays: [...found.relays],
  });
}
