import { genderOf, numberOf, personOf } from '../text/verb-form.js';
import type { VerbForm } from '../text/verb-forms.js';
import { BIT } from '../text/word-class.js';
import { Opens } from './02-clauses.js';
import { withJoined } from './03-triggers.js';
import { isBare } from './clause-groups.js';
import { type Group, Head } from './group.js';
import { type Implied, NOBODY } from './roles.js';
import type { SentenceView } from './sentence-view.js';
import { dativeBefore, isGoal, isGoer, isVictim } from './subject-signs.js';
import { isNunated } from './verbs-here.js';

/** Who does what a verb says. */
export interface Subject {
  readonly groups: readonly Group[];
  readonly implied: Implied;
  /** Bare groups after the verb that are not its subject. */
  readonly rest: readonly Group[];
}

/** What a verb asks for: `none` no subject of its own, `takesOne` that a single noun behind it is rather its object. */
interface Valency {
  readonly none: boolean;
  readonly takesOne: boolean;
  /** It has an object: an indefinite thing alone behind it, where the clause goes on from another, is that. */
  readonly takesObject: boolean;
  /** Without an object it is read as a passive. */
  readonly takesVictims?: boolean;
  /** It has a place for its object, which can stand before the subject. */
  readonly takesPlace?: boolean;
}

/** A verb that takes any subject. */
export const FREE: Valency = { none: false, takesOne: false, takesObject: false };

/** The subject of a verb: after it, before it, or dropped. */
export function subjectOf(
  view: SentenceView,
  token: number,
  verb: VerbForm,
  window: readonly Group[],
  partGroup: Group | null,
  { none, takesOne, takesObject, takesVictims = false, takesPlace = false }: Valency,
): Subject {
  const bare = window.filter((group) => isBare(group, token));
  if (none) return { groups: NOBODY, implied: null, rest: bare };
  const statement = view.statementAt(token);
  if (statement !== null && statement.source.span === null)
    return { groups: NOBODY, implied: 'speaker', rest: bare };
  if (statement?.source.span != null) {
    const [start, end] = statement.source.span;
    const { text } = view.context;
    const own = view.groups.filter(({ from, to }) => text.start(from) < end && start < text.end(to - 1));
    const [head] = own;
    if (head !== undefined) {
      // «دانت الرياض وأبوظبي القصف»: all of them, though the statement is the first one's.
      const groups = withJoined(view.groups, head);
      return {
        groups,
        implied: null,
        // «هدد وزير الدفاع حزب الله»: a body behind somebody is no part of who speaks.
        rest: bare.filter((group) => (!own.includes(group) || isBody(group)) && !groups.includes(group)),
      };
    }
  }
  if (personOf(verb.reading) === 1) return { groups: NOBODY, implied: 'speaker', rest: bare };
  // «لكنه انتقد …», «إنهم هاجموا …»: the particle bears the subject.
  if (view.context.text.bearsPronoun(token - 1, BIT.that | BIT.contrast))
    return { groups: NOBODY, implied: 'dropped', rest: bare };
  const dative = dativeBefore(view, token);
  if (dative !== null) return { groups: [dative], implied: null, rest: bare };
  const before = subjectBefore(view, token, verb, bare);
  // «مسيرة أطلقها الحوثيون»: what the pronoun takes up stands before the verb, the subject behind it.
  const isAfter = verb.pronoun !== 0 && bare.length > 0;
  if (before.length > 0 && !isAfter) return { groups: before, implied: null, rest: bare };
  const first = bare.find(
    (group) =>
      group !== partGroup && !isAdverbial(view, group) && !(group.joined && group.head === Head.Name),
  );
  const objectFirst =
    first === undefined ||
    (partGroup !== null && partGroup.from > token && isBare(partGroup, token) && partGroup.from < first.from);
  // «وقع الاتفاق الرئيس …»: who does it can stand right behind the fixed noun, where the verb has no other object.
  const isBehindPart =
    objectFirst &&
    first !== undefined &&
    first.from === partGroup?.to &&
    !takesObject &&
    !takesOne &&
    isSomebody(first) &&
    !isNunated(view.context.text, first.from);
  if (objectFirst && !isBehindPart) {
    // «هاجم متظاهرون …»: the fixed noun does it itself.
    const isSubject = partGroup !== null && view.context.text.foldedWord(partGroup.from).endsWith(NOMINATIVE);
    return { groups: NOBODY, implied: isSubject ? null : 'dropped', rest: bare };
  }
  const goer = takesPlace && isGoal(view, first) ? bare.find((group) => isGoer(first, group)) : undefined;
  const groups = withJoined(window, goer ?? first);
  const rest = bare.filter((group) => !groups.includes(group));
  const isObject =
    (takesVictims && isVictim(view, verb, first) && isChained(view, token)) ||
    first.head === Head.Counterpart ||
    isPlural(verb) ||
    isOblique(view, first) ||
    disagrees(view, verb, first) ||
    (partGroup !== null && first.owner === partGroup) ||
    (rest.length === 0 && isChained(view, token) && (takesOne || (takesObject && isAnything(first))));
  return isObject ? { groups: NOBODY, implied: 'dropped', rest: bare } : { groups, implied: null, rest };
}

