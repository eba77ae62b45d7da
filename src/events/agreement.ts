import { genderOf, numberOf } from '../text/verb-form.js';
import { BIT } from '../text/word-class.js';
import type { Hit } from './03-triggers.js';
import type { EventContext } from './event-context.js';
import { type Agreement, ANYBODY } from './implied.js';

/** What the dropped subject of an act's verb, or the pronoun on its noun, agrees with. */
export function agreementOf(context: EventContext, { verb, light, token, form }: Hit): Agreement {
  const finite = form === 'finite' ? verb : (light?.form ?? null);
  if (finite !== null && finite.kind <= LAST_FINITE)
    return { gender: genderOf(finite.reading), number: numberOf(finite.reading) };
  return boundAgreement(context, token);
}

/** Past, present and its moods. */
const LAST_FINITE = 3;

/** The pronoun written at the end of a noun. */
function boundAgreement({ text, acts }: EventContext, token: number): Agreement {
  const { enclitics } = text.lexicon.clitics;
  for (let k = 0; k < text.words.count[token]!; k++) {
    const enclitic = enclitics[text.pronoun(token, k) - 1];
    if (enclitic !== undefined) return ofPronoun(enclitic);
    if (!acts.bearsPronoun(text.word(token, k))) continue;
    const written = text.foldedWord(token);
    return ofPronoun(enclitics.find(({ text: ending }) => written.endsWith(ending)));
  }
  return ANYBODY;
}

/** The pronoun on a verb, its object. */
export function objectAgreement({ text }: EventContext, { verb }: Hit): Agreement {
  return ofPronoun(verb === null ? undefined : text.lexicon.clitics.enclitics[verb.pronoun - 1]);
}

const ofPronoun = (enclitic: Agreement | undefined): Agreement => enclitic ?? ANYBODY;

/** «معه», «لها»: the pronoun on a preposition. */
export function pronounAgreement({ text, cues }: EventContext, token: number, split: number): Agreement {
  const word = text.words.count[token]! > 0 ? cues.pronoun(text.word(token, 0)) : undefined;
  if (word !== undefined) return { ...word, isPerson: word.gender === 'm' || word.gender === 'f' };
  const { enclitics } = text.lexicon.clitics;
  const own = split < 0 ? undefined : enclitics[text.pronoun(token, split) - 1];
  if (own !== undefined) return ofPronoun(own);
  if (text.has(token, BIT.preposition)) return ANYBODY;
  const rest = text.foldedWord(token).slice(1);
  return ofPronoun(enclitics.find(({ text: enclitic }) => enclitic === rest));
}
