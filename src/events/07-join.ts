import type { Account, ReportedEvent, Status } from '../model/index.js';
import type { ActMention } from './act-mention.js';
import { HARM } from './conditions.js';
import type { Party } from './parties.js';

/** Acts of one report, each with the mentions that tell of it. */
export interface JoinedAct {
  readonly mentions: ActMention[];
  /** The mention with the most parties: it says what act it is. */
  readonly main: ActMention;
}

/** Joins mentions of one act: of one family, with parties that agree, in a status that can be the same. */
export function joined(
  mentions: readonly ActMention[],
  timeOf: (mention: ActMention) => string | null,
): JoinedAct[] {
  const acts: JoinedAct[] = [];
  // «في مكالمة استمرت أكثر من ساعة، أجرى …»: named before it is told.
  let ahead: ActMention | null = null;
  for (const found of mentions) {
    const mention: ActMention =
      ahead !== null && isAhead(ahead, found) ? { ...found, reach: ahead.reach } : found;
    const known: JoinedAct | undefined = acts.findLast(
      (act) => isSame(act, mention) && !isOfOtherYear(timeOf(act.main), timeOf(mention)),
    );
    ahead = known === undefined && mention.again ? mention : null;
    if (known === undefined) {
      if (!mention.again) acts.push({ mentions: [mention], main: mention });
      continue;
    }
    known.mentions.push(mention);
    if (saysMore(mention, known.main) || isSpecified(known.main, mention))
      acts[acts.indexOf(known)] = { mentions: known.mentions, main: mention };
  }
  return acts;
}

/** Two acts that are told of different years are two: the accord of 2001 and that of 2023. */
function isOfOtherYear(a: string | null, b: string | null): boolean {
  const [yearOfA, yearOfB] = [a, b].map((edtf) => /^\d{4}(?!\d)/u.exec(edtf ?? '')?.[0]);
  return yearOfA !== undefined && yearOfB !== undefined && yearOfA !== yearOfB;
}

/** A noun without parties is the act that the same sentence then tells. */
const isAhead = (ahead: ActMention, { sentence, frame, again }: ActMention): boolean =>
  ahead.sentence === sentence && ahead.frame.family === frame.family && !again;

/** The body says more than its headline, and more parties more than fewer. */
function saysMore(mention: ActMention, main: ActMention): boolean {
  if (mention.again || mention.bound) return false;
  const [more, less] = [partiesOf(mention).length, partiesOf(main).length];
  return more > less || (more === less && main.inTitle && !mention.inTitle);
}

function isSame({ main, mentions }: JoinedAct, mention: ActMention): boolean {
  if (isOutcome(main, mention) || isCause(main, mention)) return true;
  if (mentions.some((other) => isItsVerb(other, mention))) return true;
  if (!isOfKind(main, mention)) return false;
  if (main.earlier !== mention.earlier) return false;
  if (mention.again) return !main.inTitle || mention.sentence - main.sentence < AGAIN_REACH;
  if (!canBeOne(main.status, mention.status) && !isAnnounced(mentions, mention)) return false;
  const inTitle = mentions.some((other) => other.inTitle !== mention.inTitle);
  if (mention.frame.repeats === 'each' && !inTitle) return false;
  // «وقعا بيانا … هدنة أعلنتها روسيا»: other words for an act of the two of them tell of both.
  const isOfFewer =
    partiesOf(mention).length !== partiesOf(main).length && main.frame.id !== mention.frame.id;
  if (isOfFewer && !inTitle && !mention.bound && main.frame.shape === 'symmetric') return false;
  return (
    agree(main.actors, mention.actors) && agree(main.recipients, mention.recipients) && overlap(main, mention)
  );
}

/** «ضربات صاروخية استهدفت قواعد»: the verb tells of the act that its subject names. */
const isItsVerb = (noun: ActMention, { by, frame, status }: ActMention): boolean =>
  noun.from <= by && by < noun.to && noun.frame.type === frame.type && canBeOne(noun.status, status);

/** «قصفوا القرية فقتلوا أربعة»: what an attack led to, told in its own sentence, is no other act. */
const isOutcome = (main: ActMention, { frame, sentence, actors, status, from }: ActMention): boolean =>
  frame.family === HARM &&
  main.frame.type === frame.type &&
  main.sentence === sentence &&
  main.from < from &&
  canBeOne(main.status, status) &&
  actors.every((actor) => main.actors.some((other) => isOne(actor, other)));

