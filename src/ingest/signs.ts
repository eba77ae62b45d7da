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
  const words = text.match(new RegExp(`[\\p{Script=${signs.script}}\\p{Mn}\\u0640]+`, 'gu')) ?? [];
  const letters = words.join('').match(/\p{L}/gu) ?? [];
  const among = (set: string): number => letters.filter((letter) => set.includes(letter)).length;
  const own = new Set(signs.ownWords);
  const withArticle = words.filter(
    (word) =>
      own.has(word.toLowerCase()) ||
      signs.articles.some((article) => word.startsWith(article) && word.length > article.length + 1),
  );
  return {
    script: share(letters.length, text.match(/\p{L}/gu)?.length ?? 0),
    articles: share(withArticle.length, words.length),
    own: share(among(signs.ownLetters), letters.length),
    other: share(among(signs.otherLetters), letters.length),
    keyboard: share(among(signs.keyboardLetters), letters.length),
  };
}
