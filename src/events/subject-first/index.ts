import { tagsOf } from '../../attribution/subject-first/01-tags.js';
import { clauseViewOf, groupWith } from '../../attribution/subject-first/clause-view.js';
import { Clauses } from '../02-clauses.js';
import type { EventContext } from '../event-context.js';
import type { Grammar } from '../grammar.js';
import { Head } from '../group.js';
import { phraseGroupsIn } from './01-groups.js';
import { subjectFirstOpens, subjectsOf } from './02-clauses.js';
import { hitsIn } from './03-triggers.js';
import { rolesOf } from './04-roles.js';
import { statusIn } from './05-status.js';
import { subjectGroups } from './arguments.js';
import { OrderedView } from './ordered-view.js';

/** The grammar of a language whose subject stands before its verb. */
export function subjectFirst(context: EventContext): Grammar<OrderedView> {
  const { text, names, cues } = context;
  let tags: Uint8Array | null = null;
  return {
    view(sentence, index, statements) {
      tags ??= tagsOf(text, names, cues);
      const tree = clauseViewOf(context, tags, sentence, index);
      const subjects = subjectsOf(tree);
      const opens = subjectFirstOpens(tree, subjects);
      const verbs = new Uint8Array(sentence.to - sentence.from);
      for (const { head } of tree.groups) verbs[head - sentence.from] = 1;
      const parts = {
        verbs,
        groups: phraseGroupsIn(context, tree, opens),
        clauses: new Clauses(sentence, opens),
      };
      return new OrderedView(context, sentence, index, statements, parts, tree, subjects);
    },
    hits: hitsIn,
    roles: rolesOf,
    subjectAt(view, token) {
      const group = groupWith(view.tree, token);
      return group?.finite ? (subjectGroups(view, group)[0] ?? null) : null;
    },
    status: statusIn,
    isMentioned: () => false,
    isKnown: (view, token) => view.groupAt(token)?.definite === true,
    isSettled: (view, { form, token }) => form === 'noun' && view.groupAt(token)?.definite === true,
    isBound: (view, { token }) => view.groupAt(token)?.owner?.head === Head.Pronoun,
    nounEnd: (_view, noun) => noun + 1,
  };
}
