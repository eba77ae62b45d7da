import { isDay } from '../published.js';

const DATE =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT =
  /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?\s*$/i;
const SLASHES = /^\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
/** With points between, the day stands first everywhere. */
const POINTS = /^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d))?/;
/** The month in letters: RFC 2822 and what JavaScript prints, the only words here, which a standard fixes. */
const RFC_2822 =
  /^\s*(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|GMT|UTC?|[+-]\d{4})?)?/;
const PRINTED =
  /^\s*[A-Za-z]{3}\s+([A-Za-z]{3})\s+(\d{1,2})\s+(?:(\d{2}):(\d{2}):(\d{2})\s+)?(?:GMT|UTC)?([+-]\d{4})?\s*(\d{4})/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EARLIEST = 1900;

const two = (part: string | number): string => String(part).padStart(2, '0');

/** A date of a machine's field as ISO 8601, with the time where it is there; null where it is no certain date. */
export function isoOf(value: string | null | undefined): string | null {
  if (value === null || value === undefined || value.length > 100) return null;
  const numbers = DATE.exec(value) ?? COMPACT.exec(value) ?? SLASHES.exec(value);
  if (numbers !== null) {
    const [, year, month, day, hour, minute, second, zone] = numbers;
    return built(year!, month!, day!, hour, minute, second, zone);
  }
  const mail = RFC_2822.exec(value);
  if (mail !== null) {
    const [, day, month, year, hour, minute, second, zone] = mail;
    return built(year!, monthOf(month!), day!, hour, minute, second, zone);
  }
  const printed = PRINTED.exec(value);
  if (printed !== null) {
    const [, month, day, hour, minute, second, zone, year] = printed;
    return built(year!, monthOf(month!), day!, hour, minute, second, zone);
  }
  return null;
}

/** The same of a page, which also writes it for its readers: «24.2.2025». */
export function dateOnPage(value: string | null | undefined): string | null {
  const date = isoOf(value);
  const points = date === null && value != null && value.length <= 100 ? POINTS.exec(value) : null;
  if (points === null) return date;
  const [, day, month, year, hour, minute, second] = points;
  return built(year!, month!, day!, hour, minute, second);
}

const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;

function built(
  year: string,
  month: string | number,
  day: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | null {
  if (Number(year) < EARLIEST || !isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  const seconds = second === undefined || Number(second) > 59 ? '' : `:${second}`;
  return `${date}T${two(hour)}:${minute}${seconds}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:Z|GMT|UTC?)$/i.test(zone)) return 'Z';
  const hours = Number(zone.slice(1, 3));
  return hours > 14 ? '' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

/** The day that an address tells, as many sites put it there: `/2024/05/12/`, `2024-05-12`. */
export function dateInUrl(url: string | null): string | null {
  if (url === null) return null;
  const match =
    /\/((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=\D|$)/.exec(url) ??
    /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/.exec(url) ??
    /\/((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(url);
  return match === null ? null : built(match[1]!, match[2]!, match[3]!);
}
