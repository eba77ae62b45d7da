import type { Account, Difference, Quantity, ReportedEvent } from '../model/index.js';

type Relation = Difference['relation'];

/** How the values of accounts of one event stand to each other, slot by slot: those of different tellers only. */
export function differencesIn(events: readonly ReportedEvent[]): Difference[] {
  return events.flatMap(({ id, accounts }) => {
    const found: Difference[] = [];
    for (let a = 0; a < accounts.length; a++)
      for (let b = a + 1; b < Math.min(accounts.length, a + 1 + COMPARED); b++) {
        const [first, second] = [accounts[a]!, accounts[b]!];
        if (first.attribution === second.attribution) continue;
        for (const [slot, relation] of relationsOf(first, second))
          found.push({ event: id, slot, accounts: [a, b], relation });
      }
    return found;
  });
}

/** Accounts of one event that each is compared with at most. */
const COMPARED = 12;

function* relationsOf(a: Account, b: Account): Generator<readonly [Difference['slot'], Relation]> {
  const duration = quantityRelation(a, b, 'duration');
  if (duration !== null) yield ['duration', duration];
  const number = quantityRelation(a, b, 'casualties') ?? quantityRelation(a, b, 'count');
  if (number !== null) yield ['number', number];
  const time = timeRelation(a.time.edtf, b.time.edtf);
  if (time !== null) yield ['time', time];
  const status = statusRelation(a, b);
  if (status !== null) yield ['status', status];
}

function quantityRelation(a: Account, b: Account, kind: Quantity['kind']): Relation | null {
  const [x, y] = [a, b].map(({ quantities }) => quantities.find((quantity) => quantity.kind === kind));
  if (x === undefined || y === undefined || (x.unit ?? null) !== (y.unit ?? null)) return null;
  const [ofX, ofY] = [range(x), range(y)];
  if (ofX[0] === ofY[0] && ofX[1] === ofY[1]) return 'agrees';
  return ofX[1] < ofY[0] || ofY[1] < ofX[0] ? 'contradicts' : 'refines';
}

/** Bounds of a quantity; «about» leaves a tenth to either side. */
function range({ min, max, approximate }: Quantity): readonly [number, number] {
  const room = approximate ? ROOM : 0;
  return [
    min == null ? Number.NEGATIVE_INFINITY : min * (1 - room),
    max == null ? Number.POSITIVE_INFINITY : max * (1 + room),
  ];
}

const ROOM = 0.1;

/** Of two EDTF dates one may be the other said more closely; open places (`X`) hold any digit. */
function timeRelation(a: string | null, b: string | null): Relation | null {
  if (a === null || b === null || a.includes('/') || b.includes('/')) return null;
  if (a === b) return 'agrees';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const fits = [...short].every((digit, i) => digit === long[i] || digit === 'X' || long[i] === 'X');
  return fits ? 'refines' : 'contradicts';
}

/** One tells that it happened, the other that it did not. */
function statusRelation({ status: a }: Account, { status: b }: Account): Relation | null {
  const isDenial = (a === 'denied') !== (b === 'denied');
  return isDenial ? 'contradicts' : null;
}
