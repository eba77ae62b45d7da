import type { Attribution } from '../model/index.js';
import { Prefix } from '../text/03-words.js';
import { genderOf, Kind, numberOf } from '../text/verb-form.js';
import { BIT } from '../text/word-class.js';
import type { Hit } from './03-triggers.js';
import { ActBit } from './act-data.js';
import type { ActMention } from './act-mention.js';
import { agreementOf, objectAgreement, pronounAgreement } from './agreement.js';
import type { EventContext } from './event-context.js';
import { type Group, Head } from './group.js';
import type { ImpliedParties } from './implied.js';
import type { Parties, Party, Standing } from './parties.js';
import { actingGroups, otherGroups } from './party-groups.js';
import type { Implied, Roles } from './roles.js';

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

/** The groups that can be parties of an act, and as what they can stand. */
interface Slots {
  readonly acting: readonly Group[];
  readonly others: readonly Group[];
  readonly standing: Standing;
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
  of(hit: Hit, roles: Roles, around: Surroundings): Given {
    const { is, other } = hit.trigger;
    const slots: Slots = {
      acting: actingGroups(hit, is.reversed ? roles.others : roles.actors),
      others: otherGroups(this.#context, hit, is.reversed ? roles.actors : roles.others),
      standing: { owner: is.owner || other.adjective || other.genitive, place: is.place },
    };
    switch (roles.impliedActor) {
      case 'before':
        return this.#byMeans(slots, around);
      case 'accused':
        return this.#byAccused(hit, slots, around);
      case 'teller':
        return this.#byTeller(hit, slots, around);
      default:
        return this.#byRoles(hit, roles, slots, around);
    }
  }

  /** «دعمت بكين موسكو من خلال شراء …»: the act before says who; in what somebody says it must be told of there too. */
  #byMeans({ others, standing }: Slots, { before, around }: Surroundings): Given {
    const isSame = before !== null && (around === null || before.attribution === around);
    return {
      actors: isSame ? before.actors : [],
      others: this.#recipientsOr(others, standing, before),
      between: [],
    };
  }

