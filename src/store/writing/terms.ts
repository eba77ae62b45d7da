import { sql } from 'kysely';
import type { Db, Dialect } from '../dialect.js';
import { partsOfTerm, type TermName } from '../facets.js';

/** Terms whose numbers are kept in memory; beyond that they are asked for again. */
const MOST = 500_000;
const COLUMNS = { facet: 'text', value: 'text' } as const;

/** Numbers of terms, each asked for once. */
export class TermNumbers {
  readonly #numbers = new Map<TermName, number>();

  /** What was learnt in a transaction that failed may not be in the ledger. */
  forget(): void {
    this.#numbers.clear();
  }

  /** The numbers of some lists of terms; those that are new get one. */
  async of(db: Db, dialect: Dialect, lists: readonly (readonly TermName[])[]): Promise<number[][]> {
    if (this.#numbers.size > MOST) this.#numbers.clear();
    const missing = new Set<TermName>();
    for (const names of lists) for (const name of names) if (!this.#numbers.has(name)) missing.add(name);
    if (missing.size > 0) {
      const rows = [...missing].map(partsOfTerm);
      await dialect.insertMany(db, 'terms', COLUMNS, rows);
      const found = await sql<{ number: number; facet: string; value: string }>`
        select number, terms.facet, terms.value from ${dialect.rows(COLUMNS, rows)} as asked
        cross join terms where terms.facet = asked.facet and terms.value = asked.value`.execute(db);
      for (const { number, facet, value } of found.rows) this.#numbers.set(`${facet}\n${value}`, number);
    }
    return lists.map((names) => names.map((name) => this.#numbers.get(name)!));
  }
}
