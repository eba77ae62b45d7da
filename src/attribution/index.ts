import type { Resolver } from '../entities/05-resolver.js';
import type { EntityId } from '../model/index.js';
import { statementsIn } from './06-statements.js';
import { ChainBuilder, type Chained } from './07-chains.js';
import { continueQuotations } from './08-continued.js';
import type { Draft } from './draft.js';
import type { Context } from './reader-context.js';
import { statementsOf } from './subject-first/statements.js';

/** Everything that the report says somebody said, each with its source and chain. */
export function attributionsIn(
  base: Omit<Context, 'opens'>,
  resolver: Resolver,
  publisher: EntityId | null,
  own: ReadonlySet<EntityId>,
): Chained {
  const { text, names, cues, gazetteer } = base;
  const context: Context = { text, names, cues, gazetteer, opens: opensOf(base) };
  return new ChainBuilder(context, resolver, publisher, own).build(draftsOf(context));
}

/** What the grammar reads that the language's order of words asks for. */
function draftsOf(context: Context): Draft[] {
  if (context.cues.order === 'subject-first') return statementsOf(context);
  const drafts = context.text.sentences.flatMap((_, index) => statementsIn(context, index));
  continueQuotations(context, drafts);
  return drafts;
}

/** What each token may open, over all its splits. */
function opensOf({ text, cues }: Omit<Context, 'opens'>): Uint8Array {
  const opens = new Uint8Array(text.tokens.count);
  for (let i = 0; i < opens.length; i++) {
    for (let k = 0; k < text.words.count[i]!; k++) opens[i] = opens[i]! | cues.opens(text.word(i, k));
  }
  return opens;
}
