import type { Attribution, Entity, EntityId, Reading, Span } from '../../model/index.js';
import { isolated, visible } from './controls.js';
import { type Html, html, joined, text } from './escape.js';
import { clipped } from './letters.js';
import { fill, type InterfaceWords, numeral } from './words.js';

/** One reading with what every part of the page asks of it. */
export interface View {
  readonly reading: Reading;
  readonly words: InterfaceWords;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Statements are numbered from 1 in the order of the reading. */
  readonly numbers: ReadonlyMap<string, number>;
}

export const viewOf = (reading: Reading, words: InterfaceWords): View => ({
  reading,
  words,
  entities: new Map(reading.entities.map((entity) => [entity.id, entity])),
  numbers: new Map(reading.attributions.map(({ id }, i) => [id, i + 1])),
});

export const excerpt = ({ reading }: View, span: Span): string => reading.report.text.slice(span[0], span[1]);

export const number = ({ words }: View, n: number): Html => text(numeral(words, n));

/** A pattern of the catalogue with markup put in. */
export const phrase = (pattern: string, values: Readonly<Record<string, Html>>): Html =>
  fill(text(pattern), values) as Html;

/** Name in the interface's language, else in the report's, else in any, else the identifier. */
export const nameOf = ({ reading, words, entities }: View, id: EntityId): string => {
  const names = entities.get(id)?.names ?? {};
  const named = [words.language, reading.report.language].find((language) => Object.hasOwn(names, language));
  return (named === undefined ? Object.values(names)[0] : names[named]) || id.replace(/^\w+:~?/, '');
};

export const name = (view: View, id: EntityId): Html => isolated(nameOf(view, id));

export const list = ({ words }: View, items: readonly Html[]): Html =>
  joined(items, text(words.listSeparator));

export const namesOf = (view: View, ids: readonly EntityId[]): Html =>
  list(
    view,
    ids.map((id) => name(view, id)),
  );

/** A link to the words of a span; bare where the span is missing or lies outside the text. */
export const jump = (view: View, span: Span | null | undefined, label: Html): Html => {
  const real = clipped(view.reading.report.text, span);
  return real ? html`<a class="jump" href="#t${real[0]}" data-to="${real[1]}">${label}</a>` : label;
};

/** The words of a span, on one line, as a link to their place. */
export const quoted = (view: View, span: Span | null | undefined): Html | null => {
  const real = clipped(view.reading.report.text, span);
  return real && jump(view, real, html`<bdi>${visible(excerpt(view, real).replace(/\s+/g, ' '))}</bdi>`);
};

/** Who tells: the entity, else the words that stand for it. */
export const teller = (view: View, attribution: Attribution): Html => {
  const { entity, span, antecedent } = attribution.source;
  if (entity) return name(view, entity);
  const words = quoted(view, span ?? antecedent);
  return words ?? text(view.words.chain.unresolved);
};
