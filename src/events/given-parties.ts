import type { Attribution } from '../model/index.js';
import { Prefix } from '../text/03-words.js';
import { Kind } from '../text/verb-form.js';
import { BIT } from '../text/word-class.js';
import type { Hit } from './03-triggers.js';
import { ActBit, type Frame } from './act-data.js';
import type { Trigger } from './act-lexicon.js';
import type { ActMention } from './act-mention.js';
import { agreementOf, pronounAgreement } from './agreement.js';
import type { EventContext } from './event-context.js';
import { type Group, Head } from './group.js';
import type { ImpliedParties } from './implied.js';
import type { Parties, Party, Standing } from './parties.js';
import type { Implied, Roles } from './roles.js';
import { verbFormsAt } from './verbs-here.js';

/** Who is named or meant in the roles of an act. */
export interface Given {
  readonly actors: readonly Party[];
  readonly others: readonly Party[];
  readonly between: readonly Party[];
}

/** The statements that an act introduces (`own`) and stands in (`around`), and the act told before it in its sentence. */
export interface Surroundings {
  readonly own: Attribution | null;
  readonly around: Attribution | null;
  readonly before: ActMention | null;
  /** The act told last in the report. */
  readonly last: ActMention | null;
}

/** Gives the roles of acts their parties. */
export class GivenParties {
  readonly #context: EventContext;
  readonly #parties: Parties;
  readonly #implied: ImpliedParties;

  constructor(context: EventContext, parties: Parties, implied: ImpliedParties) {
    this.#context = context;
    this.#parties = parties;
    this.#implied = implied;
  }

