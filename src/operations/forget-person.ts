import { engineStamp, type LanguageData, loadLanguage } from '../data.js';
import type { EntityId } from '../model/index.js';
import { entityMark, type Ledger, NO_FILTERS, prepare, type Stored, textQuery } from '../store/index.js';
import type { WorldSource } from '../world-entries.js';
import { readUnforgotten } from './forgotten.js';
import { receivedAgain } from './reread.js';

const PAGE = 50;

/**
 * Takes a person out of the ledger: the name becomes blocks in every text that has it, originals and old Readings of
 * these reports go, and they are read again without the name. A tombstone keeps the person out from then on. A run that
 * was stopped is finished by another one.
 * @returns how many reports had the name
 */
export async function forgetPerson(
  ledger: Ledger,
  id: EntityId,
  reason: string | null,
  world: readonly WorldSource[],
): Promise<number> {
  const engine = engineStamp({ world });
  const languages = new Map<string, LanguageData>();
  const dataOf = (language: string): LanguageData => {
    const data = languages.get(language) ?? loadLanguage(language, { world });
    languages.set(language, data);
    return data;
  };
  const spellings = (await ledger.spellingsOf(id)).filter((spelling) => spelling.includes(' '));
  await ledger.buryEntity(id, reason);
  const forgotten = new Set([entityMark(id), ...(await ledger.forgottenEntities())]);
  let reports = 0;
  for await (const stored of naming(ledger, id, spellings)) {
    const received = receivedAgain(stored);
    const { reading, report } = readUnforgotten(
      received,
      dataOf(received.given.language),
      engine,
      forgotten,
      spellings,
    );
    const prepared = { ...prepare(reading, report, received), intake: stored.intake, redacted: true };
    await ledger.replace(stored.reading.report.id, prepared, {
      received: stored.receivedAt,
      read: new Date().toISOString(),
      redacted: new Date().toISOString(),
    });
    reports++;
  }
  await ledger.removeEntity(id);
  return reports;
}

/** Reports that name the person, by the Reading or by a spelling of more than one word, each once. */
async function* naming(ledger: Ledger, id: EntityId, spellings: readonly string[]): AsyncGenerator<Stored> {
  const facets = ['about', 'by', 'through'] as const;
  const asked = [
    ...facets.map((facet) => ({ ...NO_FILTERS, terms: [{ facet, value: id }] })),
    ...spellings.map((spelling) => ({ ...NO_FILTERS, text: textQuery(`«${spelling}»`) })),
  ];
  const seen = new Set<string>();
  for (const filters of asked) {
    let before: number | null = null;
    for (;;) {
      const page = await ledger.list('report', filters, { before, limit: PAGE });
      for (const { stored } of page) {
        const { id: report } = stored.reading.report;
        if (!seen.has(report)) yield stored;
        seen.add(report);
      }
      if (page.length < PAGE) break;
      before = page.at(-1)!.key;
    }
  }
}
