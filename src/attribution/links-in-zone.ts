import { BIT } from '../text/word-class.js';
import type { Draft } from './draft.js';
import { nounPhraseAt } from './noun-phrase.js';
import { isFreePreposition } from './prepositions.js';
import type { SentenceContext } from './reader-context.js';
import type { SourcePhrase } from './source-phrase.js';
import { finiteCue } from './verbs.js';

/** A token of the source and circumstances of a statement. */
const inZone = ({ zone }: Draft, token: number): boolean => zone[0] <= token && token < zone[1];

/** Parts the source phrases into those inside the source zone of a statement and the others. */
export function divide(
  phrases: readonly SourcePhrase[],
  drafts: readonly Draft[],
): { inside: SourcePhrase[]; outside: SourcePhrase[] } {
  const inside: SourcePhrase[] = [];
  const outside: SourcePhrase[] = [];
  for (const phrase of phrases)
    (drafts.some((draft) => inZone(draft, phrase.from)) ? inside : outside).push(phrase);
  return { inside, outside };
}

/** «أفاد الموقع نقلا عن مصدر بأن»: inside the source zone the phrase names a further link of the chain. */
export function passOn({ text }: SentenceContext, phrase: SourcePhrase, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!inZone(draft, phrase.from)) continue;
    const cue = text.span(phrase.cue[0], phrase.cue[1]);
    if (phrase.class === 'relay') {
      linkTo(draft, phrase.source, cue);
      draft.elided = phrase.source === null;
    } else draft.relays.push({ phrase: phrase.source, cue }, ...phrase.relays);
  }
}

/** «وكالة بلومبرغ، التي استندت إلى مصدرين، إن»: the outlet's own source in a relative clause is the source. */
export function relyOnward(context: SentenceContext, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.source === null || draft.kind !== 'verb') continue;
    for (let i = draft.source.to; i + 2 < draft.zone[1]; i++) {
      const further = reliesOn(context, i, draft.zone[1]);
      if (further === null) continue;
      linkTo(draft, further.source, further.cue);
      break;
    }
  }
}

/** The source so far becomes a relay of the one behind it. */
function linkTo(draft: Draft, source: Draft['source'], cue: Draft['cue']): void {
  draft.relays.push({ phrase: draft.source, cue: draft.cue });
  draft.source = source;
  draft.cue = cue;
}

/** «… الذي استند إلى مسؤولين»: a verb of passing on right after the relative pronoun. */
function reliesOn(
  { text, names, cues }: SentenceContext,
  relative: number,
  end: number,
): Pick<Draft, 'source' | 'cue'> | null {
  if (!text.is(relative, BIT.relative)) return null;
  const verb = finiteCue(text, cues, relative + 1);
  const at = relative + 2;
  if (verb === null || verb.cue.class !== 'relay' || !isFreePreposition(text, verb.cue.sourcePrep, at))
    return null;
  const source = nounPhraseAt(text, names, at + 1, end);
  return source === null ? null : { source, cue: text.span(relative + 1, at + 1) };
}
