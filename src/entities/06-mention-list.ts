import type { Mention, MentionForm } from '../model/index.js';
import type { Text } from '../text/text.js';
import type { NameMention, Names } from './02-mentions.js';
import type { Resolver } from './05-resolver.js';
import { NameRole, type WorldEntity } from './gazetteer-data.js';

/** The names of the text as mentions of the Reading; capitals and seats of power stand for their government. */
export function mentionsOf(text: Text, names: Names, resolver: Resolver): Mention[] {
  const list: Mention[] = [];
  for (const mention of names.mentions) {
    if ((mention.role & NameRole.Adjective) !== 0) continue;
    const block = text.blocks.find(({ from, to }) => from <= mention.from && mention.from < to);
    if (block === undefined || block.kind === 'residue') continue;
    list.push({
      span: text.spanFromSplit(mention.from, mention.split, mention.to),
      entity: resolver.enter(mention),
      form: formOf(mention),
    });
  }
  return list;
}

function formOf({ entity, role }: NameMention): MentionForm {
  if (entity !== null && standsForState(entity)) return 'metonym';
  return (role & NameRole.People) !== 0 ? 'description' : 'name';
}

const standsForState = ({ type, standsFor }: WorldEntity): boolean =>
  type === 'place' && standsFor !== undefined;
