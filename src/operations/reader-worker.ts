/** One of the threads that read: takes reports as they were received, gives them back ready for the ledger. */
import { parentPort, workerData } from 'node:worker_threads';
import { engineStamp, type LanguageData, loadLanguage } from '../data.js';
import { prepare, type Received } from '../store/index.js';
import type { WorldSource } from '../world-entries.js';
import { type Forgotten, readUnforgotten } from './forgotten.js';

export interface WorkerOptions {
  readonly world: readonly WorldSource[];
  readonly forgotten: Forgotten;
}

const { world, forgotten } = workerData as WorkerOptions;
const engine = engineStamp({ world });
const loaded = new Map<string, LanguageData>();

function dataOf(language: string): LanguageData {
  const data = loaded.get(language) ?? loadLanguage(language, { world });
  loaded.set(language, data);
  return data;
}

parentPort!.on('message', (received: Received) => {
  try {
    const data = dataOf(received.given.language);
    const { reading, report } = readUnforgotten(received, data, engine, forgotten);
    const prepared = prepare(reading, report, received);
    const { text, body, finds } = prepared;
    parentPort!.postMessage({ prepared }, [text.buffer, body.buffer, finds.terms.buffer]);
  } catch (error) {
    parentPort!.postMessage({ problem: (error as Error).message });
  }
});
