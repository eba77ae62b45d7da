/** A Reading as a page of text that a person can check: layout, statements with their chains, acts, notices. */
import type { Account, Attribution, EntityId, Reading, ReportedEvent, Span } from '../src/model/index.js';

const WIDTH = 70;

export function rendering(reading: Reading): string {
  const { report, layout, attributions, events, differences, entities, notices } = reading;
  const words = ([start, end]: Span): string => report.text.slice(start, end).replace(/\s+/gu, ' ');
  const short = (span: Span): string => {
    const all = words(span);
    return all.length <= WIDTH ? all : `${all.slice(0, WIDTH)}…`;
  };
  const id = (entity: EntityId | null): string => entity ?? '?';
  const statement = (
    { source, cue, content, chain, addressee, manner, factuality, core }: Attribution,
    index: number,
  ): string => {
    const who =
      source.span === null
        ? `${id(source.entity)} (elided)`
        : `${id(source.entity)} «${words(source.span)}» (${source.kind})`;
    const relays = chain
      .slice(1, -1)
      .map(({ entity, span }) => (span === null ? id(entity) : `${id(entity)} «${words(span)}»`));
    const said = content.map((span) => `"${words(span)}"`).join(' … ');
    return [
      `[${index + 1}] ${[who, ...relays.reverse()].join(' ← ')}`,
      `    ${[
        cue === null ? 'no cue' : `«${words(cue.span)}» (${cue.class})`,
        manner,
        factuality,
        ...(core ? [] : ['weak']),
        ...(addressee === null ? [] : [`to ${addressee}`]),
      ].join(' | ')}`,
      `    ${said}`,
    ].join('\n');
  };
  const account = ({ attribution, evidence, status, time, place, quantities, condition }: Account): string =>
    `    ${[
      `${attribution ?? 'report'} «${words(evidence)}»`,
      status,
      ...(time.edtf === null && time.span === null ? [] : [`at ${time.edtf ?? `«${words(time.span!)}»`}`]),
      ...(place === null ? [] : [`in ${id(place.entity)}`]),
      ...quantities.map(({ kind, span }) => `${kind} «${words(span)}»`),
      ...(condition == null ? [] : [`if «${words(condition)}»`]),
    ].join(' | ')}`;
  const act = ({
    id: own,
    type,
    mode,
    cameo,
    status,
    actors,
    recipients,
    accounts,
    core,
  }: ReportedEvent): string =>
    [
      `${own} ${type}${mode === null ? '' : `/${mode}`} ${cameo} ${status}${core ? '' : ' | weak'}`,
      `    ${actors.join(', ') || '?'}${recipients.length === 0 ? '' : ` → ${recipients.join(', ')}`}`,
      ...accounts.map(account),
    ].join('\n');
  const candidates = entities.filter(
    (entity) => entity.candidates !== undefined && entity.candidates.length > 0,
  );
  return `${[
    `publisher: ${id(report.publisher)}`,
    ...candidates.map((entity) => `undecided: ${entity.id} of ${entity.candidates!.join(', ')}`),
    '',
    ...layout.map(({ kind, span }) => `${kind.padEnd(9)}  ${short(span)}`),
    '',
    ...attributions.map(statement),
    '',
    ...events.map(act),
    ...differences.map(
      ({ event, slot, accounts, relation }) => `${event} ${slot} ${accounts.join(', ')}: ${relation}`,
    ),
    '',
    ...notices.map(({ rule, span }) => `notice: ${rule}${span === null ? '' : ` «${short(span)}»`}`),
  ]
    .join('\n')
    .trimEnd()}\n`;
}
