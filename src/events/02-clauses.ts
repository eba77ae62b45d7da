import { FULL_STOP, isComma, SEMICOLON } from '../attribution/punctuation.js';
import { TokenKind } from '../text/02-tokens.js';
import type { Sentence } from '../text/06-sentences.js';
import type { Text } from '../text/text.js';
import { Kind } from '../text/verb-form.js';
import { verbFormsAt } from '../text/verb-forms.js';
import { BIT } from '../text/word-class.js';
import type { EventContext } from './event-context.js';

/** How a clause begins at a token. */
export enum Opens {
  Nothing = 0,
  /** A verb: what follows belongs to it. */
  Verb = 1,
  /** أن and the like, «بينما», «لكن»: a clause of its own. */
  Particle = 2,
  Relative = 3,
  /** A full stop, a colon, a semicolon. */
  Stop = 4,
  /** The first word of a clause, its subject or what joins it to the one before. */
  First = 5,
}

const PARTICLE = BIT.contrast | BIT.subordinate | BIT.relativeWhat;
const COLON = 0x3a;
const ASTERISK = 0x2a;

/** Where the clauses of a sentence begin. */
export class Clauses {
  readonly #opens: Uint8Array;
  readonly #from: number;
  readonly #to: number;

  /** `opens` holds what begins at each token of the sentence. */
  constructor({ from, to }: Sentence, opens: Uint8Array) {
    this.#from = from;
    this.#to = to;
    this.#opens = opens;
  }

  opens(token: number): Opens {
    return this.#opens[token - this.#from]!;
  }

  /** One past the clause in which a verb or noun at a token stands: where the next one begins. */
  end(text: Text, token: number): number {
    let i = token + 1;
    while (i < this.#to) {
      const opens = this.opens(i);
      if (opens === Opens.Relative) {
        const comma = closingComma(text, i, this.#to);
        if (comma < 0) return i;
        i = comma + 1;
      } else if (opens === Opens.Verb && isAsyndetic(text, i)) i++;
      else if (opens !== Opens.Nothing) return i;
      else i++;
    }
    return this.#to;
  }

  /** The first token of the clause in which a token stands, after what opens it; and what does. */
  start(token: number): { readonly from: number; readonly opens: Opens } {
    let i = token - 1;
    while (i >= this.#from && this.opens(i) === Opens.Nothing) i--;
    if (i < this.#from) return { from: this.#from, opens: Opens.Stop };
    const opens = this.opens(i);
    return { from: opens === Opens.First ? i : i + 1, opens };
  }
}

/** What begins at each token of a sentence, in a language whose clauses begin with their verbs. */
export function verbFirstOpens(
  { text, names }: Pick<EventContext, 'text' | 'names'>,
  { from, to }: Sentence,
  verbs: Uint8Array,
): Uint8Array {
  const opens = new Uint8Array(verbs.length);
  for (let token = from; token < to; token++) {
    const own = opensAt(text, token, verbs[token - from] === 1);
    // «مون جاي إن»: a particle within a name opens nothing.
    const isName = own === Opens.Particle && (names.mentionAt(token)?.from ?? token) < token;
    opens[token - from] = isName ? Opens.Nothing : own;
  }
  return opens;
}

const isPast = (text: Text, token: number): boolean =>
  verbFormsAt(text, token).some(({ kind }) => kind === Kind.Past);

/** «مفاوضات استمرت شهورا»: a verb right after an indefinite noun tells more of it. */
const isAsyndetic = (text: Text, token: number): boolean =>
  text.isWord(token - 1) &&
  isPast(text, token) &&
  !text.hasConjunction(token) &&
  !text.hasArticle(token - 1) &&
  !text.is(
    token - 1,
    BIT.name | BIT.preposition | BIT.that | BIT.auxiliary | BIT.negation | BIT.adverb | BIT.time,
  );

/** A relative clause between commas is hardly longer. */
const RELATIVE_REACH = 16;

function closingComma(text: Text, relative: number, to: number): number {
  for (let i = relative + 1; i < Math.min(to, relative + RELATIVE_REACH); i++) if (isComma(text, i)) return i;
  return -1;
}

/** «تصعيد في الجنوب.. إسرائيل تقصف»: dots between two clauses of a headline. */
const isDots = (text: Text, token: number): boolean =>
  text.isMark(token, FULL_STOP) && (text.isMark(token - 1, FULL_STOP) || text.isMark(token + 1, FULL_STOP));

function opensAt(text: Text, token: number, isVerb: boolean): Opens {
  if (!text.isWord(token)) {
    if (text.tokens.kind[token] !== TokenKind.Punctuation) return Opens.Nothing;
    const stops = text.isMark(token, COLON, ASTERISK) || text.isMark(token, SEMICOLON);
    return stops || isDots(text, token) ? Opens.Stop : Opens.Nothing;
  }
  if (text.is(token, BIT.relative)) return Opens.Relative;
  if (text.has(token, BIT.that)) return Opens.Particle;
  // «غير أن» goes on, «غير مرغوب» is a word.
  if (text.is(token, BIT.contrast) && text.is(token, BIT.governsThat)) return Opens.Nothing;
  if (text.is(token, PARTICLE)) return Opens.Particle;
  return isVerb ? Opens.Verb : Opens.Nothing;
}
