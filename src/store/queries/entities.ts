import type { EntityId } from '../../model/index.js';
import { foldWord } from '../../text/01-normalise.js';
import type { Db } from '../dialect.js';
import { LedgerError } from '../ledger-error.js';

const MOST_NAMED = 8;
const IDENTIFIER = /^[a-z]+:\S+$/;
const STATE = /^[A-Z]{3}$/;

/**
 * Whom a person means: an identifier, the three letters of a state, or a name as it was met in the reports.
 * @throws LedgerError where nobody has this name, or several have.
 */
export async function entityCalled(db: Db, asked: string): Promise<EntityId> {
  const value = asked.trim();
  if (IDENTIFIER.test(value)) return value;
  if (STATE.test(value)) return `state:${value}`;
  const rows = await db
    .selectFrom('names')
    .innerJoin('entities', 'entities.id', 'names.entity')
    .select(['entities.id', 'entities.known'])
    .where('folded', '=', foldWord(value))
    .execute();
  // A name that `world/` knows stands before the same name met where nobody knew whose it was.
  const known = rows.filter((row) => row.known === 1);
  const ids = (known.length > 0 ? known : rows).map(({ id }) => id);
  if (ids.length === 1) return ids[0]!;
  if (ids.length === 0) {
    throw new LedgerError(
      `nobody called «${asked}» was met in the reports of this ledger`,
      'Give a name as the reports write it, an identifier such as person:xi-jinping, or the letters of a state such as CHN',
    );
  }
  throw new LedgerError(
    `«${asked}» can be ${ids.slice(0, MOST_NAMED).join(', ')}${ids.length > MOST_NAMED ? ' or others' : ''}`,
    'Give the identifier',
  );
}

/** Folded spellings under which an entity was met. */
export async function spellingsOf(db: Db, id: EntityId): Promise<string[]> {
  const rows = await db.selectFrom('names').select('folded').where('entity', '=', id).execute();
  return rows.map(({ folded }) => folded);
}
