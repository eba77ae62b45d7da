import type { Account } from '../model/index.js';
import { Prefix } from '../text/03-words.js';
import type { Hit } from './03-triggers.js';
import type { EventContext } from './event-context.js';
import { type Group, Head } from './group.js';
import type { Roles } from './roles.js';
import type { SentenceView } from './sentence-view.js';

/** How far the place of an act may stand behind its last word. */
const REACH = 14;

/** Where acts happen, as their clauses say it. */
export class Places {
  readonly #context: EventContext;

  constructor(context: EventContext) {
    this.#context = context;
  }

  /** «في الرياض», «ببغداد»; of a visit the place that is visited. */
  of(view: SentenceView, { token, trigger }: Hit, { others, to }: Roles): Account['place'] {
    const visited = trigger.is.place ? others.find((group) => isPlace(group)) : undefined;
    const end = Math.min(view.placeReach(token), to + REACH);
    const found =
      visited ??
      view.groups.find(
        (group) => group.from > token && group.from < end && isPlace(group) && this.#isWhere(group),
      );
    return found === undefined ? null : this.#placeOf(found);
  }

  #isWhere({ prep, prefix }: Group): boolean {
    return (prefix & Prefix.B) !== 0 || this.#context.acts.isInside(prep);
  }

  #placeOf({ from, to, name, split }: Group): Account['place'] {
    const { text, resolver } = this.#context;
    const mention = name!;
    const span =
      mention.from === from ? text.spanFromSplit(from, split, mention.to) : text.span(mention.from, to);
    return { entity: resolver.enter(mention), span };
  }
}

/** A name of a place, or of a state that is none of its people. */
function isPlace({ head, name }: Group): boolean {
  const type = name?.entity?.type;
  return (head === Head.Name || head === Head.Thing) && (type === 'place' || type === 'state');
}
