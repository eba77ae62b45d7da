import type { Resolved, Resolver } from '../entities/05-resolver.js';
import { withChanges } from '../entities/resolver/resolved.js';
import type { Link } from '../model/index.js';
import { genderOf } from '../text/verb-form.js';
import { BIT } from '../text/word-class.js';
import { calledAgain } from './called-again.js';
import type { Draft } from './draft.js';
import { nounPhraseAt, type Phrase } from './noun-phrase.js';
import { isComma } from './punctuation.js';
import type { Context } from './reader-context.js';
import { firstName, opensWithVerb } from './subject.js';
import { subjectEnd } from './subject-end.js';
import { finiteCue } from './verbs.js';

/** A speaker who may be meant by a dropped subject later. */
export interface Speaker {
  readonly draft: Pick<Draft, 'kind' | 'main' | 'sentence'>;
  readonly resolved: Resolved;
  readonly relays: readonly Link[];
  readonly block: number;
  /** Within what somebody else is told to have said. */
  readonly nested: boolean;
}

/** Sentences over which a dropped subject may refer back. */
const REACH = 8;
/** Sentences over which whoever spoke last is called again by what he is. */
const AGAIN_REACH = 5;

/** Folded endings of a feminine noun and of a feminine plural. */
const WOMANLY = /(?:\u0647|\u0627\u062a)$/;

/** A subject that acts but does not speak in its own sentence stands in for a speaker. */
const TOPIC: Speaker['draft'] = { kind: 'verb', main: true, sentence: -1 };

/** Who has spoken so far in a report, for the statements whose subject is dropped or described anew. */
export class Speakers {
  readonly #context: Context;
  readonly #resolver: Resolver;
  readonly #all: Speaker[] = [];
  readonly #byDraft = new Map<Speaker['draft'], Speaker>();
  #lastOutlet: Speaker | null = null;

  constructor(context: Context, resolver: Resolver) {
    this.#context = context;
    this.#resolver = resolver;
  }

  add(speaker: Speaker): void {
    this.#all.push(speaker);
    this.#byDraft.set(speaker.draft, speaker);
    if (speaker.resolved.isOutlet && speaker.resolved.entity !== null) this.#lastOutlet = speaker;
  }

  /** The speaker of a statement, or null. */
  of(draft: Draft): Speaker | null {
    return this.#byDraft.get(draft) ?? null;
  }

  lastOutlet(): Speaker | null {
    return this.#lastOutlet;
  }

  /** «المصدر نفسه» speaks through the outlet through which it spoke before. */
  sameDescribed({ head }: Resolved, draft: Draft): Speaker | null {
    const { text } = this.#context;
    const block = this.#blockOf(draft);
    const near = this.#near(draft, REACH);
    const sameHead = near.findLast((speaker) => speaker.resolved.head === head && speaker.block === block);
    if (sameHead !== undefined && isDefinite(text, draft.source)) return sameHead;
    if (!text.is((draft.source?.to ?? 1) - 1, BIT.same)) return null;
    return near.findLast((speaker) => speaker.resolved.entity === null && speaker.block === block) ?? null;
  }

