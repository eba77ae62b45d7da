import { foldWord } from '../../text/01-normalise.js';
import type { Db, Dialect } from '../dialect.js';
import { entityOf, type Prepared } from '../prepared.js';

const MOST = 200_000;

/** Who was met, and how they were written; what this process has put already is not put again. */
export class EntityNames {
  readonly #put = new Set<string>();

  forget(): void {
    this.#put.clear();
  }

  async put(db: Db, dialect: Dialect, batch: readonly Prepared[]): Promise<void> {
    if (this.#put.size > MOST) this.#put.clear();
    const entities = this.#new(batch.flatMap((one) => one.entities)).map(entityOf);
    const told = entities.flatMap(({ id, names, aliases = [] }) =>
      [...Object.values(names), ...aliases]
        .map(foldWord)
        .filter((name) => name !== '')
        .map((name) => `${name}\n${id}`),
    );
    const spellings = this.#new([...told, ...batch.flatMap((one) => one.spellings)]);
    await dialect.insertMany(
      db,
      'entities',
      { id: 'text', type: 'text', state: 'text', known: 'integer', names: 'text' },
      entities.map(({ id, type, state, known, names }) => [
        id,
        type,
        state,
        Number(known),
        JSON.stringify(names),
      ]),
    );
    await dialect.insertMany(
      db,
      'names',
      { folded: 'text', entity: 'text' },
      spellings.map((one) => one.split('\n')),
    );
  }

  #new(all: readonly string[]): string[] {
    return all.filter((one) => {
      if (this.#put.has(one)) return false;
      this.#put.add(one);
      return true;
    });
  }
}
