/** Markup that is safe to put into a page. Only this folder's functions make it; text becomes it by `text`. */
export type Html = string & { readonly html: unique symbol };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser turns a bare carriage return into a line feed; the reference keeps it (HTML, 13.2.3.5).
  '\r': '&#13;',
};

/**
 * Any text as markup: for elements and for attributes in double quotes. The null character and half a surrogate pair
 * cannot stand in an HTML document: the replacement character holds their place.
 */
export const text = (raw: string): Html =>
  raw.replace(/[\0\p{Cs}]/gu, '\ufffd').replace(/[&<>"'\r]/g, (character) => ENTITIES[character]!) as Html;

type Piece = Html | readonly Html[] | number | false | null | undefined;

const flat = (piece: Piece): string => {
  if (piece === false || piece === null || piece === undefined) return '';
  return typeof piece === 'object' ? piece.join('') : String(piece);
};

/** Markup with markup put into it; plain strings are refused by the types. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  parts.map((part, i) => (i < pieces.length ? part + flat(pieces[i]) : part)).join('') as Html;

export const joined = (pieces: readonly Html[], separator: Html): Html => pieces.join(separator) as Html;

/** Trusted constants of this folder: the style sheet and the script. */
export const constant = (markup: string): Html => markup as Html;
