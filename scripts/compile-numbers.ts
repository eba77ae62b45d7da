import type {
  BoundSense,
  NumberData,
  NumberGrammar,
  NumeralEntryData,
  NumeralRole,
  QuantityEntryData,
  QuantityRole,
  RatioEntry,
  RatioRole,
  SignEntry,
  UnitForm,
} from '../src/text/number-lexicon.js';
import { wordsOf } from '../src/world-entries.js';
import { foldedPhrase, foldedPhrases } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

type Phrases = readonly string[];
type ByValue = Readonly<Record<string, Phrases>>;

interface UnitSource {
  readonly kind: QuantityEntryData['kind'];
  readonly unit: string | null;
  readonly per?: number | string;
  readonly person?: true;
  readonly one?: Phrases;
  readonly two?: Phrases;
  readonly many?: Phrases;
  /** Units by the adjective that names them. */
  readonly of?: Readonly<Record<string, Phrases>>;
}

/** `numbers.yaml`. */
export interface NumberSource {
  readonly grammar: NumberGrammar;
  readonly cardinals: ByValue;
  readonly joined?: ByValue;
  readonly teen?: Phrases;
  readonly scales: ByValue;
  readonly duals?: ByValue;
  readonly fractions: ByValue;
  readonly ordinals: ByValue;
  readonly vague: ByValue;
  readonly point: Phrases;
  readonly minus: Phrases;
  readonly power?: Phrases;
  readonly ofOne?: Phrases;
  readonly of?: Phrases;
  readonly someOf?: Phrases;
  readonly ordinalEndings?: Phrases;
  readonly shortScales?: ByValue;
  readonly and: Phrases;
  readonly weak?: Phrases;
  readonly ratios?: Readonly<Partial<Record<RatioRole, Phrases>>>;
  readonly bounds: Readonly<Record<BoundSense, Phrases>>;
  readonly weakBounds?: Phrases;
  readonly boundsAfter: Partial<Record<BoundSense, Phrases>>;
  readonly ranges: Readonly<Record<'between' | 'from' | 'to' | 'or', Phrases>>;
  readonly for: Phrases;
  readonly throughout: Phrases;
  readonly whole: Phrases;
  readonly percent: Phrases;
  readonly shareOf: Phrases;
  readonly units: readonly UnitSource[];
  readonly harm: Readonly<Record<string, Phrases>>;
  readonly harmOfPeople: Phrases;
  readonly harmAfter?: Readonly<Record<string, Phrases>>;
  readonly harmLinks?: Phrases;
  readonly ofMany?: Phrases;
  readonly ages?: Phrases;
  readonly signs: readonly SignEntry[];
}

/** Folds the phrases of `numbers.yaml` into flat lists and numbers their words. */
export function compileNumbers(vocabulary: Vocabulary, source: NumberSource): NumberData {
  const numerals = numeralEntries(source);
  const weak = new Set(foldedPhrases(source.weak ?? []));
  const units = source.units
    .flatMap(unitEntries)
    .map((entry) => (weak.has(entry.words) ? { ...entry, weak: true as const } : entry));
  const prepositions = new Set(foldedPhrases(source.weakBounds ?? []));
  const bounds = boundEntries(source).map((entry) =>
    entry.role === 'bound' && prepositions.has(entry.words) ? { ...entry, weak: true as const } : entry,
  );
  const quantities = [...bounds, ...units];
  const ratios = ratioEntries(source);
  for (const { words } of [...numerals, ...ratios, ...quantities])
    for (const word of wordsOf(words)) vocabulary.number(word);
  return { grammar: source.grammar, numerals, ratios, quantities, signs: source.signs };
}