  #byAccused({ trigger: { is } }: Hit, { others, standing }: Slots, { before }: Surroundings): Given {
    const done = this.#all(others, standing).filter(({ people }) => is.people || !people);
    return { actors: before?.recipients ?? [], others: done, between: [] };
  }

  #byTeller(hit: Hit, { others, standing }: Slots, { own, around }: Surroundings): Given {
    const { is } = hit.trigger;
    const teller = this.#implied.find('speaker', agreementOf(this.#context, hit), own, around);
    const done = this.#all(others, standing);
    // «أعلن الجيش إصابة جندي»: done to him, not by him.
    const isOwn = done.some(({ state, id }) =>
      teller.some((one) => one.id === id || (state !== null && one.state === state)),
    );
    return {
      actors: isOwn ? [] : teller,
      others: done.filter(({ people }) => is.people || !people || standing.owner),
      between: [],
    };
  }

  #byRoles(hit: Hit, roles: Roles, slots: Slots, { own, around, before, last }: Surroundings): Given {
    const { is, frame } = hit.trigger;
    // «دعاني»: who speaks is the one who was invited.
    const isOfSpeaker = roles.impliedOther === 'speaker' && own?.source.span === null;
    const acted = isOfSpeaker && roles.impliedActor === 'speaker' ? 'dropped' : roles.impliedActor;
    const implied = (which: Implied): readonly Party[] =>
      this.#implied.find(which, agreementOf(this.#context, hit), own, around);
    const object = (): readonly Party[] => {
      const agreement =
        hit.form === 'finite' ? objectAgreement(this.#context, hit) : agreementOf(this.#context, hit);
      const found = this.#implied.find(roles.impliedOther, agreement, own, around);
      // «البلدة التي زارتها»: a place is meant.
      return slots.standing.place ? found.filter(({ id }) => !id.startsWith(PERSON)) : found;
    };
    const doers = this.#doers(hit, slots.acting, isOfSpeaker ? null : own, before);
    const ofTeller = frame.shape === 'visit' ? this.#ofTeller(slots.acting, around) : [];
    const unnamed = slots.acting.length > 0 ? ofTeller : implied(is.reversed ? roles.impliedOther : acted);
    const actors = doers.length > 0 ? doers : unnamed;
    const named = this.#all(slots.others, slots.standing, frame.shape === 'symmetric' ? [] : actors);
    const isNamed = named.length > 0 || slots.others.length > 0;
    const meant = isNamed ? named : is.reversed ? implied(acted) : object();
    const answered = is.answer || hit.light?.data.role === 'answers' ? (last?.actors ?? []) : [];
    const done = meant.length > 0 || !is.owner ? meant : this.#all(roles.agents, PLAIN_OWNER);
    const others = (done.length > 0 ? done : answered).filter(
      ({ id, people }) =>
        !actors.some((actor) => actor.id === id) && (is.people || !people || slots.standing.owner),
    );
    const between = this.#all(roles.between, PLAIN_OWNER);
    if (roles.impliedActor === 'dropped' && this.#isDoneTo(hit, slots, named, actors))
      return { actors: [], others: named.filter(({ id }) => id.startsWith(PERSON)), between };
    return { actors, others, between };
  }

  /** «حكم عليه بالسجن», «أطلق سراح فلان»: a verb that nobody's name stands behind is a passive. */
  #isDoneTo(
    { form, verb, trigger }: Hit,
    { others }: Slots,
    named: readonly Party[],
    actors: readonly Party[],
  ): boolean {
    if (form !== 'finite' || verb?.kind !== Kind.Past || actors.length === 0) return false;
    if (!trigger.frame.context.includes(LEGAL)) return false;
    const isHimself =
      others.length > 0 &&
      others.every(({ head }) => head === Head.Pronoun) &&
      named.some(({ id }) => actors.some((actor) => actor.id === id));
    // States take a feminine verb.
    const isMan = genderOf(verb.reading) === 'm' && numberOf(verb.reading) === 's' && verb.pronoun === 0;
    return isHimself || (isMan && actors.every(({ id }) => id.startsWith(STATE)));
  }

  /** Who is named as doing it: the source of the statement that the act introduces, else whom the words name. */
  #doers(
    hit: Hit,
    acting: readonly Group[],
    own: Attribution | null,
    before: ActMention | null,
  ): readonly Party[] {
    if (hit.trigger.is.reversed) return this.#all(acting, PLAIN_OWNER);
    // «رفضها زيلينسكي … وطالب»: a verb that is joined to an act goes on with who did it.
    const goesOn = own?.source.span === null && before !== null && before.finite && before.by < 0;
    if (goesOn && before.actors.length > 0 && this.#isJoined(hit)) return before.actors;
    // «He accused»: whom the words of the statement do not tell the act does not know either.
    if (
      own !== null &&
      own.source.entity === null &&
      own.source.span !== null &&
      acting[0]?.head === Head.Pronoun
    )
      return [];
    const told = own?.source.entity == null ? null : this.#parties.ofEntity(own.source.entity);
    return told === null ? this.#all(acting, PLAIN_OWNER) : this.#withTeller(told, acting);
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
    const { bits, text } = this.#context;
    const [group] = groups;
    const isBody =
      group?.head === Head.Organ &&
      group.owner === null &&
      group.name === null &&
      group.adjectives.length === 0 &&
      group.to === group.from + 1 &&
      !text.has(group.from, BIT.personNoun | BIT.honorific) &&
      !this.#context.names.pronounOn(group.from) &&
      (bits[group.from]! & ActBit.Force) === 0;
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
          ? this.#ofPronoun(group, but).filter(({ id }) => !(standing.place && id.startsWith(PERSON)))
          : isAdjectival(group)
            ? this.#ofAdjectives(group)
            : this.#parties.of(group, standing, but);
      const possessed = list.length > 0 ? list : this.#ofPossessor(group, standing, but);
      const whose = possessed.length > 0 ? possessed : this.#ofPostWithPronoun(group);
      for (const party of whose) if (!found.some(({ id }) => id === party.id)) found.push(party);
    }
    return found;
  }

  /** «its forces», «their embassy»: whose pronoun stands before a body, or before a thing of which the owner is meant. */
  #ofPossessor({ head, noun, owner }: Group, standing: Standing, but: readonly Party[]): readonly Party[] {
    // «its neighbour», «their allies» are others than those whose they are.
    const { text, acts } = this.#context;
    if (text.words.count[noun]! > 0 && acts.isFellow(text.word(noun, 0))) return [];
    const mayOwn = head === Head.Organ || head === Head.People || (head === Head.Thing && standing.owner);
    return owner?.head === Head.Pronoun && mayOwn ? this.#ofPronoun(owner, but) : [];
  }

  /** «وزير خارجيته»: of the state of whoever the pronoun stands for. */
  #ofPostWithPronoun({ head, owner, name, adjectives, noun, to }: Group): readonly Party[] {
    const { text, names } = this.#context;
    const isPost = head === Head.Organ && text.has(noun, BIT.personNoun);
    if (!isPost || owner !== null || name !== null || adjectives.length > 0 || to - noun < 2) return [];
    const written = text.slice([text.end(to - 1) - 1, text.end(to - 1)]);
    if (!names.pronounOn(to - 1, 3) || written === TA_MARBUTA || text.hasArticle(to - 1)) return [];
    const whose = this.#implied.find('dropped', { gender: null, number: null }, null, null);
    const state = whose[0]?.state ?? null;
    return state === null ? [] : this.#parties.stateOf(whose[0]!.id);
  }

  /** «معه», «إليها»: the one meant last who agrees. */
  #ofPronoun({ from, split }: Group, but: readonly Party[]): readonly Party[] {
    const { text, cues } = this.#context;
    // «you agree to our policy»: whoever reads is nobody told of.
    const word = text.words.count[from]! > 0 ? cues.pronoun(text.word(from, 0)) : undefined;
    if (word?.person === 2) return [];
    return this.#implied.find('dropped', pronounAgreement(this.#context, from, split), null, null, but);
  }

  /** «محادثات أمريكية روسية»: every adjective names a party. */
  #ofAdjectives({ adjectives }: Group): Party[] {
    return adjectives.flatMap(({ entity }) =>
      entity === null ? [] : (this.#parties.ofEntity(entity.id) ?? []),
    );
  }
}

/** The context of what courts and police do. */
const LEGAL = 'legal';

/** What the identifiers of states and people begin with. */
const STATE = 'state:';
const PERSON = 'person:';

const TA_MARBUTA = '\u0629';

const PLAIN_OWNER: Standing = { owner: true, place: false };

/** A thing told of by adjectives of states only. */
const isAdjectival = ({ head, adjectives, owner, name }: Group): boolean =>
  head === Head.Thing && adjectives.length > 0 && owner === null && name === null;
