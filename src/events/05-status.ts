import type { Attribution, Factuality, Span, Status } from '../model/index.js';
import { Prefix } from '../text/03-words.js';
import { isFiniteForm, Kind } from '../text/verb-form.js';
import { type VerbForm, verbFormsAt } from '../text/verb-forms.js';
import { BIT } from '../text/word-class.js';
import { Opens } from './02-clauses.js';
import type { Hit } from './03-triggers.js';
import { ActBit } from './act-data.js';
import { governorOf, statusAt, wordStatus } from './governor.js';
import { lightBehind } from './light-behind.js';
import { isGoneFor } from './purpose.js';
import type { SentenceView } from './sentence-view.js';

/** How far behind a noun an adjective like «المقبلة» may stand. */
const BEHIND = 7;
/** The same for one like «محتمل». */
const NEAR_BEHIND = 4;

/** Whether an act came to pass, as its own clause tells it. */
export function ownStatus(view: SentenceView, hit: Hit): Status {
  const { frame } = hit.trigger;
  return hit.form === 'finite'
    ? orToldAhead(view, hit, finiteStatus(view, hit.token, hit.verb!, frame.tense))
    : nounStatus(view, hit);
}

/** «قبل أن يفجر نفسه»: behind a particle that a word of «before» governs. */
function orToldAhead(view: SentenceView, hit: Hit, status: Status): Status {
  const { from, opens } = view.clauses.start(hit.token);
  return opens === Opens.Particle && from - 2 >= view.sentence.from
    ? orOccurred(view, hit, from - 2, status)
    : status;
}

/** What became of an act: `own` is what its clause tells, which the frame and the statement around it can change. */
export function statusOf(view: SentenceView, hit: Hit, own: Status, around: Attribution | null): Status {
  const { frame } = hit.trigger;
  const told = frame.status !== null && own === 'occurred' ? frame.status : own;
  const isPast = hit.form === 'finite' && hit.verb?.kind === Kind.Past;
  if (around?.cue == null) return told;
  const byClass = view.context.acts.statusOfClass[around.cue.class];
  // What somebody hopes will be planned is not.
  if (told === 'planned' && byClass === 'hypothetical' && !isPlan(view, around.cue.span)) return byClass;
  if (told !== 'occurred' && told !== 'ongoing') return told;
  if (around.factuality === 'CT-') return 'denied';
  return byClass === undefined || isPast ? told : byClass;
}

/** "Britain plans to …": the reporting word itself puts the act ahead. */
function isPlan(view: SentenceView, [start]: Span): boolean {
  const { text } = view.context;
  for (let i = view.sentence.from; i < view.sentence.to; i++)
    if (text.start(i) === start) return statusAt(view, i) === 'planned';
  return false;
}

/** How certain the teller is of an act of that status (FactBank values, as in attributions). */
export const factualityOf = (status: Status): Factuality => FACTUALITY[status];

const FACTUALITY: Readonly<Record<Status, Factuality>> = {
  occurred: 'CT+',
  ongoing: 'CT+',
  attempted: 'CT+',
  planned: 'PR+',
  offered: 'PS+',
  hypothetical: 'Uu',
  denied: 'CT-',
};

function finiteStatus(view: SentenceView, token: number, verb: VerbForm, tense: 'present' | 'done'): Status {
  const { text } = view.context;
  const previous = token - 1;
  const inSentence = previous >= view.sentence.from;
  // «ستظل إلى جانبه»: what is to go on is going on.
  if (view.context.acts.statusOfLemma(verb.lemma) === 'ongoing' && verb.kind === Kind.Present)
    return 'ongoing';
  if ((verb.prefix & Prefix.Future) !== 0) return 'planned';
  if ((verb.prefix & Prefix.L) !== 0) return 'hypothetical';
  if (inSentence && text.is(previous, BIT.negation)) return 'denied';
  if (inSentence && text.is(previous, BIT.future)) return 'planned';
  const governed = governingStatus(view, token, verb);
  if (governed !== null) return governed;
  if (verb.kind === Kind.Past) return 'occurred';
  if (inSentence && text.is(previous, BIT.perhaps)) return 'hypothetical';
  if (inSentence && text.is(previous, BIT.auxiliary)) return 'occurred';
  if (isToCome(view, token)) return 'planned';
  const isHeadline = text.blocks[view.sentence.block]!.kind !== 'paragraph';
  return isHeadline || tense === 'done' ? 'occurred' : 'ongoing';
}

