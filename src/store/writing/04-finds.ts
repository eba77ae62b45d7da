import type { Db, Dialect, WordsOfFind } from '../dialect.js';
import type { Placed } from './03-readings.js';
import type { TermNumbers } from './terms.js';

/** Key of the n-th statement, or of the n-th event after all statements: the first stands highest. */
export const statementKey = (key: number, ordinal: number): number => key - 1 - ordinal;
export const eventKey = (key: number, statements: number, ordinal: number): number =>
  key - 1 - statements - ordinal;

/** Rows of an index by what they have in common. */
type Groups = Map<number, number[]>;

/** Makes what was read findable: by its terms, its words, its dates. */
export async function putFinds(
  db: Db,
  dialect: Dialect,
  terms: TermNumbers,
  placed: readonly Placed[],
): Promise<void> {
  // From the lowest place up: an index of words writes itself to the disk whenever a place is lower than the last.
  const rising = placed.toSorted((a, b) => a.key - b.key);
  const numbers = await terms.of(
    db,
    dialect,
    rising.map(({ prepared }) => prepared.terms),
  );
  const [postings, statements, events]: Groups[] = [new Map(), new Map(), new Map()];
  const [reportWords, statementWords, eventWords]: WordsOfFind[][] = [[], [], []];
  for (const [i, { prepared, key, reading }] of rising.entries()) {
    const { finds } = prepared;
    const lines = finds.words.split('\n');
    const below = finds.statements + finds.events;
    let at = 0;
    for (let find = 0; find <= below; find++) {
      const place = key - below + find;
      const end = at + 1 + finds.terms[at]!;
      for (at++; at < end; at++) put(postings!, numbers[i]![finds.terms[at]!]!, place);
      const words = lines[find]!;
      if (words === '') continue;
      (find < finds.events ? eventWords! : find < below ? statementWords! : reportWords!).push({
        key: place,
        words,
      });
    }
    for (let n = 0; n < finds.statements; n++) put(statements!, reading, statementKey(key, n));
    for (let n = 0; n < finds.events; n++) put(events!, reading, eventKey(key, finds.statements, n));
  }
  await dialect.insertGroups(db, 'postings', { group: 'term', member: 'key' }, postings!);
  const columns = { group: 'reading', member: 'key', ordinal: 'ordinal' };
  await dialect.insertGroups(db, 'statements', columns, statements!);
  await dialect.insertGroups(db, 'events', columns, events!);
  await dialect.insertMany(
    db,
    'due',
    { key: 'integer', from_day: 'integer', to_day: 'integer' },
    placed.flatMap(dueRows),
  );
  await dialect.insertWords(db, 'report_words', reportWords!);
  await dialect.insertWords(db, 'statement_words', statementWords!);
  await dialect.insertWords(db, 'event_words', eventWords!);
}

function put(groups: Groups, group: number, member: number): void {
  const members = groups.get(group);
  if (members === undefined) groups.set(group, [member]);
  else members.push(member);
}

const dueRows = ({ prepared: { finds }, key }: Placed): number[][] =>
  finds.due.map(([event, { from, to }]) => [eventKey(key, finds.statements, event), from, to]);