  /** «الخبير», «المتحدث ذاته»: whoever spoke last. */
  calledAgain(found: Resolved, draft: Draft): Speaker | null {
    const spoken = this.#near(draft, AGAIN_REACH).filter(canBeMeant);
    return draft.source === null
      ? null
      : calledAgain(this.#context, this.#resolver, spoken, draft.source, found);
  }

  /**
   * The last speaker with whom the verb agrees; for a participle, the source of its own sentence. Of a statement that
   * is not `nested` in another's words, who tells comes before whom he tells of: «ذكر الموقع أن الوزير استوضح …، مضيفا».
   */
  antecedent(draft: Draft, nested: boolean): Speaker | null {
    const reach = draft.kind === 'participle' ? 1 : REACH;
    const near = this.#near(draft, reach);
    const mayBe = (speaker: Speaker): boolean =>
      canBeMeant(speaker) && this.#agrees(draft, speaker) && this.#isBodyOf(speaker, draft);
    const tells = nested ? undefined : near.findLast((speaker) => !speaker.nested && mayBe(speaker));
    // Of whom another only told, a later paragraph says nothing more.
    const isHere = ({ nested: told, block }: Speaker): boolean => !told || block === this.#blockOf(draft);
    const agreeing = tells ?? near.findLast((speaker) => isHere(speaker) && mayBe(speaker));
    // «وحسب رويترز أغلق التحالف …، وقال إنه …»: who acts in what a source phrase is about comes before its source.
    if (agreeing?.draft.sentence === draft.sentence && agreeing.draft.kind !== 'phrase') return agreeing;
    return (
      this.#topicOf(draft) ??
      agreeing ??
      this.#opening(draft, near) ??
      relayMeant(draft, near.at(-1)) ??
      this.#womanNamed(draft)
    );
  }

  /** The speakers of the sentences so far back, in order. */
  #near({ sentence }: Draft, reach: number): readonly Speaker[] {
    let from = this.#all.length;
    while (from > 0 && sentence - this.#all[from - 1]!.draft.sentence <= reach) from--;
    return this.#all.slice(from);
  }

  /** «وتابع …» at the head of the body: its first line was taken for the title. */
  #opening(draft: Draft, near: readonly Speaker[]): Speaker | null {
    const goesOn = draft.kind === 'verb' && this.#context.text.hasConjunction(draft.cueToken);
    return (goesOn && near.findLast((one) => canBeMeant(one) && this.#agrees(draft, one))) || null;
  }

  /** The verb's form fits who is meant; «مسؤولين» are no «she». */
  #agrees(draft: Draft, speaker: Speaker): boolean {
    const { entity, head, isOutlet } = speaker.resolved;
    const isMen = entity === null && !isOutlet && this.#context.names.isMasculinePlural(head);
    return agrees(draft, speaker) && !(isMen && draft.gender === 'f');
  }

  #blockOf({ sentence }: Draft): number {
    return this.#context.text.sentences[sentence]!.block;
  }

  /** A title's statement is a headline: the body starts anew with its own subjects unless nothing else is known. */
  #isBodyOf(speaker: Speaker, draft: Draft): boolean {
    const { blocks } = this.#context.text;
    const { kind } = blocks[speaker.block]!;
    return kind === 'paragraph' || blocks[this.#blockOf(draft)]!.kind === kind;
  }

  /** The subject of the verb before («واستقبل الوزير الوفد، كما أكد»), or of the first verb of the sentence before. */
  #topicOf(draft: Draft): Speaker | null {
    const { text } = this.#context;
    const { from } = text.sentences[draft.sentence]!;
    for (let i = draft.lead - 1; i >= from; i--) {
      // Who acts inside somebody's quoted words does not speak after them.
      if (text.quotationAt[i]! >= 0 && text.quotationAt[i] !== text.quotationAt[draft.cueToken]) continue;
      // «لم يتوقف ترامب عن …، واصفا إياه»: he is meant, though he did not do it.
      const isNegated = draft.kind === 'participle' && i > from && text.is(i - 1, BIT.negation);
      const opens = this.#opensClause(isNegated ? i - 1 : i, from);
      const own = opens ? this.#subjectAfter(i, draft.lead, draft) : null;
      if (own !== null) return own;
    }
    const previous = draft.sentence - 1;
    if (previous < 0 || (this.#all.at(-1)?.draft.sentence ?? -1) >= previous) return null;
    const before = text.sentences[previous]!;
    return this.#subjectAfter(before.from, before.to, draft);
  }

  /** A verb stands here at the head of a clause of its own. */
  #opensClause(token: number, first: number): boolean {
    const { text } = this.#context;
    if (token === first || text.hasConjunction(token) || isComma(text, token - 1)) return true;
    if (text.is(token - 1, BIT.subordinate)) return true;
    return text.is(token - 1, BIT.auxiliary | BIT.perhaps) && this.#opensClause(token - 1, first);
  }

