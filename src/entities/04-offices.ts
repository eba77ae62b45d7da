import type { Gazetteer } from './01-gazetteer.js';
import type { Tenure, WorldEntity } from './gazetteer-data.js';

/** The people of `world/` by office and body: «وزير الخارجية» + `state:FRA` -> those who held it. */
export class OfficeIndex {
  readonly #holders = new Map<string, { person: WorldEntity; tenure: Tenure }[]>();

  readonly #shared: ReadonlySet<string>;

  /** @param shared offices that many hold at once, as ambassadors do */
  constructor(gazetteer: Gazetteer, shared: ReadonlySet<string>) {
    this.#shared = shared;
    for (const person of gazetteer.entities) {
      for (const tenure of person.offices ?? []) {
        const key = keyOf(tenure.office, tenure.of);
        const list = this.#holders.get(key) ?? [];
        list.push({ person, tenure });
        this.#holders.set(key, list);
      }
    }
  }

  /** Everybody known to have held one of the offices of a body. */
  everHeld(offices: readonly string[], of: string): readonly WorldEntity[] {
    return unique(
      offices.flatMap((office) => this.#holders.get(keyOf(office, of)) ?? []).map(({ person }) => person),
    );
  }

  /**
   * Who held one of the offices of a body at a date. Without a date, or where the date falls on a change, only the
   * text can decide: `named` are the people that it names, `titled` those whom it names with a post. A holder whom it
   * names without one may be a former one, unless nobody is known to have come after.
   */
  holder(
    offices: readonly string[],
    of: string,
    published: string | null,
    { named, titled }: PeopleNamed,
  ): WorldEntity | null {
    const all = offices.flatMap((office) => this.#holders.get(keyOf(office, of)) ?? []);
    if (published !== null) {
      const then = unique(all.filter(({ tenure }) => covers(tenure, published)).map(({ person }) => person));
      const isShared = offices.every((office) => this.#shared.has(office));
      if (then.length === 1 && !isShared) return then[0]!;
      const both = then.filter((person) => named.has(person.id));
      return both.length === 1 ? both[0]! : null;
    }
    const inText = unique(all.filter(({ person }) => named.has(person.id)).map(({ person }) => person));
    const only = inText.length === 1 ? inText[0]! : null;
    return only !== null && (titled.has(only.id) || isLast(only, all)) ? only : null;
  }
}

/** People of `world/` whom a report names. */
export interface PeopleNamed {
  readonly named: ReadonlySet<string>;
  /** Of them, those named right after a post or a title. */
  readonly titled: ReadonlySet<string>;
}

/** Nobody else is known to have come into the office after this holder. */
function isLast(holder: WorldEntity, all: readonly { person: WorldEntity; tenure: Tenure }[]): boolean {
  const start = ({ tenure }: { tenure: Tenure }): string => tenure.from ?? '';
  const own = all.filter(({ person }) => person === holder).map(start);
  return all.every((one) => one.person === holder || own.some((from) => from > start(one)));
}

const keyOf = (office: string, of: string): string => `${office} ${of}`;

const unique = (people: readonly WorldEntity[]): WorldEntity[] => [...new Set(people)];

/** A tenure known only to the year or month counts where the date certainly lies inside it. */
function covers({ from, to }: Tenure, date: string): boolean {
  const day = date.slice(0, 10);
  if (from !== undefined && day < lastDay(from)) return false;
  return to === undefined || day < firstDay(to);
}

const firstDay = (edtf: string): string =>
  edtf.length === 4 ? `${edtf}-01-01` : edtf.length === 7 ? `${edtf}-01` : edtf;
const lastDay = (edtf: string): string =>
  edtf.length === 4 ? `${edtf}-12-31` : edtf.length === 7 ? `${edtf}-31` : edtf;
