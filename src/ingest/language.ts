import { InputError } from './input-error.js';
import { countSigns, type LanguageSigns } from './signs.js';

/** As much of a text as decides its language. */
const SAMPLE = 50_000;

const LEAST_SCRIPT = 0.4;
/** So few letters of other languages leave no doubt; with so many no detector is believed. */
const FEW_OTHER = 0.01;
const MOST_OTHER = 0.05;
const ENOUGH_ARTICLES = 0.05;
const ENOUGH_OWN = 0.01;

/**
 * The language of a text, one of those that can be read. Script and letters decide where they can; only what they
 * leave open costs the loading of a language detector.
 */
export async function languageOf(text: string, languages: readonly LanguageSigns[]): Promise<string> {
  const sample = text.slice(0, SAMPLE);
  if (!/\p{L}/u.test(sample)) throw new InputError('it has no words', 'Give the text of a report');
  const possible = languages
    .map((signs) => ({ ...countSigns(sample, signs), language: signs.language }))
    .filter(({ script }) => script >= LEAST_SCRIPT);
  const certain = possible.find(
    ({ other, keyboard, articles, own }) =>
      other + keyboard < FEW_OTHER && (articles >= ENOUGH_ARTICLES || own >= ENOUGH_OWN),
  );
  if (certain !== undefined) return certain.language;
  const { eld } = await import('eld/medium');
  const { language } = eld.detect(sample);
  const detected = possible.find((one) => one.language === language);
  if (detected !== undefined && detected.other < MOST_OTHER) return language;
  throw unreadable(
    language === '' || detected !== undefined ? nameOfScript(sample) : nameOfLanguage(language),
    languages,
  );
}

/** A language that the caller names; the text is then read as that, whatever it looks like. */
export function givenLanguage(language: string, languages: readonly LanguageSigns[]): string {
  const code = language.toLowerCase().split('-')[0]!;
  if (languages.some((signs) => signs.language === code)) return code;
  throw new InputError(`language «${language}» cannot be read`, `Languages that can: ${list(languages)}`);
}

let english: Intl.DisplayNames | undefined;

/** Made when first asked for: it loads much. */
function nameOfLanguage(code: string): string {
  english ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
  return `${english.of(code)} (${code})`;
}

const list = (languages: readonly LanguageSigns[]): string =>
  languages.map(({ language }) => nameOfLanguage(language)).join(', ');

function unreadable(found: string, languages: readonly LanguageSigns[]): InputError {
  const options = languages.map(({ language }) => `--language ${language}`).join(' or ');
  return new InputError(
    `its language looks like ${found}; what can be read so far: ${list(languages)}`,
    `If it is one of these after all, say so with ${options}`,
  );
}

const SCRIPTS = [
  'Arabic',
  'Latin',
  'Cyrillic',
  'Hebrew',
  'Greek',
  'Devanagari',
  'Han',
  'Hangul',
  'Thai',
  'Armenian',
  'Georgian',
];

function nameOfScript(text: string): string {
  const count = (script: string): number =>
    text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0;
  const [script, letters] = SCRIPTS.map((name) => [name, count(name)] as const).sort(
    ([, a], [, b]) => b - a,
  )[0]!;
  return letters === 0 ? 'none that is known here' : `one in ${script} letters that is not known here`;
}