  /** Who acts after a verb at this token, where the statement's verb agrees with it. */
  #subjectAfter(verb: number, end: number, draft: Draft): Speaker | null {
    const { text, names } = this.#context;
    const { cues } = this.#context;
    if (verb + 1 >= end) return null;
    const said = text.sentences[draft.sentence]!.from === verb ? finiteCue(text, cues, verb) : null;
    const isCue = said !== null;
    if (!isCue && !opensWithVerb(this.#context, verb)) return null;
    const phrase = nounPhraseAt(text, names, verb + 1, end);
    // «جاء ذلك في …، مؤكدا»: what was told, and nobody.
    if (phrase === null || (text.is(phrase.from, BIT.demonstrative) && phrase.to === phrase.from + 1))
      return null;
    const sentence = text.sentences[draft.sentence]!;
    const { gazetteer, opens } = this.#context;
    const run = { text, names, cues, gazetteer, opens, sentence };
    const subject: Phrase = { from: phrase.from, to: subjectEnd(run, phrase), split: phrase.split };
    const whole = this.#resolver.resolve(subject);
    const isPerson = whole.kind === 'named' && whole.entity?.startsWith('person:');
    const resolved = isPerson ? whole : this.#resolver.resolve(firstName(this.#context, phrase));
    // «وأردف المسؤول، قائلا», «وكان رؤساء الوكالات قد ناشدوا …، قائلين»: a participle means its own sentence's
    // subject, even one that nobody knows.
    const isOwn = draft.kind === 'participle' && verb >= sentence.from && resolved.kind !== 'named';
    if (resolved.entity === null && !isOwn) return null;
    const isPersons = resolved.entity?.startsWith('person:') === true;
    const own = said !== null ? genderOf(said.reading) : isPersons ? documentGender(text, phrase) : null;
    const gender = resolved.gender ?? own;
    const speaker = {
      draft: TOPIC,
      resolved: withChanges(resolved, { gender }),
      relays: [],
      block: this.#blockOf(draft),
      nested: false,
    };
    return agrees(draft, speaker) ? speaker : null;
  }

  /** A feminine verb without a speaker finds the woman who was named last. */
  #womanNamed(draft: Draft): Speaker | null {
    if (draft.gender !== 'f' || draft.number !== 's' || draft.kind !== 'verb') return null;
    const { text, names } = this.#context;
    const first = text.sentences[Math.max(0, draft.sentence - 1)]!.from;
    for (let i = draft.cueToken - 1; i >= first; i--) {
      const mention = names.mentionAt(i);
      if (mention?.from !== i || mention.entity?.gender !== 'f') continue;
      const resolved = this.#resolver.resolve({ from: i, to: mention.to, split: mention.split });
      return { draft: TOPIC, resolved, relays: [], block: this.#blockOf(draft), nested: false };
    }
    return null;
  }
}

/** «تصريح الوزير» is a «he», «رسالته» and «تصريحاته» are a «she», whoever wrote them. */
function documentGender(text: Context['text'], { from, shape }: Phrase): 'm' | 'f' | null {
  if (shape !== undefined || !text.is(from, BIT.documentNoun)) return null;
  return WOMANLY.test(text.foldedWord(from)) ? 'f' : 'm';
}

/** Who speaks in a relative clause or in another's words is not meant later. */
const canBeMeant = ({ draft: { main, kind } }: Speaker): boolean =>
  main || kind === 'participle' || kind === 'headline' || kind === 'noun';

/** «نقلت الوكالة عن الوزير …، مضيفة»: the verb agrees with the outlet, not with whom it quotes. */
function relayMeant({ gender }: Draft, last: Speaker | undefined): Speaker | null {
  const relay = last?.relays.at(-1);
  if (last === undefined || relay?.entity == null || gender !== 'f') return null;
  const resolved: Resolved = {
    ...last.resolved,
    entity: relay.entity,
    isOutlet: true,
    gender: 'f',
    kind: 'named',
  };
  return { ...last, resolved, relays: [] };
}

/** The verb's form fits who is meant. */
export function agrees({ gender, number }: Draft, { resolved }: Speaker): boolean {
  if (number === 'p' && !resolved.plural && resolved.kind !== 'collective') return false;
  if (number === 'd') return false;
  if (gender === null || resolved.gender === null) return true;
  return gender === resolved.gender;
}

/** «الوزير», «رئيس الوفد», not «وزير»: somebody whom the reader knows by now. */
function isDefinite(text: Context['text'], source: Draft['source']): boolean {
  if (source === null) return false;
  if (source.shape !== undefined) return source.shape.definite;
  for (let i = source.from; i < source.to; i++) if (text.hasArticle(i)) return true;
  return false;
}
