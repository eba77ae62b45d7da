import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { KINDS, type WorldSource } from '../world-entries.js';
import { UsageError } from './errors.js';

type Test = (value: unknown) => boolean;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Test = (value) => typeof value === 'string' && value.trim() !== '';
const isFlag: Test = (value) => typeof value === 'boolean';
const isTexts: Test = (value) => Array.isArray(value) && value.every(isText);
const isTextsByLanguage: Test = (value) => isMap(value) && Object.values(value).every(isTexts);
const isDate: Test = (value) => value == null || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(String(value));
const isOffices: Test = (value) =>
  Array.isArray(value) &&
  value.every(
    (each) => isMap(each) && isText(each.office) && isText(each.of) && isDate(each.from) && isDate(each.to),
  );
const isName: Test = (value) =>
  isMap(value) && Object.keys(value).length > 0 && Object.values(value).every(isText);

const KIND_LIST = Object.keys(KINDS).join(', ');

const isIdentifier: Test = (value) => {
  const kind =
    typeof value === 'string'
      ? /^([a-z]+):(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(value)?.[1]
      : undefined;
  return kind !== undefined && Object.hasOwn(KINDS, kind);
};

/** The fields of an entry: what each must be, and how it is written. */
const FIELDS: Readonly<Record<string, readonly [test: Test, example: string]>> = {
  id: [isIdentifier, `id: person:xi-jinping (a kind, ${KIND_LIST}; a colon; the English name in kebab case)`],
  names: [isName, 'names: {ar: …, en: …}'],
  ...Object.fromEntries(
    ['variants', 'short', 'adjectives', 'people', 'members', 'everydayVariants'].map((field) => [
      field,
      [isTextsByLanguage, `${field}: {ar: […], en: […]}`],
    ]),
  ),
  offices: [isOffices, "offices: [{office: president, of: state:CHN, from: '2013-03-14', to: '2028'}]"],
  state: [(value) => value === null || isText(value), 'state: CHN'],
  kind: [isText, 'kind: newspaper'],
  gender: [(value) => value === 'm' || value === 'f', 'gender: f'],
  standsFor: [isText, 'standsFor: state:CHN'],
  organOf: [isText, 'organOf: state:CHN'],
  within: [isTexts, 'within: [outlet:one, outlet:another]'],
  until: [isDate, "until: '1991-12-26'"],
  everyday: [isFlag, 'everyday: true'],
  nounOnly: [isFlag, 'nounOnly: true'],
  ambiguous: [isFlag, 'ambiguous: true'],
  capital: [isText, 'capital: place:beijing'],
  parent: [isText, 'parent: group:fatah'],
  note: [isText, 'note: for people'],
  source: [isText, 'source: how this is known'],
};

/** Entries of the user's own, in the form of `world/README.md`. */
export function readWorldFile(path: string): WorldSource[] {
  const wrong = (problem: string): UsageError => new UsageError(`--world ${path}: ${problem}`);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw wrong((error as Error).message);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault !== undefined) throw wrong(fault.message.split('\n')[0]!);
  const entries: unknown = document.toJS();
  if (!Array.isArray(entries)) throw wrong('it is no list. Write one entry a line: - {id: …, names: {…}}');
  return entries.map((entry: unknown, i) => {
    const problem = faultOf(entry);
    if (problem === null) return entry as WorldSource;
    const node = document.getIn([i], true) as { range?: [number, number, number] } | undefined;
    throw wrong(`line ${lines.linePos(node?.range?.[0] ?? 0).line}: ${problem}`);
  });
}

function faultOf(entry: unknown): string | null {
  if (!isMap(entry)) return `«${String(entry)}» is no entry. Write: - {id: …, names: {…}}`;
  const unknown = Object.keys(entry).find((field) => !Object.hasOwn(FIELDS, field));
  if (unknown !== undefined)
    return `there is no field «${unknown}». Fields: ${Object.keys(FIELDS).join(', ')}`;
  const given = new Set(['id', 'names', ...Object.keys(entry)]);
  const wrong = [...given].find((field) => !FIELDS[field]![0](entry[field]));
  return wrong === undefined
    ? null
    : `${wrong} is ${JSON.stringify(entry[wrong]) ?? 'missing'}. Write: ${FIELDS[wrong]![1]}`;
}
