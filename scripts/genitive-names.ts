import { NameRole } from '../src/entities/gazetteer-data.js';
import type { NameSource, WorldSource } from './names.js';
import { foldedPhrase } from './spelling.js';

/** Entities whose names may say by an adjective whose they are. */
const BODY = /^org:/u;

/**
 * Names of bodies with their state's name in the genitive where its adjective stands: «Russia's Foreign Ministry» for
 * «Russian Foreign Ministry».
 *
 * @param ending what the genitive adds to a name; '' where a language has none
 */
export function genitiveNames(
  names: readonly NameSource[],
  world: readonly WorldSource[],
  language: string,
  ending: string,
): NameSource[] {
  if (ending === '') return [];
  const stateOf = new Map<string, string>();
  for (const { names: own, adjectives } of world)
    for (const adjective of adjectives?.[language] ?? [])
      if (own[language] !== undefined) stateOf.set(foldedPhrase(adjective), own[language]);
  return names.flatMap((name) => {
    if (name.role !== NameRole.Full || !BODY.test(world[name.entity]!.id)) return [];
    const [first, ...rest] = foldedPhrase(name.text).split(' ');
    const state = stateOf.get(first!);
    if (state === undefined || rest.length < 2) return [];
    return [{ ...name, text: `${state}${ending} ${rest.join(' ')}` }];
  });
}
