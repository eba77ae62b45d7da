import { BIT } from '../../text/word-class.js';
import type { Cue, Idiom } from '../cue.js';
import { type ClauseView, groupWith, quotationOpenedAt, tagAt } from './clause-view.js';
import { finiteAfterSubject } from './clauses.js';
import { baseEnd, phraseEnd } from './noun-phrases.js';
import { isNominal, opensNominal, Tag } from './tag.js';

/** What stands after a reporting verb as the thing said. */
export interface Complement {
  readonly kind: 'clause' | 'quotation' | 'colon' | 'question' | 'infinitive' | 'object' | 'preposition';
  /** First token of the content. */
  readonly from: number;
  /** One past the words that belong to the cue itself: «pointed out», «called for». */
  readonly cueEnd: number;
  /** One past addressee and circumstances. */
  readonly zoneEnd: number;
  /** The person spoken to, where the verb takes one. */
  readonly addressee: readonly [from: number, to: number] | null;
  readonly idiom: Idiom | null;
  /** Prepositions that the verb governs. */
  readonly own: ReadonlySet<number>;
}

/** Addressee and circumstances hardly take more words. */
const REACH = 30;
/** A quotation of so few tokens, marks included, is a word set apart unless a clause of its own. */
const MIN_QUOTATION = 4;

/** What a verb introduces after it, whose words end before `from`; null where nothing is. */
export function complementAfter(view: ClauseView, cue: Cue, from: number, limit: number): Complement | null {
  return new Walk(view, cue, from, limit).go();
}

class Walk {
  readonly #view: ClauseView;
  readonly #cue: Cue;
  readonly #limit: number;
  #cueEnd: number;
  #idiom: Idiom | null = null;
  #addressee: Complement['addressee'] = null;
  /** The content unless a clause comes. */
  #nominal: Complement | null = null;

  constructor(view: ClauseView, cue: Cue, from: number, limit: number) {
    this.#view = view;
    this.#cue = cue;
    this.#cueEnd = from;
    this.#limit = Math.min(limit, from + REACH);
    this.#passIdiom(from);
    this.#full = limit;
  }

  readonly #full: number;

  go(): Complement | null {
    let i = this.#cueEnd;
    while (i < this.#limit) {
      const found = this.#clauseAt(i);
      if (found !== null) return this.#isAllowed(found) ? found : this.#nominal;
      const next = this.#step(i);
      if (next <= i) break;
      i = next;
    }
    return this.#nominal;
  }