  /** The parties of the roles, and of what is only implied. */
  of(hit: Hit, roles: Roles, { own, around, before, last }: Surroundings): Given {
    const { is, other } = hit.trigger;
    const standing: Standing = { owner: is.owner || other.adjective || other.genitive, place: is.place };
    const reversed = is.reversed;
    const acting = reversed ? roles.others : roles.actors;
    // «غارة دمشق», «مفاوضات فيينا»: where, not who.
    const { type, shape } = hit.trigger.frame;
    const actorGroups =
      PLACED.has(type) || shape === 'symmetric' ? acting.filter((group) => !isGenitivePlace(group)) : acting;
    const second = reversed ? roles.actors : roles.others;
    // «انتقد إعدام فلان»: who was put to death is not who is criticised.
    const otherGroups = is.owner ? second.filter((group) => !this.#isOfVictim(group)) : second;
    // «دعاني»: who speaks is the one who was invited.
    const isOfSpeaker = roles.impliedOther === 'speaker' && own?.source.span === null;
    const told = own?.source.entity == null || isOfSpeaker ? null : this.#parties.ofEntity(own.source.entity);
    // «رفضها زيلينسكي … وطالب»: a verb that is joined to an act goes on with who did it.
    const goesOn = own?.source.span === null && before !== null && this.#isJoined(hit) && before.by < 0;
    const doers =
      goesOn && before.actors.length > 0 && before.finite && !reversed
        ? before.actors
        : reversed || told === null
          ? this.#all(actorGroups, PLAIN_OWNER)
          : this.#withTeller(told, actorGroups);
    const implied = (which: Implied): readonly Party[] =>
      this.#implied.find(which, agreementOf(this.#context, hit), own, around);
    if (roles.impliedActor === 'before')
      return {
        // In what somebody says the act before must be told of there too.
        actors: before !== null && (around === null || before.attribution === around) ? before.actors : [],
        others: this.#recipientsOr(otherGroups, standing, before),
        between: [],
      };
    if (roles.impliedActor === 'accused')
      return {
        actors: before?.recipients ?? [],
        others: this.#all(otherGroups, standing).filter(({ people }) => is.people || !people),
        between: [],
      };
    const acted = isOfSpeaker && roles.impliedActor === 'speaker' ? 'dropped' : roles.impliedActor;
    const impliedActor = reversed ? roles.impliedOther : acted;
    const impliedOther = reversed ? acted : roles.impliedOther;
    const byTeller = impliedActor === 'teller' ? implied('speaker') : null;
    if (byTeller !== null) {
      const others = this.#all(otherGroups, standing);
      // «أعلن الجيش إصابة جندي»: done to him, not by him.
      const isOwn = others.some(({ state, id }) =>
        byTeller.some((one) => one.id === id || (state !== null && one.state === state)),
      );
      const done = others.filter(({ people }) => is.people || !people || standing.owner);
      return { actors: isOwn ? [] : byTeller, others: done, between: [] };
    }
    const isVisit = shape === 'visit';
    const ofTeller = isVisit ? this.#ofTeller(actorGroups, around) : [];
    const unnamed = actorGroups.length > 0 ? ofTeller : implied(impliedActor);
    const actors = doers.length > 0 ? doers : unnamed;
    const named = this.#all(otherGroups, standing, shape === 'symmetric' ? [] : actors);
    const meant = named.length > 0 || otherGroups.length > 0 ? named : implied(impliedOther);
    const answered = is.answer || hit.light?.data.role === 'answers' ? (last?.actors ?? []) : [];
    const done = meant.length > 0 || !is.owner ? meant : this.#all(roles.agents, PLAIN_OWNER);
    const others = (done.length > 0 ? done : answered).filter(
      ({ id, people }) =>
        !actors.some((actor) => actor.id === id) && (is.people || !people || standing.owner),
    );
    return { actors, others, between: this.#all(roles.between, PLAIN_OWNER) };
  }

  /** «إعدام فلان», «مقتل فلان»: the genitive is to whom it was done. */
  #isOfVictim({ head, from, owner }: Group): boolean {
    const { acts, text } = this.#context;
    if (head !== Head.Thing || owner === null) return false;
    const isVictims = ({ other, is }: Trigger): boolean => (other.genitive || other.object) && is.people;
    for (let k = 0; k < text.words.count[from]!; k++)
      if (acts.ofNoun(acts.base(text.word(from, k))).some(isVictims)) return true;
    return verbFormsAt(text, from, (lemma) => acts.ofLemma(lemma).some(isVictims)).some(
      ({ kind }) => kind === Kind.Masdar,
    );
  }

  /** «وطالب»: a finite verb behind «و». */
  #isJoined({ form, token, verb }: Hit): boolean {
    return form === 'finite' && (this.#context.text.prefix(token, verb!.split) & Prefix.Conjunction) !== 0;
  }

  /** Who speaks, and who is joined to him: «دانت الرياض وأبوظبي …». */
  #withTeller(teller: Party, groups: readonly Group[]): readonly Party[] {
    const joined = this.#all(
      groups.filter(({ joined }) => joined),
      PLAIN_OWNER,
    );
    return [teller, ...joined.filter(({ id }) => id !== teller.id)];
  }

  /** «قالت الخارجية القطرية إن وفدا سيتوجه إلى القاهرة»: a body without a name is of the state that speaks. */
  #ofTeller(groups: readonly Group[], around: Attribution | null): readonly Party[] {
    const { acts, text } = this.#context;
    const [group] = groups;
    const isBody =
      group?.head === Head.Organ &&
      group.owner === null &&
      group.name === null &&
      group.adjectives.length === 0 &&
      group.to === group.from + 1 &&
      !text.has(group.from, BIT.personNoun | BIT.honorific) &&
      !this.#context.names.pronounOn(group.from) &&
      !acts.isAny(text, group.from, ActBit.Force);
    const teller = around?.source.entity;
    return isBody && teller != null ? this.#parties.stateOf(teller) : [];
  }

  /** The second parties of a noun, or of the act by whose means it stands. */
  #recipientsOr(groups: readonly Group[], standing: Standing, before: ActMention | null): readonly Party[] {
    const own = this.#all(groups, standing);
    return own.length > 0 ? own : (before?.recipients ?? []);
  }

  #all(groups: readonly Group[], standing: Standing, but: readonly Party[] = []): readonly Party[] {
    const found: Party[] = [];
    for (const group of groups) {
      const list =
        group.head === Head.Pronoun
          ? this.#ofPronoun(group, but)
          : isAdjectival(group)
            ? this.#ofAdjectives(group)
            : this.#parties.of(group, standing, but);
      const whose = list.length > 0 ? list : this.#ofPossessor(group, standing, but);
      for (const party of whose) if (!found.some(({ id }) => id === party.id)) found.push(party);
    }
    return found;
  }

  /** «its forces», «their embassy»: whose pronoun stands before a body, or before a thing of which the owner is meant. */
  #ofPossessor({ head, owner }: Group, standing: Standing, but: readonly Party[]): readonly Party[] {
    const mayOwn = head === Head.Organ || head === Head.People || (head === Head.Thing && standing.owner);
    return owner?.head === Head.Pronoun && mayOwn ? this.#ofPronoun(owner, but) : [];
  }

  /** «معه», «إليها»: the one meant last who agrees. */
  #ofPronoun({ from, split }: Group, but: readonly Party[]): readonly Party[] {
    return this.#implied.find('dropped', pronounAgreement(this.#context, from, split), null, null, but);
  }

  /** «محادثات أمريكية روسية»: every adjective names a party. */
  #ofAdjectives({ adjectives }: Group): Party[] {
    return adjectives.flatMap(({ entity }) =>
      entity === null ? [] : (this.#parties.ofEntity(entity.id) ?? []),
    );
  }
}

const PLAIN_OWNER: Standing = { owner: true, place: false };

/** Who is written as actor and who as recipient. */
export interface Arranged {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

/** Who is written as actor and who as recipient, by the shape of the frame. */
export function arrange({ shape }: Frame, { actors, others, between }: Given): Arranged {
  if (shape !== 'symmetric') return { actors, recipients: others };
  const all = [...actors, ...others, ...between];
  return {
    actors: all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i),
    recipients: [],
  };
}

/** Acts whose genitive can be the place where they happen. */
const PLACED: ReadonlySet<Frame['type']> = new Set(['ASSAULT', 'PROTEST']);

/** A place in the genitive. */
const isGenitivePlace = ({ genitiveOf, name }: Group): boolean =>
  genitiveOf >= 0 && name?.entity?.type === 'place';

/** A thing told of by adjectives of states only. */
const isAdjectival = ({ head, adjectives, owner, name }: Group): boolean =>
  head === Head.Thing && adjectives.length > 0 && owner === null && name === null;
