/** Tables for the terminal and for the documents, and the generated part of a document. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const ratio = (value: number | null): string =>
  value === null || Number.isNaN(value) ? '–' : value.toFixed(3);

/** A table in columns of plain text. */
export function terminal({ title, columns, rows }: Table): string {
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd();
  return [title, line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

export function markdown({ title, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = line(columns.map((_, i) => (i === 0 ? '---' : '---:')));
  return [`### ${title}`, '', line(columns), rule, ...rows.map(line)].join('\n');
}

/**
 * Replaces what stands between the markers of a document; the rest is written by hand. A document that several runs
 * write has a pair of markers for each `part`.
 */
export function writeGenerated(path: string, generated: string, part?: string): void {
  const name = part === undefined ? 'generated' : `generated ${part}`;
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  if (!existsSync(path)) throw new Error(`${path} is missing: it needs the lines ${begin} and ${end}`);
  const text = readFileSync(path, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${path}: the lines ${begin} and ${end} are missing or reversed`);
  writeFileSync(path, `${text.slice(0, from + begin.length)}\n\n${generated.trim()}\n\n${text.slice(to)}`);
}
