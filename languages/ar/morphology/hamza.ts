import { isConsonant } from './phonemes.js';

/** What stands around a hamza: sounds as in `phonemes.ts`, an empty string at the edge of the word. */
export interface HamzaPlace {
  readonly before: string;
  readonly after: string;
  /** Everything after `after`. */
  readonly rest: string;
  /** True where letters of an attached pronoun will follow. */
  readonly open: boolean;
}

/** Letters that are not joined to the next: after them the hamza stands on the line (بدءا, but عبئا). */
const UNJOINED = 'دذرزw';
const PLURAL_END = /^(A|نa|)$/;
const DUAL_END = /^(نi|)$/;

/**
 * The seats a hamza may have, the usual one first (Wright I, §§16-17; rules of the Arabic academies).
 * Papers differ where the hamza comes before ū: قرؤوا، قرأوا، قرءوا; مسؤول، مسئول.
 * `آ` stands for the hamza together with the ā after it.
 */
export function hamzaSeats(place: HamzaPlace): readonly string[] {
  const { before, after } = place;
  if (before === '') return after === 'ā' ? ['آ'] : after === 'i' || after === 'ī' ? ['إ'] : ['أ'];
  if (isFinal(place)) return [finalSeat(before)];
  if (after === 'F') return [beforeTanwin(before)];
  if (before === 'i' || before === 'ī' || before === 'I' || after === 'i' || after === 'ī')
    return kasraSeats(place);
  if (before === 'y') return after === 'a' ? ['ئ', 'أ'] : ['ئ'];
  if (before === 'U') return ['ؤ'];
  if (after === 'u' || after === 'ū') return dammaSeats(place);
  if (before === 'u') return ['ؤ'];
  if (before === 'ā' || before === 'ū' || before === 'w') return ['ء'];
  if (after === 'ā') return DUAL_END.test(place.rest) && !place.open ? ['آ', 'أا'] : ['آ'];
  return ['أ'];
}

/** After a consonant a vowel is part of the stem (لم ينأ), and the hamza is seated by it. */
function isFinal({ before, after, rest, open }: HamzaPlace): boolean {
  if (open || (isConsonant(before) && 'aiu'.includes(after) && after !== '')) return false;
  return after === '' || after === 'K' || (rest === '' && 'aiu'.includes(after));
}

function finalSeat(before: string): string {
  return before === 'a' ? 'أ' : before === 'i' ? 'ئ' : before === 'u' ? 'ؤ' : 'ء';
}

function beforeTanwin(before: string): string {
  if (before === 'u') return 'ؤ';
  if (before === 'ū' || (isConsonant(before) && UNJOINED.includes(before))) return 'ء';
  return 'ئ';
}

/** تبدئين, also تبدأين: the seat of the bare stem is often kept before an ending. */
function kasraSeats({ before, after, rest }: HamzaPlace): readonly string[] {
  return before === 'a' && after === 'ī' && PLURAL_END.test(rest) ? ['ئ', 'أ'] : ['ئ'];
}

function dammaSeats({ before, after, rest, open }: HamzaPlace): readonly string[] {
  if (before === 'ū' || before === 'w') return ['ء'];
  if (after === 'u') return before === 'a' && rest === '' && open ? ['ؤ', 'أ'] : ['ؤ'];
  if (before === 'a') return PLURAL_END.test(rest) ? ['ؤ', 'أ', 'ء'] : ['ؤ'];
  if (isConsonant(before) && !UNJOINED.includes(before)) return ['ؤ', 'ئ'];
  return ['ؤ', 'ء'];
}
