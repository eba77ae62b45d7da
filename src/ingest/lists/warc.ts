import { LimitReader, WARCParser, type WARCRecord } from 'warcio';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';
import { unfolded } from '../source/unfold.js';

/** A page of a web archive as its server gave it. */
export interface ArchivedPage {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly charset: string | null;
}

export type ArchiveEntry = ArchivedPage | { readonly url: string; readonly error: InputError };

/** What an archive holds beside pages: pictures, styles, scripts, fonts, films. They are passed over. */
const REPORTS =
  /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;

/**
 * The pages of an unpacked WARC stream (ISO 28500): answers with status 200, and resources. warcio gives fewer records
 * where the archive is cut off, without a word; the lengths that the records announce show it.
 */
export async function* warcEntries(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<ArchiveEntry, void, void> {
  let url = '';
  try {
    for await (const record of new WARCParser(stream)) {
      url = record.warcTargetURI ?? '';
      if (!/^\d{1,15}$/.test(record.warcHeader('Content-Length') ?? ''))
        throw new InputError(
          'a record does not announce its length',
          'The archive is damaged: fetch it anew',
        );
      const type = (
        record.httpHeaders?.headers.get('content-type') ??
        record.warcContentType ??
        ''
      ).toLowerCase();
      const mediaType = type.split(';')[0]!.trim() || null;
      const isPage =
        REPORTS.test(mediaType ?? '') &&
        (record.warcType === 'resource' ||
          (record.warcType === 'response' && Number(record.httpHeaders?.statusCode) === 200));
      const { bytes, size } = await contentOf(record, isPage);
      if (!isPage) continue;
      if (bytes === null) {
        yield { url, error: tooLarge(size) };
        continue;
      }
      const header = (name: string): string => record.httpHeaders?.headers.get(name) ?? '';
      yield await pageOf(url, bytes, mediaType, type, header);
    }
  } catch (error) {
    yield { url, error: error instanceof InputError ? error : damaged(error as Error) };
  }
}

const damaged = ({ message }: Error): InputError =>
  new InputError(
    `the archive is damaged from here on (${message.slice(0, 200)})`,
    'What came before was taken; fetch the archive anew for the rest',
  );

const tooLarge = (size: number): InputError =>
  new InputError(
    `it has ${(size / 1e6).toFixed(1)} MB; one report may have at most ${BOUNDS.report / 1e6} MB`,
    'Leave it out',
  );

/** The content of a record as it is in the archive, read to its end; null where it is not wanted or too large. */
async function contentOf(
  record: WARCRecord,
  wanted: boolean,
): Promise<{ bytes: Uint8Array | null; size: number }> {
  const { reader } = record;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of reader) {
    size += chunk.length;
    if (wanted && size <= BOUNDS.report) chunks.push(chunk);
  }
  if (reader instanceof LimitReader && reader.limit > 0) {
    throw new InputError(
      `the archive is cut off: ${reader.limit} bytes of this record are missing, and what came after it`,
      'What came before was taken; fetch the archive anew for the rest',
    );
  }
  return { bytes: wanted && size <= BOUNDS.report ? Buffer.concat(chunks) : null, size };
}

async function pageOf(
  url: string,
  raw: Uint8Array,
  mediaType: string | null,
  type: string,
  header: (name: string) => string,
): Promise<ArchiveEntry> {
  try {
    const whole = /\bchunked\b/i.test(header('transfer-encoding')) ? withoutChunks(raw) : raw;
    const bytes = await unfolded(whole, header('content-encoding'), BOUNDS.report);
    return { url, bytes, mediaType, charset: /charset\s*=\s*"?([\w:.-]+)/.exec(type)?.[1] ?? null };
  } catch (error) {
    if (error instanceof InputError) return { url, error };
    throw error;
  }
}

/** A body without the lengths of its chunks (RFC 9112, 7.1); as it is where it was stored without them after all. */
function withoutChunks(raw: Uint8Array): Uint8Array {
  const body = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = /^([0-9a-f]{1,8})\s*(?:;|$)/i.exec(
      body.toString('latin1', at, end === -1 ? at : Math.min(end, at + 100)),
    )?.[1];
    if (size === undefined) return raw;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}
