import { BOUNDS } from '../bounds.js';

/** A node of schema.org data as a page has it: nothing about it is sure. */
export type Thing = Readonly<Record<string, unknown>>;

const DEEPEST = 12;
const MOST = 2000;

/** What kinds of thing a report may call itself, the surest first (schema.org/Article and what is under it). */
const KINDS = [
  /^(?:(?:Analysis|AskPublic|Background|Opinion|Reportage|Review)?NewsArticle|ReportageNewsArticle|LiveBlogPosting)$/,
  /^(?:Article|Report|BlogPosting|SocialMediaPosting|ScholarlyArticle|TechArticle|AdvertiserContentArticle|SatiricalArticle)$/,
  /^(?:WebPage|ItemPage|VideoObject)$/,
];

/** The node of a page's JSON-LD that is the report, or null; whom it names by reference stands in it. */
export function reportThing(blocks: readonly string[]): Thing | null {
  const things: Thing[] = [];
  for (const block of blocks) collect(parsed(block), 0, things);
  for (const kind of KINDS) {
    const found = things.filter((thing) => typesOf(thing).some((type) => kind.test(type)));
    // Teasers of other reports have no text and fewer fields than the report itself.
    const best = found.sort((a, b) => weight(b) - weight(a))[0];
    if (best !== undefined) return resolved(best, things);
  }
  return null;
}

const WEIGHTY = ['articleBody', 'datePublished', 'headline', 'author', 'mainEntityOfPage', 'publisher'];
const weight = (thing: Thing): number => WEIGHTY.filter((field) => thing[field] !== undefined).length;

/** A thing that is only pointed at (`{"@id": …}`) is described elsewhere in the same graph. */
function resolved(report: Thing, things: readonly Thing[]): Thing {
  const described = new Map(
    things.filter(({ name }) => name !== undefined).map((thing) => [thing['@id'], thing]),
  );
  const named = (value: unknown): unknown =>
    [value].flat().map((one: unknown) => {
      const isBare = typeof one === 'object' && one !== null && (one as Thing).name === undefined;
      return isBare ? (described.get((one as Thing)['@id']) ?? one) : one;
    });
  return { ...report, author: named(report.author), publisher: named(report.publisher) };
}

const typesOf = (thing: Thing): string[] =>
  [thing['@type']].flat().filter((type): type is string => typeof type === 'string');

function parsed(json: string): unknown {
  if (json.length > BOUNDS.jsonLd) return null;
  try {
    return JSON.parse(json);
  } catch {
    try {
      // Many pages leave line ends in strings, and comment signs of CDATA around the whole.
      return JSON.parse(
        json
          .replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g, '')
          .replace(/[\u0000-\u001f]+/g, ' ')
          .replace(/;\s*$/, ''),
      );
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, depth: number, things: Thing[]): void {
  if (depth > DEEPEST || things.length >= MOST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, depth + 1, things);
    return;
  }
  const thing = value as Thing;
  things.push(thing);
  for (const field of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(thing[field], depth + 1, things);
}

/** A text field: a string, or the first string of a list. */
export function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value.find((one) => typeof one === 'string') : value;
  return typeof first === 'string' ? first : null;
}

/** The names of people or bodies: strings, or things with a name, one or a list; no addresses. */
export function namesOf(value: unknown): string[] {
  const names = [value].flat().flatMap((one: unknown) => {
    const name =
      typeof one === 'object' && one !== null
        ? [(one as Thing).name].flat()
        : typeof one === 'string'
          ? [one]
          : [];
    return name.filter((text): text is string => typeof text === 'string');
  });
  return [...new Set(names.map((name) => name.trim()))].filter(
    (name) => name !== '' && !/^https?:/.test(name),
  );
}
