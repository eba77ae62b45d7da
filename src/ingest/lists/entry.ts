/** A report that a list names: where it is, and what the list says of it. The page's own word stands before it. */
export interface Entry {
  readonly url: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  /** The report's own text as HTML where the list carries it. */
  readonly content: string | null;
}

/** Another list that a list names. */
export interface SubList {
  readonly list: string;
}
