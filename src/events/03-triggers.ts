import type { NamesIndex } from '../entities/names-index.js';
import { Prefix } from '../text/03-words.js';
import { isFiniteForm, Kind, personOf } from '../text/verb-form.js';
import { type VerbForm, verbFormsAt } from '../text/verb-forms.js';
import { BIT } from '../text/word-class.js';
import { Opens } from './02-clauses.js';
import { ActBit, type LightData, type LinkData } from './act-data.js';
import type { Trigger } from './act-lexicon.js';
import { holdsAt } from './conditions.js';
import { statusAt } from './governor.js';
import { type Group, Head } from './group.js';
import type { SentenceView } from './sentence-view.js';

export type HitForm = 'finite' | 'participle' | 'masdar' | 'noun';

/** A verb that lends an act's noun its subject, where it stands. */
export interface LightHit {
  readonly token: number;
  readonly form: VerbForm;
  readonly data: LightData;
}

/** Words that tell of an act. */
export interface Hit {
  readonly trigger: Trigger;
  readonly token: number;
  readonly form: HitForm;
  readonly verb: VerbForm | null;
  /** The token of the fixed noun of a construction, or -1. */
  readonly part: number;
  readonly light: LightHit | null;
}

/** How far the fixed noun of a construction may stand from its verb, and from its noun. */
const REACH = 26;
const NOUN_REACH = 6;
/** How far before its verb the fixed noun may stand that is the subject. */
const SUBJECT_REACH = 3;
/** How far a light verb may stand before its noun. */
const LIGHT_REACH = 18;
/** The same for its verbal noun: «شن هجوم». */
const NEAR = 2;

/** Every act that the words of a sentence tell of; of two readings of one token the more specific. */
export function hitsIn(view: SentenceView): Hit[] {
  const { context, sentence } = view;
  const { text } = context;
  const hits: Hit[] = [];
  const lights: LightHit[] = [];
  const taken: number[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const bits = context.bits[i]!;
    if ((bits & (ActBit.Verb | ActBit.Noun)) === 0 || !text.isWord(i)) continue;
    // «فجر 10 مايو» tells when.
    if (context.names.mentionAt(i) !== null || context.timed[i] === 1) continue;
    const forms = (bits & ActBit.Verb) === 0 ? NO_FORMS : formsAt(view, i);
    const verb = verbHit(view, i, forms, lights);
    if (verb === null || verb.part < 0)
      for (const form of forms)
        for (const data of context.acts.light(form.lemma)) lights.push({ token: i, form, data });
    if (taken.includes(i)) continue;
    const hit = verb ?? nounHit(view, i, lights) ?? masdarHit(view, i, forms, lights);
    if (hit === null) continue;
    hits.push(hit);
    if (hit.part >= 0) taken.push(hit.part);
  }
  return hits.length < 2 ? hits : hits.filter((hit) => !isPartOfAnother(view, hit, hits));
}

const NO_FORMS: readonly VerbForm[] = [];

/** The nouns of a construction are no acts beside it, nor is what the light verb itself would be. */
const isPartOfAnother = (view: SentenceView, hit: Hit, hits: readonly Hit[]): boolean =>
  hits.some(
    (other) =>
      other !== hit &&
      (other.part === hit.token || other.light?.token === hit.token || isAskedFor(view, hit, other)),
  );

/** «وضعت حدا لتعاونها»: a word that a construction asks for beside its noun. */
const isAskedFor = (view: SentenceView, { token, form }: Hit, { trigger, part, token: head }: Hit): boolean =>
  part >= 0 &&
  form !== 'finite' &&
  token > head &&
  token - part <= NOUN_REACH &&
  trigger.need.some((words) => view.isOneOf(token, words));

function formsAt(view: SentenceView, token: number): readonly VerbForm[] {
  const { text, acts } = view.context;
  const all = verbFormsAt(text, token);
  const mayTell = (form: VerbForm): boolean =>
    (acts.ofLemma(form.lemma).length > 0 || acts.light(form.lemma).length > 0) &&
    !isUnlikely(view, token, form, all) &&
    fits(view, token, form);
  return all.some(mayTell) ? all.filter(mayTell) : NO_FORMS;
}

/** Outside quoted words nobody says «I», and «توصل» is not the passive of «وصل» where it is another verb's active. */
function isUnlikely(view: SentenceView, token: number, form: VerbForm, all: readonly VerbForm[]): boolean {
  if (!isFiniteForm(form.reading)) return false;
  if (personOf(form.reading) !== 3 && view.context.text.quotationAt[token]! < 0) return true;
  return (
    form.passive &&
    all.some(({ reading, passive, lemma }) => !passive && lemma !== form.lemma && isFiniteForm(reading))
  );
}

