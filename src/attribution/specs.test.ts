import { expect, it } from 'vitest';
import { jaccard, visible } from '../../bench/match.js';
import { type read as readArabic, readIn } from '../../tests/built.js';
import { runSpecs, type Spec, staleFailures } from '../../tests/specs.js';
import type { Attribution, Span } from '../model/index.js';
import { overlap, spanLength } from '../model/index.js';

const LANGUAGES = ['ar', 'en'] as const;

interface Expected {
  readonly source: string | null;
  readonly who: string | null;
  readonly via: readonly string[];
  readonly cue: string | null;
  readonly content: string | readonly string[];
  readonly kind: Attribution['source']['kind'];
  readonly manner: Attribution['manner'];
  readonly core?: boolean;
}

interface AttributionSpec extends Spec {
  readonly attributions: readonly Expected[];
  readonly none?: readonly string[];
  readonly published?: string;
}

/** Every place of some words in a text. */
function places(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push([at, at + words.length]);
  return found;
}

function contentOf(text: string, { content }: Expected): Span[] {
  return [content].flat().map((words) => {
    const [place] = places(text, words);
    if (place === undefined) throw new Error(`the spec's content «${words}» is not in its text`);
    return place;
  });
}

const half = (a: Span, b: Span): boolean => overlap(a, b) * 2 >= Math.min(spanLength(a), spanLength(b));

/** What the reader gives for one expected statement, in the words of the spec. */
function compared(text: string, expected: Expected, read: Attribution) {
  const spans = expected.source === null ? [] : places(text, expected.source);
  const sourceRight =
    read.source.span === null
      ? expected.source === null
      : spans.some((span) => half(span, read.source.span!));
  // An entity that only the text names, or an office without its holder, says no more than the words themselves.
  const isOpen = expected.who === null && /^office:|:~/u.test(read.source.entity ?? '');
  return {
    source: sourceRight ? expected.source : read.source.span && text.slice(...read.source.span),
    who: isOpen ? null : read.source.entity,
    via: read.chain
      .slice(1, -1)
      .map(({ entity }) => entity)
      .filter((entity) => entity !== null),
    manner: read.manner,
  };
}

for (const language of LANGUAGES) {
  runSpecs<AttributionSpec>(`attribution/${language}.yaml`, (spec) => check(spec, readIn(language)));
}

function check({ text, attributions, none = [], published }: AttributionSpec, read: typeof readArabic): void {
  const found = read(text, { published: published ?? null }).attributions;
  const used = new Set<Attribution>();
  const missing: unknown[] = [];
  for (const expected of attributions) {
    const wanted = visible(text, contentOf(text, expected));
    const [best] = found
      .filter((each) => !used.has(each))
      .map((each) => ({
        each,
        score: jaccard(wanted, visible(text, each.content)),
        cue: cueScore(text, expected, each),
      }))
      .filter(({ score }) => score >= 0.5)
      .sort((a, b) => b.score - a.score || b.cue - a.cue);
    if (best === undefined) {
      missing.push(expected.content);
      continue;
    }
    used.add(best.each);
    const { source, who, via, manner } = expected;
    expect(compared(text, expected, best.each)).toEqual({ source, who, via, manner });
  }
  expect(missing, 'statements that were not found').toEqual([]);
  // Attitudes without a proposition may or may not be told apart from acts: only core statements count as too many.
  const tooMany = found
    .filter((each) => each.core && !used.has(each))
    .map(({ content }) => content.map((span) => text.slice(...span)));
  expect(tooMany, 'statements that nobody makes').toEqual([]);
  for (const words of none) {
    const cues = found.filter(
      ({ cue }) => cue !== null && places(text, words).some((place) => overlap(place, cue.span) > 0),
    );
    expect(
      cues.map(({ cue }) => text.slice(...cue!.span)),
      `«${words}» is no cue`,
    ).toEqual([]);
  }
}

function cueScore(text: string, { cue }: Expected, read: Attribution): number {
  if (cue === null || read.cue === null) return cue === read.cue ? 1 : 0;
  return places(text, cue).some((place) => overlap(place, read.cue!.span) > 0) ? 1 : 0;
}

it('specs/attribution has no known failure of a spec that is gone', () => {
  expect(
    staleFailures(
      'attribution',
      LANGUAGES.map((language) => `${language}.yaml`),
    ),
  ).toEqual([]);
});
