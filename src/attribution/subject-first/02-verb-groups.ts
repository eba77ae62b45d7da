import { isAuxiliary, isFiniteVerb, isVerb, Tag } from './tag.js';

/** A verb with its auxiliaries, negation and the adverbs between: «has not yet said», «was quoted», «to leave». */
export interface VerbGroup {
  readonly from: number;
  /** One past the main verb. */
  readonly to: number;
  /** The main verb. */
  readonly head: number;
  /** Tag of its first verb. */
  readonly opens: Tag;
  readonly finite: boolean;
  readonly infinitive: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: boolean;
}

/** The verb groups of tokens `[from, to)`, in order. */
export function verbGroupsIn(tags: Uint8Array, from: number, to: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = from; i < to; ) {
    const tag: Tag = tags[i]!;
    if (!isVerb(tag) && tag !== Tag.To) {
      i++;
      continue;
    }
    const group = groupAt(tags, i, to);
    if (group !== null) groups.push(group);
    i = group?.to ?? i + 1;
  }
  return groups;
}

function groupAt(tags: Uint8Array, from: number, to: number): VerbGroup | null {
  const opens: Tag = tags[from]!;
  let head = -1;
  let auxiliary: Tag = opens === Tag.To ? Tag.To : Tag.None;
  let negated = false;
  let passive = false;
  let modal = false;
  let i = opens === Tag.To ? from + 1 : from;
  while (i < to) {
    const tag: Tag = tags[i]!;
    if (tag === Tag.Adverb || tag === Tag.Negation) {
      const verb = afterAdverbs(tags, i, to);
      if (verb === -1 || !follows(auxiliary, tags[verb]!)) {
        if (tag === Tag.Negation && head >= 0 && isAuxiliary(tags[head]!)) negated = true;
        break;
      }
      for (let k = i; k < verb; k++) if (tags[k] === Tag.Negation) negated = true;
      i = verb;
      continue;
    }
    if (!isVerb(tag) || (i > from && !follows(auxiliary, tag))) break;
    head = i;
    if (!isAuxiliary(tag)) {
      passive = tag === Tag.En && auxiliary === Tag.Be;
      break;
    }
    if (tag === Tag.Modal) modal = true;
    auxiliary = tag;
    i++;
  }
  if (head === -1) return null;
  return {
    from,
    to: head + 1,
    head,
    opens,
    finite: isFiniteVerb(opens),
    infinitive: opens === Tag.To,
    passive,
    negated,
    modal,
  };
}

/** The verb behind a few adverbs and a negation, or -1. */
function afterAdverbs(tags: Uint8Array, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (isVerb(tags[i]!)) return i;
    if (tags[i] !== Tag.Adverb && tags[i] !== Tag.Negation) return -1;
  }
  return -1;
}

/** A verb form can stand after an auxiliary. */
function follows(auxiliary: Tag, verb: Tag): boolean {
  switch (auxiliary) {
    case Tag.None:
      return true;
    case Tag.To:
    case Tag.Modal:
      return verb === Tag.Base || verb === Tag.Be || verb === Tag.Have || verb === Tag.Do;
    case Tag.Do:
      return verb === Tag.Base || verb === Tag.Have;
    case Tag.Have:
      return verb === Tag.En || verb === Tag.Be || verb === Tag.Have || verb === Tag.Do || verb === Tag.Past;
    case Tag.Be:
      return verb === Tag.En || verb === Tag.Ing || verb === Tag.Be || verb === Tag.Past || verb === Tag.Have;
    default:
      return false;
  }
}