/** Whether a form can stand here: a finite one where the sentence has a verb, the others where it has none. */
function fits(view: SentenceView, token: number, { kind, prefix, passive, pronoun }: VerbForm): boolean {
  const { text } = view.context;
  // «المعارض»: somebody, not what he does.
  if (kind === Kind.Participle && text.is(token, BIT.personNoun) && text.hasArticle(token)) return false;
  if (kind === Kind.Participle) return view.statementAt(token) !== null || isAdverbial(view, token);
  if (kind === Kind.PassiveParticiple) return false;
  if (kind === Kind.Masdar) return !view.isVerb(token);
  // «قتلة» are killers, «قتله» killed him; «وقتل وتعذيب» after «خطف» goes on with nouns.
  if (pronoun !== 0 && text.slice([text.end(token) - 1, text.end(token)]) === TA_MARBUTA) return false;
  if (kind === Kind.Past && isAmongNouns(view, token)) return false;
  // «تستعد» after no negation is no jussive of «استعاد».
  if (kind === Kind.Jussive && !text.is(token - 1, BIT.negation)) return false;
  // What introduces somebody's words is no passive of another verb: «تدعي» is «claims».
  if (passive && view.statementAt(token)?.source.span != null) return false;
  // «أنهما تحادثا» after a pronoun is no subjunctive of «حادث».
  const isGoverned = (prefix & Prefix.L) !== 0 || text.is(token - 1, BEFORE_SUBJUNCTIVE);
  if (kind === Kind.Subjunctive && !isGoverned) return false;
  return view.isVerb(token) || ((prefix & Prefix.L) !== 0 && kind === Kind.Subjunctive);
}

const TA_MARBUTA = '\u0629';

/** «خطف وقتل», «وقتل واغتصاب»: a word that is also the noun of an act, joined to another such noun. */
function isAmongNouns(view: SentenceView, token: number): boolean {
  const { text } = view.context;
  const isNoun = (i: number): boolean => view.hasBit(i, ActBit.Noun) && !view.isVerb(i);
  if (!view.hasBit(token, ActBit.Noun) || !text.hasConjunction(token)) return false;
  const next = token + 1;
  return (
    (token > view.sentence.from && isNoun(token - 1)) ||
    (next < view.sentence.to && text.hasConjunction(next) && isNoun(next))
  );
}

/** «ردت متوعدة واشنطن بالرد»: what the subject of a verb before does meanwhile. */
function isAdverbial({ context: { text, names, acts }, clauses }: SentenceView, token: number): boolean {
  if (text.hasArticle(token) || !names.endsAdverbially(token)) return false;
  if (clauses.start(token).opens !== Opens.Verb) return false;
  return verbFormsAt(text, token).every(
    ({ lemma, kind }) =>
      acts.ofLemma(lemma).length === 0 || kind === Kind.Participle || kind === Kind.PassiveParticiple,
  );
}

const BEFORE_SUBJUNCTIVE = BIT.that | BIT.subordinate | BIT.negation | BIT.contrast;

function verbHit(
  view: SentenceView,
  token: number,
  forms: readonly VerbForm[],
  lights: readonly LightHit[],
): Hit | null {
  const { acts } = view.context;
  let best: Hit | null = null;
  let light: LightHit | null | undefined;
  for (const verb of forms) {
    const isVerb = isFiniteForm(verb.reading);
    const form: HitForm = isVerb ? 'finite' : verb.kind === Kind.Participle ? 'participle' : 'masdar';
    for (const trigger of acts.ofLemma(verb.lemma)) {
      if (trigger.nouns.size === 0 && form === 'masdar') continue;
      // «تعرضهم للتعذيب»: a verb that takes its noun under a letter takes no object.
      if (isVerb && verb.pronoun !== 0 && trigger.link.prefixes !== 0) continue;
      const part = partOfVerb(view, trigger, token, verb);
      if (part === null || !holdsAt(view, trigger, token, part)) continue;
      // Beside another verb only what is done by speaking is told by a participle: «متوعدا», not «متحالفين».
      const isBeside = form === 'participle' && view.statementAt(token) === null;
      if (isBeside && trigger.frame.tense !== 'done') continue;
      if (form === 'masdar' && light === undefined) light = lightBefore(view, token, lights);
      const hit: Hit = { trigger, token, form, verb, part, light: form === 'masdar' ? light! : null };
      if (best === null || specificity(hit) > specificity(best)) best = hit;
    }
  }
  return best;
}

