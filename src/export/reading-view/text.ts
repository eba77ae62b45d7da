import type { BlockKind } from '../../model/index.js';
import { type Stretch, stretches } from './blocks.js';
import { visible } from './controls.js';
import { constant, type Html, html, text } from './escape.js';
import { marksOf, type Role } from './marks.js';
import { type Slice, slices } from './slices.js';
import { number, type View } from './view.js';

const RIGHT_TO_LEFT = /^(ar|fa|ur|he|ps|ckb|sd|ug|yi|dv)\b/;

export const directionOf = (language: string): Html => constant(RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr');

const ELEMENTS: Readonly<Record<BlockKind, Html>> = {
  title: constant('h1'),
  heading: constant('h2'),
  paragraph: constant('p'),
  byline: constant('span'),
  dateline: constant('span'),
  publisher: constant('span'),
  residue: constant('span'),
};

const statementsOf = (tags: readonly Role[], ...kinds: readonly Role['kind'][]): number[] => {
  const found = tags.filter(({ kind, statement }) => statement > 0 && kinds.includes(kind));
  return [...new Set(found.map(({ statement }) => statement))];
};

/** Which statements begin their number here: `number` marks that do not come from the slice before. */
const beginning = (tags: readonly Role[], before: readonly Role[]): number[] =>
  statementsOf(
    tags.filter((tag) => !before.includes(tag)),
    'number',
  );

const classesOf = (tags: readonly Role[], depth: number): string[] => {
  const has = (kind: Role['kind']): boolean => tags.some((tag) => tag.kind === kind);
  const classes: string[] = [];
  if (depth > 0) classes.push(`c${Math.min(depth, 3)}`);
  if (has('cue')) classes.push('q');
  if (has('source')) classes.push('s');
  if (has('relay')) classes.push('l');
  if ((has('source') || has('relay')) && !has('word')) classes.push('w');
  if (has('notice')) classes.push('x');
  return classes;
};

const sliceMarkup = (view: View, slice: Slice<Role>, before: readonly Role[]): Html => {
  const { start, end, tags } = slice;
  const words = visible(view.reading.report.text.slice(start, end));
  if (tags.length === 0) return words;

  const contents = statementsOf(tags, 'content');
  const covered = statementsOf(tags, 'content', 'cue', 'source', 'relay');
  const numbers = beginning(tags, before);
  const attributes: Html[] = [html`id="t${start}"`];
  const classes = classesOf(tags, contents.length);
  if (numbers.length > 0) classes.push('n');
  if (classes.length > 0) attributes.push(html`class="${text(classes.join(' '))}"`);
  if (covered.length > 0) attributes.push(html`data-a="${text(covered.join(' '))}"`);
  if (contents.length > 0) attributes.push(html`data-c="${text(contents.join(' '))}"`);
  if (numbers.length > 0) {
    attributes.push(html`data-n="${text(numbers.map((n) => number(view, n)).join('·'))}"`);
  }
  const element = constant(contents.length > 0 ? 'mark' : 'span');
  return html`<${element} ${constant(attributes.join(' '))}>${words}</${element}>`;
};

/** Wraps what lies in one block; white space between blocks stays bare. */
const wrapped = (view: View, { kind, start, end }: Stretch, inner: Html): Html => {
  if (kind === null) {
    return view.reading.report.text.slice(start, end).trim()
      ? html`<span class="loose">${inner}</span>`
      : inner;
  }
  const title = kind === 'residue' ? html` title="${text(view.words.legend.residue)}"` : null;
  return html`<${ELEMENTS[kind]} class="${constant(kind)}"${title}>${inner}</${ELEMENTS[kind]}>`;
};

/**
 * The report, character for character: the text content of the article is `report.text`. All of it is inline, and
 * its own line ends part the blocks, so that copying gives the original too.
 */
export const article = (view: View): Html => {
  const { report } = view.reading;
  const blocks = stretches(view.reading);
  const bounds = blocks.map(({ start, end }) => ({
    start,
    end,
    tag: { kind: 'block', statement: 0 } as const,
  }));
  const cut = slices<Role | (typeof bounds)[number]['tag']>(report.text.length, [
    ...bounds,
    ...marksOf(view.reading),
  ]);

  let at = 0;
  let before: readonly Role[] = [];
  const markup = blocks.map((block) => {
    const inner: Html[] = [];
    for (; at < cut.length && cut[at]!.end <= block.end; at++) {
      const tags = cut[at]!.tags.filter((tag): tag is Role => tag.kind !== 'block');
      inner.push(sliceMarkup(view, { ...cut[at]!, tags }, before));
      before = tags;
    }
    return wrapped(view, block, constant(inner.join('')));
  });
  const language = constant(/^[A-Za-z0-9-]+$/.test(report.language) ? report.language : 'und');
  return html`<article id="text" lang="${language}" dir="${directionOf(report.language)}" aria-label="${text(view.words.page.text)}">${markup}</article>`;
};
