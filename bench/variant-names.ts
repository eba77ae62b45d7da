/** Names for the variants of the founding report's constructions. */
import type { EntityId } from '../src/model/index.js';

export interface Leader {
  readonly id: EntityId;
  readonly title: string;
  readonly name: string;
  readonly short: string;
}

export interface Outlet {
  readonly id: EntityId;
  readonly full: string;
  readonly quoted: string;
  /** How it is called again, and the same after «وفقا ل». */
  readonly again: string;
  readonly againTo: string;
}

export interface Scholar {
  readonly name: string;
  readonly post: string;
}

export interface Body {
  readonly id: EntityId;
  readonly points: string;
}

const leader = (id: string, office: string, name: string, short: string): Leader => ({
  id: `person:${id}`,
  title: `${office} ${name}`,
  name,
  short,
});

export const LEADERS: readonly Leader[] = [
  leader('emmanuel-macron', 'الرئيس الفرنسي', 'إيمانويل ماكرون', 'ماكرون'),
  leader('recep-tayyip-erdogan', 'الرئيس التركي', 'رجب طيب أردوغان', 'أردوغان'),
  leader('volodymyr-zelensky', 'الرئيس الأوكراني', 'فولوديمير زيلينسكي', 'زيلينسكي'),
  leader('narendra-modi', 'رئيس الوزراء الهندي', 'ناريندرا مودي', 'مودي'),
  leader('abdel-fattah-al-sisi', 'الرئيس المصري', 'عبد الفتاح السيسي', 'السيسي'),
  leader('luiz-inacio-lula-da-silva', 'الرئيس البرازيلي', 'لويس إيناسيو لولا دا سيلفا', 'لولا'),
  leader('olaf-scholz', 'المستشار الألماني', 'أولاف شولتس', 'شولتس'),
  leader('joe-biden', 'الرئيس الأميركي', 'جو بايدن', 'بايدن'),
];

const outlet = (
  id: string,
  noun: string,
  name: string,
  adjective: string,
  marks: readonly [string, string] = ['"', '"'],
): Outlet => {
  const quoted = `${marks[0]}${name}${marks[1]}`;
  return {
    id: `outlet:${id}`,
    full: `${noun} ${quoted}`,
    quoted,
    again: `ال${noun} ${adjective}`,
    againTo: `لل${noun} ${adjective}`,
  };
};

export const OUTLETS: readonly Outlet[] = [
  outlet('washington-post', 'صحيفة', 'واشنطن بوست', 'الأميركية'),
  outlet('le-monde', 'صحيفة', 'لوموند', 'الفرنسية', ['«', '»']),
  outlet('the-guardian', 'صحيفة', 'الغارديان', 'البريطانية'),
  outlet('haaretz', 'صحيفة', 'هآرتس', 'الإسرائيلية', ['“', '”']),
  outlet('der-spiegel', 'مجلة', 'دير شبيغل', 'الألمانية'),
  outlet('wall-street-journal', 'صحيفة', 'وول ستريت جورنال', 'الأميركية', ['«', '»']),
  outlet('financial-times', 'صحيفة', 'فايننشال تايمز', 'البريطانية'),
  outlet('foreign-policy', 'مجلة', 'فورين بوليسي', 'الأميركية'),
];

export const AGENCIES: readonly Outlet[] = [
  outlet('tass', 'وكالة', 'تاس', 'الروسية'),
  outlet('anadolu-agency', 'وكالة', 'الأناضول', 'التركية', ['«', '»']),
  outlet('associated-press', 'وكالة', 'أسوشيتد برس', 'الأميركية'),
  outlet('bloomberg', 'وكالة', 'بلومبرغ', 'الأميركية', ['“', '”']),
];

export const SCHOLARS: readonly Scholar[] = [
  { name: 'ماركو بيليني', post: 'أستاذ العلوم السياسية في جامعة بولونيا' },
  { name: 'توماس هوفنر', post: 'الباحث في معهد الدراسات الأمنية' },
  { name: 'أندريه كوليسنيك', post: 'أستاذ في كلية الاقتصاد العالمي' },
  { name: 'نبيل الحمادي', post: 'الخبير في مركز الخليج للأبحاث' },
];

export const BODIES: readonly Body[] = [
  { id: 'org:white-house', points: 'يشير البيت الأبيض' },
  { id: 'org:pentagon', points: 'يلمح البنتاغون' },
  { id: 'org:elysee', points: 'يشير الإليزيه' },
  { id: 'org:european-commission', points: 'تشير المفوضية الأوروبية' },
];
