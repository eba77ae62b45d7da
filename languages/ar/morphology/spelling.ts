import { hamzaSeats } from './hamza.js';
import { isConsonant, isVowel } from './phonemes.js';
import { soundOut } from './sound-rules.js';

const FATHA = '\u064E';
const DAMMA = '\u064F';
const KASRA = '\u0650';
const SHADDA = '\u0651';
const SUKUN = '\u0652';
const FATHATAN = '\u064B';
const KASRATAN = '\u064D';

/** Every phoneme that is spelled alike everywhere; see `phonemes.ts` for the capitals. */
const LETTERS: Readonly<Record<string, string>> = {
  a: FATHA,
  i: KASRA,
  u: DAMMA,
  ā: `${FATHA}ا`,
  ī: `${KASRA}ي`,
  ū: `${DAMMA}و`,
  w: 'و',
  y: 'ي',
  I: `ا${KASRA}`,
  U: `ا${DAMMA}`,
  A: 'ا',
  T: 'ة',
  F: `${FATHATAN}ا`,
  K: KASRATAN,
};

const ADDED: Readonly<Record<string, string>> = { t: 'ت', n: 'ن', s: 'س', m: 'م' };

const ENDS_WITH_VOWEL = /[YFK]/;

export interface SpellOptions {
  /** The word goes on with an attached pronoun: its last hamza is no longer final. */
  readonly open?: boolean;
}

/** All accepted spellings of a word, with vowel signs, the usual one first. */
export function spell(phonemes: string, options: SpellOptions = {}): readonly string[] {
  const open = options.open === true;
  const spellings = soundOut(phonemes).flatMap((word) =>
    spellSounds(
      word.replace(/[tnsm]/g, (c) => ADDED[c] ?? c),
      open,
    ),
  );
  return [...new Set(spellings)];
}

function spellSounds(word: string, open: boolean): readonly string[] {
  // Spellings part at a hamza; between two hamzas there is one run of letters for all.
  let heads: readonly string[] = [''];
  let run = '';
  for (let i = 0; i < word.length; i += 1) {
    const sound = word.charAt(i);
    if (!isConsonant(sound)) {
      run += sound === 'Y' ? finalA(word.charAt(i - 1)) : (LETTERS[sound] ?? sound);
      continue;
    }
    const before = word.charAt(i - 1);
    const doubled = word.charAt(i + 1) === sound;
    if (doubled) i += 1;
    const after = word.charAt(i + 1);
    const marks = (doubled ? SHADDA : '') + (isVowel(after) || ENDS_WITH_VOWEL.test(after) ? '' : SUKUN);
    if (sound !== "'") {
      run += (LETTERS[sound] ?? sound) + marks;
      continue;
    }
    const seats = hamzaSeats({ before, after, rest: word.slice(i + 2), open });
    const seated = seats.map((seat) => (seat === 'آ' || seat === 'أا' ? seat : seat + marks));
    heads = heads.flatMap((head) => seated.map((seat) => head + run + seat));
    run = '';
    if (after === 'ā' && seats.includes('آ')) i += 1;
  }
  return heads.map((head) => head + run);
}

/** The ā of a weak ending: ى, but alef after ي (أحيا). */
function finalA(before: string): string {
  return `${FATHA}${before === 'y' ? 'ا' : 'ى'}`;
}

/** A word without its vowel signs. */
export function unvocalised(word: string): string {
  return word.replace(/[\u064B-\u0652]/g, '');
}

/** A noun is given without case vowel, so without the sign for none either. */
export function pausal(word: string): string {
  return word.endsWith(SUKUN) ? word.slice(0, -1) : word;
}
