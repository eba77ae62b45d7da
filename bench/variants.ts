/**
 * Variants of the founding report's constructions with other names, verbs and outlets, made from sentences of our
 * own. `⟦n|…⟧` marks the content of the n-th expected statement.
 */
import type { EntityId, Span } from '../src/model/index.js';
import type { Expected } from './founding.js';
import { Random } from './random.js';
import {
  AGENCIES,
  BODIES,
  type Body,
  LEADERS,
  type Leader,
  OUTLETS,
  type Outlet,
  SCHOLARS,
  type Scholar,
} from './variant-names.js';

export interface Variant {
  readonly construction: string;
  readonly text: string;
  readonly statements: readonly (Omit<Expected, 'from' | 'to'> & { readonly content: readonly Span[] })[];
}

interface Cast {
  readonly leader: Leader;
  readonly other: Leader;
  readonly outlet: Outlet;
  readonly second: Outlet;
  readonly agency: Outlet;
  readonly scholar: Scholar;
  readonly body: Body;
  readonly say: string;
  readonly point: string;
  readonly noted: string;
  readonly clause: readonly string[];
}

const SAY = ['أكد أن', 'أوضح أن', 'شدد على أن', 'ذكر أن', 'رأى أن', 'أعلن أن'];
const POINT = ['أشار إلى أن', 'لفت إلى أن', 'أوضح أن', 'نبه إلى أن', 'أضاف أن'];
const NOTED = ['مشيرة إلى أن', 'مضيفة أن', 'لافتة إلى أن', 'موضحة أن', 'مؤكدة أن'];
const CLAUSES = [
  'الاتفاق الجديد "لن يغير شيئا" في موازين المنطقة',
  'المفاوضات بلغت مرحلة دقيقة ولا تحتمل مزيدا من التأجيل',
  'العلاقات بين الجانبين أقوى مما كانت عليه قبل عشرة أعوام',
  'ملف الحدود سيبقى "خارج أي مساومة" مهما طالت المحادثات',
  'التبادل التجاري تجاوز عشرين مليار دولار خلال العام الماضي',
  'الأزمة تحتاج إلى حل سياسي تشارك فيه دول الجوار كلها',
  'الحظر المفروض على صادرات الحبوب أضر بالدول الفقيرة',
  'القمة المقبلة ستبحث أمن الملاحة في الممرات البحرية',
];

type Build = (cast: Cast) => { text: string; statements: readonly Omit<Expected, 'from' | 'to'>[] };

