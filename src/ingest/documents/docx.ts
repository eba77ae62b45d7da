import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { BOUNDS } from '../bounds.js';
import { InputError } from '../input-error.js';

/** The text of a Word document (OOXML), a paragraph a line. Its properties tell of the file, not of the report. */
export async function readDocx(bytes: Uint8Array): Promise<string[]> {
  refuseUnfolding(bytes);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const lines = value.split('\n').flatMap((line) => line.replace(/\s+/g, ' ').trim() || []);
  if (lines.length === 0)
    throw new InputError('it is a document without text', 'Give the document with the text of a report');
  return lines;
}

/** Looks at the sizes that a packed document says it unfolds to, before anything is unfolded. */
function refuseUnfolding(bytes: Uint8Array): void {
  let whole = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        whole += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw new InputError(
      `it is a damaged document (${(error as Error).message})`,
      'Open it and save it anew, or give its text',
    );
  }
  if (whole > BOUNDS.unfolding.free || whole > bytes.length * BOUNDS.unfolding.times) {
    throw new InputError(`it unfolds to ${Math.round(whole / 1e6)} MB`, 'Save it without its pictures');
  }
}
