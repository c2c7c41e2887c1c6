// Makes docs/playground.png: the playground with a table and its charts, and a figure with its citation. Looks at the built pages as a visitor does.
//
//   node scripts/screenshot.mjs [--all DIR]     --all also writes every view, theme and language to DIR, to be looked at
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_ARGS, provideChromium } from './chromium.mjs';
import { serve } from './serve.mjs';
import { prepare } from './start.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

async function playground(browser, base, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', ...options });
  const page = await context.newPage();
  await page.goto(`${base}/index.html`);
  await page.waitForSelector('#grid[data-ready]', { timeout: 60_000 });
  await page.waitForFunction(
    () => window.atlasPlayground.getActiveWorkbook().getActiveSheet().getRange('B7').getDisplayValue() !== '',
  );
  await page.waitForTimeout(500);
  return page;
}

async function insertTable(page, id) {
  await page.evaluate(() => {
    const workbook = window.atlasPlayground.getActiveWorkbook();
    workbook.setActiveSheet(workbook.insertSheet('Table'));
    workbook.getActiveSheet().getRange('A1').activate();
  });
  await page.click(`[data-page="${id}"]`);
  await page.waitForSelector('.target .free');
  await page.click('.insert-button');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  await page.waitForTimeout(1200);
}

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

async function everything(browser, base, folder) {
  mkdirSync(folder, { recursive: true });
  const shot = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });
  for (const colorScheme of ['light', 'dark']) {
    const page = await playground(browser, base, { colorScheme });
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
  for (const locale of ['zh-CN', 'zh-TW']) {
    const page = await playground(browser, base, { locale });
    await shot(page, `${locale}-start`);
    await insertTable(page, 'india-timeline');
    await shot(page, `${locale}-inserted`);
    await page.context().close();
  }
  const narrow = await playground(browser, base, { viewport: { width: 700, height: 1000 } });
  await narrow.screenshot({ path: join(folder, 'stacked.png'), fullPage: true });
  await narrow.context().close();
  const looks = {
    'en': {},
    'dark': { colorScheme: 'dark' },
    'zh-CN': { locale: 'zh-CN' },
    'zh-TW': { locale: 'zh-TW' },
    'contrast': { forcedColors: 'active' },
  };
  for (const [name, options] of Object.entries(looks)) await tabs(browser, base, folder, `pane-${name}`, options);
}

async function main(args) {
  if (args.length > 0 && !(args[0] === '--all' && args.length === 2)) {
    console.error(`unknown arguments: ${args.join(' ')}; expected [--all DIR]`);
    return 2;
  }
  await prepare();
  const { chromium } = await import('playwright-core');
  const executablePath = await provideChromium();
  const server = await serve(join(root, 'dist', 'web'), 0);
  const base = `http://localhost:${server.address().port}`;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    // Wide enough for a table, the chart beside it, and the citation of one of its figures.
    const page = await playground(browser, base, { viewport: { width: 1720, height: 960 } });
    await insertTable(page, 'japan-vendors');
    await page.evaluate(() => void window.atlasPlayground.getActiveWorkbook().getActiveSheet().zoom(0.75));
    await page.waitForSelector('.grid-chart atlas-chart[data-drawn] svg');
    await page.click('#tab-find');
    await page.waitForSelector('.figure');
    for (const [part, text] of [
      ['metric', 'shipments'],
      ['region', 'Southeast'],
    ]) {
      await page.click(`atlas-choice[data-part=${part}] input`);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await page.evaluate(() => document.activeElement.blur());
    await page.waitForTimeout(800);
    mkdirSync(join(root, 'docs'), { recursive: true });
    await page.screenshot({ path: join(root, 'docs', 'playground.png') });
    console.log('wrote docs/playground.png');
    if (args[1]) await everything(browser, base, resolve(args[1]));
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
