import type { Attribution, Status } from '../model/index.js';
import { type Hit, withJoined } from './03-triggers.js';
import { statusOf } from './05-status.js';
import { ActBit } from './act-data.js';
import type { ActMention } from './act-mention.js';
import { clauseEndOf, conditionOf, evidenceSplit, isEarlier, isHistory } from './act-span.js';
import { arrange } from './arranged.js';
import { counts } from './counts.js';
import type { EventContext } from './event-context.js';
import { GivenParties } from './given-parties.js';
import type { Grammar } from './grammar.js';
import { Head } from './group.js';
import { ImpliedParties } from './implied.js';
import { Parties, type Party, PLAIN } from './parties.js';
import { Places } from './places.js';
import type { Roles } from './roles.js';
import type { SentenceView } from './sentence-view.js';
import { StatementIndex } from './statement-index.js';
import { subjectFirst } from './subject-first/index.js';
import { verbFirst } from './verb-first.js';

/** Finds the acts of every sentence in order, with their parties. */
export class MentionFinder {
  readonly #context: EventContext;
  readonly #grammar: Grammar;
  readonly #parties: Parties;
  readonly #statements: StatementIndex;
  readonly #implied: ImpliedParties;
  readonly #given: GivenParties;
  readonly #places: Places;
  #last: ActMention | null = null;
  /** The agents named last, in their sentence. */
  #agents: { readonly view: SentenceView; readonly actors: Roles['actors']; readonly to: number } | null =
    null;

  constructor(context: EventContext) {
    this.#context = context;
    this.#grammar = context.cues.order === 'subject-first' ? subjectFirst(context) : verbFirst(context);
    this.#parties = new Parties(context);
    this.#implied = new ImpliedParties(this.#parties);
    this.#given = new GivenParties(context, this.#parties, this.#implied);
    this.#places = new Places(context);
    this.#statements = new StatementIndex(context.attributions);
  }

  find(): ActMention[] {
    const { text } = this.#context;
    return text.sentences.flatMap((sentence, index) => {
      if (!this.#mayTell(sentence.from, sentence.to)) return [];
      const statements = this.#statements.cuedIn(text.start(sentence.from), text.end(sentence.to - 1));
      return this.#sentence(this.#grammar.view(sentence, index, statements));
    });
  }

  /** Some word of the sentence can be the head of an act or names somebody. */
  #mayTell(from: number, to: number): boolean {
    if (to - from < 3) return false;
    const { text, acts, bits } = this.#context;
    let sport = 0;
    let act = false;
    for (let i = from; i < to; i++) {
      if ((bits[i]! & (ActBit.Verb | ActBit.Noun)) !== 0) act = true;
      if ((bits[i]! & ActBit.Sport) === 0) continue;
      for (let k = 0; k < text.words.count[i]!; k++) if (acts.is(text.word(i, k), ActBit.Sport)) sport++;
    }
    return act && sport < SPORT;
  }

  #sentence(view: SentenceView): ActMention[] {
    const found: ActMention[] = [];
    const hits = this.#grammar.hits(view);
    let met = 0;
    let told = 0;
    let passed = view.sentence.from;
    for (const hit of hits) {
      for (; told < view.statements.length && this.#isBefore(view.statements[told]!, hit.token); told++)
        this.#turnTo(view.statements[told]!);
      for (; met < view.groups.length && view.groups[met]!.from < hit.token; met++)
        this.#parties.meet(view.groups[met]!);
      this.#follow(view, passed, hit.token);
      passed = hit.token + 1;
      const mention = this.#mention(view, hit, found.at(-1) ?? null);
      if (mention !== null) found.push(mention);
    }
    this.#follow(view, passed, view.sentence.to);
    for (; met < view.groups.length; met++) this.#parties.meet(view.groups[met]!);
    for (; told < view.statements.length; told++) this.#turnTo(view.statements[told]!);
    return found.map((mention, i) => threatened(mention, found[i + 1]));
  }

