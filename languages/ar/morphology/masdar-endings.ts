import type { Agreement } from './types.js';

/** A written noun with what it is. */
export interface Noun {
  readonly vocalised: string;
  readonly agreement: Agreement;
  readonly beforePronoun: boolean;
}

const MARKS = '[\\u064B-\\u0652]*';
const endsIn = (letters: string): RegExp => new RegExp(`[${letters}]${MARKS}$`);

const TA_MARBUTA = endsIn('ة');
const NO_ALEF = new RegExp(`(?:[ةىأآا]|ا${MARKS}ء)${MARKS}$|\\u064D$`);
const HAMZA_ON_LINE = new RegExp(`ء${MARKS}$`);
const JOINED_HAMZA = new RegExp(`[^اأدذرزوؤ\\u064B-\\u0652]${MARKS}ء${MARKS}$`);
const SEATED = new RegExp(`[ءأؤ]${MARKS}$`);
const WITHOUT_CASE = /[\u064B-\u0650\u0652]$/;

/**
 * The written endings of a verbal noun, vocalised or not (Wright I, §§8, 308-317): bare, accusative alef,
 * what changes before a pronoun, and for countable ones dual and sound plural (اجتماعين، محادثات).
 */
export function masdarEndings(noun: string, countable: boolean): readonly Noun[] {
  const plain = (vocalised: string, number: 's' | 'd' | 'p' = 's'): Noun => ({
    vocalised,
    agreement: { person: null, gender: null, number },
    beforePronoun: false,
  });
  const bound = (vocalised: string): Noun => ({ ...plain(vocalised), beforePronoun: true });
  const forms = [plain(noun), ...accusative(noun).map((each) => plain(each))];
  forms.push(...beforePronoun(noun).map(bound));
  if (!countable || WITHOUT_CASE.test(noun) || endsIn('ى').test(noun)) return forms;
  const stem = noun.replace(TA_MARBUTA, '');
  const base = TA_MARBUTA.test(noun) ? `${stem}ت` : noun;
  forms.push(plain(soundPlural(stem), 'p'), plain(dual(base), 'd'));
  forms.push(plain(`${base}ين`, 'd'));
  return forms;
}

/** معاداة, معاديات; مفاجأة, مفاجآت. */
function soundPlural(stem: string): string {
  return joinAlef(stem.endsWith('ا') ? `${stem.slice(0, -1)}ي` : stem, 'ات');
}

const dual = (base: string): string => joinAlef(base, 'ان');

function joinAlef(stem: string, ending: string): string {
  const seat = new RegExp(`أ${MARKS}$`);
  return seat.test(stem) ? stem.replace(seat, `آ${ending.slice(1)}`) : stem + ending;
}

function accusative(noun: string): readonly string[] {
  if (NO_ALEF.test(noun)) return [];
  if (JOINED_HAMZA.test(noun)) return [noun.replace(HAMZA_ON_LINE, 'ئًا')];
  return [`${noun}ًا`];
}

/** زيارته; دعواه; إعطاؤه، إعطائه; بدئه; تواطئه. */
function beforePronoun(noun: string): readonly string[] {
  if (TA_MARBUTA.test(noun)) return [noun.replace(TA_MARBUTA, 'ت')];
  if (noun.endsWith('ى')) return [noun.replace(/ى$/, 'ا')];
  if (!SEATED.test(noun)) return [];
  return ['ؤ', 'ئ'].map((seat) => noun.replace(SEATED, seat)).filter((each) => each !== noun);
}
