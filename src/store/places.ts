/**
 * The order of time as one whole number: the minute of publication, and within it the order of arrival. Every list is
 * in this order, so that filters meet on one number, pages continue at a number, and dates are ranges of it.
 */
const IN_A_MINUTE = 2 ** 23;
const MINUTE = 60_000;
/** Minutes count from here; what has no date lies below the first year. */
const ORIGIN = Date.UTC(1000, 0, 1);
const UNDATED_MINUTES = 366 * 24 * 60;

/** The first place after everything whose date is not known. */
export const FIRST_DATED = UNDATED_MINUTES * IN_A_MINUTE;

/** The first place of the minute in which a report was published; 0 where that is not known. */
export function firstPlace(published: string | null): number {
  return published === null ? 0 : placeOf(momentOf(published));
}

/** The first place of a moment in milliseconds since 1970; earlier than the year 1001 counts as 1001. */
export const placeOf = (moment: number): number =>
  Math.max(UNDATED_MINUTES, Math.floor((moment - ORIGIN) / MINUTE)) * IN_A_MINUTE;

/** One past the last place that may be used for reports whose minute begins at `first`. */
export const placesEnd = (first: number): number => (first < FIRST_DATED ? FIRST_DATED : first + IN_A_MINUTE);

/** Milliseconds since 1970 of an ISO 8601 date; without a zone it is taken as UTC, without a time as its first moment. */
export function momentOf(date: string): number {
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(date);
  return Date.parse(date.includes('T') && !hasZone ? `${date}Z` : date);
}
