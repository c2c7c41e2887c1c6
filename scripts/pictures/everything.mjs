// Every view, theme and language, to be looked at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { insertTable, openPlayground } from './playground.mjs';

/** Every tab of the pane alone, as long as it is. */
async function tabs(browser, base, folder, name, options) {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
  const page = await context.newPage();
  const shot = (view) => page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage: true });
  await page.route(/appsforoffice/, (route) => route.abort());
  await page.goto(`${base}/taskpane.html`);
  await page.waitForSelector('.item');
  await shot('list');
  await page.fill('fluent-text-input input', 'samsung');
  await page.waitForTimeout(300);
  await shot('search');
  await page.fill('fluent-text-input input', '');
  for (const id of ['japan-vendors', 'southeast-asia', 'double11-2025']) {
    if (!(await page.$(`[data-page="${id}"]`))) continue;
    await page.click(`[data-page="${id}"]`);
    await page.waitForSelector('.preview-table');
    await page.waitForSelector('atlas-chart[data-drawn] svg', { timeout: 10_000 }).catch(() => undefined);
    await page.waitForTimeout(200);
    await shot(id);
    await page.click('.back-button');
  }
  await page.click('#tab-find');
  await page.waitForSelector('.figure');
  await shot('find');
  await page.click('atlas-choice[data-part=metric] input');
  await page.waitForTimeout(200);
  await shot('find-list');
  await page.keyboard.press('Escape');
  await page.click('#tab-workbook');
  await page.waitForSelector('.book-download');
  await shot('workbook');
  await page.click('#tab-about');
  await page.waitForSelector('.keys');
  await shot('about');
  await context.close();
}

export async function everything(browser, base, folder) {
  mkdirSync(folder, { recursive: true });
  const shot = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });
  for (const colorScheme of ['light', 'dark']) {
    const page = await openPlayground(browser, base, { colorScheme });
    await shot(page, `${colorScheme}-start`);
    await page.click('[data-page="japan-vendors"]');
    await page.waitForSelector('.target .taken');
    await page.click('.insert-button');
    await page.waitForSelector('.confirm-replace', { state: 'visible' });
    await page.waitForTimeout(500);
    await shot(page, `${colorScheme}-question`);
    await page.click('.confirm-cancel');
    await page.click('.back-button');
    await insertTable(page, 'japan-vendors');
    await shot(page, `${colorScheme}-inserted`);
    await page.click('#tab-about');
    await page.waitForTimeout(500);
    await shot(page, `${colorScheme}-about`);
    await page.context().close();
  }
  for (const locale of ['zh-CN', 'zh-TW', 'zh-HK']) {
    const page = await openPlayground(browser, base, { locale });
    await shot(page, `${locale}-start`);
    await insertTable(page, 'india-timeline');
    await shot(page, `${locale}-inserted`);
    await page.context().close();
  }
  const narrow = await openPlayground(browser, base, { viewport: { width: 700, height: 1000 } });
  await narrow.screenshot({ path: join(folder, 'stacked.png'), fullPage: true });
  await narrow.context().close();
  const looks = {
    'en': {},
    'dark': { colorScheme: 'dark' },
    'zh-CN': { locale: 'zh-CN' },
    'zh-TW': { locale: 'zh-TW' },
    'zh-HK': { locale: 'zh-HK' },
    'contrast': { forcedColors: 'active' },
  };
  for (const [name, options] of Object.entries(looks)) await tabs(browser, base, folder, `pane-${name}`, options);
}