const isBody = ({ head, name }: Group): boolean =>
  head === Head.Name && (name?.entity?.type === 'group' || name?.entity?.type === 'state');

/** «دوليا», «هاتفيا»: an indefinite accusative that nothing belongs to; «العام الماضي», when it was. */
export const isAdverbial = (
  { context: { text, timed } }: SentenceView,
  { head, from, to, owner, adjectives, definite }: Group,
): boolean =>
  head === Head.Thing &&
  (timed[from] === 1 ||
    (!definite &&
      owner === null &&
      adjectives.length === 0 &&
      to === from + 1 &&
      text.foldedWord(from).endsWith(ACCUSATIVE)));

/** The ending of an indefinite accusative, folded. */
const ACCUSATIVE = '\u0627';

/** Named, or with a name beside the post. */
const isSomebody = ({ head, name }: Group): boolean =>
  (head === Head.Name && name?.entity?.type !== 'place') ||
  (head === Head.Organ && name?.entity?.type === 'person');

/** «ودمرت طائرة مسيرة»: an indefinite noun of nobody. */
export const isAnything = ({ definite, name, owner, adjectives }: Group): boolean =>
  !definite && name === null && owner === null && adjectives.length === 0;

/** «ورشق الجنود الإثيوبيين»: in the form of an object. */
const isOblique = ({ context: { names, text } }: SentenceView, { from, adjectives }: Group): boolean => {
  const last = adjectives.at(-1);
  return last !== undefined && text.hasArticle(from) && names.isObliquePeople(last.from);
};

/** «هاجموا المطار»: a verb that bears the plural does not stand before its subject. */
const isPlural = ({ reading }: VerbForm): boolean =>
  personOf(reading) === 3 && (numberOf(reading) === 'p' || numberOf(reading) === 'd');

/** «وسلمت السفير …»: a feminine verb and a man's post after it. */
function disagrees(
  { context: { text } }: SentenceView,
  { reading }: VerbForm,
  { from, name }: Group,
): boolean {
  if (genderOf(reading) !== 'f' || numberOf(reading) !== 's') return false;
  const isMan = name?.entity?.type === 'person' ? name.entity.gender !== 'f' : text.is(from, BIT.personNoun);
  return isMan && !text.foldedWord(from).endsWith(FEMININE) && !text.is(from, BIT.collective);
}

/** The ending of men in the nominative. */
const NOMINATIVE = '\u0648\u0646';

/** The ending of a feminine noun, folded. */
const FEMININE = '\u0647';

