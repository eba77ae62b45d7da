/**
 * Extended Date/Time Format (ISO 8601-2:2019; Library of Congress, 4 February 2019), level 1, with open years and
 * months before a known day (`XXXX-05`, level 2), as the contract of a Reading has them.
 */

const pad = (value: number | null, width: number): string =>
  value === null ? 'X'.repeat(width) : String(value).padStart(width, '0');

/** `2025-05-24`, `XXXX-05`, `-0043`; a part that is undefined is left out, one that is null is open. */
export function edtfDate(year: number | null, month?: number | null, day?: number | null): string {
  const sign = year !== null && year < 0 ? '-' : '';
  const parts = [sign + pad(year === null ? null : Math.abs(year), 4)];
  if (month !== undefined) parts.push(pad(month, 2));
  if (day !== undefined) parts.push(pad(day, 2));
  return parts.join('-');
}

/** The years of a decade or century: `197X`, `19XX`, `XX7X`. */
export function edtfYears(century: number | null, decade: number | null): string {
  return `${pad(century, 2)}${decade === null ? 'X' : decade / 10}X`;
}

export const approximately = (edtf: string): string => (edtf.endsWith('~') ? edtf : `${edtf}~`);

/** `..` is an end that lies open. */
export const interval = (start: string, end: string): string => `${start}/${end}`;
