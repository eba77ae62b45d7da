import type { CueForm, Span } from '../model/index.js';
import type { Phrase } from './noun-phrase.js';

/** Tokens `[from, to)` of something said; `split` is the split of the first token that it begins at. */
export interface Content {
  from: number;
  split: number;
  to: number;
}

/** An outlet or other passer-on that the text names, before it is known who that is. */
export interface RelayDraft {
  readonly phrase: Phrase | null;
  readonly cue: Span | null;
}

/** A statement found in a sentence, in tokens, before its speaker is known and its chain is built. */
export interface Draft {
  readonly kind: CueForm;
  readonly sentence: number;
  /** First token of the construction, with a subject or conjunction before the verb. */
  lead: number;
  /** It ends the content in which it stands. */
  readonly breaks: boolean;
  /** A clause of the sentence itself, not inside a relative clause or another's words. */
  main: boolean;
  cue: Span | null;
  readonly cueToken: number;
  readonly lemma: string;
  class: string;
  core: boolean;
  source: Phrase | null;
  /** The subject was dropped, or stands in a pronoun. */
  elided: boolean;
  /** In a relative or asyndetic clause that tells more of another source: «مصدر، طلب عدم كشف اسمه، أن». */
  readonly aside: boolean;
  /** How far it gives way to another cue that claims the same content. */
  readonly yields: number;
  /** Nobody in particular: an impersonal passive. */
  readonly impersonal: boolean;
  /** From the verb: what a dropped subject must agree with. */
  readonly gender: 'm' | 'f' | null;
  readonly number: 's' | 'd' | 'p' | null;
  readonly person: 1 | 2 | 3;
  readonly negated: boolean;
  content: Content[];
  /** The content ends by itself and is not cut by what follows. */
  readonly closed: boolean;
  /** The content is a noun phrase, not a clause. */
  readonly nominal: boolean;
  /** Source and circumstances: where relays and addressees may be named. */
  readonly zone: readonly [from: number, to: number];
  /** Circumstances before the verb, up to their comma: «وفي مقابلة مع رويترز، قال». */
  opening: readonly [from: number, to: number] | null;
  relays: RelayDraft[];
  /** Whom the sentences before are about, the nearest first, where the source is a pronoun and the grammar knows subjects. */
  formers: readonly Phrase[];
  /** Whom the source speaks to, where the grammar names it; else it is looked for in the zone. */
  readonly addressee: Phrase | null;
}

/** What is the same in most statements, and need not be said of each. */
type Usual =
  | 'elided'
  | 'aside'
  | 'yields'
  | 'impersonal'
  | 'gender'
  | 'number'
  | 'person'
  | 'negated'
  | 'closed'
  | 'nominal'
  | 'opening'
  | 'relays'
  | 'formers'
  | 'addressee';

/**
 * A statement in the third person, affirmed, about content that is a clause, unless it is said otherwise. Field by
 * field: a spread of so many costs as much as finding them.
 */
export function draftOf(given: Omit<Draft, Usual> & Partial<Pick<Draft, Usual>>): Draft {
  return {
    kind: given.kind,
    sentence: given.sentence,
    lead: given.lead,
    breaks: given.breaks,
    main: given.main,
    cue: given.cue,
    cueToken: given.cueToken,
    lemma: given.lemma,
    class: given.class,
    core: given.core,
    source: given.source,
    elided: given.elided ?? given.source === null,
    aside: given.aside ?? false,
    yields: given.yields ?? 0,
    impersonal: given.impersonal ?? false,
    gender: given.gender ?? null,
    number: given.number ?? null,
    person: given.person ?? 3,
    negated: given.negated ?? false,
    content: given.content,
    closed: given.closed ?? false,
    nominal: given.nominal ?? false,
    zone: given.zone,
    opening: given.opening ?? null,
    relays: given.relays ?? [],
    formers: given.formers ?? [],
    addressee: given.addressee ?? null,
  };
}
