/** What JSON-LD and `meta` say is often escaped once too often. */
export const unescaped = (text: string | null | undefined): string | null | undefined =>
  text
    ?.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string | undefined, decimal: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code === 0 || code > 0x10ffff ? whole : String.fromCodePoint(code);
    })
    .replace(
      /&(quot|apos|lsquo|rsquo|ldquo|rdquo|nbsp|ndash|mdash|hellip);/g,
      (_, name: string) => NAMED[name]!,
    )
    .replace(/&amp;/g, '&');

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
