import { BIT } from '../text/word-class.js';
import { type Draft, draftOf } from './draft.js';
import { nounClause } from './noun-clause.js';
import type { SentenceContext } from './reader-context.js';

/** «تأكيد الوزير أن», «قوله إن», «تصريحات فلان بأن»: a noun that reports, with a complementiser after it; or null. */
export function nounDraft(context: SentenceContext, token: number): Draft | null {
  const { text, sentence, index } = context;
  // «في خطابه»: the occasion, not the cue.
  if (token > sentence.from && text.is(token - 1, BIT.preposition) && text.has(token, BIT.documentNoun))
    return null;
  const found = nounClause(context, token);
  if (found === null) return null;
  const { entry, split, pronoun, source, mark, marked } = found;
  const enclitic = pronoun !== 0 ? text.lexicon.clitics.enclitics[pronoun - 1]! : null;
  return draftOf({
    kind: 'noun',
    sentence: index,
    lead: token,
    breaks: false,
    main: false,
    cue: text.spanFromSplit(token, split, token + 1),
    cueToken: token,
    lemma: entry.lemma,
    class: entry.class,
    core: entry.core,
    source,
    yields: enclitic === null ? 2000 : 0,
    gender: enclitic?.gender ?? null,
    number: enclitic?.number ?? null,
    content: [{ from: mark + 1, split: -1, to: sentence.to }],
    zone: [token + 1, marked],
  });
}
