import type { Factuality } from '../model/index.js';
import type { Draft } from './draft.js';

const BY_CLASS: Readonly<Record<string, Factuality>> = {
  deny: 'CT-',
  reject: 'CT-',
  believe: 'PR+',
  expect: 'PR+',
  claim: 'CT+',
  fear: 'PS+',
  hope: 'Uu',
  ask: 'Uu',
  demand: 'Uu',
  propose: 'Uu',
  advise: 'Uu',
};

/**
 * How certain the source is of what it says (FactBank values; Saurí & Pustejovsky 2009, table 2). The report's own
 * voice holds `Uu` towards all of it.
 */
export function factualityOf({ class: verbClass, negated, kind }: Draft): Factuality {
  if (kind === 'phrase' || kind === 'headline') return 'CT+';
  const value = BY_CLASS[verbClass] ?? 'CT+';
  if (!negated) return value;
  return value === 'CT-' ? 'PS+' : value === 'PR+' ? 'PR-' : 'Uu';
}
