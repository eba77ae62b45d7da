import { isComma } from '../attribution/punctuation.js';
import { Prefix } from '../text/03-words.js';
import { withJoined } from './03-triggers.js';
import { isBare } from './clause-groups.js';
import { type Group, Head } from './group.js';
import { NOBODY } from './roles.js';
import type { SentenceView } from './sentence-view.js';

/** «طرد دبلوماسي ردا على خطوة من قبل باريس»: the agent of a noun under a preposition that stands right before it. */
export function isOfNearer({ groups }: SentenceView, agent: Group, own: Group | null): boolean {
  const before = groups.findLast(({ to }) => to <= agent.from);
  if (before === undefined || before === own || agent.from - before.to > AGENT_REACH) return false;
  const head = groups.find(({ owner }) => owner === before) ?? before;
  return head.head === Head.Thing && head !== own && head.prep >= 0 && head.from > (own?.from ?? 0);
}

/** Tokens of «من قبل». */
const AGENT_REACH = 2;

/** «استدعاء الجزائر سفيرها», «استقبال الملك في عمان رئيس الوزراء»: behind its subject in the genitive the object of a verbal noun. */
export function objectBehind(
  view: SentenceView,
  window: readonly Group[],
  genitive: readonly Group[],
): readonly Group[] {
  const subject = genitive.at(-1);
  // «اعتقال تركيا لقس أميركي»: the object under the letter, right behind the subject.
  const under = subject?.of ?? null;
  if (under !== null && under.head <= Head.Counterpart && (isWhole(subject!) || isBody(subject!)))
    return withJoined(window, under);
  if (subject === undefined || !isWhole(subject)) return NOBODY;
  const { acts, text } = view.context;
  for (const group of window) {
    if (group.from < subject.to || group === subject.owner) continue;
    for (let i = subject.to; i < group.from; i++) if (isComma(text, i)) return NOBODY;
    const isWhere = (group.prefix & Prefix.B) !== 0 || acts.isInside(group.prep);
    if (isWhere && group.head <= Head.Thing) continue;
    const isSomebody = group.head === Head.Organ || group.head === Head.Counterpart;
    return isSomebody && isBare(group, -1) && !group.joined ? withJoined(window, group) : NOBODY;
  }
  return NOBODY;
}

/** A body of a state or group, or the holder of an office: «السلطات التركية». */
const isBody = ({ head, definite, adjectives, name }: Group): boolean =>
  head === Head.Organ && definite && (adjectives.length > 0 || name !== null);

/** A state, a body or somebody named: no post behind it tells who it is. */
const isWhole = ({ head, name, definite }: Group): boolean =>
  (head === Head.Name && name?.entity?.type !== 'place') ||
  (head === Head.Organ && definite && name?.entity?.type === 'person');