/** «killed when a bomb hit their convoy», «wounded in a strike on the port»: how those were harmed of whom the sentence told. */
const isCause = (
  main: ActMention,
  { frame, sentence, actors, recipients, status, from }: ActMention,
): boolean =>
  main.frame.family === HARM &&
  main.passive &&
  main.frame.type === frame.type &&
  main.sentence === sentence &&
  main.from < from &&
  canBeOne(main.status, status) &&
  recipients.length > 0 &&
  agree(main.recipients, recipients) &&
  agree(main.actors, actors);

/** Of one family; «محادثاتهما» and a headline's «يبحث مع» can be any act of the type. */
const isOfKind = (main: ActMention, mention: ActMention): boolean =>
  main.frame.family === mention.frame.family ||
  (main.frame.type === mention.frame.type &&
    ((mention.bound && main.frame.shape === 'symmetric') ||
      isSpecified(main, mention) ||
      (main.inTitle && !mention.inTitle && main.frame.family === GENERIC)));

/** «بحث مع نظيره … تلقى اتصالا منه»: soon after talks of two it is told how they talked. */
const isSpecified = (main: ActMention, { frame, sentence, actors }: ActMention): boolean =>
  main.frame.family === GENERIC &&
  frame.id === CALL &&
  sentence > main.sentence &&
  sentence - main.sentence <= SOON &&
  actors.length === 2 &&
  main.actors.length === 2 &&
  agree(main.actors, actors);

const CALL = 'phone';
/** Sentences between the two. */
const SOON = 2;

/** The family of the frame that a headline's «يبحث مع» has. */
const GENERIC = 'talks';

/** Sentences over which «المكالمة» refers back to a call of the title. */
const AGAIN_REACH = 8;

const REAL: ReadonlySet<Status> = new Set(['occurred', 'ongoing']);

const canBeOne = (a: Status, b: Status): boolean => a === b || (REAL.has(a) && REAL.has(b));

/** «المغرب يغلق سفارته»: what a headline tells as happening its report only plans. */
const isAnnounced = (told: readonly ActMention[], { inTitle, status }: ActMention): boolean =>
  !inTitle && status === 'planned' && told.every((one) => one.inTitle && one.finite && REAL.has(one.status));

const partiesOf = ({ actors, recipients }: ActMention): readonly Party[] => [...actors, ...recipients];

/** One list holds the other, leaders counted for their states. */
function agree(a: readonly Party[], b: readonly Party[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((party) => many.some((other) => isOne(party, other)));
}

const isOne = (a: Party, b: Party): boolean =>
  a.id === b.id || (a.state !== null && a.state === b.state && (isNameless(a) || isNameless(b)));

/** A state, or the holder of an office whom nothing names. */
const isNameless = ({ id }: Party): boolean => id.startsWith('state:') || id.startsWith('office:');

/** At least one party in common, where both name one. */
function overlap(a: ActMention, b: ActMention): boolean {
  const [ofA, ofB] = [partiesOf(a), partiesOf(b)];
  if (ofA.length === 0 || ofB.length === 0) return ofA.length === ofB.length && a.sentence === b.sentence;
  return ofA.some((party) => ofB.some((other) => isOne(party, other)));
}

/** The event of the model; `accountOf` adds what is told of it beside the act. */
export function eventOf(
  { main, mentions }: JoinedAct,
  index: number,
  accountOf: (mention: ActMention) => Account,
): ReportedEvent {
  const { frame } = main;
  return {
    id: `e${index + 1}`,
    type: frame.type,
    mode: frame.mode,
    context: frame.context,
    cameo: frame.cameo,
    quad: frame.quad,
    actors: main.actors.map(({ id }) => id),
    recipients: main.recipients.map(({ id }) => id),
    status: main.status,
    accounts: mentions.map(accountOf),
    core: isCore(main),
  };
}

/** Concrete: it is told as more than a possibility, and somebody political acts, or is acted on by whom nobody knows. */
function isCore({ status, actors, recipients, passive, frame }: ActMention): boolean {
  if (status === 'hypothetical' || status === 'denied') return false;
  if (actors.some(({ people }) => !people)) return frame.type !== 'SUPPORT' || recipients.length > 0;
  return passive && recipients.some(({ people }) => !people);
}
