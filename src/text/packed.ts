/** Named arrays and JSON values in one file, read without parsing the numbers. */
export type Section = Int32Array | Uint16Array | Uint8Array | string | object;

interface Entry {
  readonly name: string;
  readonly type: 'i32' | 'u16' | 'u8' | 'json';
  readonly offset: number;
  readonly bytes: number;
}

const ALIGN = 8;
const align = (offset: number): number => Math.ceil(offset / ALIGN) * ALIGN;

/** Little-endian: header length, header, sections at multiples of eight bytes. */
export function pack(sections: Readonly<Record<string, Section>>): Uint8Array {
  const parts = Object.entries(sections).map(([name, section]) => ({ name, ...bytesOf(section) }));
  let offset = 0;
  const entries: Entry[] = parts.map(({ name, type, bytes }) => {
    const entry = { name, type, offset, bytes: bytes.length };
    offset = align(offset + bytes.length);
    return entry;
  });
  const header = new TextEncoder().encode(JSON.stringify(entries));
  const body = align(4 + header.length);
  const out = new Uint8Array(body + offset);
  new DataView(out.buffer).setUint32(0, header.length, true);
  out.set(header, 4);
  parts.forEach(({ bytes }, i) => {
    out.set(bytes, body + entries[i]!.offset);
  });
  return out;
}

/** The sections of a packed file; arrays are views on it. */
export function unpack(file: Uint8Array): Record<string, unknown> {
  const buffer = file.byteOffset % ALIGN === 0 ? file : new Uint8Array(file);
  const length = new DataView(buffer.buffer, buffer.byteOffset).getUint32(0, true);
  const entries = JSON.parse(new TextDecoder().decode(buffer.subarray(4, 4 + length))) as Entry[];
  const body = buffer.byteOffset + align(4 + length);
  return Object.fromEntries(
    entries.map((entry) => [entry.name, sectionOf(buffer.buffer as ArrayBuffer, body, entry)]),
  );
}

function sectionOf(buffer: ArrayBuffer, body: number, { type, offset, bytes }: Entry): unknown {
  const at = body + offset;
  switch (type) {
    case 'i32':
      return new Int32Array(buffer, at, bytes / 4);
    case 'u16':
      return new Uint16Array(buffer, at, bytes / 2);
    case 'u8':
      return new Uint8Array(buffer, at, bytes);
    case 'json':
      return JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, at, bytes)));
  }
}

function bytesOf(section: Section): { type: Entry['type']; bytes: Uint8Array } {
  const view = (array: ArrayBufferView): Uint8Array =>
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  if (section instanceof Int32Array) return { type: 'i32', bytes: view(section) };
  if (section instanceof Uint16Array) return { type: 'u16', bytes: view(section) };
  if (section instanceof Uint8Array) return { type: 'u8', bytes: section };
  return { type: 'json', bytes: new TextEncoder().encode(JSON.stringify(section)) };
}
