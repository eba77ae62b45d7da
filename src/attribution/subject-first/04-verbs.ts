import { BIT } from '../../text/word-class.js';
import type { Content, Draft } from '../draft.js';
import type { Phrase } from '../noun-phrase.js';
import type { VerbGroup } from './02-verb-groups.js';
import { type Complement, complementAfter } from './03-complements.js';
import { clauseEnd } from './clause-ends.js';
import { type ClauseView, groupWith, tagAt } from './clause-view.js';
import { type CueHere, cueOf } from './cues-here.js';
import { infinitiveStatement, saysNothing } from './infinitives.js';
import { objectEnd } from './object-ends.js';
import { openingStatement } from './opening.js';
import { askedStatement, participleStatement } from './participles.js';
import { passiveStatement } from './passives.js';
import { isCircumstance, precedingContent } from './preceding.js';
import { onlyRelays } from './relayed.js';
import { isThing, speakerOf } from './speaker-of.js';
import { contentOf, isCredible, limitOf } from './statement-content.js';
import { draft } from './statement-draft.js';
import type { Subject } from './subjects.js';
import { Tag } from './tag.js';
import { afterQuotation, invertedStatement, trailing } from './trailing.js';

/** The statement that a verb group makes, or null. */
export function verbStatement(view: ClauseView, group: VerbGroup): Draft | null {
  const adjective = adjectiveAfter(view, group);
  if (adjective !== null) return plainStatement(view, adjective.group, adjective.here);
  const here = cueOf(view, group.head);
  if (here === null || onlyRelays(view, group)) return null;
  if (group.passive) return passiveStatement(view, group, here);
  const tag = tagAt(view, group.head);
  const asked = askedStatement(view, group, here);
  if (asked !== null) return asked;
  if (group.finite) return finiteStatement(view, group, here);
  if (tag === Tag.Ing) return participleStatement(view, group, here);
  if (group.infinitive) return infinitiveStatement(view, group, here);
  return null;
}

/** «is confident that»: the reporting adjective behind a verb of being, the two as one verb. */
function adjectiveAfter(view: ClauseView, group: VerbGroup): { group: VerbGroup; here: CueHere } | null {
  const { text, cues } = view;
  if (!group.finite) return null;
  let at = tagAt(view, group.head) === Tag.Be ? group.to : group.passive ? group.head : -1;
  if (at === -1) return null;
  while (tagAt(view, at) === Tag.Adverb) at++;
  if (at >= view.sentence.to || !text.isWord(at) || text.words.count[at] === 0) return null;
  const cue = cues.adjective(text.word(at, 0));
  if (cue === undefined) return null;
  return {
    group: { ...group, to: at + 1, head: at, passive: false },
    here: { cue, lemma: text.foldedWord(at) },
  };
}

function finiteStatement(view: ClauseView, group: VerbGroup, here: CueHere): Draft | null {
  return (
    openingStatement(view, group, here) ??
    invertedStatement(view, group, here) ??
    plainStatement(view, group, here)
  );
}

function plainStatement(view: ClauseView, group: VerbGroup, here: CueHere): Draft | null {
  const { sentence } = view;
  const found = speakerOf(view, group);
  // «It is clear that»: nobody says so.
  if (found !== null && tagAt(view, group.from) === Tag.Be && isThingPronoun(view, found.phrase)) return null;
  if (found === null && group.from !== sentence.from && tagAt(view, group.from - 1) !== Tag.Quote)
    return null;
  if (found === null) return null;
  // «One of the ships attacked the patrol»: things do not speak of others, they meet them.
  const isDoing = here.cue.deedsTo.size > 0 && isThing(view, found.phrase) && !isDocument(view, found.phrase);
  if (isDoing) return null;
  const complement = complementAfter(view, here.cue, group.to, limitOf(view, group));
  if (complement?.kind === 'infinitive' && saysNothing(view, group)) return null;
  // «who asked not to be named».
  if (complement?.kind === 'infinitive' && found.relative && here.cue.class === 'ask') return null;
  const lead = found.phrase.from;
  const mayFollow = !found.shared && !found.relative && !group.negated && here.cue.quote;
  if (mayFollow && found.lead === lead && (complement === null || isLoose(complement))) {
    const preceding = precedingContent(view, lead);
    const isDirect = complement?.kind === 'quotation' && complement.from <= group.to + 1;
    const isLed =
      isDirect &&
      tagAt(view, lead - 2) !== Tag.Quote &&
      preceding?.some((part) => isCircumstance(view, part));
    const isOpen = here.cue.needs !== 'quote' || tagAt(view, lead - 1) === Tag.Quote;
    if (preceding !== null && !isLed && isOpen) return trailing(view, group, here, found, preceding);
  }
  if (complement === null)
    return (
      extracted(view, group, here, found) ?? (mayFollow ? afterQuotation(view, group, here, found) : null)
    );
  return leading(view, group, here, found, complement);
}

/** «it». */
const isThingPronoun = ({ text, cues }: ClauseView, { from, to }: Phrase): boolean =>
  to - from === 1 && text.words.count[from]! > 0 && cues.pronoun(text.word(from, 0))?.gender === 'n';

/** Some word of a phrase is a document, which speaks for its author. */
function isDocument({ text }: ClauseView, { from, to }: Phrase): boolean {
  for (let i = from; i < to; i++) if (text.is(i, BIT.documentNoun)) return true;
  return false;
}

/** What hardly shows that something is said after the verb: the preceding clause is the content. */
const isLoose = ({ kind }: Complement): boolean =>
  kind === 'object' ||
  kind === 'preposition' ||
  kind === 'infinitive' ||
  kind === 'quotation' ||
  kind === 'question';

/** «X said that …», «X announced a plan»: what is said follows. */
function leading(
  view: ClauseView,
  group: VerbGroup,
  here: CueHere,
  subject: Subject,
  complement: Complement,
): Draft | null {
  const content = contentOf(view, group, complement, subject.subordinate && !subject.shared);
  if (!isCredible(group, here, complement)) return null;
  return draft(view, group, here, {
    kind: 'verb',
    source: subject.phrase,
    content,
    lead: subject.phrase.from,
    complement,
    zone: [group.to, complement.zoneEnd],
    main: !subject.relative,
    nominal: complement.kind === 'object' || complement.kind === 'preposition',
  });
}

/** «…, which he said would end», «which he denies»: what is said is the noun before, and the rest. */
function extracted(view: ClauseView, group: VerbGroup, here: CueHere, { phrase }: Subject): Draft | null {
  const { cue } = here;
  const opener = tagAt(view, phrase.from - 1);
  const isRelative = opener === Tag.Relative || opener === Tag.That;
  const limit = limitOf(view, group);
  const next = groupWith(view, group.to);
  const isClause = cue.bare && next?.finite === true && next.from === group.to;
  const isObject = cue.object && isRelative && tagAt(view, phrase.from - 2) !== Tag.None;
  if (!isClause && !isObject) return null;
  const to = isClause ? clauseEnd(view, group.to, limit, true) : objectEnd(view, group.to, limit);
  const rest: Content = {
    from: group.to,
    split: -1,
    to: isClause || tagAt(view, group.to) === Tag.Preposition ? to : group.to,
  };
  const content = isRelative ? [{ from: phrase.from - 1, split: -1, to: phrase.from }, rest] : [rest];
  return draft(view, group, here, {
    kind: 'verb',
    source: phrase,
    content,
    lead: phrase.from,
    zone: [group.to, group.to],
    main: false,
  });
}
