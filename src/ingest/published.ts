import { InputError } from './input-error.js';

const ISO_8601 =
  /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;

/** A publication date as given: a whole ISO 8601 date, with or without the time of day. */
export function publicationDate(value: string): string {
  const match = ISO_8601.exec(value);
  if (match === null || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) {
    throw new InputError(`«${value}» is no ISO 8601 date`, 'Write it as 2025-02-24 or 2025-02-24T18:30Z');
  }
  return value;
}

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
