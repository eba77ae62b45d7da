import type { Resolver } from '../entities/05-resolver.js';
import type { EntityId } from '../model/index.js';
import { statementsIn } from './06-statements.js';
import { type Chained, ChainBuilder } from './07-chains.js';
import { continueQuotations } from './08-continued.js';
import type { Context } from './reader-context.js';

/** Everything that the report says somebody said, each with its source and chain. */
export function attributionsIn(context: Context, resolver: Resolver, publisher: EntityId | null, own: ReadonlySet<EntityId>): Chained {
  const drafts = context.text.sentences.flatMap((_, index) => statementsIn(context, index));
  continueQuotations(context, drafts);
  return new ChainBuilder(context, resolver, publisher, own).build(drafts);
}
