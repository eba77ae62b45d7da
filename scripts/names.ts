import { foldWord } from '../src/text/01-normalise.js';

import type { NameSource } from '../src/world-entries.js';

export { type NameSource, namesOf, type WorldSource } from '../src/world-entries.js';

/** The endings of a noun or adjective that a lexicon lists in one form; folded. Data of the language's grammar. */
export type NominalEndings = readonly string[];

let endings: NominalEndings = [''];
let finalT: readonly [string, string] | null = null;

/** Sets the nominal endings of the language that is compiled: `languages/<language>/clitics.yaml`. */
export function useEndings(list: readonly string[], beforePronoun: readonly [string, string] | null): void {
  endings = list.map(foldWord);
  finalT = beforePronoun === null ? null : [foldWord(beforePronoun[0]), foldWord(beforePronoun[1])];
}

/** A noun with the endings of its declension, and its form before an attached pronoun. */
export function nominalForms(folded: string): string[] {
  const bound = boundForm(folded);
  return bound === null ? endings.map((ending) => folded + ending) : [folded, bound];
}

/** The feminine of an adjective, where the language marks it by the letter that changes before a pronoun. */
export const feminineOf = (folded: string): string[] => (finalT === null ? [] : [folded + finalT[0]]);

/** The form of a noun before an attached pronoun, where it differs: «مسؤولية», «مسؤوليتها». */
export function boundForm(folded: string): string | null {
  if (finalT === null || !folded.endsWith(finalT[0])) return null;
  return folded.slice(0, -finalT[0].length) + finalT[1];
}

/** A word that papers put inside names that begin in one way: «وكالة الأنباء الرسمية السورية». */
export interface Epithet {
  readonly after: string;
  readonly word: string;
}

/** The names, and those that take an epithet once more with it. */
export const withEpithets = (
  names: readonly NameSource[],
  epithets: readonly Epithet[],
): readonly NameSource[] => [
  ...names,
  ...epithets.flatMap(({ after, word }) =>
    names
      .filter(({ text }) => text.startsWith(`${after} `))
      .map((name) => ({ ...name, text: `${after} ${word}${name.text.slice(after.length)}` })),
  ),
];
