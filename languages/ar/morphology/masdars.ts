import { losesItsHamza } from './irregular.js';
import type { Verb } from './root.js';
import { pausal, spell } from './spelling.js';
import type { VerbFormName } from './types.js';

/**
 * The regular verbal nouns of the derived forms (Wright I, §§202-206; Ryding 2005, ch. 22-33, on each form).
 * Form I has no rule: its nouns are listed with the verb. Vocalised, without case ending.
 */
export function regularMasdars(verb: Verb): readonly string[] {
  const template = verb.form === 'I' ? null : templateOf(verb);
  return template === null ? [] : template.flatMap((each) => spell(verb.fill(each))).map(pausal);
}

type DerivedForm = Exclude<VerbFormName, 'I'>;

const SOUND: Readonly<Record<DerivedForm, string>> = {
  II: 'ta12ī3',
  III: 'mu1ā2a3aT',
  IV: "'i12ā3",
  V: 'ta1a22u3',
  VI: 'ta1ā2u3',
  VII: 'In1i2ā3',
  VIII: 'I1ti2ā3',
  IX: 'I12i3ā3',
  X: 'Isti12ā3',
  Q: '1a23a4aT',
  QII: 'ta1a23u4',
  QIV: 'I12i34ā4',
};

/** إقامة، انقياد، اختيار، استقالة. */
const HOLLOW: Partial<Record<DerivedForm, string>> = {
  IV: "'i1ā3aT",
  VII: 'In1iyā3',
  VIII: 'I1tiyā3',
  X: 'Isti1ā3aT',
};

/** تسمية، معاداة، تحدٍّ (with the article التحدي), تفادٍ; the others follow the sound pattern: إعطاء. */
const DEFECTIVE: Partial<Record<DerivedForm, readonly string[]>> = {
  II: ['ta12iyaT'],
  III: ['mu1ā2āT'],
  V: ['ta1a22K', 'ta1a22ī'],
  VI: ['ta1ā2K', 'ta1ā2ī'],
};

/** محاجّة، تضادّ. */
const DOUBLED: Partial<Record<DerivedForm, string>> = { III: 'mu1ā22aT', VI: 'ta1ā22' };

function templateOf(verb: Verb): readonly string[] | null {
  const form = verb.form as DerivedForm;
  if (form === 'IV' && losesItsHamza(verb)) return [];
  // تحيّة: two y contract.
  if (form === 'II' && verb.defective && verb.penult === 'y') return ['ta1iyyaT'];
  if (verb.defective && DEFECTIVE[form]) return DEFECTIVE[form];
  if (verb.hollow && HOLLOW[form]) return [HOLLOW[form]];
  if (verb.doubled && DOUBLED[form]) return [DOUBLED[form]];
  // تهنئة: a last hamza takes the pattern of weak verbs in form II.
  if (form === 'II' && verb.last === "'") return ["ta12i'aT"];
  return [SOUND[form]];
}
