import { XMLParser } from 'fast-xml-parser';
import { InputError } from '../input-error.js';

/**
 * A list has no need of entities of its own, and none is looked up or unfolded: that is how XML is made to blow up or
 * to fetch.
 */
export function refuseDoctype(xml: string): void {
  if (/<!ENTITY/i.test(xml)) {
    throw new InputError(
      'it defines XML entities of its own, which no list of reports needs',
      'Leave the list out',
    );
  }
}

/** A small XML list as objects; elements without prefixes, attributes with `@`; every element is a list. */
export function parseXml(xml: string): Record<string, unknown> {
  refuseDoctype(xml);
  try {
    return new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      removeNSPrefix: true,
      parseTagValue: false,
      isArray: (_, __, ___, isAttribute) => !isAttribute,
    }).parse(xml) as Record<string, unknown>;
  } catch (error) {
    throw new InputError(
      `it is damaged XML (${(error as Error).message.slice(0, 200)})`,
      'Check the address, or fetch it anew',
    );
  }
}

type Node = Readonly<Record<string, unknown>>;

/** The elements of a name in an element. */
export const children = (node: unknown, name: string): Node[] =>
  typeof node === 'object' && node !== null && Array.isArray((node as Node)[name])
    ? ((node as Node)[name] as unknown[]).map((one) =>
        typeof one === 'object' && one !== null ? (one as Node) : { '#text': one },
      )
    : [];

/** The text of the first element of a name. */
export function childText(node: unknown, name: string): string | null {
  const text = children(node, name)[0]?.['#text'];
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}