function numeralEntries(source: NumberSource): NumeralEntryData[] {
  const weak = new Set(foldedPhrases(source.weak ?? []));
  const list = (role: NumeralRole, phrases: Phrases, value: number): NumeralEntryData[] =>
    phrases.map((phrase) => {
      const words = foldedPhrase(phrase);
      return { words, role, value, ...(weak.has(words) && { weak: true as const }) };
    });
  const byValue = (role: NumeralRole, values: ByValue = {}): NumeralEntryData[] =>
    Object.entries(values).flatMap(([value, phrases]) => list(role, phrases, numberFrom(value)));
  // In this order: a word that is two of these opens a numeral as the first.
  return [
    ...byValue('vague', source.vague),
    ...byValue('value', source.cardinals),
    ...byValue('joined', source.joined),
    ...list('teen', source.teen ?? [], 10),
    ...byValue('dual', source.duals),
    ...byValue('scale', source.scales),
    ...byValue('ordinal', source.ordinals),
    ...byValue('fraction', source.fractions),
    ...list('point', source.point, 0),
    ...list('minus', source.minus, 0),
    ...list('power', source.power ?? [], 0),
    ...list('ofOne', source.ofOne ?? [], 1),
    ...list('of', source.of ?? [], 0),
    ...list('someOf', source.someOf ?? [], 0),
    ...list('ordinalEnding', source.ordinalEndings ?? [], 0),
    ...byValue('shortScale', source.shortScales),
    ...list('and', source.and, 0),
  ];
}

const ratioEntries = ({ ratios = {} }: NumberSource): RatioEntry[] =>
  Object.entries(ratios).flatMap(([role, phrases]) =>
    phrases.map((phrase) => ({ words: foldedPhrase(phrase), role: role as RatioRole })),
  );

function boundEntries(source: NumberSource): QuantityEntryData[] {
  const list = (
    role: QuantityRole,
    phrases: Phrases,
    more: Partial<QuantityEntryData> = {},
  ): QuantityEntryData[] => phrases.map((phrase) => ({ words: foldedPhrase(phrase), role, ...more }));
  const senses = (role: QuantityRole, bounds: Partial<Record<BoundSense, Phrases>>): QuantityEntryData[] =>
    Object.entries(bounds).flatMap(([sense, phrases]) => list(role, phrases, { sense: sense as BoundSense }));
  return [
    ...senses('bound', source.bounds),
    ...senses('boundAfter', source.boundsAfter),
    ...list('between', source.ranges.between),
    ...list('from', source.ranges.from),
    ...list('to', source.ranges.to),
    ...list('or', source.ranges.or),
    ...list('for', source.for),
    ...list('throughout', source.throughout),
    ...list('whole', source.whole),
    ...list('percent', source.percent),
    ...list('shareOf', source.shareOf),
    ...list('harmLink', source.harmLinks ?? []),
    ...list('ofMany', source.ofMany ?? []),
    ...list('age', source.ages ?? []),
    ...Object.entries(source.harmAfter ?? {}).flatMap(([unit, phrases]) =>
      list('harmAfter', phrases, { unit }),
    ),
    ...Object.entries(source.harm).flatMap(([unit, phrases]) =>
      list('harm', phrases, { unit, ...(source.harmOfPeople.includes(unit) && { person: true }) }),
    ),
  ];
}

function unitEntries({ kind, unit, per, person, of, ...forms }: UnitSource): QuantityEntryData[] {
  return (['one', 'two', 'many'] as const).flatMap((form) =>
    (forms[form] ?? []).flatMap((phrase) => {
      const entry = (words: string, ownUnit: string | null): QuantityEntryData => ({
        words: foldedPhrase(words),
        role: 'unit',
        form: formOf(forms, form, phrase),
        ...(kind !== undefined && { kind }),
        unit: ownUnit,
        per: per === undefined ? 1 : numberFrom(per),
        ...(person && { person }),
      });
      const named = Object.entries(of ?? {}).flatMap(([own, adjectives]) =>
        adjectives.map((adjective) => entry(`${phrase} ${adjective}`, own)),
      );
      return [entry(phrase, unit), ...named];
    }),
  );
}

/** «مدنيين» may be two or many: a word that is both says nothing of two. */
function formOf(forms: Partial<Record<UnitForm, Phrases>>, form: UnitForm, phrase: string): UnitForm {
  return form === 'two' && forms.many?.includes(phrase) ? 'many' : form;
}

/** «1/60» or «60». */
function numberFrom(value: number | string): number {
  const [above, below = '1'] = String(value).split('/');
  const number = Number(above) / Number(below);
  if (!Number.isFinite(number)) throw new Error(`numbers.yaml: «${value}» is no number`);
  return number;
}
