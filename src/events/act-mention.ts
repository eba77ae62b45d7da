import type { Account, Attribution, Span, Status } from '../model/index.js';
import type { Frame } from './act-data.js';
import type { Party } from './parties.js';

/** One place of the text that tells of an act. */
export interface ActMention {
  readonly frame: Frame;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly status: Status;
  readonly evidence: Span;
  readonly attribution: Attribution | null;
  /** Sentence and tokens `[from, to)` of the evidence, and one past its clause. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly clauseEnd: number;
  /** First token whose times and quantities can be the act's. */
  readonly reach: number;
  readonly place: Account['place'];
  readonly condition: Span | null;
  readonly inTitle: boolean;
  /** A verb tells what was done to somebody. */
  readonly passive: boolean;
  /** «الزيارة», «هذا الاتفاق»: a known act, told of again. */
  readonly again: boolean;
  /** «محادثاتهما»: their act, whatever it was called before. */
  readonly bound: boolean;
  /** A finite verb tells of it. */
  readonly finite: boolean;
  /** The token of the thing that the verb has for a subject («ضربات استهدفت …»), or -1. */
  readonly by: number;
  /** «المكالمة الأخيرة»: another act than the one at hand. */
  readonly earlier: boolean;
}
