import type { Attribution, Link, Reading, Span } from '../model/index.js';
import { shortened, wrapped } from './columns.js';
import { spelledOut } from './reading-view/controls.js';
import { clipped } from './reading-view/letters.js';
import { excerpt, nameOf, type View, viewOf } from './reading-view/view.js';
import { counted, fill, type InterfaceWords, labelOf, numeral } from './reading-view/words.js';

export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** Shut each text of the report into a bidirectional isolate, for a terminal that orders letters by itself. */
  readonly isolate: boolean;
  /** Show no more statements than these. */
  readonly most?: number;
}

const NARROWEST = 20;
/** Longer lines tire the eye. */
const WIDEST = 100;
const CONTENT_LINES = 3;

const [FSI, PDI] = ['\u2068', '\u2069'];

/** One reading for a person at a terminal: the report, each statement with its chain, what was not understood. */
export function terminalView(reading: Reading, words: InterfaceWords, options: TerminalOptions): string {
  const width = Math.min(Math.max(options.width, NARROWEST), WIDEST);
  const style = (code: number) => (text: string) => (options.colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const [bold, dim] = [style(1), style(2)];
  const view = viewOf(reading, words);
  const isolated = (text: string): string => (options.isolate ? FSI + text + PDI : text);
  const lines = (text: string, indent: number, paint: (line: string) => string = (line) => line): string[] =>
    wrapped(text, width - indent).map((line) => ' '.repeat(indent) + paint(isolated(line)));

  const statement = (attribution: Attribution, i: number): string[] => {
    const number = numeral(words, i + 1).padStart(3);
    const content = attribution.content.map((span) => quote(view, span)).join(' […] ');
    const [first = '', ...rest] = lines(chainOf(view, attribution), number.length + 1, bold);
    return [
      number + first.slice(number.length),
      ...rest,
      ...lines(factsOf(view, attribution), number.length + 1, dim),
      ...lines(shortened(content, (width - number.length - 1) * CONTENT_LINES), number.length + 1),
      '',
    ];
  };
  const shown = reading.attributions.slice(0, options.most ?? reading.attributions.length);
  const notices = reading.notices.flatMap(({ rule, span, message }) => {
    const where = clipped(reading.report.text, span);
    const label = labelOf(words.rules, rule) ?? spelledOut(message);
    return lines(`- ${label}${where === null ? '' : `: «${shortened(quote(view, where), width)}»`}`, 1);
  });
  return [
    ...lines(spelledOut(reading.report.title ?? words.page.noTitle), 0, bold),
    ...lines(summaryOf(view), 0, dim),
    '',
    ...(reading.attributions.length === 0 ? [words.chain.none, ''] : shown.flatMap(statement)),
    ...(shown.length < reading.attributions.length ? ['  …', ''] : []),
    ...(notices.length === 0 ? [] : [`${words.notices.heading}:`, ...notices, '']),
  ].join('\n');
}

const quote = (view: View, span: Span): string => {
  const real = clipped(view.reading.report.text, span);
  return real === null ? '' : spelledOut(excerpt(view, real)).trim();
};

function summaryOf(view: View): string {
  const { reading, words } = view;
  const { publisher, published } = reading.report;
  return [
    publisher === null ? words.page.publisherUnknown : linkName(view, { entity: publisher, span: null, cue: null }, null),
    published === null ? words.page.unpublished : fill(words.page.published, { date: published }),
    counted(words, words.counts.statements, reading.attributions.length),
    ...(reading.events.length > 0 ? [counted(words, words.counts.events, reading.events.length)] : []),
    ...(reading.differences.length > 0 ? [counted(words, words.counts.differences, reading.differences.length)] : []),
    counted(words, words.counts.notices, reading.notices.length),
  ].join(' · ');
}

/** Publisher ← relays ← source; a publisher that is not known is said once for the report, not in each chain. */
function chainOf(view: View, attribution: Attribution): string {
  const last = attribution.chain.length - 1;
  return attribution.chain
    .filter((link, i) => i > 0 || i === last || link.entity !== null || link.span !== null)
    .map((link) => linkName(view, link, link === attribution.chain[last] ? attribution : null))
    .join(` ${view.words.arrow} `);
}

/** A name, or the words that stand where there is none, with the reason. */
function linkName(view: View, link: Link, attribution: Attribution | null): string {
  const { chain } = view.words;
  const kind = attribution?.source.kind;
  const elided = kind === 'elided' ? ` (${chain.elided})` : '';
  if (link.entity !== null) {
    const candidates = view.entities.get(link.entity)?.candidates ?? [];
    const names = candidates.map((id) => spelledOut(nameOf(view, id))).join(view.words.listSeparator);
    const doubt = candidates.length > 0 ? ` (${fill(chain.candidates, { names })})` : '';
    return spelledOut(nameOf(view, link.entity)) + elided + doubt;
  }
  const span = clipped(view.reading.report.text, link.span);
  if (span === null) return chain.unresolved + elided;
  const reason = kind === 'described' ? chain.unnamed : kind === 'collective' ? chain.collective : chain.unrecognised;
  return `«${quote(view, span)}» (${reason})`;
}

function factsOf(view: View, { cue, manner, factuality, core, addressee }: Attribution): string {
  const { words } = view;
  const cueClass = cue && (labelOf(words.cueClasses, cue.class) ?? spelledOut(cue.class));
  return [
    cue === null ? words.chain.noCue : `${cueClass} «${quote(view, cue.span)}»`,
    words.manners[manner],
    words.factuality[factuality],
    ...(addressee === null ? [] : [fill(words.chain.addressee, { name: spelledOut(nameOf(view, addressee)) })]),
    ...(core ? [] : [words.chain.weak]),
  ].join(' · ');
}
