import { Capital } from '../../text/letter-case.js';
import { BIT } from '../../text/word-class.js';
import type { Phrase } from '../noun-phrase.js';
import { isNobody } from '../who-speaks.js';
import type { VerbGroup } from './02-verb-groups.js';
import { type ClauseView, tagAt } from './clause-view.js';
import { cueOf } from './cues-here.js';
import { type Subject, subjectOf } from './subjects.js';
import { Tag } from './tag.js';

const SOMEBODY = BIT.personNoun | BIT.bodyNoun | BIT.outletNoun | BIT.documentNoun | BIT.collective;

/** The subject of a reporting verb; of «X said the deal was dead and vowed …» it is X, since no deal vows. */
export function speakerOf(view: ClauseView, group: VerbGroup): Subject | null {
  const found = somebody(view, subjectOf(view, group));
  // «said Vietnam was a partner and stressed that»: with «that» it is whoever spoke before.
  const goesOn = tagAt(view, group.to) === Tag.That && tagAt(view, group.from - 1) === Tag.Coordinator;
  if (found === null || !found.shared || !(goesOn || isThing(view, found.phrase))) return found;
  const verb = view.groups.findLast(({ finite, from }) => finite && from < found.phrase.from);
  if (verb === undefined || cueOf(view, verb.head) === null) return found;
  const above = subjectOf(view, verb);
  return above === null || isThing(view, above.phrase) ? found : { ...above, lead: found.lead, shared: true };
}

/** «No group has claimed», «nobody said»: what nobody says is no statement. */
function somebody(view: ClauseView, found: Subject | null): Subject | null {
  if (found === null) return null;
  const { from } = found.phrase;
  if (isTime(view, found.phrase)) return null;
  return isNobody(view, from) || (from > view.sentence.from && isNobody(view, from - 1)) ? null : found;
}

/** «on Monday called»: days and months say nothing. */
function isTime({ text, names }: ClauseView, { from, to }: Phrase): boolean {
  return (
    text.is(to - 1, BIT.time) &&
    to - from <= 4 &&
    names.mentionAt(to - 1) === null &&
    !text.is(from, BIT.honorific)
  );
}

/** A phrase of common nouns none of which is somebody. */
export function isThing({ text, names, sentence }: ClauseView, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) {
    if (names.mentionAt(i) !== null || text.is(i, SOMEBODY)) return false;
    const isCapital = text.tokens.capital[i] !== Capital.None && i !== sentence.from;
    const mayBeName = isCapital || text.words.count[i] === 0;
    if (text.isWord(i) && mayBeName) return false;
  }
  return true;
}
