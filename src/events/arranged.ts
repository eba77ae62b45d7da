import type { Frame } from './act-data.js';
import type { Given } from './given-parties.js';
import type { Party } from './parties.js';

/** Who is written as actor and who as recipient. */
export interface Arranged {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

/** What the identifiers of groups begin with. */
const GROUP = 'group:';

/** Who is written as actor and who as recipient, by the shape of the frame. */
export function arrange({ shape }: Frame, { actors, others, between }: Given): Arranged {
  if (shape !== 'symmetric') return { actors, recipients: others };
  const all = [...actors, ...others, ...between];
  // «استقبل أمير قطر … قطر»: who stands for his state is one party with it; an armed group fights it.
  const isHeldFor = ({ id, state }: Party): boolean =>
    id === `state:${state}` &&
    all.some(
      (other) => other.id !== id && other.state === state && !other.people && !other.id.startsWith(GROUP),
    );
  return {
    actors: all.filter((party, i) => all.findIndex(({ id }) => id === party.id) === i && !isHeldFor(party)),
    recipients: [],
  };
}
