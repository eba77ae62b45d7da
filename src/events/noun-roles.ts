import { Prefix } from '../text/03-words.js';
import { isFiniteForm, Kind } from '../text/verb-form.js';
import { type Hit, withJoined } from './03-triggers.js';
import { ActBit, type OtherData } from './act-data.js';
import type { Trigger } from './act-lexicon.js';
import { betweenOf, governedBy, isBare, isResumptive, windowOf } from './clause-groups.js';
import { controllerOf, NO_CONTROLLER } from './controller.js';
import { type Group, Head } from './group.js';
import { lightBehind } from './light-behind.js';
import { isOfNearer, objectBehind } from './noun-object.js';
import { HARMFUL } from './party-groups.js';
import { isToAnEnd } from './purpose.js';
import { type Implied, NOBODY, type Roles } from './roles.js';
import type { SentenceView } from './sentence-view.js';
import { opensStatement } from './told.js';
import { antecedentOf, FREE, isAnything, type Subject, subjectOf } from './verb-subject.js';

/** How far what a noun governs may stand from it. */
const NOUN_REACH = 22;

/** «هجوم إسرائيلي على …», «زيارة الرئيس إلى …», «لقائه الوزير», with or without a verb that lends the subject. */
export function nounRoles(view: SentenceView, hit: Hit): Roles {
  const { trigger, token, part, light } = hit;
  const own = view.groupAt(token);
  const limit = Math.min(reachOf(view, token), token + NOUN_REACH);
  const window = view.groups.filter(
    ({ from, head, prefix }) =>
      from > token &&
      from < limit &&
      !isResumptive(view, head, from, token) &&
      // «ضربة استهدفت منطقة محاذية لإيران»: behind a verb a letter belongs to that verb's own nouns.
      !(prefix !== 0 && hasVerbBetween(view, token, from)),
  );
  const other: OtherData =
    hit.verb !== null && trigger.other.object ? { ...trigger.other, genitive: true } : trigger.other;
  const partGroup = part < 0 ? null : view.groupAt(part);
  const governed = governedBy(view, other, window, partGroup);
  const agents = window.filter((group) => group.agent && !isOfNearer(view, group, own));
  const between = governed.length > 0 ? NOBODY : betweenOf(view, window, Math.max(token, part));
  const owner = own?.owner ?? null;
  const genitive = owner === null || owner === partGroup ? NOBODY : withJoined(view.groups, owner);
  const bound = boundPronoun(view, own, token);
  const object =
    trigger.other.object && bound !== null
      ? window.find((group) => isBare(group, -1) && group !== owner)
      : undefined;
  const behind = other.genitive && bound === null ? objectBehind(view, window, genitive) : NOBODY;
  // «يواصلان دعم أوكرانيا»: where a verb lends the subject, the genitive is to whom it is done.
  const isLent =
    light?.data.role === 'does' && isFiniteForm(light.form.reading) && trigger.frame.shape === 'directed';
  // «مواصلة دعم أوكرانيا», «لدعم أوكرانيا»: done to the genitive, where the noun is another's object or aim.
  const isAim =
    own !== null && (own.genitiveOf >= 0 || (own.prefix & Prefix.L) !== 0 || opensStatement(view, token));
  const isUnder = isAim && trigger.is.owner && trigger.frame.shape === 'directed' && part < 0;
  // «وصل إلى طهران للقاء نظيره»: the genitive is whom the one who goes there is to meet.
  const isGoal = trigger.frame.shape === 'symmetric' && isToAnEnd(view, hit);
  const asOther =
    (other.genitive || isLent || isUnder || isGoal) &&
    (governed.length === 0 || trigger.is.people) &&
    (agents.length === 0 || other.genitive) &&
    genitive.length > 0 &&
    behind === NOBODY &&
    bound === null;
  // «خطفه», «تم نشرها»: behind a noun of harm the pronoun is whom it is done to, as the genitive is; who, a relative clause tells.
  const isVictim =
    bound !== null &&
    object === undefined &&
    governed.length === 0 &&
    (isHarm(trigger) || (light?.data.role === 'happens' && trigger.frame.shape === 'directed'));
  const victim =
    isVictim && HARMFUL.has(trigger.frame.type) ? antecedentOf(view, light?.token ?? token) : null;
  const borrowed = light === null ? null : borrowedSubject(view, hit);
  const described = own !== null && own.adjectives.length > 0 ? [own] : NOBODY;
  // «مقتل فلسطيني»: behind a noun of harm the people of a state are whom it is done to.
  const isHarmed = isHarm(trigger) && own?.from === token && !view.context.text.hasArticle(token);
  const adjectives = isHarmed && genitive.length === 0 ? NOBODY : described;
  const others = asOther
    ? genitive
    : victim !== null
      ? [victim]
      : object !== undefined
        ? withJoined(window, object)
        : behind.length > 0
          ? behind
          : governed.length === 0 && adjectives !== described
            ? described
            : governed;
  // «محادثات طويلة مع روما»: an indefinite word alone behind the noun is its adjective, and nobody.
  const isDescribed = governed.length > 0 && genitive.length === 1 && isAnything(genitive[0]!);
  const whoseOwn = isDescribed && genitive[0]!.head === Head.Thing ? NOBODY : genitive;
  const natural = agents.length > 0 ? agents : asOther || whoseOwn.length === 0 ? adjectives : whoseOwn;
  const swapped = light?.data.role === 'undergoes';
  const lent = borrowed?.groups ?? NOBODY;
  // «التأكيد على دعم بلاده لباكستان»: whose the fixed noun is.
  const whose = partGroup?.owner ?? null;
  const ofPart =
    natural.length === 0 &&
    borrowed === null &&
    whose !== null &&
    whose.head < Head.Pronoun &&
    !governed.includes(whose)
      ? withJoined(view.groups, whose)
      : NOBODY;
  // «لإجراء مباحثات مع نظيره»: a verbal noun that lends the act lends it no subject.
  const isLentNobody = borrowed !== null && !isFiniteForm(light!.form.reading) && lent.length === 0;
  const isUnborrowed = borrowed === null || (isLentNobody && isGoal);
  const isFree = natural.length === 0 && isUnborrowed && bound === null && ofPart.length === 0;
  const partners = isGoal && asOther ? others : governed;
  const controlled = isFree && between.length === 0 ? controllerOf(view, hit, partners) : NO_CONTROLLER;
  const used = [...others, ...natural, ...between, ...(partGroup === null ? [] : [partGroup])];
  const ends = used.filter(({ from }) => from >= token).map((group) => group.to);
  const to = Math.max(token + 1, ...ends, partGroup?.owner?.head === Head.Thing ? partGroup.owner.to : 0);
  return {
    actors: swapped
      ? [...natural, ...others]
      : natural.length > 0
        ? [...lent, ...natural]
        : lent.length > 0
          ? lent
          : ofPart.length > 0
            ? ofPart
            : controlled.groups,
    others: swapped ? lent : others,
    between,
    agents: NOBODY,
    impliedActor: swapped
      ? null
      : (borrowed?.implied ?? (natural.length > 0 || isVictim ? null : (bound ?? controlled.implied))),
    impliedOther: swapped ? (borrowed?.implied ?? null) : null,
    isPassive: swapped,
    to,
  };
}

