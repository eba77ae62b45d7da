import type { Entity, EntityType, Mention } from '../../model/index.js';
import { isolated } from './controls.js';
import { type Html, html, text } from './escape.js';
import { jump, list, name, nameOf, namesOf, phrase, quoted, type View } from './view.js';
import { counted } from './words.js';

const KINDS: readonly EntityType[] = [
  'person',
  'state',
  'organisation',
  'group',
  'outlet',
  'office',
  'place',
];

const stateOf = (view: View, { state, type, id }: Entity): Html | null => {
  if (!state || type === 'state') return null;
  const stateId = `state:${state}`;
  return stateId === id ? null : view.entities.has(stateId) ? name(view, stateId) : isolated(state);
};

const postOf = (view: View, { post }: Entity): Html[] =>
  [
    quoted(view, post?.title),
    quoted(view, post?.bodySpan) ?? (post?.body ? name(view, post.body) : null),
  ].filter((words) => words !== null);

const item = (view: View, entity: Entity, mentions: readonly Mention[]): Html => {
  const { words } = view;
  const own = nameOf(view, entity.id);
  const aliases = (entity.aliases ?? []).filter((alias) => alias !== own);
  const notes: (Html | null)[] = [
    stateOf(view, entity),
    ...postOf(view, entity),
    aliases.length > 0 ? phrase(words.entities.also, { names: list(view, aliases.map(isolated)) }) : null,
    entity.candidates?.length
      ? phrase(words.chain.candidates, { names: namesOf(view, entity.candidates) })
      : null,
    entity.known ? null : html`<span class="open">${text(words.entities.unknown)}</span>`,
  ];
  const said = notes.filter((each) => each !== null);
  const times = text(counted(words, words.counts.mentions, mentions.length));
  return html`<li><b>${jump(view, mentions[0]?.span, isolated(own))}</b> <span class="times">${times}</span>${said.length > 0 && html`<div class="note">${list(view, said)}</div>`}</li>`;
};

/** Who and what is named, by kind. */
export const entities = (view: View): Html | null => {
  const { reading, words } = view;
  if (reading.entities.length === 0) return null;
  const byEntity = new Map<string | null, Mention[]>();
  for (const mention of reading.mentions) {
    byEntity.set(mention.entity, [...(byEntity.get(mention.entity) ?? []), mention]);
  }
  const groups = KINDS.map((kind) => {
    const items = reading.entities.filter(({ type }) => type === kind);
    if (items.length === 0) return null;
    return html`<div class="kind"><h3>${text(words.entities.kinds[kind])}</h3><ul>${items.map((entity) => item(view, entity, byEntity.get(entity.id) ?? []))}</ul></div>`;
  });
  return html`<section id="entities" aria-labelledby="entities-heading"><h2 id="entities-heading">${text(words.entities.heading)}</h2><div class="kinds">${groups.filter((group) => group !== null)}</div></section>`;
};
