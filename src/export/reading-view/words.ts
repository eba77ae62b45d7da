import type {
  BlockKind,
  Difference,
  EntityType,
  EventType,
  Factuality,
  Manner,
  Status,
} from '../../model/index.js';

/** Forms by Unicode CLDR plural category; `{n}` is the number. */
export type PluralForms = { readonly other: string } & Readonly<
  Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>
>;

type Open = Readonly<Record<string, string>>;
type Named<Keys extends string> = Readonly<Record<Keys, string>>;

/** What the view says in its own voice: `languages/<language>/interface.yaml`. */
export interface InterfaceWords {
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  /** CLDR numbering system: `arab`, `latn`. */
  readonly numerals: string;
  readonly product: string;
  readonly arrow: string;
  readonly listSeparator: string;
  readonly page: Named<
    | 'summary'
    | 'noTitle'
    | 'published'
    | 'unpublished'
    | 'publisherUnknown'
    | 'text'
    | 'skip'
    | 'engine'
    | 'previous'
    | 'next'
    | 'help'
    | 'close'
  >;
  readonly counts: Readonly<
    Record<'statements' | 'events' | 'differences' | 'notices' | 'mentions', PluralForms>
  >;
  readonly legend: Named<'heading' | 'content' | 'cue' | 'source' | 'relay' | 'notice'> &
    Named<Extract<BlockKind, 'residue'>>;
  readonly chain: Named<
    | 'heading'
    | 'none'
    | 'label'
    | 'from'
    | 'unresolved'
    | 'unrecognised'
    | 'unnamed'
    | 'collective'
    | 'elided'
    | 'candidates'
    | 'addressee'
    | 'noCue'
    | 'weak'
    | 'weakHint'
    | 'cue'
    | 'manner'
    | 'factuality'
  >;
  readonly manners: Named<Manner>;
  readonly factuality: Named<Factuality>;
  readonly cueClasses: Open;
  readonly acts: Named<
    | 'heading'
    | 'act'
    | 'actors'
    | 'recipients'
    | 'status'
    | 'accounts'
    | 'report'
    | 'none'
    | 'place'
    | 'condition'
    | 'weak'
  >;
  readonly statuses: Named<Status>;
  readonly types: Named<EventType>;
  readonly modes: Open;
  /** One find by itself, in the terminal. */
  readonly detail: Named<
    'said' | 'told' | 'chain' | 'report' | 'right' | 'wrong' | 'lost' | 'similar' | 'stands'
  >;
  readonly differences: {
    readonly heading: string;
    readonly slots: Named<Difference['slot']>;
    readonly relations: Named<Difference['relation']>;
  };
  readonly entities: Named<'heading' | 'unknown' | 'also'> & { readonly kinds: Named<EntityType> };
  readonly notices: Named<'heading' | 'none'>;
  readonly rules: Open;
  readonly help: Named<
    'heading' | 'nextStatement' | 'previousStatement' | 'pin' | 'unpin' | 'help' | 'or' | 'click' | 'question'
  >;
}

/** Puts values in the place of `{name}`; an unknown name stays as it is. */
export const fill = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** The label of a code, or undefined where the catalogue has none (also for `constructor` and its like). */
export const labelOf = (labels: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(labels, code) ? labels[code] : undefined;

/** A number in the numerals of the interface, without grouping. */
export const numeral = (words: InterfaceWords, n: number): string =>
  new Intl.NumberFormat(words.language, { numberingSystem: words.numerals, useGrouping: false }).format(n);

/** «3 statements» in the plural form that the language wants; the form `zero` stands for none. */
export const counted = (words: InterfaceWords, forms: PluralForms, n: number): string => {
  const category = n === 0 ? 'zero' : new Intl.PluralRules(words.language).select(n);
  return fill(forms[category] ?? forms.other, { n: numeral(words, n) });
};
