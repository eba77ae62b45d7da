/** What a token is in its clause. */
export enum Tag {
  None = 0,
  Determiner,
  Possessive,
  /** The sign of the possessor after a noun: «Putin's», «officials'». */
  Genitive,
  Pronoun,
  Noun,
  Name,
  Number,
  Adjective,
  Adverb,
  Preposition,
  /** Before an infinitive. */
  To,
  Coordinator,
  Subordinator,
  /** Opens what is said. */
  That,
  Relative,
  Question,
  Existential,
  Negation,
  Modal,
  Be,
  Have,
  Do,
  Base,
  ThirdPerson,
  Past,
  Ing,
  /** A past participle. */
  En,
  Comma,
  Colon,
  Semicolon,
  Dash,
  Quote,
  Open,
  Close,
  Stop,
  Mark,
}

/** Forms of a verb that a word can be, as bits. */
export enum Form {
  Base = 1,
  ThirdPerson = 2,
  Past = 4,
  Ing = 8,
  En = 16,
}

/** A test of tags by one look into a table. */
export const setOf = (...tags: readonly Tag[]): ((tag: Tag) => boolean) => {
  const table = new Uint8Array(64);
  for (const tag of tags) table[tag] = 1;
  return (tag) => table[tag] === 1;
};

/** A word of a noun phrase. */
export const isNominal = setOf(
  Tag.Noun,
  Tag.Name,
  Tag.Number,
  Tag.Adjective,
  Tag.Determiner,
  Tag.Possessive,
  Tag.Genitive,
);

/** A word with which a noun phrase can end. */
export const endsNominal = setOf(Tag.Noun, Tag.Name, Tag.Number, Tag.Pronoun, Tag.Adjective, Tag.Determiner);

/** Opens a noun phrase. */
export const opensNominal = setOf(
  Tag.Determiner,
  Tag.Possessive,
  Tag.Pronoun,
  Tag.Noun,
  Tag.Name,
  Tag.Number,
  Tag.Adjective,
  Tag.Existential,
);

/** A verb or an auxiliary that can be finite. */
export const isFiniteVerb = setOf(Tag.Modal, Tag.Be, Tag.Have, Tag.Do, Tag.Base, Tag.ThirdPerson, Tag.Past);

export const isVerb = setOf(
  Tag.Modal,
  Tag.Be,
  Tag.Have,
  Tag.Do,
  Tag.Base,
  Tag.ThirdPerson,
  Tag.Past,
  Tag.Ing,
  Tag.En,
);

export const isAuxiliary = setOf(Tag.Modal, Tag.Be, Tag.Have, Tag.Do);

/** Parts clauses. */
export const isPause = setOf(Tag.Comma, Tag.Colon, Tag.Semicolon, Tag.Dash, Tag.Open, Tag.Close, Tag.Stop);
