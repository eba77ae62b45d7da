/**
 * What the founding report must give: each statement by the first and last words of its content, its source and
 * the outlets through which it came. The report itself is not part of the project.
 */
import type { Attribution, EntityId, Reading, Span } from '../src/model/index.js';
import { jaccard, visible } from './match.js';

export interface Expected {
  readonly from: string;
  readonly to: string;
  /** An identifier; `~words` for one that only the text names; null for nobody named. */
  readonly source: EntityId | null;
  /** Any of these chains of relays is right. */
  readonly via: readonly (readonly EntityId[])[];
  readonly kind?: Attribution['source']['kind'];
}

const NYT = 'outlet:new-york-times';

export const FOUNDING_STATEMENTS: readonly Expected[] = [
  { from: 'بلاده وروسيا', to: 'والضراء"', source: 'person:xi-jinping', via: [[NYT]] },
  { from: 'منذ عودته', to: 'للمصالح الأمريكية', source: NYT, via: [[]] },
  { from: 'السياسة الخارجية', to: 'طرف ثالث', source: 'person:xi-jinping', via: [[NYT]], kind: 'elided' },
  { from: 'على الرغم من محاولات', to: 'لا تعكس الواقع', source: NYT, via: [[]] },
  { from: 'هذه الفكرة', to: 'لا تعكس الواقع', source: null, via: [[NYT]], kind: 'collective' },
  { from: 'فكرة التلاعب', to: '"فكرة ساذجة"', source: '~سيرجي رادشينكو', via: [[], [NYT]] },
  { from: 'المكالمة استغرقت', to: 'مكالمتهما الأخيرة', source: 'outlet:the-diplomat', via: [[]] },
  { from: 'تكرار وطول', to: 'بين الصين وروسيا', source: 'outlet:the-diplomat', via: [[]] },
  { from: 'دعمت بكين', to: 'الاستخدام المزدوج', source: 'outlet:global-times', via: [[]] },
  { from: 'يُظهر ذلك', to: 'والجيوسياسي', source: '~سيرجي رادشينكو', via: [[NYT]] },
  { from: 'من المتوقع أن يزور', to: 'العالمية الثانية', source: 'outlet:reuters', via: [[]] },
  { from: 'استعداد الصين', to: 'للنزاع الأوكراني', source: 'org:kremlin', via: [[]] },
];

/** Where the expected content stands; null where the text does not have it. */
export function locate(text: string, { from, to }: Expected): Span | null {
  const start = text.indexOf(from);
  const end = start < 0 ? -1 : text.indexOf(to, start);
  return end < 0 ? null : [start, end + to.length];
}

export interface Verdict {
  readonly content: boolean;
  readonly source: boolean;
  readonly via: boolean;
  readonly read: Attribution | null;
}

/** The statement that a Reading has at a place, and whether content, source and chain are right. */
export function judge(
  reading: Reading,
  content: readonly Span[],
  expected: Omit<Expected, 'from' | 'to'>,
  least = 0.8,
): Verdict {
  const { text } = reading.report;
  const wanted = visible(text, content);
  const ranked = reading.attributions
    .map((each) => ({
      each,
      score: jaccard(wanted, visible(text, each.content)),
      right: sourceRight(reading, each, expected.source),
    }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => Number(b.right) - Number(a.right) || b.score - a.score);
  const best = ranked[0];
  if (best === undefined) return { content: false, source: false, via: false, read: null };
  const relays = best.each.chain.slice(1, -1).map(({ entity }) => entity);
  const kind = expected.kind === undefined || best.each.source.kind === expected.kind;
  return {
    content: true,
    source: best.right && kind,
    via: expected.via.some((via) => via.length === relays.length && via.every((id, i) => id === relays[i])),
    read: best.each,
  };
}

function sourceRight({ report }: Reading, { source }: Attribution, expected: EntityId | null): boolean {
  if (expected === null || !expected.startsWith('~')) return source.entity === expected;
  const named = source.span === null ? '' : report.text.slice(...source.span);
  return named.includes(expected.slice(1)) && source.entity !== null;
}
