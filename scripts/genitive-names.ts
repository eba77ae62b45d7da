import { NameRole } from '../src/entities/gazetteer-data.js';
import type { NameSource, WorldSource } from './names.js';
import { foldedPhrase } from './spelling.js';

/** How a language says whose a body is by other words than an adjective; none where it has no such words. */
export interface Possession {
  /** What the genitive adds to a name. */
  readonly genitive?: string;
  /** Between a body and its state: «of». */
  readonly of?: string;
  /** Before the names of some states: «the». */
  readonly the?: string;
}

/** Entities whose names may say whose they are. */
const BODY = /^org:/u;
/** Bodies of which a state has one, so that a single word beside its name is enough: «Polish police». */
const OF_STATE = new Set<unknown>(['government', 'ministry', 'parliament', 'military', 'security', 'court']);
const MINISTRY = 'ministry';

/** The names and adjectives of one state, folded. */
interface StateWords {
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
}

/**
 * Names of bodies that say in another way whose they are: «Russia's Foreign Ministry» for «Russian Foreign Ministry»;
 * «Polish Interior Ministry» and «Poland's Ministry of Interior» for «Ministry of Interior of Poland».
 */
export function genitiveNames(
  names: readonly NameSource[],
  world: readonly WorldSource[],
  language: string,
  { genitive, of, the }: Possession,
): NameSource[] {
  if (genitive === undefined || of === undefined) return [];
  const states = statesOf(world, language);
  const taken = new Map(names.map(({ text, entity }) => [foldedPhrase(text), entity]));
  const made = new Map<string, NameSource | null>();
  const add = (name: NameSource, text: string): void => {
    const key = foldedPhrase(text);
    if (taken.has(key)) return;
    const before = made.get(key);
    // What two bodies would be called alike is the name of neither.
    made.set(key, before === undefined || before?.entity === name.entity ? { ...name, text } : null);
  };
  for (const name of names) {
    const { id, kind } = world[name.entity]!;
    if (name.role !== NameRole.Full || !BODY.test(id)) continue;
    const text = foldedPhrase(name.text);
    for (const state of states) {
      for (const adjective of state.adjectives) {
        const rest = text.startsWith(`${adjective} `) ? text.slice(adjective.length + 1) : '';
        if (mayBe(rest, kind)) for (const whose of state.names) add(name, `${whose}${genitive} ${rest}`);
      }
      const whose = state.names.find(
        (one) => text.endsWith(` ${of} ${one}`) || text.endsWith(` ${of} ${the} ${one}`),
      );
      if (whose === undefined) continue;
      const core = text.slice(0, text.lastIndexOf(` ${of} `));
      if (!mayBe(core, kind)) continue;
      const other = kind === MINISTRY ? turned(core, of) : core;
      if (other !== core) add(name, `${other}${text.slice(core.length)}`);
      for (const body of new Set([core, other])) {
        for (const one of state.names) add(name, `${one}${genitive} ${body}`);
        for (const one of state.adjectives) add(name, `${one} ${body}`);
      }
    }
  }
  return [...made.values()].filter((name) => name !== null);
}

/** A body's name without its state says enough: it has several words, or a state has one of such bodies. */
const mayBe = (rest: string, kind: unknown): boolean =>
  rest.includes(' ') || (rest !== '' && OF_STATE.has(kind));

function statesOf(world: readonly WorldSource[], language: string): StateWords[] {
  return world
    .filter(({ id }) => id.startsWith('state:'))
    .map(({ names, variants, adjectives }) => ({
      names: [names[language] ?? [], variants?.[language] ?? []].flat().map(foldedPhrase),
      adjectives: (adjectives?.[language] ?? []).map(foldedPhrase),
    }));
}

/** «Interior Ministry» for «Ministry of Interior». */
function turned(core: string, of: string): string {
  const [head, ...rest] = core.split(` ${of} `);
  return rest.length === 1 ? `${rest[0]} ${head}` : core;
}
