import { NameRole } from '../src/entities/gazetteer-data.js';
import { foldWord } from '../src/text/01-normalise.js';

/** One written name of one entity in one language. */
export interface NameSource {
  readonly text: string;
  /** Index into the world's entities. */
  readonly entity: number;
  readonly role: number;
}

/** An entry of `world/*.yaml`; which fields it has depends on its file. */
export interface WorldSource {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly variants?: Readonly<Record<string, readonly string[]>>;
  readonly short?: Readonly<Record<string, readonly string[]>>;
  readonly adjectives?: Readonly<Record<string, readonly string[]>>;
  readonly people?: Readonly<Record<string, readonly string[]>>;
  readonly members?: Readonly<Record<string, readonly string[]>>;
  readonly everyday?: boolean;
  readonly [field: string]: unknown;
}

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
  if (finalT !== null && folded.endsWith(finalT[0])) {
    return [folded, folded.slice(0, -finalT[0].length) + finalT[1]];
  }
  return endings.map((ending) => folded + ending);
}

export function namesOf(entry: WorldSource, entity: number, language: string, adjectiveEndings: readonly string[]): NameSource[] {
  const everyday = entry.everyday === true ? NameRole.Everyday : 0;
  const make = (text: string, role: number): NameSource => ({ text, entity, role: role | everyday });
  const full = [entry.names[language], ...(entry.variants?.[language] ?? [])].filter((name) => name !== undefined);
  return [
    ...full.map((name) => make(name, NameRole.Full)),
    ...(entry.short?.[language] ?? []).map((name) => make(name, NameRole.Short)),
    ...(entry.adjectives?.[language] ?? []).flatMap((word) => inflected(word, adjectiveEndings).map((form) => make(form, NameRole.Adjective))),
    ...[...(entry.people?.[language] ?? []), ...(entry.members?.[language] ?? [])].map((name) => make(name, NameRole.People)),
  ];
}

/** Every word of an adjective takes the ending, so that «كوري جنوبي» gives «الكورية الجنوبية». */
function inflected(adjective: string, adjectiveEndings: readonly string[]): string[] {
  const words = adjective.split(' ');
  return adjectiveEndings.map((ending) => {
    const [prefix, suffix] = ending.includes('-') ? (ending.split('-') as [string, string]) : ['', ending];
    return words.map((word) => prefix + word + suffix).join(' ');
  });
}
