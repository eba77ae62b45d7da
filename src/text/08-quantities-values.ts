import type { Quantity } from '../model/index.js';
import type { BoundSense } from './number-lexicon.js';

/** An amount in the unit that the text names. */
export interface Amount {
  readonly min: number;
  readonly max: number;
  /** «hundreds»: at least so many. */
  readonly isVague: boolean;
}

/** What is measured: `per` is how many of `unit` one of the named unit is. */
export interface Measure {
  readonly kind: Quantity['kind'];
  readonly unit: string | null;
  readonly per: number;
  /** Counts people, or may do so. */
  readonly person?: true | 'maybe';
}

/** Things that no list has: people or not. */
export const UNLISTED: Measure = { kind: 'count', unit: null, per: 1, person: 'maybe' };

export const sameMeasure = (a: Measure, b: Measure): boolean =>
  a.kind === b.kind && a.unit === b.unit && a.per === b.per;

/** Digits that survive the conversion of a unit. */
const PRECISION = 12;

/** The bounds of an amount in the unit of its measure, as the words around it say. */
export function boundsOf(
  { min, max, isVague }: Amount,
  per: number,
  sense: BoundSense | undefined,
): Required<Pick<Quantity, 'min' | 'max' | 'minExclusive' | 'maxExclusive' | 'approximate'>> {
  const low = Number((min * per).toPrecision(PRECISION));
  const high = Number((max * per).toPrecision(PRECISION));
  const isBelow = sense === 'less' || sense === 'most';
  const isAbove = sense === 'more' || sense === 'least' || isVague;
  return {
    min: isBelow && min === max ? null : low,
    minExclusive: sense === 'more',
    max: isAbove ? null : high,
    maxExclusive: sense === 'less',
    approximate: sense === 'about' || isVague,
  };
}
