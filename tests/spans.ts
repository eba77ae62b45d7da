/** What holds of every Reading, whatever the text. */
import type { Reading, Span } from '../src/model/index.js';

/** Every span of a Reading with the way to it. */
export function* spansOf(reading: Reading): Generator<readonly [where: string, span: Span]> {
  for (const [i, { span }] of reading.layout.entries()) yield [`layout ${i}`, span];
  for (const [i, { span }] of reading.mentions.entries()) yield [`mention ${i}`, span];
  for (const { id, post } of reading.entities) {
    if (post?.title) yield [`${id} title`, post.title];
    if (post?.bodySpan) yield [`${id} body`, post.bodySpan];
  }
  for (const { id, source, cue, content, chain } of reading.attributions) {
    if (source.span) yield [`${id} source`, source.span];
    if (cue) yield [`${id} cue`, cue.span];
    for (const span of content) yield [`${id} content`, span];
    for (const link of chain) {
      if (link.span) yield [`${id} link`, link.span];
      if (link.cue) yield [`${id} link cue`, link.cue];
    }
  }
  for (const { id, accounts } of reading.events) {
    for (const { evidence, time, place, quantities, condition } of accounts) {
      yield [`${id} evidence`, evidence];
      if (time.span) yield [`${id} time`, time.span];
      if (place) yield [`${id} place`, place.span];
      if (condition) yield [`${id} condition`, condition];
      for (const { span } of quantities) yield [`${id} quantity`, span];
    }
  }
  for (const { rule, span } of reading.notices) if (span) yield [`notice ${rule}`, span];
}

const splitsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!);

/** Faults of a Reading's spans and references; empty where all is well. */
export function faultsOf(reading: Reading): string[] {
  const { text } = reading.report;
  const faults: string[] = [];
  for (const [where, [start, end]] of spansOf(reading)) {
    if (!Number.isInteger(start) || !Number.isInteger(end))
      faults.push(`${where}: [${start}, ${end}] is not whole`);
    else if (start < 0 || end > text.length || start >= end)
      faults.push(`${where}: [${start}, ${end}] outside 0–${text.length} or empty`);
    else if (splitsPair(text, start) || splitsPair(text, end))
      faults.push(`${where}: [${start}, ${end}] cuts a surrogate pair`);
  }
  return [...faults, ...referenceFaults(reading), ...orderFaults(reading)];
}

function referenceFaults({
  entities,
  mentions,
  attributions,
  events,
  differences,
  report,
}: Reading): string[] {
  const known = new Set(entities.map(({ id }) => id));
  const named = [
    report.publisher,
    ...mentions.map(({ entity }) => entity),
    ...events.flatMap(({ actors, recipients, accounts }) => [
      ...actors,
      ...recipients,
      ...accounts.map(({ place }) => place?.entity ?? null),
    ]),
    ...attributions.flatMap(({ source, chain, addressee }) => [
      source.entity,
      addressee,
      ...chain.map(({ entity }) => entity),
    ]),
  ];
  const faults = named
    .filter((id) => id !== null && !known.has(id))
    .map((id) => `${id} is not among the entities`);
  const statements = new Set(attributions.map(({ id }) => id));
  for (const { id, accounts } of events) {
    if (accounts.length === 0) faults.push(`${id}: nobody tells it`);
    for (const { attribution } of accounts)
      if (attribution !== null && !statements.has(attribution))
        faults.push(`${id}: no statement ${attribution}`);
  }
  for (const { event, accounts } of differences)
    if (accounts.some((n) => events.find(({ id }) => id === event)?.accounts[n] === undefined))
      faults.push(`a difference of ${event} names an account that it does not have`);
  if (known.size !== entities.length) faults.push('an entity comes twice');
  if (new Set(attributions.map(({ id }) => id)).size !== attributions.length)
    faults.push('an attribution id comes twice');
  return faults;
}

function orderFaults({ attributions, layout, report }: Reading): string[] {
  const faults: string[] = [];
  for (let i = 1; i < layout.length; i++)
    if (layout[i]!.span[0] < layout[i - 1]!.span[1]) faults.push(`layout ${i} overlaps the block before`);
  for (const { id, source, content, chain } of attributions) {
    for (let i = 1; i < content.length; i++)
      if (content[i]![0] < content[i - 1]![1]) faults.push(`${id}: content pieces overlap`);
    if (chain[0]?.entity !== report.publisher)
      faults.push(`${id}: the chain does not begin with the publisher`);
    if (chain.length < 2 || chain.at(-1)!.entity !== source.entity)
      faults.push(`${id}: the chain does not end with the source`);
    if (source.kind === 'elided' && source.span !== null) faults.push(`${id}: an elided source has a span`);
  }
  return faults;
}