/** «حيث سيلتقي الرئيس», «وزار بغداد»: a verb that goes on from a clause before it. */
function isChained(view: SentenceView, token: number): boolean {
  const { text } = view.context;
  const { from, opens } = view.clauses.start(token);
  if (from === view.sentence.from && opens === Opens.Stop) return false;
  return text.hasConjunction(token) || (opens === Opens.Particle && text.is(from - 1, BIT.subordinate));
}

/** «البحرين تستدعي», «الوزير الذي زار», «أن القوات قصفت». */
function subjectBefore(
  view: SentenceView,
  token: number,
  verb: VerbForm,
  after: readonly Group[],
): readonly Group[] {
  const { text } = view.context;
  const { from, opens } = view.clauses.start(token);
  const described = describedBy(view, token, verb);
  if (described !== null) return [described];
  if (opens === Opens.Verb && from > view.sentence.from && !text.is(token - 1, BIT.auxiliary)) return NOBODY;
  if (opens === Opens.Relative) {
    const head = view.groups.findLast(({ to }) => to <= from - 1);
    // «الوزير، الذي هنأه على تعيينه»: nobody behind the verb does it, so that the noun before does.
    const isObject = isResumed(view, token, verb) && !(verb.pronoun !== 0 && after[0]?.from !== token + 1);
    return head !== undefined && !isObject && from - 1 - head.to <= 1 ? [outermost(view, head)] : NOBODY;
  }
  if (text.hasConjunction(token) && text.prefix(token, 0) !== 0 && from !== token) {
    if (opens !== Opens.Particle) return NOBODY;
  }
  const { quotationAt } = text;
  const left = view.groups.filter(
    (group) =>
      group.from >= from &&
      group.to <= token &&
      isBare(group, -1) &&
      // What is quoted has its own subjects; a name in quotation marks is one outside of them.
      (quotationAt[token]! < 0 || quotationAt[token] === quotationAt[group.from]),
  );
  const first = left[0];
  if (first === undefined) return NOBODY;
  const last = left.at(-1)!;
  if (isOnlyOne(first, last, token, verb)) return [last];
  return first.from - from > 2 ? NOBODY : withJoined(left, first);
}

/** «العقوبات أحادية وبلاده ترفضها»: behind a thing and «and» a verb in the singular has only the name before it. */
const isOnlyOne = (first: Group, last: Group, token: number, { reading }: VerbForm): boolean =>
  first.head === Head.Thing &&
  last.joined &&
  last.to === token &&
  (last.head === Head.OwnState || last.head === Head.Name) &&
  numberOf(reading) === 's';

/** «الوقت الذي يساعد فيه», «مسيرة أطلقها»: a pronoun on or after the verb takes the noun up again, which is not its subject. */
const isResumed = (view: SentenceView, token: number, { pronoun }: VerbForm): boolean =>
  pronoun !== 0 || view.groups.some(({ head, from }) => head === Head.Pronoun && from === token + 1);

/** «عبوة ناسفة استهدفت دورية»: a past right after an indefinite noun tells what that did. */
function describedBy(view: SentenceView, token: number, verb: VerbForm): Group | null {
  const { text } = view.context;
  const before = token - 1 < view.sentence.from ? null : view.groupAt(token - 1);
  if (before === null || before.to !== token || text.hasConjunction(token) || isResumed(view, token, verb))
    return null;
  const whole = outermost(view, before);
  if (text.hasArticle(token - 1) || before.name !== null) return null;
  return text.hasArticle(whole.from) || whole.head === Head.Name || whole.head === Head.Pronoun
    ? null
    : whole;
}

/** The noun whose relative clause a verb stands in. */
export function antecedentOf(view: SentenceView, token: number): Group | null {
  const { from, opens } = view.clauses.start(token);
  if (opens !== Opens.Relative) return null;
  const head = view.groups.findLast(({ to }) => to <= from - 1);
  return head !== undefined && from - 1 - head.to <= 1 ? outermost(view, head) : null;
}

/** The group that a genitive hangs on, or the group itself. */
export function outermost(view: SentenceView, group: Group): Group {
  return view.groups.find(({ owner }) => owner === group) ?? group;
}
