import type { Agreement } from './types.js';

/** How the bare stem of a participle ends: soundly, in the i of داعٍ, or in the a of معطى. */
export type NominalEnd = 'sound' | 'i' | 'a';

export interface SoundedNoun {
  readonly phonemes: string;
  readonly agreement: Agreement;
  readonly beforePronoun: boolean;
}

type Ending = readonly [ending: string, gender: 'm' | 'f', number: 's' | 'd' | 'p', beforePronoun?: true];

/**
 * The endings of participles in every case, with and without tanwin or nūn (Wright I, §§299-326; Ryding 2005,
 * ch. 7). The nūn is lost before a genitive: مؤيدو القرار.
 */
const ENDINGS: Readonly<Record<NominalEnd, readonly Ending[]>> = {
  sound: [
    ['', 'm', 's'],
    ['F', 'm', 's'],
    ['aT', 'f', 's'],
    ['at', 'f', 's', true],
    ['āni', 'm', 'd'],
    ['ayni', 'm', 'd'],
    ['ā', 'm', 'd'],
    ['ay', 'm', 'd'],
    ['atāni', 'f', 'd'],
    ['atayni', 'f', 'd'],
    ['atā', 'f', 'd'],
    ['atay', 'f', 'd'],
    ['ūna', 'm', 'p'],
    ['īna', 'm', 'p'],
    ['ū', 'm', 'p'],
    ['ī', 'm', 'p'],
    ['āt', 'f', 'p'],
  ],
  i: [
    ['K', 'm', 's'],
    ['ī', 'm', 's'],
    ['iyF', 'm', 's'],
    ['iyaT', 'f', 's'],
    ['iyat', 'f', 's', true],
    ['iyāni', 'm', 'd'],
    ['iyayni', 'm', 'd'],
    ['iyā', 'm', 'd'],
    ['iyay', 'm', 'd'],
    ['iyatāni', 'f', 'd'],
    ['iyatayni', 'f', 'd'],
    ['iyatā', 'f', 'd'],
    ['iyatay', 'f', 'd'],
    ['ūna', 'm', 'p'],
    ['īna', 'm', 'p'],
    ['ū', 'm', 'p'],
    ['ī', 'm', 'p'],
    ['iyāt', 'f', 'p'],
  ],
  a: [
    ['Y', 'm', 's'],
    ['ā', 'm', 's', true],
    ['āT', 'f', 's'],
    ['āt', 'f', 's', true],
    ['ayāni', 'm', 'd'],
    ['ayayni', 'm', 'd'],
    ['ayā', 'm', 'd'],
    ['ayay', 'm', 'd'],
    ['ātāni', 'f', 'd'],
    ['ātayni', 'f', 'd'],
    ['ātā', 'f', 'd'],
    ['ātay', 'f', 'd'],
    ['awna', 'm', 'p'],
    ['ayna', 'm', 'p'],
    ['aw', 'm', 'p'],
    ['ay', 'm', 'p'],
    ['ayāt', 'f', 'p'],
  ],
};

export function declineParticiple(base: string, end: NominalEnd): readonly SoundedNoun[] {
  return ENDINGS[end]
    .filter(([ending]) => ending !== 'F' || takesAlef(base))
    .map(([ending, gender, number, beforePronoun]) => ({
      phonemes: base + ending,
      agreement: { person: null, gender, number },
      beforePronoun: beforePronoun === true,
    }));
}

/** No alef of the accusative after أ or اء: مبتدأً، بناءً (Wright I, §8). */
function takesAlef(base: string): boolean {
  return !/[aā]'$/.test(base);
}
