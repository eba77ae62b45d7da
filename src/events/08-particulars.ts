import { type Account, overlap, type Quantity, type Span } from '../model/index.js';
import type { TimeExpression } from '../text/07-times.js';
import type { QuantityExpression } from '../text/08-quantities.js';
import type { Text } from '../text/text.js';
import { isParticiple } from '../text/verb-shape.js';
import { BIT } from '../text/word-class.js';
import { factualityOf } from './05-status.js';
import type { ActMention } from './act-mention.js';

/** Adds to accounts what their clauses say beside the act: when, how long, how many, where, on what condition. */
export class Particulars {
  readonly #times: readonly TimeExpression[];
  readonly #quantities: readonly QuantityExpression[];

  constructor(text: Text, times: readonly TimeExpression[], quantities: readonly QuantityExpression[]) {
    this.#times = times.filter(
      ({ kind, from }) => (kind === 'date' || kind === 'period') && !isOfParticiple(text, from),
    );
    this.#quantities = quantities;
  }

  /** The account of one mention in its act's status. */
  account(mention: ActMention, status: Account['status']): Account {
    const quantities = this.#quantitiesOf(mention);
    const isOpen = status === 'planned' || status === 'offered' || status === 'hypothetical';
    return {
      attribution: mention.attribution?.id ?? null,
      evidence: mention.again ? covering(mention.evidence, quantities) : mention.evidence,
      status,
      time: this.#timeOf(mention, status === 'planned'),
      place: mention.place,
      quantities,
      condition: isOpen || mention.frame.type === 'THREATEN' ? mention.condition : null,
      factuality: factualityOf(status),
    };
  }

  /** When a mention says that its act was, is or will be. */
  timeOf(mention: ActMention): string | null {
    return this.#timeOf(mention, mention.status === 'planned').edtf;
  }

  /** The time in the act's clause that stands nearest to it, behind it rather than before. */
  #timeOf(mention: ActMention, ahead: boolean): Account['time'] {
    const { from, to, reach, clauseEnd, attribution } = mention;
    const inClause = between(this.#times, reach, clauseEnd);
    // «the visit was announced in February»: what stands outside the words that tell of the act is when they were said.
    const own = isOnlyTold(mention)
      ? inClause.filter(({ span }) => attribution!.content.some((piece) => overlap(piece, span) > 0))
      : inClause;
    const behind = own.find((time) => time.from >= from);
    const before = own.findLast((time) => time.to <= from);
    const found =
      behind !== undefined && (before === undefined || behind.from - to <= from - before.to)
        ? behind
        : (before ?? behind);
    if (found === undefined) return { edtf: null, span: null };
    const decided = ahead ? found.future : found.past;
    return { edtf: decided ?? found.edtf, span: found.span };
  }

  #quantitiesOf({ reach, clauseEnd }: ActMention): Quantity[] {
    return between(this.#quantities, reach, clauseEnd).map(
      ({ kind, unit, min, minExclusive, max, maxExclusive, approximate, span }) => ({
        kind,
        unit,
        min,
        minExclusive,
        max,
        maxExclusive,
        approximate,
        span,
      }),
    );
  }
}

/** In the words of somebody who does not do it by saying so, as in «أعلنت الرياض أمس قطع العلاقات». */
function isOnlyTold({ evidence: [from, to], attribution, actors }: ActMention): boolean {
  if (attribution === null || actors.some(({ id }) => id === attribution.source.entity)) return false;
  return attribution.content.some(([start, end]) => start <= from && to <= end);
}

/** «الاتفاقية الموقعة في عام 2001»: when the thing was made that a definite participle tells more of. */
function isOfParticiple(text: Text, time: number): boolean {
  const participle = time - 2;
  return (
    participle >= 0 &&
    text.is(time - 1, BIT.preposition) &&
    text.hasArticle(participle) &&
    isParticiple(text, participle)
  );
}

/** Of expressions in the order of the text those within tokens `[from, to)`. */
function between<T extends { readonly from: number; readonly to: number }>(
  all: readonly T[],
  from: number,
  to: number,
): T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < all.length && all[i]!.to <= to; i++) found.push(all[i]!);
  return found;
}

/** «المكالمة استغرقت أكثر من ساعة»: what is told anew of a known act is its evidence too. */
const covering = (evidence: Span, quantities: readonly Quantity[]): Span => [
  evidence[0],
  Math.max(evidence[1], ...quantities.map(({ span }) => span[1])),
];
