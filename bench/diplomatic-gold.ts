/**
 * The diplomatic reports that were read by hand (docs/diplomatic-gold.md). The repository has what was found in them,
 * not their text: a text is used only if its hash is the one that was annotated.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity, EntityId, EventType, Span, Status } from '../src/model/index.js';

export interface GoldParty {
  readonly entity: EntityId;
  /** ISO 3166-1 alpha-3; null for a body of no one state. */
  readonly state: string | null;
  /** Null where the party is understood but not named there. */
  readonly span: Span | null;
}

export interface GoldEvent {
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly trigger: Span;
  readonly evidence: Span;
  /** Triggers of further mentions of the act. */
  readonly also: readonly Span[];
  readonly actors: readonly GoldParty[];
  readonly recipients: readonly GoldParty[];
  readonly when: { readonly edtf: string | null; readonly span: Span | null };
  readonly toldBy: EntityId | null;
}

export interface DiplomaticReport {
  readonly id: string;
  readonly address: string;
  readonly outlet: EntityId;
  readonly published: string | null;
  readonly sha256: string;
  readonly chars: number;
  readonly annotated: number | null;
  readonly events: readonly GoldEvent[];
}

export const diplomaticReports = (file: string): DiplomaticReport[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DiplomaticReport);

export type TextOrTrouble = { readonly text: string } | { readonly trouble: string };

/** The text of a report in a folder of `ID.txt`, or why it cannot be scored. */
export function textOf({ id, sha256, address }: DiplomaticReport, folder: string): TextOrTrouble {
  const file = join(folder, `${id}.txt`);
  if (!existsSync(file)) return { trouble: `${file} is missing: it is the stored text of ${address}` };
  const bytes = readFileSync(file);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256)
    return { trouble: `${file} has the hash ${found}, annotated was ${sha256}: the offsets do not fit it` };
  return { text: bytes.toString('utf8') };
}

/**
 * The report in the form of `score_chains.mjs`, which compares parties by state, and by name where there is none:
 * a party without a state takes the name that the Reading gives to the same identifier.
 */
export function forScorer(report: DiplomaticReport, text: string, entities: readonly Entity[]) {
  const party = ({ entity, state }: GoldParty) => ({ who: nameOf(entity, entities), state });
  return {
    id: report.id,
    text,
    annotated_chars: report.annotated ?? undefined,
    attributions: [],
    events: report.events.map(({ type, status, trigger, actors, recipients }) => ({
      type,
      status,
      trigger,
      core: true,
      actors: actors.map(party),
      recipients: recipients.map(party),
    })),
  };
}

function nameOf(id: EntityId, entities: readonly Entity[]): string {
  const [name] = Object.values(entities.find((entity) => entity.id === id)?.names ?? {});
  return name ?? id.replace(/^[a-z]+:~?/u, '').replaceAll('-', ' ');
}
