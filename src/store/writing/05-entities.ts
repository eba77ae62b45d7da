import type { Db, Dialect } from '../dialect.js';
import type { Prepared } from '../prepared.js';

const MOST = 500_000;

/** Who was met, and how they were written; what this process has put already is not put again. */
export class EntityNames {
  readonly #put = new Set<string>();

  forget(): void {
    this.#put.clear();
  }

  async put(db: Db, dialect: Dialect, batch: readonly Prepared[]): Promise<void> {
    if (this.#put.size > MOST) this.#put.clear();
    const all = batch.flatMap(({ entities }) => entities);
    const isNew = (name: string): boolean => {
      if (this.#put.has(name)) return false;
      this.#put.add(name);
      return true;
    };
    await dialect.insertMany(
      db,
      'entities',
      { id: 'text', type: 'text', state: 'text', known: 'integer', names: 'text' },
      all
        .filter(({ id }) => isNew(id))
        .map(({ id, type, state, known, names }) => [id, type, state, Number(known), JSON.stringify(names)]),
    );
    const names = all.flatMap(({ id, spellings }) => spellings.map((spelling) => [spelling, id] as const));
    await dialect.insertMany(
      db,
      'names',
      { folded: 'text', entity: 'text' },
      names.filter((pair) => isNew(pair.join('\n'))),
    );
  }
}
