import type { Text } from '../../text/text.js';
import { Kind, kindOf, personOf } from '../../text/verb-form.js';
import { BIT } from '../../text/word-class.js';
import { Form } from './tag.js';

/** Forms of any verb that a word can be. */
export function formsOf(text: Text, token: number): number {
  if (!text.has(token, BIT.verb)) return 0;
  const { lexicon } = text;
  const word = text.word(token, 0);
  let forms = 0;
  for (let r = lexicon.readingsFrom(word); r < lexicon.readingsTo(word); r++)
    forms |= formOf(lexicon.reading(r));
  return forms;
}

export function formOf(reading: number): number {
  switch (kindOf(reading)) {
    case Kind.Past:
      return Form.Past;
    case Kind.Participle:
      return Form.Ing;
    case Kind.PassiveParticiple:
      return Form.En;
    default:
      return personOf(reading) === 3 ? Form.ThirdPerson : Form.Base;
  }
}

/** A word that an apostrophe opens: «'s», «'t». */
export const isApostropheAt = (text: Text, token: number): boolean => {
  const code = text.original.charCodeAt(text.start(token));
  return (code === 0x27 || code === 0x2019) && text.isWord(token);
};
