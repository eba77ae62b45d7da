/** Bounds on what is taken in. Everything read is hostile until it has passed them. */
export const BOUNDS = {
  /** Bytes of one report: no press report is larger; a larger file is an archive or a mistake. */
  report: 10_000_000,
  /** Bytes of one list of reports (feed, sitemap, OPML): the sitemap protocol allows 50 MB. */
  list: 50_000_000,
  /** Entries taken from one source; the rest are told of, not taken. */
  entries: 100_000,
  /** Lists within lists: an index of indexes of sitemaps. */
  listDepth: 3,
  /** Elements of a page, and how deep they lie in one another. Real pages stay under 20,000 and 60. */
  elements: 100_000,
  depth: 150,
  /** Milliseconds and megabytes (of heap) in which one page or document must be done. */
  extraction: { milliseconds: 20_000, megabytes: 700 },
  /** What is packed may unfold to so many times its size, or to `free` bytes whatever its size. */
  unfolding: { times: 200, free: 50_000_000 },
  /** Characters of a title, a byline, an outlet's name; what is longer is none. */
  label: 500,
  /** Characters of one JSON-LD block. */
  jsonLd: 1_000_000,
  /** Pages of a PDF document. */
  pdfPages: 500,
} as const;
