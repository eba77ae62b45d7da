import type { Attribution } from '../model/index.js';
import type { Parties, Party } from './parties.js';
import type { Implied } from './roles.js';

/** What a dropped subject or a pronoun agrees with. */
export interface Agreement {
  /** `n` where a thing, a body or a state is meant. */
  readonly gender: 'm' | 'f' | 'n' | null;
  readonly number: 's' | 'd' | 'p' | null;
  /** Only a person can be meant: «he». */
  readonly isPerson?: boolean;
}

export const ANYBODY: Agreement = { gender: null, number: null };

/** Who is meant without a word: the one who acted or spoke last and agrees. */
export class ImpliedParties {
  readonly #parties: Parties;
  #topic: readonly Party[] = [];
  /** The two who acted on each other last. */
  #pair: readonly Party[] = [];

  constructor(parties: Parties) {
    this.#parties = parties;
  }

  /** Somebody acts or speaks: later verbs without a subject are his. */
  turnTo(parties: readonly Party[]): void {
    if (parties.length > 0) this.#topic = parties;
    if (parties.length === 2) this.#pair = parties;
  }

  /**
   * Whom an implied subject or pronoun stands for. `own` is the statement that the act itself introduces, `around` the one
   * in whose words it stands.
   */
  find(
    which: Implied,
    agreement: Agreement,
    own: Attribution | null,
    around: Attribution | null,
    but: readonly Party[] = [],
  ): readonly Party[] {
    if (which === null) return [];
    if (own !== null && which === 'speaker') return this.#speaker(own);
    if (which === 'speaker') return this.#speaker(around);
    if (agreement.number === 'd') return this.#two(but);
    const topic = this.#topic.filter((party) => agrees(party, agreement));
    if (topic.length > 0 && (topic.length === 1 || agreement.number === 'p' || agreement.number === null))
      return topic;
    if (topic.length > 1) return topic.slice(0, 1);
    return this.#speaker(around).filter((party) => agrees(party, agreement));
  }

  #two(but: readonly Party[]): readonly Party[] {
    const isOther = but.some(({ id, state }) =>
      this.#pair.some((party) => party.id === id || (state !== null && party.state === state)),
    );
    return this.#pair.length === 2 && !isOther ? this.#pair : this.#parties.theTwo(false, but);
  }

  #speaker(statement: Attribution | null): readonly Party[] {
    const id = statement?.source.entity ?? null;
    const party = id === null ? null : this.#parties.ofEntity(id);
    return party === null ? [] : [party];
  }
}

/** A man takes no «ها», a woman no «ه», and one person is not «they». */
function agrees({ id, gender }: Party, { gender: wanted, number, isPerson: asksPerson }: Agreement): boolean {
  const isPerson = id.startsWith('person:') || id.startsWith('office:');
  // «قالت المنظمة إنهم اعتقلوا»: a body is not «they».
  if (!isPerson) return asksPerson !== true && !(number === 'p' && id.startsWith('org:'));
  if (number === 'p' || wanted === 'n') return false;
  return wanted === null || gender === null || gender === wanted;
}
