// Makes the pictures of the README and of the guide. Looks at the built pages as a visitor does.
//
//   node scripts/screenshot.mjs [--all DIR]     --all also writes every view, theme and language to DIR, to be looked at
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_ARGS, provideChromium } from './chromium.mjs';
import { everything } from './pictures/everything.mjs';
import { guide } from './pictures/guide.mjs';
import { find, insertTable, openPlayground } from './pictures/playground.mjs';
import { serve } from './serve.mjs';
import { prepare } from './start.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Wide enough for a table, the chart beside it, and the citation of one of its figures. */
async function atAGlance(browser, base, path) {
  const page = await openPlayground(browser, base, { viewport: { width: 1720, height: 960 } });
  await insertTable(page, 'japan-vendors', 0.75);
  await page.waitForSelector('.grid-chart atlas-chart[data-drawn] svg');
  await find(page, { metric: 'shipments', region: 'Southeast' });
  await page.screenshot({ path });
  await page.context().close();
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
  const docs = join(root, 'docs');
  try {
    mkdirSync(join(docs, 'guide'), { recursive: true });
    await atAGlance(browser, base, join(docs, 'playground.png'));
    console.log('wrote docs/playground.png');
    for (const name of await guide(browser, base, join(docs, 'guide'))) console.log(`wrote docs/guide/${name}`);
    if (args[1]) await everything(browser, base, resolve(args[1]));
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
