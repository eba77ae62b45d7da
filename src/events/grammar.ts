import type { Attribution, Status } from '../model/index.js';
import type { Sentence } from '../text/06-sentences.js';
import type { Hit } from './03-triggers.js';
import type { Arranged } from './arranged.js';
import type { Group } from './group.js';
import type { Roles } from './roles.js';
import type { SentenceView } from './sentence-view.js';

/** How the acts of a sentence are read: what the order of words in a language decides. */
export interface Grammar<View extends SentenceView = SentenceView> {
  view(sentence: Sentence, index: number, statements: readonly Attribution[]): View;
  /** Words that tell of an act. */
  hits(view: View): Hit[];
  roles(view: View, hit: Hit): Roles;
  /** The group that does what the verb at a token says, where it is named; the first of several. */
  subjectAt(view: View, token: number): Group | null;
  /** What became of an act, as its own clause tells it; `around` is the statement that it stands in. */
  status(view: View, hit: Hit, around: Attribution | null): Status;
  /** A noun that tells of a known act: «الزيارة», «the visit». */
  isKnown(view: View, token: number): boolean;
  /** Only referred to: it adds to an act that the report tells, and is none of its own. */
  isMentioned(view: View, hit: Hit, roles: Roles, arranged: Arranged): boolean;
  /** Told as a fact in whatever words it stands: «vowed to answer the strike». */
  isSettled(view: View, hit: Hit): boolean;
  /** A pronoun on the act's own noun: «لقائه», «their talks». */
  isBound(view: View, hit: Hit): boolean;
  /** One past a noun with what is written behind it of its own: «اجتماعا طارئا». */
  nounEnd(view: View, noun: number): number;
}