  /** «أطلقت بكين صواريخ ونشرت …»: who does whatever a verb says may be the subject of the next. */
  #follow(view: SentenceView, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      if (!view.isVerb(i)) continue;
      const subject = this.#grammar.subjectAt(view, i);
      if (subject === null || subject.head > Head.Organ) continue;
      if (subject.prep >= 0 || subject.prefix !== 0) continue;
      const all = withJoined(view.groups, subject).flatMap((group) => this.#parties.of(group, PLAIN));
      const parties = all.filter(({ people }) => !people);
      // Who speaks alone is turned to as the source of his statement.
      if (parties.length > 1 || view.statementAt(i) === null) this.#implied.turnTo(parties);
    }
  }

  #isBefore({ cue }: Attribution, token: number): boolean {
    return cue!.span[1] <= this.#context.text.start(token);
  }

  #turnTo({ source }: Attribution): void {
    const speaker = source.entity === null ? null : this.#parties.ofEntity(source.entity);
    if (speaker !== null) this.#implied.turnTo([speaker]);
  }

  #mention(view: SentenceView, hit: Hit, before: ActMention | null): ActMention | null {
    const { text } = this.#context;
    const { trigger, token } = hit;
    const roles = this.#carriedOn(view, hit, this.#grammar.roles(view, hit));
    const [start, end] = this.#evidence(view, hit, roles);
    const own = view.statementAt(token);
    // «بتطبيع العلاقات»: the words somebody says begin behind the letter.
    const around = this.#statements.around(text.end(token) - 1, own);
    const given = this.#given.of(hit, roles, { own, around, before, last: this.#last });
    const arranged = arrange(trigger.frame, given);
    const isUnnamed = hit.form === 'noun' && arranged.actors.length + arranged.recipients.length === 0;
    const again =
      (isUnnamed && this.#grammar.isKnown(view, token)) ||
      this.#grammar.isMentioned(view, hit, roles, arranged);
    const inClause = this.#grammar.status(view, hit, around);
    const told = this.#grammar.isSettled(view, hit) ? inClause : statusOf(view, hit, inClause, around);
    const status = this.#carriedStatus(view, hit, told, before);
    if (!again && !counts(view, hit, roles, status, arranged, given)) return null;
    if (isHistory(view, start, end)) return null;
    if (hit.form === 'finite')
      this.#implied.turnTo(trigger.frame.shape === 'symmetric' ? arranged.actors : given.actors);
    const mention: ActMention = {
      frame: trigger.frame,
      actors: arranged.actors,
      recipients: arranged.recipients,
      status,
      evidence: text.spanFromSplit(start, evidenceSplit(view, hit, start), end),
      attribution: around,
      sentence: view.index,
      from: start,
      to: end,
      clauseEnd: clauseEndOf(view, Math.max(start, end - 1), hit.form),
      reach: view.clauses.start(start).from,
      place: this.#places.of(view, hit, roles),
      condition: conditionOf(view, end),
      inTitle: text.blocks[view.sentence.block]!.kind !== 'paragraph',
      passive: hit.form === 'finite' && roles.isPassive,
      again,
      bound: hit.form === 'noun' && this.#grammar.isBound(view, hit),
      earlier: isEarlier(view, start, end),
      finite: hit.form === 'finite',
      by: hit.form === 'finite' && roles.actors[0]?.head === Head.Thing ? roles.actors[0].from : -1,
    };
    this.#last = mention;
    return mention;
  }

  /** «اتفقا على استئناف العلاقات … وإعادة فتح السفارتين»: a joined verbal noun is as real as the one before. */
  #carriedStatus(
    view: SentenceView,
    { form, token }: Hit,
    status: Status,
    before: ActMention | null,
  ): Status {
    if (status !== 'occurred' || form === 'finite' || before === null || before.finite) return status;
    const isJoined = this.#context.text.hasConjunction(token);
    const isOneClause = view.clauses.start(token).from === view.clauses.start(before.from).from;
    return isJoined && isOneClause ? before.status : status;
  }

  /** «إيقاف القصف من قبل المسلحين وانسحابهم»: the pronoun on the next act stands for the agents of the one before. */
  #carriedOn(view: SentenceView, { token }: Hit, roles: Roles): Roles {
    const { actors, impliedActor } = roles;
    const carried = this.#agents;
    const isCarried = carried?.view === view && impliedActor === 'dropped' && carried.to <= token;
    if (actors.some(({ agent }) => agent)) this.#agents = { view, actors, to: roles.to };
    return isCarried ? { ...roles, actors: carried.actors, impliedActor: null } : roles;
  }

  #evidence(view: SentenceView, { token, part, light, form }: Hit, { to }: Roles): readonly [number, number] {
    const head = part < 0 || token - part > PART_NEAR ? token : Math.min(part, token);
    const from = light === null ? head : Math.min(light.token, head);
    const noun = part < 0 && form === 'noun' ? token : part;
    return [from, Math.max(to, part + 1, token + 1, this.#grammar.nounEnd(view, noun))];
  }
}

/** «رسالة بعثها ترامب»: how near a fixed noun before its verb belongs to what is quoted of the act. */
const PART_NEAR = 3;

/** «هدد باحتجاز سفينة بريطانية», «refused to meet the envoy»: who is threatened or refused is whom the act would concern. */
const threatened = (mention: ActMention, next: ActMention | undefined): ActMention =>
  next !== undefined &&
  mention.recipients.length === 0 &&
  mention.frame.shape === 'directed' &&
  SPOKEN_OF[mention.frame.type] === next.status &&
  next.from - mention.to <= THREAT_NEAR
    ? { ...mention, recipients: otherThan(mention.actors, next) }
    : mention;

/** What becomes of the act that a threat or a refusal speaks of. */
const SPOKEN_OF: Readonly<Partial<Record<ActMention['frame']['type'], Status>>> = {
  // «تعهدت بتقديم مساعدات إلى أوكرانيا»: to whom it is promised.
  AGREE: 'planned',
  THREATEN: 'hypothetical',
  REJECT: 'denied',
};

const otherThan = (own: readonly Party[], { actors, recipients }: ActMention): readonly Party[] => {
  const others = recipients.length > 0 ? recipients : actors;
  return others.filter(({ id }) => !own.some((party) => party.id === id));
};

/** How far behind a threat the act that it speaks of may begin. */
const THREAT_NEAR = 3;

/** Words of sport that make a sentence one of sport. */
const SPORT = 2;
