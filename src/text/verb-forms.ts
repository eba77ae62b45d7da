import { Prefix } from './prefix.js';
import type { Text } from './text.js';
import { isFiniteForm, isPassive, Kind, kindOf, lemmaOf, personOf } from './verb-form.js';
import { BIT } from './word-class.js';

/** One way in which a token is a form of a verb. */
export interface VerbForm {
  readonly lemma: number;
  readonly kind: Kind;
  readonly reading: number;
  readonly split: number;
  readonly prefix: number;
  /** 1 + index of the attached pronoun, 0 for none. */
  readonly pronoun: number;
  readonly passive: boolean;
}

const ATTACHED = Prefix.B | Prefix.K | Prefix.L;

const NONE: readonly VerbForm[] = [];

/** Every verb form that a token can be; of one lemma the likeliest finite form and its nominal forms. */
export function verbFormsAt(text: Text, token: number): readonly VerbForm[] {
  if (!text.has(token, BIT.verb)) return NONE;
  text.verbForms[token] ??= formsOf(text, token);
  return text.verbForms[token];
}

function formsOf(text: Text, token: number): VerbForm[] {
  const found: VerbForm[] = [];
  const { lexicon } = text;
  for (let split = 0; split < text.words.count[token]!; split++) {
    const word = text.word(token, split);
    const prefix = text.prefix(token, split);
    const pronoun = text.pronoun(token, split);
    for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++) {
      const reading = lexicon.reading(r);
      const lemma = lemmaOf(reading);
      const kind = kindOf(reading);
      const finite = isFiniteForm(reading);
      if (kind === Kind.Imperative || personOf(reading) === 2) continue;
      if ((prefix & Prefix.Future) !== 0 && kind !== Kind.Present) continue;
      if (finite && (prefix & (Prefix.Article | Prefix.B | Prefix.K)) !== 0) continue;
      if (finite && isOfNouns(text, pronoun)) continue;
      const same = found.findIndex(
        (one) => one.lemma === lemma && (finite ? isFiniteForm(one.reading) : one.kind === kind),
      );
      if (same >= 0 && weight(reading, prefix, pronoun) <= weightOf(found[same]!)) continue;
      const form: VerbForm = { lemma, kind, reading, split, prefix, pronoun, passive: isPassive(reading) };
      if (same < 0) found.push(form);
      else found[same] = form;
    }
  }
  return found;
}

/** «وزيري»: the pronoun of one letter of the first person stands on nouns, never on a finite verb. */
function isOfNouns({ lexicon }: Text, pronoun: number): boolean {
  const enclitic = lexicon.enclitic(pronoun);
  return enclitic?.person === 1 && enclitic.text.length === 1;
}

/**
 * The third person before the first («أصيب» is «was hit»), active before passive, past and present before the other moods, a
 * form without clitics before one with.
 */
const weight = (reading: number, prefix: number, pronoun: number): number =>
  (personOf(reading) === 1 ? 0 : 16) +
  (isPassive(reading) ? 0 : 8) +
  (kindOf(reading) <= Kind.Present ? 4 : 0) +
  ((prefix & ATTACHED) === 0 ? 2 : 0) +
  (pronoun === 0 ? 1 : 0);

const weightOf = ({ reading, prefix, pronoun }: VerbForm): number => weight(reading, prefix, pronoun);