/** «بيان نشره على موقعه»: a pronoun on the verb is its object, so that the noun of the construction stands before it. */
function partOfVerb(view: SentenceView, trigger: Trigger, token: number, verb: VerbForm): number | null {
  // «لقاء جمع الوزيرين»: the fixed noun that is the subject can stand before the verb.
  if (trigger.is.noSubject) {
    const before = partBefore(view, trigger, token);
    return (
      partOf(view, trigger, token) ?? (before !== null && token - before <= SUBJECT_REACH ? before : null)
    );
  }
  if (verb.pronoun === 0 || trigger.nouns.size === 0) return partOf(view, trigger, token);
  const { any, prefixes, words } = trigger.link;
  const before = partBefore(view, trigger, token);
  return before ?? (any || prefixes !== 0 || words.length > 0 ? partOf(view, trigger, token) : null);
}

/** Constructions before single words, those whose noun stands nearer first, conditions before none. */
const specificity = ({ trigger, part, token, form }: Hit): number =>
  (part < 0 ? 0 : 100 - Math.abs(part - token)) + trigger.need.length * 5 + (form === 'masdar' ? 0 : 1);

/** The token of the construction's noun; -1 where it has none, null where it is not there. */
function partOf(view: SentenceView, trigger: Trigger, token: number): number | null {
  if (trigger.nouns.size === 0) return -1;
  const { sentence, clauses, context } = view;
  const isNoun = trigger.lemma < 0;
  const reach = token + (isNoun ? NOUN_REACH : REACH);
  let end = -1;
  for (const i of view.parts) {
    if (i <= token) continue;
    if (i >= reach) break;
    if (!view.isOneOf(i, trigger.nouns)) continue;
    if (end < 0) end = isNoun ? sentence.to : clauses.end(context.text, token);
    if (i >= end) break;
    if (isLinked(view, trigger.link, i, token) && !isInName(context.names, i)) return i;
  }
  return null;
}

/** «قوات الدعم السريع»: in the name of who acts a word is no part of what is done. */
const isInName = (names: NamesIndex, token: number): boolean =>
  ACTORS.has(names.mentionAt(token)?.entity?.type);

const ACTORS: ReadonlySet<string | undefined> = new Set(['organisation', 'group', 'person', 'outlet']);

/** «مسيرة أطلقها الحوثيون»: the noun before its relative clause, where a pronoun on the verb takes it up. */
function partBefore(view: SentenceView, { nouns, link }: Trigger, token: number): number | null {
  if (nouns.size === 0 || link.prefixes !== 0 || link.words.length > 0) return null;
  for (let i = token - 1; i >= Math.max(view.sentence.from, token - NOUN_REACH); i--) {
    if (view.isVerb(i)) return null;
    if (view.hasBit(i, ActBit.Part) && view.isOneOf(i, nouns)) return i;
  }
  return null;
}

/** The noun stands under the preposition that the construction asks for, or under none. */
function isLinked(view: SentenceView, link: LinkData, token: number, head: number): boolean {
  if (link.any) return true;
  const { text } = view.context;
  const group = view.groupAt(token);
  // «عقد سلسلة لقاءات»: what governs the noun that says how many governs the noun.
  if (group?.from === token && group.genitiveOf >= 0 && isMeasure(view, group.genitiveOf))
    return group.genitiveOf > head && isLinked(view, link, group.genitiveOf, head);
  const prefix = group?.from === token ? group.prefix : ownPrefix(text, token);
  if (link.prefixes !== 0) return (prefix & link.prefixes) !== 0;
  const prep = group?.from === token ? group.prep : -1;
  if (link.words.length > 0) return link.words.includes(prep);
  // «اعتراض وتدمير طائرة»: the genitive of two nouns stands behind the second.
  const heads = [head, text.hasConjunction(head + 1) ? head + 1 : head];
  const isFree =
    group === null || group.genitiveOf < 0 || heads.includes(group.genitiveOf) || group.from !== token;
  return isFree && prefix === 0 && (prep < 0 || group?.joined === true);
}

/** «عقد سلسلة لقاءات»: the noun before says how many. */
export function isMeasure({ context: { text, acts } }: SentenceView, token: number): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) if (acts.isMeasure(text.word(token, k))) return true;
  return false;
}

function ownPrefix(text: SentenceView['context']['text'], token: number): number {
  return text.words.count[token] === 0 ? 0 : text.prefix(token, 0) & (Prefix.B | Prefix.K | Prefix.L);
}

