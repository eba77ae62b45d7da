import type { Db, Dialect } from '../dialect.js';
import type { Kind, Term } from '../facets.js';

/** Terms whose numbers are kept in memory; beyond that they are asked for again. */
const MOST = 500_000;

export type TermOfKind = readonly [kind: Kind, ...Term];

const nameOf = ([kind, facet, value]: TermOfKind): string => `${kind}.${facet}\n${value}`;

/** Numbers of terms, each asked for once. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();

  /** What was learnt in a transaction that failed may not be in the ledger. */
  forget(): void {
    this.#numbers.clear();
  }

  /** Numbers of the terms; those that are new get one. */
  async of(db: Db, dialect: Dialect, terms: readonly TermOfKind[]): Promise<(...term: TermOfKind) => number> {
    if (this.#numbers.size > MOST) this.#numbers.clear();
    const missing = new Map<string, [string, string]>();
    for (const term of terms) {
      const name = nameOf(term);
      if (!this.#numbers.has(name)) missing.set(name, [`${term[0]}.${term[1]}`, term[2]]);
    }
    const rows = [...missing.values()];
    await dialect.insertMany(db, 'terms', { facet: 'text', value: 'text' }, rows);
    for (let i = 0; i < rows.length; i += 500) {
      const values = rows.slice(i, i + 500).map(([, value]) => value);
      const found = await db
        .selectFrom('terms')
        .select(['number', 'facet', 'value'])
        .where('value', 'in', values)
        .where('facet', 'in', [...new Set(rows.map(([facet]) => facet))])
        .execute();
      for (const { number, facet, value } of found) this.#numbers.set(`${facet}\n${value}`, number);
    }
    return (...term) => this.#numbers.get(nameOf(term))!;
  }
}
