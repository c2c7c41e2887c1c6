// The pictures of docs/guide, one a page.
import { join } from 'node:path';
import { find, insertTable, newSheet, openPlayground } from './playground.mjs';

/** Small enough to be read beside its text. */
const WIDE = { width: 1280, height: 640 };
const LONG = { width: 1280, height: 1080 };

async function firstFormula(page) {
  await newSheet(page, 'Formulas');
  await page.evaluate(() => {
    const sheet = window.atlasPlayground.getActiveWorkbook().getActiveSheet();
    // A text, whatever it begins with.
    const STRING = 1;
    const formulas = [
      '=XIAOMI.SHARE("Europe","2025Q2")',
      '=XIAOMI.SHARE("欧洲","2025年第二季度")',
      '=XIAOMI.SHIPMENTS("SEA","2025Q2","Total")',
      '=XIAOMI.SHARE("Japan","..2022")',
    ];
    formulas.forEach((formula, row) => {
      sheet.getRange(row, 0).setValue(formula);
      sheet.getRange(row, 2).setValue({ v: formula, t: STRING });
    });
    sheet.getRange('A6').activate();
  });
  await page.waitForTimeout(1000);
  await page.click('#univer-sheet-main-canvas_playground', { position: { x: 90, y: 150 } });
  await page.keyboard.type('=sha', { delay: 60 });
  await page.waitForSelector('[data-u-comp=sheets-formula-editor]');
  await page.waitForTimeout(500);
}

/** Of all, or of the pane alone, which then is longer. */
const PICTURES = {
  'first-formula.png': { arrange: firstFormula },
  'table-and-chart.png': {
    arrange: async (page) => {
      await insertTable(page, 'japan-vendors', 0.6);
      await page.waitForSelector('.grid-chart atlas-chart[data-drawn] svg');
      await page.waitForTimeout(800);
    },
  },
  'find-and-cite.png': {
    of: '#pane',
    arrange: async (page) => {
      await newSheet(page, 'Find');
      await find(page, { metric: 'stores, plan', region: 'Tokyo' });
    },
  },
  'build-and-send.png': {
    of: '#pane',
    arrange: async (page) => {
      await page.click('#tab-workbook');
      await page.waitForSelector('.book-download');
      await page.waitForTimeout(300);
    },
  },
  'bounds-and-notes.png': {
    of: '#pane',
    arrange: async (page) => {
      await page.click('[data-page="japan-vendors"]');
      await page.waitForSelector('.citations');
      await page.evaluate(() => document.querySelector('.preview-scroll').scrollIntoView());
      await page.waitForTimeout(300);
    },
  },
};

/** @returns the names of what was written. */
export async function guide(browser, base, folder) {
  for (const [name, { of, arrange }] of Object.entries(PICTURES)) {
    const page = await openPlayground(browser, base, { viewport: of ? LONG : WIDE });
    await arrange(page);
    await page.locator(of ?? 'body').screenshot({ path: join(folder, name) });
    await page.context().close();
  }
  return Object.keys(PICTURES);
}
