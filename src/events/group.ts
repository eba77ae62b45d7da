import type { NameMention } from '../entities/02-mentions.js';
import type { Range } from '../entities/resolver/resolved.js';

/** What the head of a group is: it decides for whom the group can stand. */
export enum Head {
  /** A name of `world/`. */
  Name = 0,
  /** A post or body («وزير الخارجية», «القوات الروسية»): stands for a person, a state or a group. */
  Organ = 1,
  /** Common people («متظاهرون فلسطينيون»). */
  People = 2,
  /** «نظيره». */
  Counterpart = 3,
  /** «البلدان». */
  Pair = 4,
  /** «بلاده». */
  OwnState = 5,
  /** A preposition with a pronoun: «معه», «عليها». */
  Pronoun = 6,
  /** Anything else. */
  Thing = 7,
}

/** A noun with what belongs to it, and how it hangs in the sentence. */
export interface Group {
  readonly from: number;
  to: number;
  /** Split of the first token. */
  readonly split: number;
  /** The token of its noun, by which a post or body is known. */
  readonly noun: number;
  /** The whole phrase as rooms that resolve it take it; null where the group itself is that. */
  readonly phrase: Range | null;
  readonly head: Head;
  /** Word number of the free preposition before it, or -1; `agent` marks «من قبل», «على يد». */
  readonly prep: number;
  readonly agent: boolean;
  /** Bits of `Prefix` on its first token. */
  readonly prefix: number;
  /** Written after «و». */
  readonly joined: boolean;
  /** The name that it has or is. */
  name: NameMention | null;
  /** Relation adjectives of states after it: «أمريكية روسية». */
  readonly adjectives: NameMention[];
  /** The group right after it in the genitive: whose it is. */
  owner: Group | null;
  /** The group that is joined to it. */
  and: Group | null;
  /** The group right after it under the letter of possession: «تصريحات لوزير الخارجية». */
  of: Group | null;
  /** The token before it that it stands in the genitive of, or -1. */
  genitiveOf: number;
  /** It is complete, with an article, an adjective, a name or an owner: the next noun does not belong to it. */
  definite: boolean;
}

/** What a resolver is asked for a group. */
export const rangeOf = ({ phrase, from, to, split }: Group): Range => phrase ?? { from, to, split };
