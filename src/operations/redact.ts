import type { Reading, Span } from '../model/index.js';
import { fold, foldWord } from '../text/01-normalise.js';

const BLOCK = '█';

/**
 * The text without the names of some entities: every letter of a name becomes a block, so that all spans stay true.
 * Names are found where the Reading names the entities, and wherever the same spelling stands as words of its own.
 */
export function redacted(
  reading: Reading,
  isForgotten: (id: string) => boolean,
  spellings: readonly string[],
): string {
  const { text } = reading.report;
  const named = reading.mentions.filter(({ entity }) => entity !== null && isForgotten(entity));
  const written = named
    .filter(({ form }) => form === 'name')
    .map(({ span }) => foldWord(text.slice(...span)));
  const spans = [
    ...named.filter(({ form }) => form === 'name').map(({ span }) => span),
    ...occurrences(text, [...new Set([...written, ...spellings])]),
  ];
  const units = text.split('');
  for (const [start, end] of spans)
    for (let i = start; i < end; i++) if (/[\p{L}\p{M}\p{N}]/u.test(units[i]!)) units[i] = BLOCK;
  return units.join('');
}

/** Whether a reading names somebody who is to stay forgotten. */
export const names = ({ entities }: Reading, isForgotten: (id: string) => boolean): boolean =>
  entities.some(({ id }) => isForgotten(id));

/** Where folded spellings stand in a text, between other words. */
function occurrences(text: string, spellings: readonly string[]): Span[] {
  const { codes, at, length } = fold(text);
  const folded = new TextDecoder('utf-16le').decode(codes.subarray(0, length));
  const isLetter = (i: number): boolean => /[\p{L}\p{N}]/u.test(folded.charAt(i));
  const spans: Span[] = [];
  for (const spelling of spellings) {
    if (spelling.trim().length < 2) continue;
    for (let i = folded.indexOf(spelling); i !== -1; i = folded.indexOf(spelling, i + 1)) {
      const end = i + spelling.length;
      if (!isLetter(end)) spans.push([at[i]!, at[end]!]);
    }
  }
  return spans;
}
