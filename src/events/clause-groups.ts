import { isComma } from '../attribution/punctuation.js';
import { Opens } from './02-clauses.js';
import { withJoined } from './03-triggers.js';
import type { OtherData } from './act-data.js';
import { type Group, Head } from './group.js';
import { NOBODY } from './roles.js';
import type { SentenceView } from './sentence-view.js';

/** The groups of the clause after a verb, without the fixed noun. */
export const windowOf = (view: SentenceView, token: number, part: number): Group[] => {
  const end = view.clauses.end(view.context.text, token);
  return view.groups.filter(
    ({ from, to, head }) =>
      from > token &&
      !isResumptive(view, head, from, token) &&
      from < Math.max(end, part + 1) &&
      !(from <= part && part < to && from === token),
  );
};

/** «المدن التي تسيطر عليها»: a pronoun in a relative clause behind a token belongs to that clause. */
export function isResumptive(view: SentenceView, head: Head, at: number, token: number): boolean {
  if (head !== Head.Pronoun) return false;
  const { from, opens } = view.clauses.start(at);
  if (from <= token + 1) return false;
  const before = view.clauses.start(from - 1);
  return opens === Opens.Relative || (before.opens === Opens.Relative && before.from > token);
}

/** Governed by no preposition, and in no genitive but that of the token before it. */
export const isBare = (group: Group, token: number): boolean =>
  group.prep < 0 &&
  group.prefix === 0 &&
  (group.genitiveOf < 0 || group.genitiveOf === token) &&
  group.head !== Head.Pronoun;

/** What the prepositions of a trigger govern, the nearest first with all that is joined to it. */
export function governedBy(
  view: SentenceView,
  { words, prefixes, genitive, adjective }: OtherData,
  window: readonly Group[],
  part: Group | null,
): readonly Group[] {
  const first = window.find(
    (group) =>
      !group.agent &&
      !isOfThing(group, window) &&
      (words.includes(group.prep) || (group.prefix & prefixes) !== 0) &&
      group !== part,
  );
  if (first !== undefined) return withJoined(window, first);
  if (part === null) return NOBODY;
  if (genitive && part.owner !== null) return withJoined(view.groups, part.owner);
  const isNamed = part.adjectives.length > 0 || (genitive && part.name !== null);
  return (adjective || genitive) && isNamed ? [part] : NOBODY;
}

/** «بدلا منه», «الوفد المرافق له»: a pronoun right behind an indefinite noun or an adjective belongs to that. */
const isOfThing = ({ head, from }: Group, window: readonly Group[]): boolean =>
  head === Head.Pronoun &&
  window.some(
    (group) =>
      group.to === from &&
      ((group.head === Head.Thing && !group.definite && group.prep < 0) ||
        (group.joined && group.name === null && group.to - group.from === 2)),
  );

/** «بين X وY» soon after a token, with nothing set apart between. */
export function betweenOf(view: SentenceView, window: readonly Group[], token: number): readonly Group[] {
  const { acts, text } = view.context;
  const first = window.find(({ prep }) => acts.isBetween(prep));
  if (first === undefined || first.from - token > BETWEEN_REACH) return NOBODY;
  // «سيعقد اللقاء، بين …»: a comma right before «بين» sets nothing apart.
  for (let i = token; i < first.from - 2; i++) if (isComma(text, i)) return NOBODY;
  return withJoined(window, first);
}

const BETWEEN_REACH = 10;
