import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { KINDS, type WorldSource } from '../world-entries.js';
import { UsageError } from './errors.js';

/** By language: one name, or a list of names. */
const NAMES = ['names'];
const LISTS = ['variants', 'short', 'adjectives', 'people', 'members'];
const OTHER = ['id', 'state', 'kind', 'gender', 'offices', 'standsFor', 'organOf', 'within', 'until', 'everyday'];
/** Fields of `world/` that a reader of one report makes no use of. */
const UNUSED = ['source', 'note', 'capital', 'parent', 'ambiguous', 'nounOnly', 'everydayVariants'];
const FIELDS = new Set([...NAMES, ...LISTS, ...OTHER, ...UNUSED]);

/** Entries of the user's own, in the form of `world/README.md`. */
export function readWorldFile(path: string): WorldSource[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`--world ${path}: ${(error as Error).message}`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault !== undefined) throw new UsageError(`--world ${path}: ${fault.message.split('\n')[0]}`);
  const entries: unknown = document.toJS();
  if (!Array.isArray(entries)) {
    throw new UsageError(`--world ${path}: it is no list. Write one entry a line, each beginning with «- {id: …, names: {…}}»`);
  }
  return entries.map((entry: unknown, i) => {
    const node = document.getIn([i], true) as { range?: [number, number, number] } | undefined;
    const problem = faultOf(entry);
    if (problem === null) return entry as WorldSource;
    const { line } = lines.linePos(node?.range?.[0] ?? 0);
    throw new UsageError(`--world ${path}, line ${line}: ${problem}`);
  });
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isName = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const isNames = (value: unknown): boolean => Array.isArray(value) && value.every(isName);

function faultOf(entry: unknown): string | null {
  if (!isMap(entry)) return `«${String(entry)}» is no entry. Write «- {id: …, names: {…}}»`;
  const { id } = entry;
  const kind = typeof id === 'string' ? /^([a-z]+):(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id)?.[1] : undefined;
  if (kind === undefined || !Object.hasOwn(KINDS, kind)) {
    return `identifier «${String(id)}» is none. Write a kind (${Object.keys(KINDS).join(', ')}), a colon and the English name in kebab case, as in person:xi-jinping`;
  }
  const unknown = Object.keys(entry).find((field) => !FIELDS.has(field));
  if (unknown !== undefined) return `${id}: there is no field «${unknown}». Fields: ${[...FIELDS].join(', ')}`;
  const { names } = entry;
  if (!isMap(names) || Object.keys(names).length === 0 || !Object.values(names).every(isName)) {
    return `${id}: names are missing. Write one name by language: names: {ar: …, en: …}`;
  }
  const list = LISTS.find((field) => {
    const value = entry[field];
    return value !== undefined && !(isMap(value) && Object.values(value).every(isNames));
  });
  if (list !== undefined) return `${id}: ${list} is no list by language. Write ${list}: {ar: […], en: […]}`;
  return officesFault(id as string, entry.offices);
}

function officesFault(id: string, offices: unknown): string | null {
  if (offices === undefined) return null;
  const right = Array.isArray(offices) && offices.every((each) => isMap(each) && isName(each.office) && isName(each.of));
  if (!right) return `${id}: offices is no list of offices. Write offices: [{office: president, of: state:XXX, from: '2020-01-31'}]`;
  const dates = (offices as Record<string, unknown>[]).flatMap(({ from, to }) => [from, to]);
  const wrong = dates.find((date) => date != null && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(String(date)));
  return wrong === undefined ? null : `${id}: date «${String(wrong)}» is none. Write '2020', '2020-01' or '2020-01-31', with the quotes`;
}
