import { hash } from 'node:crypto';
import { attributionsIn } from './attribution/index.js';
import type { EngineStamp, LanguageData } from './data.js';
import { type Names, namesIn } from './entities/02-mentions.js';
import { Registry } from './entities/03-registry.js';
import { Resolver } from './entities/05-resolver.js';
import { mentionsOf } from './entities/06-mention-list.js';
import { publisherOf } from './entities/07-publisher.js';
import { descriptionsIn, inOrder } from './entities/08-descriptions.js';
import { officersOfBodies } from './entities/09-officers.js';
import { NamesIndex } from './entities/names-index.js';
import { settlePrepositionNames } from './entities/preposition-names.js';
import { eventsIn } from './events/index.js';
import { type Reading, SCHEMA } from './model/index.js';
import { fold } from './text/01-normalise.js';
import { tokenise } from './text/02-tokens.js';
import { splitAt, type Words } from './text/03-words.js';
import type { NameHints } from './text/05-layout.js';
import { sentencesOf } from './text/06-sentences.js';
import { publicationDay, timesIn } from './text/07-times.js';
import { quantitiesIn } from './text/08-quantities.js';
import { NumberWords } from './text/number-words.js';
import { Text } from './text/text.js';
import { BIT } from './text/word-class.js';

/** What is known of a report beside its words. */
export interface ReportInput {
  readonly text: string;
  readonly uri: string;
  /** ISO 8601; read from a dateline or byline where it is not given. */
  readonly published?: string | null;
  /** The publisher's name as a reader would write it, or its identifier. */
  readonly publisher?: string | null;
  /** Title and byline as the page itself gives them; else they are found in the text. */
  readonly title?: string | null;
  readonly byline?: string | null;
}

const sha256 = (text: string): string => `sha256:${hash('sha256', text, 'hex')}`;

/** Reads one report: the stages in their order. Pure: the same input and data give the same Reading. */
export function read(input: ReportInput, data: LanguageData, engine: EngineStamp): Reading {
  const { text: original } = input;
  const folded = fold(original);
  const tokens = tokenise(original, folded, data.writing);
  const words = data.analyser.analyse(original, folded, tokens);
  const names = namesIn(tokens, words, data.lexicon, data.gazetteer, data.binders, data.writing);
  const blocks = data.layout.read(original, tokens, hintsFrom(names, words, data, input.byline ?? null));
  const { sentences, quotations, quotationAt } = sentencesOf(
    original,
    folded,
    tokens,
    blocks,
    data.abbreviations,
    data.writing,
  );
  const text = new Text(
    original,
    folded,
    tokens,
    words,
    data.lexicon,
    blocks,
    sentences,
    quotations,
    quotationAt,
  );

  settlePrepositionNames(text, data.binders, data.gazetteer);

  const published = input.published ?? publicationDay(text, data.times);
  const officers = officersOfBodies(tokens, words, names.mentions, data.gazetteer, published);
  const registry = new Registry(data.language, officers);
  const index = new NamesIndex(text, names, data.binders);
  const publisher = publisherOf(text, names, registry, data.gazetteer, input.publisher ?? null);
  // Each room that resolves has a resolver of its own, which meets people in the order of the text.
  const newResolver = (): Resolver =>
    new Resolver(
      text,
      index,
      names.mentions,
      data.gazetteer,
      data.offices,
      registry,
      published,
      data.writing.capitals,
    );
  const resolver = newResolver();
  const context = { text, names: index, cues: data.cues, gazetteer: data.gazetteer };
  const { attributions, notices } = attributionsIn(context, resolver, publisher.id, publisher.own);
  const named = mentionsOf(text, names, resolver, data.gazetteer, registry);
  const described = descriptionsIn(
    text,
    names,
    named,
    attributions,
    data.binders.ownCountry,
    data.gazetteer,
    registry,
  );

  const numberWords = new NumberWords(text, data.numbers);
  const times = timesIn(text, data.times, published, numberWords);
  const quantities = quantitiesIn(text, data.numbers, times, numberWords);
  const eventContext = {
    text,
    names: index,
    cues: data.cues,
    gazetteer: data.gazetteer,
    acts: data.acts,
    bits: data.acts.bitsOf(text),
    resolver: newResolver(),
    registry,
    offices: data.offices,
    attributions,
    published,
  };
  const { events, differences } = eventsIn(eventContext, times, quantities);

  const textHash = sha256(original);
  const title = blocks.find(({ kind }) => kind === 'title');
  const byline = blocks.find(({ kind }) => kind === 'byline');
  return {
    schema: SCHEMA,
    engine,
    report: {
      id: sha256([publisher.id ?? '', input.uri, textHash].join('\n')),
      textHash,
      uri: input.uri,
      publisher: publisher.id,
      title: input.title ?? (title === undefined ? null : text.slice(title.span)),
      byline: input.byline ?? (byline === undefined ? null : text.slice(byline.span)),
      published,
      language: data.language,
      text: original,
    },
    layout: blocks.map(({ span, kind }) => ({ span, kind })),
    entities: registry.all(),
    mentions: inOrder([...named, ...described]),
    attributions,
    events,
    differences,
    notices: [
      ...(published === null
        ? [
            {
              rule: 'publication-date-unknown',
              span: null,
              message: 'No publication date is known: offices are decided by the text alone.',
            },
          ]
        : []),
      ...publisher.notices,
      ...quotations
        .filter((q) => !q.closed && !q.continued)
        .map((q) => ({
          rule: 'quotation-not-closed',
          span: text.span(q.from, q.from + 1),
          message: 'This quotation is not closed in its paragraph.',
        })),
      ...notices,
    ],
  };
}

function hintsFrom(
  { mentions, at }: Names,
  words: Words,
  { lexicon }: LanguageData,
  byline: string | null,
): NameHints {
  const end = (token: number, type: 'outlet' | 'place'): number => {
    const mention = at[token] === undefined || at[token] < 0 ? undefined : mentions[at[token]!];
    if (mention?.from !== token) return 0;
    const candidates = mention.entity === null ? mention.candidates : [mention.entity];
    return candidates.some((e) =>
      type === 'outlet' ? e.type === 'outlet' : e.type === 'place' || e.type === 'state',
    )
      ? mention.to
      : 0;
  };
  const isTime = (token: number): boolean => {
    for (let k = 0; k < words.count[token]!; k++)
      if (lexicon.classes(words.word[splitAt(token, k)]!) & BIT.time) return true;
    return false;
  };
  return {
    byline,
    outletAt: (token) => end(token, 'outlet'),
    placeAt: (token) => end(token, 'place'),
    isTime,
  };
}
