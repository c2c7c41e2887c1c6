// Makes docs/playground.png: the playground with a table just inserted. Looks at the built pages as a visitor does.
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
  await page.waitForFunction(() => window.atlasPlayground.getActiveWorkbook().getActiveSheet().getRange('B7').getDisplayValue() !== '');
  await page.waitForTimeout(500);
  return page;
}

async function insertTable(page, id) {
  await page.evaluate(() => {
    const workbook = window.atlasPlayground.getActiveWorkbook();
    workbook.setActiveSheet(workbook.getSheets()[1]);
    workbook.getActiveSheet().getRange('A1').activate();
  });
  await page.click(`[data-page="${id}"]`);
  await page.waitForSelector('.target .free');
  await page.click('.insert-button');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  await page.waitForTimeout(1200);
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
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const pane = await context.newPage();
  await pane.route(/appsforoffice/, (route) => route.abort());
  await pane.goto(`${base}/taskpane.html`);
  await pane.waitForSelector('.item');
  await shot(pane, 'pane-320-list');
  await pane.fill('fluent-text-input input', 'samsung');
  await pane.waitForTimeout(300);
  await shot(pane, 'pane-320-search');
  await pane.fill('fluent-text-input input', '');
  await pane.click('[data-page="southeast-asia"]');
  await pane.waitForTimeout(300);
  await pane.screenshot({ path: join(folder, 'pane-320-table.png'), fullPage: true });
  await context.close();
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
    const page = await playground(browser, base);
    await page.click('[data-page="japan-vendors"]');
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