  #passIdiom(from: number): void {
    const { text } = this.#view;
    let longest: Idiom | null = null;
    for (const idiom of this.#cue.idioms) {
      const fits = idiom.words.every(
        ({ word }, k) => from + k < this.#limit && text.isWordNumber(from + k, word),
      );
      if (fits && (longest === null || idiom.words.length > longest.words.length)) longest = idiom;
    }
    if (longest === null) return;
    this.#idiom = longest;
    this.#cueEnd = from + longest.words.length;
  }

  #isAllowed({ kind }: Complement): boolean {
    const { needs } = this.#cue;
    if (kind === 'quotation' || kind === 'colon') return this.#cue.quote;
    return needs !== 'quote';
  }

  #make(kind: Complement['kind'], from: number, zoneEnd: number, cueEnd = this.#cueEnd): Complement {
    const { words } = this.#cue.preps;
    return { kind, from, zoneEnd, cueEnd, addressee: this.#addressee, idiom: this.#idiom, own: words };
  }

  /** A clause, question, quotation or infinitive that opens here. */
  #clauseAt(i: number): Complement | null {
    const view = this.#view;
    const cue = this.#cue;
    const tag = tagAt(view, i);
    if (tag === Tag.That) return i + 1 < this.#full ? this.#make('clause', afterThat(view, i), i) : null;
    if (tag === Tag.Colon) return cue.quote ? this.#make('colon', i + 1, i) : null;
    if (tag === Tag.Quote) return this.#quotation(i);
    if (tag === Tag.Comma) {
      const next = tagAt(view, i + 1);
      if (next === Tag.That) return this.#make('clause', afterThat(view, i + 1), i);
      if (next === Tag.Subordinator && cue.bare && i === this.#cueEnd && this.#hasMainClause(i + 1))
        return this.#make('clause', i + 1, i);
      if (next === Tag.Quote && cue.quote && quotationOpenedAt(view.text, i + 1) >= 0)
        return this.#make('quotation', i + 1, i);
      return null;
    }
    if (
      cue.asks.length > 0 &&
      (tag === Tag.Question || (tag === Tag.Subordinator && this.#asks(i)) || tag === Tag.Relative)
    )
      return this.#asks(i) ? this.#make('question', i, i) : null;
    // «said because Obama is popular, she …»: the clause opens with one that it depends on.
    if (tag === Tag.Subordinator && cue.bare && i === this.#cueEnd && this.#hasMainClause(i))
      return this.#make('clause', i, i);
    if (tag === Tag.To && cue.infinitive) return this.#make('infinitive', i, i);
    const isOpen =
      !cue.personObject || this.#addressee !== null || tag === Tag.Pronoun || !cue.objectRequired;
    if (cue.bare && tag === Tag.Ing && i === this.#cueEnd && this.#hasLaterFinite(i))
      return this.#make('clause', i, i);
    if (
      cue.bare &&
      isOpen &&
      (opensNominal(tag) || tag === Tag.Adverb || tag === Tag.Preposition) &&
      !this.#isTime(i) &&
      this.#timeEnd(i) === i
    ) {
      // «said about 20 people have».
      if (tag === Tag.Preposition) {
        // «said at least 20 people have».
        const number = tagAt(view, i + 1) === Tag.Number ? i + 1 : i + 2;
        return tagAt(view, number) === Tag.Number && finiteAfterSubject(view, number, this.#full) >= 0
          ? this.#make('clause', i, i)
          : null;
      }
      if (cue.personObject && this.#addressee === null && this.#isAddressee(i)) return null;
      if (finiteAfterSubject(view, i, this.#full) >= 0) return this.#make('clause', i, i);
    }
    return null;
  }

  /** «says expanding it will protect»: the finite verb of a clause whose subject is a participle. */
  #hasLaterFinite(from: number): boolean {
    for (let i = from + 1; i < Math.min(this.#limit, from + 14); i++) {
      const tag = tagAt(this.#view, i);
      if (tag === Tag.Comma || tag === Tag.That || tag === Tag.Relative || tag === Tag.Subordinator)
        return false;
      if (groupWith(this.#view, i)?.finite) return true;
    }
    return false;
  }

  #hasMainClause(from: number): boolean {
    for (let i = from + 1; i < this.#limit; i++)
      if (tagAt(this.#view, i) === Tag.Comma) return finiteAfterSubject(this.#view, i + 1, this.#full) >= 0;
    return false;
  }

  /** «told him she», «told reporters the»: another phrase follows at once, so that this one is who is spoken to. */
  #isAddressee(i: number): boolean {
    const view = this.#view;
    const end = baseEnd(view, i, this.#limit);
    const next = tagAt(view, end);
    return (
      end > i &&
      (opensNominal(next) ||
        next === Tag.That ||
        next === Tag.To ||
        next === Tag.Question ||
        next === Tag.Preposition)
    );
  }

  #asks(i: number): boolean {
    const { text } = this.#view;
    return this.#cue.asks.some((word) => text.isWordNumber(i, word));
  }

  #isTime(i: number): boolean {
    const { text } = this.#view;
    const next = tagAt(this.#view, i + 1);
    return text.is(i, BIT.time) && tagAt(this.#view, i) !== Tag.Pronoun && next !== Tag.Genitive;
  }

  /** «told them this week he»: one past an article and a time before the clause; the token itself where none is. */
  #timeEnd(i: number): number {
    const { text } = this.#view;
    let end = i;
    while (isNominal(tagAt(this.#view, end)) && !text.is(end, BIT.time) && end - i < 2) end++;
    if (end === i || !this.#isTime(end)) return i;
    const next = tagAt(this.#view, end + 1);
    if (next === Tag.That) return end + 1;
    return opensNominal(next) && finiteAfterSubject(this.#view, end + 1, this.#full) >= 0 ? end + 1 : i;
  }

  #quotation(i: number): Complement | null {
    const view = this.#view;
    const { text } = view;
    const q = quotationOpenedAt(text, i);
    if (q < 0) return null;
    const { to, closed } = text.quotations[q]!;
    const isShort = closed && to - i < MIN_QUOTATION;
    if (!this.#cue.quote || isShort) {
      // A few quoted words are the beginning of a clause or of an object.
      if (this.#cue.bare && finiteAfterSubject(view, i, this.#full) >= 0) return this.#make('clause', i, i);
      return this.#cue.quote && !this.#cue.object && this.#nominal === null
        ? this.#make('quotation', i, i)
        : null;
    }
    return this.#make('quotation', i, i);
  }

  /** One past a token of addressee or circumstances; the token itself where these end. */
  #step(i: number): number {
    const view = this.#view;
    const { text } = view;
    const cue = this.#cue;
    const tag = tagAt(view, i);
    if (tag === Tag.Adverb || tag === Tag.Negation || tag === Tag.Mark) return i + 1;
    if (this.#isTime(i)) return i + 1;
    const time = this.#timeEnd(i);
    if (time > i) return time;
    if (tag === Tag.Preposition) return this.#preposition(i);
    if (tag === Tag.Comma) return this.#insertion(i);
    if (tag === Tag.Open) return this.#bracket(i);
    if (opensNominal(tag) || (tag === Tag.Quote && quotationOpenedAt(text, i) >= 0)) {
      if (cue.personObject && this.#addressee === null && this.#nominal === null) {
        const end = phraseEnd(view, i, this.#limit);
        if (end > i) {
          this.#addressee = [i, end];
          if (cue.object || cue.objectRequired)
            this.#nominal ??= cue.object ? this.#make('object', i, i) : null;
          return end;
        }
      }
      if (cue.object && this.#nominal === null && !this.#isDeed(i))
        this.#nominal = this.#make('object', i, i);
      if (this.#nominal === null) return i;
      const end = phraseEnd(view, i, this.#limit);
      return end;
    }
    // «told cheering supporters that».
    if (tag === Tag.Ing && cue.personObject && this.#addressee === null && isNominal(tagAt(view, i + 1)))
      return i + 1;
    if (tag === Tag.Ing && cue.object && this.#nominal === null) this.#nominal = this.#make('object', i, i);
    return i;
  }

  /** «recalled its ambassador», «attacked Poland»: with such an object the verb tells of a deed. */
  #isDeed(i: number): boolean {
    const { text, names } = this.#view;
    const { deeds, deedsTo } = this.#cue;
    if (this.#idiom !== null || (deeds.size === 0 && deedsTo.size === 0)) return false;
    const end = baseEnd(this.#view, i, this.#limit);
    // «called the meeting a success».
    const next = tagAt(this.#view, end);
    if (next === Tag.Quote || (opensNominal(next) && !text.is(end, BIT.time))) return false;
    const head = end - 1;
    const type = names.mentionAt(head)?.entity?.type;
    return text.hasWordOf(head, deeds) || (type !== undefined && deedsTo.has(type));
  }

  #preposition(i: number): number {
    const view = this.#view;
    const isOwn =
      this.#cue.preps.words.size > 0 &&
      [...this.#cue.preps.words].some((word) => view.text.isWordNumber(i, word));
    if (isOwn && this.#nominal?.kind !== 'preposition' && !view.text.is(i + 1, BIT.time)) {
      const isFirst = this.#nominal === null || this.#cue.personObject;
      if (isFirst && (this.#nominal === null || !this.#cue.object))
        this.#nominal = this.#make('preposition', i + 1, i, i === this.#cueEnd ? i + 1 : this.#cueEnd);
    }
    const end = this.#dayEnd(i + 1);
    return end > i + 1 ? end : Math.max(phraseEnd(view, i + 1, this.#limit), i + 1);
  }

  /** «said on Friday talks were»: one past a day that a clause follows at once; the token itself where none does. */
  #dayEnd(i: number): number {
    let end = i;
    while (end < this.#limit && (this.#isTime(end) || (end > i && this.#isDate(end)))) end++;
    const isFollowed =
      end > i &&
      this.#cue.bare &&
      opensNominal(tagAt(this.#view, end)) &&
      finiteAfterSubject(this.#view, end, this.#full) >= 0;
    return isFollowed ? end : i;
  }

  /** «on March 5 the», not «on Monday four jets»: a number that counts nothing behind it. */
  #isDate(i: number): boolean {
    const next = tagAt(this.#view, i + 1);
    return tagAt(this.#view, i) === Tag.Number && next !== Tag.Noun && next !== Tag.Adjective;
  }

  /** «said, according to the paper, that»: past a short insertion that a complement follows. */
  #insertion(i: number): number {
    const view = this.#view;
    const opener = tagAt(view, i + 1);
    const isRelative = opener === Tag.Relative || opener === Tag.Subordinator || opener === Tag.Question;
    for (let k = i + 1; k < Math.min(this.#limit, i + 16); k++) {
      const tag = tagAt(view, k);
      if (tag === Tag.Comma || tag === Tag.Dash) {
        const next = tagAt(view, k + 1);
        return next === Tag.That || next === Tag.To || (next === Tag.Quote && this.#cue.quote) ? k + 1 : i;
      }
      if ((groupWith(view, k)?.finite && !isRelative) || tag === Tag.Quote) return i;
    }
    return i;
  }

  #bracket(i: number): number {
    for (let k = i + 1; k < Math.min(this.#limit, i + 12); k++)
      if (tagAt(this.#view, k) === Tag.Close) return k + 1;
    return i;
  }
}

/** «that, …,» and «that "…"»: the first token after the complementiser. */
const afterThat = (view: ClauseView, that: number): number =>
  tagAt(view, that + 1) === Tag.Comma ? that + 2 : that + 1;
