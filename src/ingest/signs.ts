/** How a language is known before it is read: `languages/<language>/detection.yaml`. */
export interface LanguageSigns {
  readonly language: string;
  /** A Unicode script: `Arabic`. */
  readonly script: string;
  readonly articles: readonly string[];
  /** Whole words, small letters, that few other languages of the script have; they count as articles do. */
  readonly ownWords?: readonly string[];
  readonly ownLetters: string;
  readonly otherLetters: string;
  readonly keyboardLetters: string;
  /** Single-byte encodings by their WHATWG names. */
  readonly encodings: readonly string[];
}

/** Counts over a text that tell a language from others of its script, each a share from 0 to 1. */
export interface SignCounts {
  /** Letters of the script among all letters. */
  readonly script: number;
  /** Words with the article among the words of the script. */
  readonly articles: number;
  /** The language's own letters, those of others, and those of foreign keyboards among the letters of the script. */
  readonly own: number;
  readonly other: number;
  readonly keyboard: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function countSigns(text: string, signs: LanguageSigns): SignCounts {
  const classes = classesOf(signs);
  const own = new Set(signs.ownWords);
  const counts = { letters: 0, ofScript: 0, words: 0, withArticle: 0, own: 0, other: 0, keyboard: 0 };
  let start = -1;
  const endWord = (end: number): void => {
    if (start < 0) return;
    counts.words++;
    const hasArticle = signs.articles.some(
      (article) => text.startsWith(article, start) && end - start > article.length + 1,
    );
    if (hasArticle || (own.size > 0 && own.has(text.slice(start, end).toLowerCase()))) counts.withArticle++;
    start = -1;
  };
  for (let i = 0; i < text.length; i++) {
    const at = i;
    let of = classes.of(text.charCodeAt(i));
    if ((of & Sign.Half) !== 0) {
      const code = text.codePointAt(i)!;
      of = classes.look(code);
      if (code > 0xffff) i++;
    }
    if ((of & Sign.Letter) !== 0) counts.letters++;
    if ((of & Sign.Word) === 0) {
      endWord(at);
      continue;
    }
    if (start < 0) start = at;
    if ((of & Sign.Letter) === 0) continue;
    counts.ofScript++;
    if ((of & Sign.Own) !== 0) counts.own++;
    if ((of & Sign.Other) !== 0) counts.other++;
    if ((of & Sign.Keyboard) !== 0) counts.keyboard++;
  }
  endWord(text.length);
  return {
    script: share(counts.ofScript, counts.letters),
    articles: share(counts.withArticle, counts.words),
    own: share(counts.own, counts.ofScript),
    other: share(counts.other, counts.ofScript),
    keyboard: share(counts.keyboard, counts.ofScript),
  };
}

/** What a character is to a language. */
enum Sign {
  Known = 1,
  /** Of the script, or a mark on its letters. */
  Word = 2,
  Letter = 4,
  Own = 8,
  Other = 16,
  Keyboard = 32,
  /** Of a character that needs two code units. */
  Half = 64,
}

/** Every character is looked at once; a text of thousands of them has some dozens. */
class Classes {
  readonly #signs: LanguageSigns;
  readonly #word: RegExp;
  readonly #known = new Uint8Array(0x10000);

  constructor(signs: LanguageSigns) {
    this.#signs = signs;
    this.#word = new RegExp(`[\\p{Script=${signs.script}}\\p{Mn}\\u0640]`, 'u');
  }

  of(unit: number): number {
    let known = this.#known[unit]!;
    if (known === 0) {
      known = this.look(unit);
      this.#known[unit] = known;
    }
    return known;
  }

  look(code: number): number {
    if (code >= 0xd800 && code <= 0xdfff) return Sign.Known | Sign.Half;
    const letter = String.fromCodePoint(code);
    const { ownLetters, otherLetters, keyboardLetters } = this.#signs;
    return (
      Sign.Known |
      (this.#word.test(letter) ? Sign.Word : 0) |
      (/\p{L}/u.test(letter) ? Sign.Letter : 0) |
      (ownLetters.includes(letter) ? Sign.Own : 0) |
      (otherLetters.includes(letter) ? Sign.Other : 0) |
      (keyboardLetters.includes(letter) ? Sign.Keyboard : 0)
    );
  }
}

const classes = new WeakMap<LanguageSigns, Classes>();

function classesOf(signs: LanguageSigns): Classes {
  let found = classes.get(signs);
  if (found === undefined) {
    found = new Classes(signs);
    classes.set(signs, found);
  }
  return found;
}