function nounHit(view: SentenceView, token: number, lights: readonly LightHit[]): Hit | null {
  const { text, acts } = view.context;
  let best: Hit | null = null;
  let light: LightHit | null | undefined;
  for (let k = 0; k < text.words.count[token]!; k++) {
    const own = text.word(token, k);
    // «قتلى» are people, not «قتل» with a pronoun.
    const word = acts.is(own, ActBit.People | ActBit.Organ) ? own : acts.base(own);
    const triggers = acts.ofNoun(word);
    if (triggers.length === 0 || isMine(view, token, k)) continue;
    for (const trigger of triggers) {
      const part = partOf(view, trigger, token);
      if (part === null || !holdsAt(view, trigger, token, part)) continue;
      light ??= lightBefore(view, token, lights);
      if (trigger.is.light && light === null) continue;
      const hit: Hit = { trigger, token, form: 'noun', verb: null, part, light };
      if (best === null || specificity(hit) > specificity(best)) best = hit;
    }
  }
  return best;
}

/** «اجتماعي»: outside quoted words nobody says «my meeting». */
function isMine({ context: { text, acts } }: SentenceView, token: number, split: number): boolean {
  if (text.quotationAt[token]! >= 0) return false;
  const { enclitics } = text.lexicon.clitics;
  const mine = enclitics.find(({ person, number }) => person === 1 && number === 's');
  if (mine === undefined) return false;
  const own = enclitics[text.pronoun(token, split) - 1];
  return own === undefined
    ? acts.bearsPronoun(text.word(token, split)) && text.foldedWord(token).endsWith(mine.text)
    : own === mine;
}

/** The verbal noun of a single verb: an act only with both parties. */
function masdarHit(
  view: SentenceView,
  token: number,
  forms: readonly VerbForm[],
  lights: readonly LightHit[],
): Hit | null {
  for (const verb of forms) {
    if (verb.kind !== Kind.Masdar) continue;
    for (const trigger of view.context.acts.ofLemma(verb.lemma)) {
      if (trigger.nouns.size > 0 || trigger.is.finite || !holdsAt(view, trigger, token)) continue;
      return { trigger, token, form: 'masdar', verb, part: -1, light: lightBefore(view, token, lights) };
    }
  }
  return null;
}

/** The light verb whose object, subject or complement a noun is. */
function lightBefore(view: SentenceView, noun: number, lights: readonly LightHit[]): LightHit | null {
  if (lights.length === 0) return null;
  const group = view.groupAt(noun);
  const { from } = view.clauses.start(noun);
  const light =
    lights.findLast(
      ({ token, data: { link }, form }) =>
        token < noun &&
        token >= from - 1 &&
        noun - token <= LIGHT_REACH &&
        (form.kind <= Kind.Jussive || (form.kind === Kind.Masdar && noun - token <= NEAR)) &&
        (link.any
          ? group !== null
          : isLinked(view, link, noun, token) && !isGovernedBetween(view, token, noun)),
    ) ?? null;
  const isSubject =
    light?.data.role === 'does' && noun - light.token === 1 && view.context.text.hasArticle(noun);
  if (light === null || !isSubject) return light;
  // «تواصل القصف»: right behind a verb that can also say that it goes on, the noun is its subject.
  return lights.findLast(({ token, data }) => token === light.token && data.role === 'happens') ?? light;
}

/** «ردت متوعدة بقصف …»: another word between the two governs the noun. */
function isGovernedBetween(view: SentenceView, light: number, noun: number): boolean {
  for (let i = light + 1; i < noun; i++)
    if (statusAt(view, i) !== null && view.hasBit(i, ActBit.Verb)) return true;
  return false;
}

/** Tokens `[from, to)` of a group with all that is joined to it. */
export function withJoined(groups: readonly Group[], first: Group): Group[] {
  const at = groups.indexOf(first);
  // «الرئيسين حسن روحاني وإيمانويل ماكرون»: the names say who the two are.
  const named = first.head === Head.Pair && first.adjectives.length === 0 ? groups[at + 1] : undefined;
  if (named?.from === first.to && named.head === Head.Name && named.prefix === 0)
    return withJoined(groups, named);
  const found = [first];
  for (let i = at + 1; i < groups.length; i++) {
    const group = groups[i]!;
    if (group.genitiveOf >= 0 || group === found.at(-1)!.owner) continue;
    // «بين الرياض وطهران وإعادة فتح …»: an act is not joined to names.
    const isOther = group.head === Head.Thing && group.owner !== null && first.head === Head.Name;
    if (!group.joined || isOther || group.prep !== first.prep || group.prefix !== first.prefix) break;
    found.push(group);
  }
  return found;
}
