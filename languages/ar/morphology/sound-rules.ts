import { isConsonant, isWeak } from './phonemes.js';

/**
 * What sounds do to each other anywhere in a word, once it is put together:
 * two hamzas in a syllable (آخذ، إيمان; Wright I, §17), uw and iw before a consonant (يوقف، إيقاف; Wright I, §147),
 * and a weak letter at the end after ā (إعطاء; Wright I, §201).
 *
 * Two results where papers have both: أومن and أؤمن.
 */
export function soundOut(phonemes: string): readonly string[] {
  const smooth = closeVowels(phonemes).replace(/ā[wy]$/, "ā'");
  const initial = /^'([aiu])'/.exec(smooth);
  if (!initial || !isConsonant(smooth.charAt(3)) || smooth.charAt(3) === "'") return [smooth];
  const merged = `'${initial[1] === 'a' ? 'ā' : initial[1] === 'i' ? 'ī' : 'ū'}${smooth.slice(3)}`;
  return initial[1] === 'u' ? [merged, smooth] : [merged];
}

function closeVowels(phonemes: string): string {
  return phonemes.replace(/([iu])([wy])(?=(.))/g, (pair, vowel: string, glide: string, next: string) => {
    const closes = isConsonant(next) && !isWeak(next) && next !== glide;
    return closes ? (vowel === 'u' ? 'ū' : 'ī') : pair;
  });
}
