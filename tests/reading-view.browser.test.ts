/** The page of every sample, opened in Chromium where there is one. CHROMIUM names another than Debian's. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineStamp, loadLanguage } from '../src/data.js';
import { interfaceWords } from '../src/export/interface-words.js';
import { readingView } from '../src/export/reading-view/index.js';
import type { Reading } from '../src/model/index.js';
import { read as readReport } from '../src/read.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const samples = fileURLToPath(new URL('../samples', import.meta.url));
const names = readdirSync(samples).filter((name) => name.endsWith('.txt'));

const [data, engine] = [loadLanguage('ar'), engineStamp()];
const read = (text: string): Reading => readReport({ text, uri: 'file:report.txt' }, data, engine);

describe.skipIf(!existsSync(executablePath))(
  `the reading view in a browser (skipped without ${executablePath})`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    });
    afterAll(async () => browser.close());

    /** Opens a page and keeps a list of all that goes wrong in it, and of all that it asks the network for. */
    async function opened(html: string): Promise<{ page: Page; faults: string[] }> {
      const context = await browser.newContext();
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith('data:')) faults.push(`request: ${request.url()}`);
      });
      page.on('dialog', (dialog) => {
        faults.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.setContent(html);
      return { page, faults };
    }

    const articleOf = (page: Page): Promise<string | null> =>
      page.locator('article').evaluate((article) => article.textContent);

    it.each(names)(
      '%s: whole text, no error, no request; the keys lead through its statements',
      async (name) => {
        const text = readFileSync(join(samples, name), 'utf8');
        const reading = read(text);
        const { page, faults } = await opened(readingView(reading, interfaceWords('ar')));
        expect(await articleOf(page)).toBe(text);
        expect(await page.locator('.card').count()).toBe(reading.attributions.length);
        if (reading.attributions.length > 0) {
          await page.keyboard.press('j');
          expect(
            await page.locator('#s1').evaluate((card) => card === card.ownerDocument.activeElement),
          ).toBe(true);
        }
        expect(faults).toEqual([]);
        await page.context().close();
      },
    );

    it('lets a hostile report do nothing', async () => {
      const text =
        'عنوان <script>alert(1)</script>\r\n\r\nقال الرئيس الفرنسي إن «</article><img src=x onerror=alert(2)>» \u202eمثمرة.\r\n"><svg onload=alert(3)>';
      const { page, faults } = await opened(readingView(read(text), interfaceWords('en')));
      expect(await articleOf(page)).toBe(text);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  },
);
