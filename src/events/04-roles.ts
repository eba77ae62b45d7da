import type { VerbForm } from '../text/verb-forms.js';
import { BIT } from '../text/word-class.js';
import { Opens } from './02-clauses.js';
import { type Hit, withJoined } from './03-triggers.js';
import { ActBit } from './act-data.js';
import { betweenOf, governedBy, isBare, windowOf } from './clause-groups.js';
import { subjectBehind } from './controller.js';
import type { Group } from './group.js';
import { Head } from './group.js';
import { nounRoles } from './noun-roles.js';
import { type Implied, NOBODY, type Roles } from './roles.js';
import type { SentenceView } from './sentence-view.js';
import { antecedentOf, isAdverbial, subjectOf } from './verb-subject.js';

/** Who does an act and to whom, as groups of its sentence. */
export function rolesOf(view: SentenceView, hit: Hit): Roles {
  return hit.form === 'noun' || hit.form === 'masdar' ? nounRoles(view, hit) : verbRoles(view, hit);
}

function verbRoles(view: SentenceView, hit: Hit): Roles {
  const { trigger, token, part } = hit;
  const verb = hit.verb!;
  const window = windowOf(view, token, part);
  const partGroup = part < 0 ? null : view.groupAt(part);
  const isAdverb = hit.form === 'participle' && view.statementAt(token) === null;
  const own = subjectOf(view, token, verb, window, partGroup, {
    none: trigger.is.noSubject,
    takesOne: trigger.other.object && trigger.frame.shape !== 'directed' && verb.pronoun === 0,
    takesObject: trigger.other.object && !trigger.is.patient && verb.pronoun === 0,
    takesPlace: view.context.acts.ofLemma(verb.lemma).some(({ frame }) => frame.shape === 'visit'),
    takesVictims: trigger.is.patient && verb.pronoun === 0,
  });
  const subject = isAdverb
    ? { ...subjectBehind(view, token), rest: window.filter((group) => isBare(group, token)) }
    : own;
  const object =
    trigger.other.object || partGroup === null ? subject.rest.filter((group) => group !== partGroup) : NOBODY;
  const governed = governedBy(view, trigger.other, window, partGroup).map((group) =>
    resumed(view, token, group),
  );
  const agents = window.filter((group) => group.agent && !isOfNoun(view, token, group));
  const taken = pronounOn(view, verb);
  const resumes = taken === 'dropped' && trigger.other.object ? antecedentOf(view, token) : null;
  const antecedent = resumes !== null && subject.groups.includes(resumes) ? null : resumes;
  const pronoun = antecedent === null && !isOfThing(view, token, verb) ? taken : null;
  // «خطفوا في ليبيا، وفقا لأوراق»: who is harmed is no adverb.
  const whom = trigger.is.patient ? object.filter((group) => !isAdverbial(view, group)) : object;
  const hasObject = trigger.other.object && whom.length > 0 && pronoun === null;
  const after = hasObject ? withJoined(window, whom[0]!) : NOBODY;
  const first = antecedent === null ? after : [antecedent];
  const noun = partGroup?.owner?.head === Head.Thing ? partGroup.owner.to : part + 1;
  const to = (groups: readonly Group[]): number =>
    Math.max(token + 1, noun, ...groups.map((group) => group.to));
  const isPassive =
    verb.passive ||
    (trigger.other.object &&
      first.length === 0 &&
      pronoun === null &&
      part < 0 &&
      (trigger.is.patient || (agents.length > 0 && subject.implied === null)));
  if (isPassive || isCounted(hit, subject.groups, first)) {
    const others = [...subject.groups, ...first, ...governed];
    return {
      actors: agents,
      others,
      between: NOBODY,
      agents: NOBODY,
      impliedActor: null,
      impliedOther: null,
      isPassive,
      to: to([...others, ...agents]),
    };
  }
  const others = first.length > 0 ? [...first, ...governed.filter((g) => !first.includes(g))] : governed;
  const between = governed.length > 0 ? NOBODY : betweenOf(view, window, Math.max(token, part));
  return {
    actors: subject.groups,
    others,
    between,
    agents,
    impliedActor: subject.implied,
    impliedOther: trigger.other.object && first.length === 0 ? pronoun : null,
    isPassive,
    to: to([...subject.groups, ...others, ...between]),
  };
}

/** «طهران التي وصل إليها»: in a relative clause the pronoun stands for the noun before it. */
function resumed(view: SentenceView, token: number, group: Group): Group {
  return group.head === Head.Pronoun ? (antecedentOf(view, token) ?? group) : group;
}

/** «طالبت بوقف القصف من قبل المسلحين»: the agents of an act's noun that stands nearer. */
function isOfNoun(view: SentenceView, token: number, { from }: Group): boolean {
  return view.groups.some(
    (group) => group.from > token && group.to <= from && view.hasBit(group.from, ActBit.Noun),
  );
}

/** «جرح سبعة عشر سائحا»: a number and those counted are no subject and object. */
const isCounted = ({ trigger }: Hit, [subject]: readonly Group[], [object]: readonly Group[]): boolean =>
  trigger.is.patient &&
  subject?.head === Head.Thing &&
  subject.adjectives.length === 0 &&
  object?.head === Head.People;

/** «وهو ما رفضته», «الأمر الذي رفضته»: the pronoun takes up a thing; «ساعدوك», «دمرتهما» are not told of by name. */
function isOfThing(view: SentenceView, token: number, { pronoun }: VerbForm): boolean {
  const { text } = view.context;
  const enclitic = text.lexicon.clitics.enclitics[pronoun - 1];
  if (enclitic === undefined) return false;
  if (enclitic.person === 2 || enclitic.number === 'd') return true;
  const { from, opens } = view.clauses.start(token);
  return opens === Opens.Relative
    ? antecedentOf(view, token) === null
    : opens === Opens.Particle && text.is(from - 1, BIT.relativeWhat);
}

/** A pronoun on a verb: of the first person it is who speaks, else someone named before. */
function pronounOn(view: SentenceView, { pronoun }: VerbForm): Implied {
  const enclitic = view.context.text.lexicon.enclitic(pronoun);
  if (enclitic === undefined) return null;
  return enclitic.person === 1 ? 'speaker' : 'dropped';
}
