import { spellBeforePronoun } from './before-pronoun.js';
import { finiteForms, type Sounded } from './finite.js';
import { verbOf } from './lemma.js';
import { masdarEndings } from './masdar-endings.js';
import { regularMasdars } from './masdars.js';
import { participleForms } from './participles.js';
import type { Verb } from './root.js';
import { pausal, spell, unvocalised } from './spelling.js';
import type { Agreement, FormKind, VerbEntry, VerbForm, Voice } from './types.js';

export type { Agreement, FormKind, ShortVowel, VerbEntry, VerbForm, VerbFormName, Voice } from './types.js';

/**
 * Every form of a verb as papers write it, in standard orthography.
 *
 * Clitics are not part of a form: the reader takes و ف ل س ب ك and attached pronouns off the word, and then asks
 * here, with `beforePronoun` telling the spellings that exist only with a pronoun. Pure: the same entry always
 * gives the same list, without repetitions.
 */
export function conjugate(entry: VerbEntry): VerbForm[] {
  const verb = verbOf(entry);
  const voices: readonly Voice[] = entry.noPassive ? ['active'] : ['active', 'passive'];
  const forms = [
    ...voices.flatMap((voice) => finiteForms(verb, voice)).flatMap((form) => finite(entry, form)),
    ...voices.flatMap((voice) => participles(entry, verb, voice)),
    ...masdars(entry, verb),
  ];
  return distinct(forms);
}

function make(
  vocalised: string,
  kind: FormKind,
  voice: Voice,
  { person, gender, number }: Agreement,
  beforePronoun: boolean,
): VerbForm {
  return { written: unvocalised(vocalised), vocalised, kind, voice, person, gender, number, beforePronoun };
}

function finite(entry: VerbEntry, { phonemes, kind, voice, agreement }: Sounded): VerbForm[] {
  if (entry.impersonal && !(agreement.person === 3 && agreement.number === 's')) return [];
  const free = spell(phonemes).map((word) => make(word, kind, voice, agreement, false));
  const bound = spellBeforePronoun(phonemes)
    .map((word) => make(word, kind, voice, agreement, true))
    .filter((form) => !free.some((other) => other.written === form.written));
  return [...free, ...bound];
}

function participles(entry: VerbEntry, verb: Verb, voice: Voice): VerbForm[] {
  const kind = voice === 'active' ? 'participle' : 'passive-participle';
  if (voice === 'active' && entry.participle !== undefined) return listedParticiples(entry.participle);
  if (voice === 'passive' && verb.pattern.pastPassive === null) return [];
  return participleForms(verb, voice).flatMap(({ phonemes, agreement, beforePronoun }) => {
    const free = spell(phonemes).map((word) => make(pausal(word), kind, voice, agreement, beforePronoun));
    if (!phonemes.endsWith("'")) return free;
    const bound = ['u', 'i'].flatMap((vowel) => spell(phonemes + vowel, { open: true }));
    return [...free, ...bound.map((word) => make(word, kind, voice, agreement, true))];
  });
}

/** An irregular participle has the regular endings of a noun with a feminine in ة. */
function listedParticiples(listed: string | readonly string[] | false): VerbForm[] {
  const words = listed === false ? [] : typeof listed === 'string' ? [listed] : listed;
  const endings: readonly [string, 'm' | 'f', 's' | 'd' | 'p', boolean][] = [
    ['', 'm', 's', false],
    ['ًا', 'm', 's', false],
    ['ة', 'f', 's', false],
    ['ت', 'f', 's', true],
    ['ان', 'm', 'd', false],
    ['ين', 'm', 'd', false],
    ['تان', 'f', 'd', false],
    ['تين', 'f', 'd', false],
    ['ون', 'm', 'p', false],
    ['ين', 'm', 'p', false],
    ['ات', 'f', 'p', false],
  ];
  return words.flatMap((word) =>
    endings.map(([ending, gender, number, beforePronoun]) =>
      make(word + ending, 'participle', 'active', { person: null, gender, number }, beforePronoun),
    ),
  );
}

function masdars(entry: VerbEntry, verb: Verb): VerbForm[] {
  const regular = regularMasdars(verb);
  const known = new Set(regular.map(unvocalised));
  const listed = (entry.masdars ?? []).filter((word) => !known.has(unvocalised(word)));
  return [...regular, ...listed].flatMap((noun) => {
    const countable = verb.form !== 'I' || /ة$/.test(noun);
    return masdarEndings(noun, countable).map(({ vocalised, agreement, beforePronoun }) =>
      make(vocalised, 'masdar', 'active', agreement, beforePronoun),
    );
  });
}

/** One of each: forms alike in writing and in what they are, however vocalised, count once. */
function distinct(forms: readonly VerbForm[]): VerbForm[] {
  const seen = new Map<string, VerbForm>();
  for (const form of forms) {
    const { written, kind, voice, person, gender, number, beforePronoun } = form;
    const key = [written, kind, voice, person, gender, number, beforePronoun].join(' ');
    if (!seen.has(key)) seen.set(key, form);
  }
  return [...seen.values()];
}
