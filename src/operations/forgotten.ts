import type { LanguageData } from '../data.js';
import type { Reading } from '../model/index.js';
import { type Engine, entityMark, type Received } from '../store/index.js';
import { readReceived } from './received.js';
import { names, redacted } from './redact.js';

/** Marks of the entities that are to stay forgotten. */
export type Forgotten = ReadonlySet<string>;

/** A shorter name can come to light when a longer one is gone; after so many turns there is none left to find. */
const MOST_TURNS = 5;

/** Reads a report; who is to stay forgotten is taken out of its text first, and so are the spellings. */
export function readUnforgotten(
  received: Received,
  data: LanguageData,
  engine: Engine,
  forgotten: Forgotten,
  spellings: readonly string[] = [],
): { readonly reading: Reading; readonly report: Received } {
  let reading = readReceived(received, data, engine);
  if (forgotten.size === 0) return { reading, report: received };
  const isForgotten = (id: string): boolean => forgotten.has(entityMark(id));
  let report = received;
  for (
    let turn = 0;
    turn < MOST_TURNS && (names(reading, isForgotten) || (turn === 0 && spellings.length > 0));
    turn++
  ) {
    report = { ...report, text: redacted(reading, isForgotten, spellings), original: null };
    reading = readReceived(report, data, engine);
  }
  return { reading, report };
}
