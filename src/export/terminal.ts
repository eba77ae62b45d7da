import type { Attribution, EntityId, Link, Notice, Reading, Span } from '../model/index.js';
import { shortened, wrapped } from './columns.js';
import { spelledOut } from './reading-view/controls.js';
import { clipped } from './reading-view/letters.js';
import { excerpt, nameOf, type View, viewOf } from './reading-view/view.js';
import { counted, fill, type InterfaceWords, labelOf, numeral } from './reading-view/words.js';
import { type ActLines, actLines } from './terminal-acts.js';

export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** Shut each text of the report into a bidirectional isolate, for a terminal that orders letters by itself. */
  readonly isolate: boolean;
  /** Show no more statements, and no more acts, than these. */
  readonly most?: number;
}

const NARROWEST = 20;
/** Longer lines tire the eye. */
const WIDEST = 100;
const CONTENT_LINES = 3;

const [FSI, PDI] = ['\u2068', '\u2069'];

interface Page {
  readonly view: View;
  /** A text of the report or a name, so that it turns nothing around it. */
  readonly own: (text: string) => string;
}

/** One reading for a person at a terminal: the report, statements with their chains, acts, what was not understood. */
export function terminalView(reading: Reading, words: InterfaceWords, options: TerminalOptions): string {
  const width = Math.min(Math.max(options.width, NARROWEST), WIDEST);
  const style = (code: number) => (text: string) =>
    options.colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  const [bold, dim] = [style(1), style(2)];
  const isolated = (text: string): string => (options.isolate ? FSI + text + PDI : text);
  const page: Page = { view: viewOf(reading, words), own: (text) => isolated(spelledOut(text).trim()) };
  const lines = (text: string, indent: number, paint: (line: string) => string): string[] =>
    wrapped(text, width - indent).map((line) => ' '.repeat(indent) + paint(line));

  const statement = (attribution: Attribution, i: number): string[] => {
    const number = numeral(words, i + 1).padStart(3);
    const indent = number.length + 1;
    const content = attribution.content.map((span) => spelledOut(excerptOf(page, span)).trim()).join(' […] ');
    const [first = '', ...rest] = lines(chainOf(page, attribution), indent, bold);
    return [
      number + first.slice(number.length),
      ...rest,
      ...lines(factsOf(page, attribution), indent, dim),
      ...lines(shortened(content, (width - indent) * CONTENT_LINES), indent, isolated),
      '',
    ];
  };
  const notice = ({ rule, span, message }: Notice): string[] => {
    const where = excerptOf(page, span);
    const label = labelOf(words.rules, rule) ?? spelledOut(rule);
    return [
      ...lines(
        `- ${label}${where === '' ? '' : `: «${page.own(shortened(where, width))}»`}`,
        1,
        (line) => line,
      ),
      ...lines(spelledOut(message), 3, dim),
    ];
  };
  const act = ({ head, parties, accounts }: ActLines): string[] => [
    ...lines(head, 1, bold),
    ...lines(parties, 3, (line) => line),
    ...accounts.flatMap((account) => lines(account, 3, dim)),
    '',
  ];
  const acts = actLines({
    reading,
    words,
    name: (id) => named(page, id),
    excerpt: (span) => page.own(shortened(excerptOf(page, span), width)),
  });
  const shown = reading.attributions.slice(0, options.most ?? reading.attributions.length);
  return [
    ...lines(spelledOut(reading.report.title ?? words.page.noTitle).trim(), 0, (line) =>
      bold(isolated(line)),
    ),
    ...lines(summaryOf(page), 0, dim),
    '',
    ...(reading.attributions.length === 0 ? [words.chain.none, ''] : shown.flatMap(statement)),
    ...(shown.length < reading.attributions.length ? ['  …', ''] : []),
    ...(acts.length === 0 ? [] : [`${words.acts.heading}:`, ...acts.slice(0, options.most).flatMap(act)]),
    ...(acts.length > (options.most ?? acts.length) ? ['  …', ''] : []),
    ...(reading.notices.length === 0
      ? []
      : [`${words.notices.heading}:`, ...reading.notices.flatMap(notice), '']),
  ].join('\n');
}

/** The words of a span; nothing where it has none in the text. */
function excerptOf({ view }: Page, span: Span | null): string {
  const real = clipped(view.reading.report.text, span);
  return real === null ? '' : excerpt(view, real);
}

const named = ({ view, own }: Page, id: EntityId): string => own(nameOf(view, id));

function summaryOf(page: Page): string {
  const { reading, words } = page.view;
  const { publisher, published } = reading.report;
  return [
    publisher === null
      ? words.page.publisherUnknown
      : linkName(page, { entity: publisher, span: null, cue: null }, null),
    published === null ? words.page.unpublished : fill(words.page.published, { date: published }),
    counted(words, words.counts.statements, reading.attributions.length),
    ...(reading.events.length > 0 ? [counted(words, words.counts.events, reading.events.length)] : []),
    ...(reading.differences.length > 0
      ? [counted(words, words.counts.differences, reading.differences.length)]
      : []),
    counted(words, words.counts.notices, reading.notices.length),
  ].join(' · ');
}

/** Publisher ← relays ← source; a publisher that is not known is said once for the report, not in each chain. */
function chainOf(page: Page, attribution: Attribution): string {
  const last = attribution.chain.length - 1;
  return attribution.chain
    .filter((link, i) => i > 0 || i === last || link.entity !== null || link.span !== null)
    .map((link) => linkName(page, link, link === attribution.chain[last] ? attribution : null))
    .join(` ${page.view.words.arrow} `);
}

/** A name, or the words that stand where there is none, with the reason. */
function linkName(page: Page, link: Link, attribution: Attribution | null): string {
  const { entities, words } = page.view;
  const { chain } = words;
  const kind = attribution?.source.kind;
  const elided = kind === 'elided' ? ` (${chain.elided})` : '';
  if (link.entity !== null) {
    const candidates = entities.get(link.entity)?.candidates ?? [];
    const names = candidates.map((id) => named(page, id)).join(words.listSeparator);
    const doubt = candidates.length > 0 ? ` (${fill(chain.candidates, { names })})` : '';
    return named(page, link.entity) + elided + doubt;
  }
  const written = excerptOf(page, link.span ?? attribution?.source.antecedent ?? null);
  if (written === '') return chain.unresolved + elided;
  if (kind === 'elided') return `«${page.own(written)}»${elided}`;
  const reason =
    kind === 'described' ? chain.unnamed : kind === 'collective' ? chain.collective : chain.unrecognised;
  return `«${page.own(written)}» (${reason})`;
}

function factsOf(page: Page, { cue, manner, factuality, core, addressee }: Attribution): string {
  const { words } = page.view;
  const cueClass = cue && (labelOf(words.cueClasses, cue.class) ?? page.own(cue.class));
  return [
    cue === null ? words.chain.noCue : `${cueClass} «${page.own(excerptOf(page, cue.span))}»`,
    words.manners[manner],
    words.factuality[factuality],
    ...(addressee === null ? [] : [fill(words.chain.addressee, { name: named(page, addressee) })]),
    ...(core ? [] : [words.chain.weak]),
  ].join(' · ');
}
