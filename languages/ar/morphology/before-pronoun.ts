import { spell } from './spelling.js';

/**
 * How a finite form is spelled before an attached pronoun, where that differs (Wright I, §§185, 20, and on hamza
 * §17): the silent alef goes (قالوا، قالوه), ى becomes alef (نفى، نفاه), -tum takes back its ū (سألتموه), and a last
 * hamza is seated as inside a word (يجيء، يجيئه).
 */
export function spellBeforePronoun(phonemes: string): readonly string[] {
  if (phonemes.endsWith('A')) return spell(phonemes.slice(0, -1), { open: true });
  if (phonemes.endsWith('Y')) return spell(`${phonemes.slice(0, -1)}ā`, { open: true });
  if (phonemes.endsWith('tum')) return spell(`${phonemes}ū`);
  return /'[aiu]?$/.test(phonemes) ? spell(phonemes, { open: true }) : [];
}
