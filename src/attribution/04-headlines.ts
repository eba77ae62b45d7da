import { Prefix } from '../text/03-words.js';
import { BIT } from '../text/word-class.js';
import { type Draft, draftOf } from './draft.js';
import { nounPhraseAt } from './noun-phrase.js';
import { isDetachedPreposition } from './prepositions.js';
import { COLON } from './punctuation.js';
import type { SentenceContext } from './reader-context.js';
import { opensWithVerb } from './subject.js';
import { finiteCue } from './verbs.js';

const MAX_SPEAKER = 9;

/** «بوتين: موسكو مستعدة …»: a speaker, a colon, and what he said; in titles, headings and at the head of a sentence. */
export function headlineDraft(context: SentenceContext): Draft | null {
  const { text, names, cues, sentence, index } = context;
  const kind = text.blocks[sentence.block]!.kind;
  if (opensWithVerb(context, sentence.from)) return null;
  // «وكتب فلان: "…"»: its own verb tells it.
  if (text.hasConjunction(sentence.from) && finiteCue(text, cues, sentence.from) !== null) return null;
  const inHeadline = kind === 'title' || kind === 'heading';
  for (let i = sentence.from + 1; i < Math.min(sentence.to - 1, sentence.from + MAX_SPEAKER); i++) {
    if (!text.isMark(i, COLON)) continue;
    const source = nounPhraseAt(text, names, sentence.from, i);
    if (source === null || (source.to !== i && !isToOutlet(context, source.to, i))) return null;
    const mention = names.mentionAt(source.to - 1);
    const type = mention?.entity?.type;
    const speaker =
      type === 'person' ||
      type === 'organisation' ||
      type === 'group' ||
      isWholly(text, sentence.from, BIT.personNoun | BIT.bodyNoun | BIT.collective);
    if (!speaker || (!inHeadline && type !== 'person')) return null;
    return draftOf({
      kind: 'headline',
      sentence: index,
      lead: sentence.from,
      breaks: true,
      main: true,
      cue: text.span(i, i + 1),
      cueToken: i,
      lemma: ':',
      class: 'say',
      core: true,
      source,
      content: [{ from: i + 1, split: -1, to: sentence.to }],
      zone: [sentence.from, i],
    });
  }
  return null;
}

/** «مسؤول لـCNN:», «مصادر لرويترز:»: the outlet spoken to. */
function isToOutlet({ text, names }: SentenceContext, from: number, to: number): boolean {
  const name = names.mentionAt(to - 1);
  if (name?.entity?.type !== 'outlet' || name.from > from + 1) return false;
  const prefix = name.from === from ? text.prefix(from, name.split) : text.ownPrefix(from);
  return (prefix & Prefix.L) !== 0 || isDetachedPreposition(text, from);
}

/** A word is of a class without a letter before it: «جهة», not «وجهة نظر:». */
function isWholly(text: SentenceContext['text'], token: number, bits: number): boolean {
  const split = text.splitWith(token, bits);
  return split >= 0 && (text.prefix(token, split) & ~Prefix.Article) === 0;
}