/** A noun of what is done to people, of which the genitive is whom it is done to: «مقتل», «خطف», «اعتقال». */
const isHarm = ({ other, is, frame }: Trigger): boolean =>
  is.people && (other.genitive || other.object) && HARMFUL.has(frame.type);

/** One past the clause of a noun: «محادثات تجري بين …» goes on behind a verb that only says that it takes place. */
function reachOf(view: SentenceView, token: number): number {
  const { text } = view.context;
  const light = lightBehind(view, token);
  return view.clauses.end(text, light?.token ?? token);
}

/** The subject that a light verb has, where the noun is not its subject itself. */
function borrowedSubject(view: SentenceView, { token, light }: Hit): Subject | null {
  const { form, token: verb, data } = light!;
  if (data.role === 'happens') return null;
  const noun = view.groupAt(token);
  const window = windowOf(view, verb, token).filter((group) => group !== noun);
  if (!isFiniteForm(form.reading)) {
    const owner = view.groupAt(verb)?.owner ?? null;
    const isNoun = owner === noun;
    return {
      groups: owner === null || isNoun ? NOBODY : withJoined(view.groups, owner),
      implied: null,
      rest: NOBODY,
    };
  }
  if (form.passive && form.kind !== Kind.Past) return null;
  const subject = subjectOf(
    view,
    verb,
    form,
    window.filter(({ from }) => from < token || from > token),
    noun,
    FREE,
  );
  const after = subject.groups[0];
  // «عقد لقاء بين …»: nothing stands between verb and noun, and the verb may be a passive.
  if (after !== undefined && after.from > token && noun !== null && noun.from < after.from) {
    const implied: Implied = view.context.text.hasConjunction(verb) ? 'dropped' : null;
    return { groups: NOBODY, implied, rest: NOBODY };
  }
  return subject;
}

/** A pronoun on the act's own noun: «لقائه», «مكالمتهما». */
export function boundPronoun(view: SentenceView, group: Group | null, token: number): Implied {
  const { text, acts } = view.context;
  if (group?.from !== token || isWholeNoun(view, token)) return null;
  for (let k = 0; k < text.words.count[token]!; k++) {
    const word = text.word(token, k);
    if (text.pronoun(token, k) !== 0) return 'dropped';
    if (acts.bearsPronoun(word)) return 'dropped';
  }
  return null;
}

/** «إصابة» is the act's noun as a whole, not «أصاب» with a pronoun. */
function isWholeNoun({ context: { text, acts } }: SentenceView, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) {
    const word = text.word(token, k);
    if (text.pronoun(token, k) === 0 && acts.is(word, ActBit.Noun) && !acts.bearsPronoun(word)) return true;
  }
  return false;
}

function hasVerbBetween(view: SentenceView, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (view.isVerb(i)) return true;
  return false;
}