/** «من المتوقع أن يزور», «إذا هاجمت»: what stands before the particle of the verb's clause. */
function governingStatus(view: SentenceView, token: number, verb: VerbForm): Status | null {
  const { text } = view.context;
  const { from, opens } = view.clauses.start(token);
  if (opens === Opens.Verb) return chained(view, from - 1, token, verb);
  if (opens !== Opens.Particle) return null;
  const particle = from - 1;
  const own = wordStatus(view, particle);
  if (own !== null && !text.has(particle, BIT.that)) return own;
  if (!text.has(particle, BIT.that) || particle === view.sentence.from) return null;
  // «الحق في أن», «الأمل في أن»: the word before the preposition.
  const isUnder =
    particle - 2 >= view.sentence.from &&
    isWord(view, particle - 1, (word) => view.context.acts.isInside(word));
  return statusAt(view, particle - 1) ?? (isUnder ? statusAt(view, particle - 2) : null);
}

/** «يعتزم زيارة», «يحاول يضرب»: a verb right before another one governs it. */
function chained(view: SentenceView, governor: number, token: number, verb: VerbForm): Status | null {
  return governor === token - 1 && verb.kind !== Kind.Past ? statusAt(view, governor) : null;
}

function nounStatus(view: SentenceView, hit: Hit): Status {
  const { token, light } = hit;
  if (light !== null && isFiniteForm(light.form.reading)) {
    const status = finiteStatus(view, light.token, light.form, 'present');
    // «عرضت هدنة»: the verb that lends the subject says itself that it is only offered.
    const own = view.context.acts.statusOfLemma(light.form.lemma);
    if (status === 'occurred' && own !== null) return own;
    if (status !== 'occurred') return status;
  }
  if (isToCome(view, token) || isGoneFor(view, hit)) return 'planned';
  if (isPossible(view, token)) return 'hypothetical';
  const behind = light === null ? lightBehind(view, token) : null;
  if (behind !== null) return finiteStatus(view, behind.token, behind.form, 'present');
  // «خطط لشن ضربات»: what governs the verbal noun that lends the act governs the act.
  const lending = light !== null && isFiniteForm(light.form.reading) ? light.token : -1;
  const governor = governorOf(view, token, lending);
  return governor === null ? 'occurred' : orOccurred(view, hit, governor.token, governor.status);
}

/** «قبل مقتله», «قبل أن يفجر نفسه»: of force it is told that it came; «اتفقا في اتصال»: on that occasion they did. */
function orOccurred(view: SentenceView, { token, trigger }: Hit, governor: number, status: Status): Status {
  const { acts } = view.context;
  if (status !== 'planned') return status;
  const { quad, type } = trigger.frame;
  if (quad === 4 && isWord(view, governor, (word) => acts.isAhead(word))) return 'occurred';
  const isOccasion = type === 'CONSULT' && isWord(view, token - 1, (word) => acts.isInside(word));
  const isPast = verbFormsAt(view.context.text, governor).some(({ kind }) => kind === Kind.Past);
  return isOccasion && isPast && view.isVerb(governor) ? 'occurred' : status;
}

function isWord({ context: { text } }: SentenceView, token: number, is: (word: number) => boolean): boolean {
  for (let k = 0; k < text.words.count[token]!; k++) if (is(text.word(token, k))) return true;
  return false;
}

/** «الزيارة المقبلة», «غدا»: words behind an act that put it ahead. */
function isToCome(view: SentenceView, token: number): boolean {
  const { text } = view.context;
  const end = Math.min(view.clauses.end(text, token), token + BEHIND);
  for (let i = token + 1; i < end; i++)
    if (view.hasBit(i, ActBit.Status) && wordStatus(view, i) === 'planned' && isBehind(view, i)) return true;
  return false;
}

/** «هجوم محتمل», «ضربة جوية محتملة»: an adjective soon behind it. */
function isPossible(view: SentenceView, token: number): boolean {
  const to = Math.min(view.sentence.to, token + NEAR_BEHIND);
  for (let i = token + 1; i < to; i++)
    if (view.hasBit(i, ActBit.Status) && isWord(view, i, (word) => view.context.acts.isPossible(word)))
      return true;
  return false;
}

/** An adjective or a word of time, not a noun that governs the next act. */
function isBehind({ context: { text } }: SentenceView, token: number): boolean {
  return text.hasArticle(token) || text.is(token, BIT.time);
}