const verb = (phrase: string): string => phrase.slice(0, phrase.indexOf(' '));
/** The preposition ل before a name: «لبايدن»، «للسيسي». */
const to = (name: string): string => (name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`);
const rest = (phrase: string): string => phrase.slice(phrase.indexOf(' ') + 1);

const CONSTRUCTIONS: Readonly<Record<string, Build>> = {
  'statement, outlet after it': ({ leader, outlet, say, clause }) => ({
    text: `غير أن ${leader.title} ${say} ⟦0|${clause[0]}⟧، حسبما ذكرت ${outlet.full}.`,
    statements: [{ source: leader.id, via: [[outlet.id]] }],
  }),
  'sentence told by the outlet called by its country': ({ leader, outlet, clause }) => ({
    text: `وقالت ${outlet.full} إن ⟦0|${clause[0]}⟧.\nو⟦1|منذ وصوله إلى الحكم، يبذل ${leader.short} جهودا لإحياء التحالف القديم، على أمل أن يقود ذلك إلى رفع العقوبات⟧، وفقا ${outlet.againTo}.`,
    statements: [
      { source: outlet.id, via: [[]] },
      { source: outlet.id, via: [[]] },
    ],
  }),
  'backward «وهو ما أكده», then a dropped subject through an outlet': ({
    leader,
    other,
    outlet,
    point,
    clause,
  }) => ({
    text: `ونشرت ${outlet.full} تقريرا عن اللقاء. وقد استمرت الشركات في توسيع استثماراتها رغم الخلاف، وهو ما أكده ${leader.name} ${to(other.short)}، حيث ${point} ⟦0|${clause[0]}⟧، حسبما ذكرت ${outlet.again}.`,
    statements: [{ source: leader.id, via: [[outlet.id]], kind: 'elided' }],
  }),
  'view of an outlet with a view inside': ({ outlet, clause }) => ({
    text: `وترى ${outlet.quoted} أنه ⟦0|على الرغم من تعثر الوساطة، فإن خبراء غربيين يعتقدون أن ⟦1|${clause[0]}⟧⟧.`,
    statements: [
      { source: outlet.id, via: [[]] },
      { source: null, via: [[outlet.id]], kind: 'collective' },
    ],
  }),
  'scholar named with a post': ({ scholar, point, clause }) => ({
    text: `و${verb(point)} ${scholar.name}، ${scholar.post}، ${rest(point)} ⟦0|${clause[0]}⟧.`,
    statements: [{ source: `~${scholar.name}`, via: [[]] }],
  }),
  'outlet says, participle goes on': ({ outlet, noted, clause }) => ({
    text: `وقالت ${outlet.full} إن ⟦0|${clause[0]}⟧، ${noted} ⟦1|${clause[1]}⟧.`,
    statements: [
      { source: outlet.id, via: [[]] },
      { source: outlet.id, via: [[]] },
    ],
  }),
  'fact told by an outlet after it': ({ outlet, second, clause }) => ({
    text: `⟦0|تراجعت صادرات البلاد من الغاز خلال الربع الأول، إضافة إلى توقف خطين للأنابيب⟧، بحسب ${outlet.full}.\nوذكرت ${second.full} أن ⟦1|${clause[0]}⟧.`,
    statements: [
      { source: outlet.id, via: [[]] },
      { source: second.id, via: [[]] },
    ],
  }),
  'backward «كما أشار إلى ذلك» through an outlet': ({ scholar, outlet }) => ({
    text: `⟦0|يعكس ذلك تقاربا واضحا بين العاصمتين على المستوى العسكري⟧، كما أشار إلى ذلك ${scholar.name}، ${scholar.post}، وفقا لـ${outlet.quoted}.`,
    statements: [{ source: `~${scholar.name}`, via: [[outlet.id]] }],
  }),
  'announced visit told by an agency': ({ leader, agency }) => ({
    text: `وفي سياق هذه الاتصالات، ⟦0|من المقرر أن يزور، ${leader.name}، طوكيو في أكتوبر المقبل، حيث سيشارك في قمة اقتصادية⟧، حسبما ذكرت ${agency.full}.`,
    statements: [{ source: agency.id, via: [[]] }],
  }),
  'a body points to an offer': ({ body }) => ({
    text: `وتتواصل الاتصالات بين الطرفين، بينما ${body.points} إلى ⟦0|استعداد أنقرة للمساعدة في إيجاد مخرج سلمي للأزمة السودانية⟧.`,
    statements: [{ source: body.id, via: [[]] }],
  }),
};

/** Every construction with `each` different casts; the same seed gives the same variants. */
export function variants(each: number, seed = 1): Variant[] {
  const random = new Random(seed);
  return Object.entries(CONSTRUCTIONS).flatMap(([construction, build]) =>
    Array.from({ length: each }, () => {
      const { text, statements } = build(castOf(random));
      const marked = strip(text);
      return {
        construction,
        text: marked.text,
        statements: statements.map((statement, i) => ({ ...statement, content: [marked.spans[i]!] })),
      };
    }),
  );
}

function castOf(random: Random): Cast {
  const [leader, other] = random.several(LEADERS, 2) as [Leader, Leader];
  const [outlet, second] = random.several(OUTLETS, 2) as [Outlet, Outlet];
  return {
    leader,
    other,
    outlet,
    second,
    agency: random.one(AGENCIES),
    scholar: random.one(SCHOLARS),
    body: random.one(BODIES),
    say: random.one(SAY),
    point: random.one(POINT),
    noted: random.one(NOTED),
    clause: random.several(CLAUSES, 2),
  };
}

/** Takes the marks out and gives the span of each marked part. */
export function strip(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: { index: number; start: number }[] = [];
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === '⟦') {
      const bar = marked.indexOf('|', i);
      open.push({ index: Number(marked.slice(i + 1, bar)), start: text.length });
      i = bar;
    } else if (marked[i] === '⟧') {
      const { index, start } = open.pop()!;
      spans[index] = [start, text.length];
    } else text += marked[i];
  }
  return { text, spans };
}

export const idsOf = (variant: Variant): EntityId[] =>
  variant.statements
    .flatMap(({ source, via }) => [source, ...via.flat()])
    .filter((id): id is EntityId => id !== null && !id.startsWith('~'));
