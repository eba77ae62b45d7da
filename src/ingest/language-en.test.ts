import { describe, expect, it } from 'vitest';
import { languageSigns } from '../data.js';
import { languageOf } from './language.js';

const SIGNS = languageSigns();

describe('languageOf, with all languages', () => {
  it.each([
    ['English', 'The president said on Monday that the talks would resume next week.', 'en'],
    [
      'English with foreign names',
      'São Paulo and Zürich were named by the minister, who said that they had agreed.',
      'en',
    ],
    [
      'Arabic with English residue',
      'Share this article\nأعلنت وزارة الخارجية الأميركية فرض عقوبات جديدة على الشركة',
      'ar',
    ],
    [
      'English with an Arabic name in it',
      'The paper, called الشرق الأوسط in Arabic, said that the minister had left.',
      'en',
    ],
  ])('knows %s', async (_, text, language) => {
    expect(await languageOf(text, SIGNS)).toBe(language);
  });

  it.each([
    ['French', 'Le président a déclaré mardi que la situation était grave, selon le journal.'],
    ['German', 'Der Präsident sagte am Dienstag, die Lage in der Region sei ernst.'],
    ['Spanish', 'El presidente dijo el martes que la situación era grave.'],
  ])('refuses %s and names the way round it', async (name, text) => {
    await expect(languageOf(text, SIGNS)).rejects.toThrow(
      new RegExp(`looks like ${name} .*--language ar or --language en`),
    );
  });
});
