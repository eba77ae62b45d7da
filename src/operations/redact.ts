import type { Reading, Span } from '../model/index.js';
import { fold, foldWord } from '../text/01-normalise.js';

const BLOCK = '█';
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * The text without the names of some entities: every letter of a name becomes a block, so that all spans stay true.
 * Names are found where the Reading has them, and wherever the same spelling stands as words of its own.
 */
export function redacted(
  { report: { text }, entities, mentions }: Reading,
  isForgotten: (id: string) => boolean,
  spellings: readonly string[],
): string {
  const of = mentions.filter(({ entity }) => entity !== null && isForgotten(entity));
  const named = of.filter(({ form }) => form === 'name').map(({ span }) => span);
  const names = [
    ...entities
      .filter(({ id }) => isForgotten(id))
      .flatMap(({ names, aliases = [] }) => [...Object.values(names), ...aliases].map(foldWord)),
    ...named.map((span) => foldWord(text.slice(...span))),
    ...spellings,
  ];
  const nameWords = new Set(names.flatMap((name) => name.split(/\s+/)));
  const spans = [
    ...named,
    // «The minister So-and-so»: of a description the words that are the name.
    ...of.flatMap(({ span }) =>
      wordsIn(text, span).filter((word) => nameWords.has(foldWord(text.slice(...word)))),
    ),
    ...occurrences(text, [...new Set(names)]),
  ];
  const units = text.split('');
  for (const [start, end] of spans)
    for (let i = start; i < end; i++) if (LETTER.test(units[i]!)) units[i] = BLOCK;
  return units.join('');
}

/** Whether a reading names somebody who is to stay forgotten. */
export const names = ({ entities }: Reading, isForgotten: (id: string) => boolean): boolean =>
  entities.some(({ id }) => isForgotten(id));

const wordsIn = (text: string, [start, end]: Span): Span[] =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{M}]+/gu)].map(({ index, 0: word }) => [
    start + index,
    start + index + word.length,
  ]);

/** Where folded spellings of more than one word stand in a text and end with a word. */
function occurrences(text: string, spellings: readonly string[]): Span[] {
  const { codes, at, length } = fold(text);
  const folded = new TextDecoder('utf-16le').decode(codes.subarray(0, length));
  const spans: Span[] = [];
  for (const spelling of spellings) {
    if (!spelling.includes(' ')) continue;
    for (let i = folded.indexOf(spelling); i !== -1; i = folded.indexOf(spelling, i + 1)) {
      const end = i + spelling.length;
      if (!LETTER.test(folded.charAt(end))) spans.push([at[i]!, at[end]!]);
    }
  }
  return spans;
}
