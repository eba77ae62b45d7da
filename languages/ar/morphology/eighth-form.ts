/**
 * The t of form VIII after the first radical (Wright I, §§54-57, 148; Ryding 2005, ch. 29):
 * emphatic after an emphatic, voiced after د ذ ز, and swallowing و and ي.
 */
const ONSET: Readonly<Record<string, string>> = {
  w: 'tt',
  y: 'tt',
  ث: 'ثث',
  د: 'دد',
  ذ: 'دد',
  ز: 'زد',
  ص: 'صط',
  ض: 'ضط',
  ط: 'طط',
  ظ: 'ظظ',
};

/** The first radical and the t as they come out: ص → صط (اصطدم), د → دد (ادّعى), و → تت (اتّفق). */
export function eighthFormOnset(first: string, assimilatedHamza: boolean): string {
  if (first === "'" && assimilatedHamza) return 'tt';
  return ONSET[first] ?? `${first}t`;
}
