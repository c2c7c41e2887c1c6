/**
 * The pane beside the grid of the playground, which is loaded once: what it inserts there, how it looks and is worked
 * there.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { violations } from './axe';
import {
  formulas,
  freshSheet,
  goTo,
  openPlayground,
  shown,
  shownSheet,
  showSheet,
  table,
  undo,
  write,
  zoom,
} from './grid';
import { journey, openAsValues } from './keys';
import { message, says } from './pane';
import { markedUp, violated, watchPolicy } from './policy';
import { RARE } from '../rare';
import { useBrowser, type Visit } from './site';

jest.setTimeout(300_000);
let visited: Visit;
const here = useBrowser(async (its) => {
  visited = await openPlayground(its, {}, watchPolicy);
});

async function insertAs(mode: 'addin' | 'values'): Promise<string> {
  const { page } = visited;
  // Lists without formulas offer no choice.
  if ((await page.locator('input[name=mode]').count()) > 0) await page.check(`input[name=mode][value=${mode}]`);
  // The pane looks at the place after a pause: what was undone is no longer in the way then.
  await page.waitForSelector('.target .free', { timeout: 20_000 });
  await page.click('.insert-button');
  const message = page.locator(
    '.pane-live fluent-message-bar[intent=success], .pane-live fluent-message-bar[intent=error]',
  );
  await message.waitFor();
  return ((await message.textContent()) ?? '').replace(/^\s*(Done|Note|Error):\s*/, '').trim();
}

/** What stands in the range, once two looks are the same: calculation has come to rest. */
async function settled(area: string): Promise<string[][]> {
  const { page } = visited;
  let before = JSON.stringify(await table(page, area));
  for (let i = 0; i < 40; i++) {
    await page.waitForTimeout(100);
    const now = JSON.stringify(await table(page, area));
    if (now === before) break;
    before = now;
  }
  return JSON.parse(before) as string[][];
}

test('the keyboard alone: search, open, choose values, insert, back where one came from', async () => {
  const { page } = visited;
  const walk = journey(page);
  await page.focus('.pane-language select');
  const opened = await openAsValues(page, walk);
  await walk.tabTo(/insert-button/);
  await walk.press('Enter');
  // The starter sheet is in the way.
  await walk.expectAt(/confirm-cancel/);
  await walk.tabTo(/confirm-replace/);
  await walk.press('Enter');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  expect(await page.getAttribute('.pane-live', 'aria-live')).toBe('polite');
  await walk.expectAt(/insert-button/);
  await walk.tabTo(/back-button/, 'Shift+Tab');
  await walk.press('Enter');
  await walk.expectAt(/^button item/);
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.page)).toBe(opened);
  expect(walk.unseen).toEqual([]);
  await page.fill('fluent-text-input input', '');
  await page.waitForFunction(() => document.querySelectorAll('.item').length > 12);
});

/** Its figures have notes, whose numbers stand behind them as raised digits. */
const WITH_NOTES = 'position-by-region';
const raised = (rows: string[][]): number => rows.flat().filter((text) => /^[≤\d.]+%?[¹²³⁴-⁹]/.test(text)).length;

test('each page shows the same as live formulas and as values, with no error in any cell', async () => {
  const { page } = visited;
  const ids = await page.$$eval('.item', (items) => items.map((item) => (item as HTMLElement).dataset.page!));
  expect(ids.length).toBeGreaterThanOrEqual(18);
  // One page, rarely all: tests/e2e/excel-pages.test.ts inserts each of them.
  const tried = ids.filter((id) => RARE || id === WITH_NOTES);
  const problems: string[] = [];
  let live = 0;
  await freshSheet(page, 'Every page');
  await goTo(page, 'B3');
  for (const id of tried) {
    const seen: Record<string, string[][]> = {};
    await page.click(`[data-page="${id}"]`);
    const title = await page.textContent('.pane-title .topic-above');
    for (const mode of ['values', 'addin'] as const) {
      const message = await insertAs(mode);
      if (!message.startsWith('Inserted')) problems.push(`${id} ${mode}: ${message}`);
      const area = /!([A-Z]+\d+:[A-Z]+\d+)/.exec(message)?.[1] ?? 'B3:S60';
      seen[mode] = await settled(area);
      if (seen[mode][0]![0] !== title)
        problems.push(`${id} ${mode}: the first cell shows ${seen[mode][0]![0]}, not ${title}`);
      const written = (await formulas(page, area)).flat().filter((f) => f !== '');
      if (mode === 'values' && written.length > 0) problems.push(`${id}: formulas among the values: ${written[0]}`);
      if (mode === 'addin') live += written.length;
      if (id === WITH_NOTES && raised(seen[mode]) < 5)
        problems.push(`${id} ${mode}: ${raised(seen[mode])} raised digits`);
      await undo(page);
      const left = (await settled(area)).flat().filter(Boolean);
      if (left.length > 0) problems.push(`${id} ${mode}: undo left ${left[0]}`);
      // What was taken back is said no longer, so the next message is known to be new.
      await page.waitForSelector('.pane-live fluent-message-bar', { state: 'detached' });
    }
    await page.click('.back-button');
    seen.addin!.forEach((line, r) =>
      line.forEach((text, c) => {
        const wanted = seen.values![r]![c]!;
        if (text !== wanted)
          problems.push(`${id} row ${r + 3} column ${c + 2}: the formula shows ${text}, the page says ${wanted}`);
        else if (/^#[A-Z]/.test(text)) problems.push(`${id} row ${r + 3} column ${c + 2}: ${text}`);
      }),
    );
  }
  expect(tried).toContain(WITH_NOTES);
  expect(problems).toEqual([]);
  expect(live).toBeGreaterThan(RARE ? 50 : 10);
});

test('occupied cells are asked about: cancel leaves them, replace replaces them, one undo brings them back', async () => {
  const { page } = visited;
  await freshSheet(page, 'Occupied');
  await goTo(page, 'C4');
  await page.click('.item >> nth=0');
  expect(await insertAs('values')).toMatch(/^Inserted .* at Occupied!C4:/);
  const first = await table(page, 'A1:S80');

  await page.click('.back-button');
  await page.click('.item >> nth=3');
  await page.waitForSelector('.target .taken');
  await page.click('.insert-button');
  await page.waitForSelector('.confirm-replace', { state: 'visible' });
  // The older table and its charts go as a whole; nothing else stands there.
  const question = await page.locator('.confirm-cells li').allTextContents();
  expect(question[0]).toMatch(/^the whole table “.*”, C4:/);
  expect(question.slice(1).every((line) => /^the chart “/.test(line))).toBe(true);
  expect(question.length).toBeGreaterThan(1);
  // The safe answer has the focus.
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('confirm-cancel');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.confirm-replace', { state: 'detached' });
  expect(await table(page, 'A1:S80')).toEqual(first);
  expect(await page.textContent('.pane-live')).toMatch(/Nothing was inserted/);

  await page.click('.insert-button');
  await page.click('.confirm-cancel');
  await page.waitForSelector('.confirm-replace', { state: 'detached' });
  expect(await table(page, 'A1:S80')).toEqual(first);

  await page.click('.insert-button');
  await page.click('.confirm-new-sheet');
  await says(page, /Inserted .*!A1:/);
  expect(await shownSheet(page)).not.toBe('Occupied');
  const alone = await table(page, 'A1:Q77');
  await undo(page);
  await showSheet(page, 'Occupied');
  expect(await table(page, 'A1:S80')).toEqual(first);
  // What has just been written is in nobody's way.
  await page.waitForSelector('.target .taken:not(.written)');

  await page.click('.insert-button');
  await page.click('.confirm-replace');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  const second = await table(page, 'A1:S80');
  expect(second[3]![2]).toBe(await page.textContent('.pane-title .topic-above'));
  // Nothing of the larger page is left beside or below.
  expect(second.slice(3).map((line) => line.slice(2))).toEqual(alone);
  // Charts of what stood there have gone with it: they would draw the new figures under their old titles.
  const charts = (): Promise<string[]> =>
    page.locator('.grid-chart').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  expect((await charts()).filter((alt) => !alt.includes('South Korea') && alt.includes('smartphone share'))).toEqual(
    [],
  );

  await undo(page);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.grid-chart')].some((one) => one.textContent.includes('Europe')),
  );
  expect((await charts()).join()).toMatch(/smartphone share, 2025Q2.*Europe 23%/);
  expect((await charts()).join()).not.toContain('South Korea');
  expect(await settled('A1:S80')).toEqual(first);
  await undo(page);
  expect((await settled('A1:S80')).flat().filter(Boolean)).toEqual([]);
  await page.click('.back-button');
});

test('what was inserted is undone from the message, as long as nothing was done since; it goes when it is no longer true', async () => {
  const { page } = visited;
  await freshSheet(page, 'Taken back');
  await goTo(page, 'B2');
  await page.click('[data-page="korea-vendors"]');
  expect(await insertAs('values')).toMatch(/^Inserted .* at 'Taken back'!B2:/);
  await page.focus('.message-undo');
  await page.keyboard.press('Enter');
  await says(page, /Undone/);
  expect((await settled('A1:S40')).flat().filter(Boolean)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('insert-button');

  await insertAs('values');
  await undo(page);
  await page.waitForSelector('.pane-live fluent-message-bar', { state: 'detached' });

  await insertAs('values');
  await write(page, { A1: 'mine' });
  await page.waitForSelector('.message-undo', { state: 'detached' });
  expect(await page.textContent('.pane-live')).toMatch(/Inserted/);
  await page.click('.back-button');
});

/** Widths, heights and colours of the sheet that is shown; run in the page. */
interface Looks {
  getRange(a1: string): { setBackgroundColor(colour: string): void; getBackground(): string };
  setRowHeightsForced(row: number, count: number, height: number): void;
  getRowHeight(row: number): number;
  setColumnWidth(column: number, width: number): void;
  getColumnWidth(column: number): number;
}
declare const atlasPlayground: { getActiveWorkbook(): { getActiveSheet(): Looks } };

test('a page that replaces cells has its own formats and heights, and room for its notes; other columns stay as they are', async () => {
  const { page } = visited;
  await freshSheet(page, 'Coloured');
  await write(page, { A1: 'in the way' });
  await page.evaluate(() => {
    const sheet = atlasPlayground.getActiveWorkbook().getActiveSheet();
    sheet.getRange('A1:D12').setBackgroundColor('#ff0000');
    sheet.setRowHeightsForced(5, 1, 200);
    sheet.setColumnWidth(5, 33);
  });
  await goTo(page, 'A1');
  await page.click('[data-page="korea-vendors"]');
  await page.waitForSelector('.target .taken');
  await page.click('.insert-button');
  await page.click('.confirm-replace');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  const looks = await page.evaluate(() => {
    const sheet = atlasPlayground.getActiveWorkbook().getActiveSheet();
    return {
      colours: ['A2', 'B6', 'D6'].map((a1) => sheet.getRange(a1).getBackground()),
      heights: Array.from({ length: 22 }, (_, row) => sheet.getRowHeight(row)),
      beside: sheet.getColumnWidth(5),
    };
  });
  expect(looks.colours.map((colour) => colour === '#ff0000')).toEqual([false, false, true]);
  expect(Math.max(...looks.heights)).toBeLessThan(60);
  expect(looks.beside).toBe(33);
  await page.click('.back-button');
});

test('a chart is seen: where little room is left beside a wide table, it stands below it', async () => {
  const { page } = visited;
  await freshSheet(page, 'Seen');
  await goTo(page, 'A1');
  await page.click('[data-page="southeast-asia"]');
  await insertAs('values');
  await page.waitForSelector('.grid-chart atlas-chart[data-drawn] svg');
  const right = async (selector: string): Promise<number> =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => one.getBoundingClientRect().right);
  expect(await right('.grid-chart')).toBeLessThan(await right('#grid'));
  // At another zoom the heads of rows are narrower or wider, and nothing of it is cut off.
  for (const ratio of [0.7, 1.5, 1]) {
    await zoom(page, ratio);
    await page.waitForFunction((wanted) => {
      const frame = document.querySelector<HTMLElement>('.grid-chart')!;
      const edges: number[] = [];
      for (let at = frame.parentElement; at; at = at.parentElement)
        if (getComputedStyle(at).overflowX !== 'visible') edges.push(at.getBoundingClientRect().left);
      const isWhole = frame.getBoundingClientRect().left > Math.max(...edges) - 2;
      return frame.style.transform === `scale(${wanted})` && isWhole;
    }, ratio);
  }
  // It is known where it stands below as well.
  await page.click('.back-button');
  await page.click('[data-page="korea-vendors"]');
  await page.waitForSelector('.target .taken');
  await page.click('.insert-button');
  await page.waitForSelector('.confirm-replace', { state: 'visible' });
  expect(await page.textContent('.confirm-cells')).toMatch(/the whole table “Southeast Asia/);
  await page.click('.confirm-cancel');
  await page.click('.back-button');
});

test('a new sheet with formulas that is undone leaves no error behind', async () => {
  const { page } = visited;
  const before = await shownSheet(page);
  await page.click('[data-page="korea-vendors"]');
  await page.check('input[name=where][value=new-sheet]');
  await page.waitForSelector('.target .free');
  await page.click('.insert-button');
  await page.waitForFunction((name) => !document.querySelector('.pane-live')?.textContent?.includes(name), before);
  await says(page, /Inserted .*!A1:/);
  expect(await shownSheet(page)).not.toBe(before);
  await undo(page);
  await settled('A1:B4');
  expect(await shownSheet(page)).not.toMatch(/Korea/);
  expect(visited.errors).toEqual([]);
  await page.check('input[name=where][value=selection]');
  await page.click('.back-button');
});

test('the target follows the selection', async () => {
  const { page } = visited;
  await freshSheet(page, 'My "target"');
  await goTo(page, 'D5');
  await page.click('.item >> nth=0');
  await page.waitForFunction(() => /'My "target"'!D5:/.test(document.querySelector('.target')?.textContent ?? ''));
  await goTo(page, 'F9');
  await page.waitForFunction(() => /!F9:.*cells are free/s.test(document.querySelector('.target')?.textContent ?? ''));
  await page.click('.back-button');
});

/** At the list of pages, with something in the way. */
async function judge(page: Page): Promise<string[]> {
  const found = await violations(page, 'list');
  await page.click('.item >> nth=2');
  await page.waitForSelector('.target .taken');
  found.push(...(await violations(page, 'table')));
  await page.click('.insert-button');
  await page.waitForSelector('.confirm-replace', { state: 'visible' });
  found.push(...(await violations(page, 'question')));
  await page.click('.confirm-replace');
  await page.waitForSelector('.pane-live fluent-message-bar');
  found.push(...(await violations(page, 'message')));
  return found;
}

// Each time the pane is judged in every state in Excel (tests/e2e/looks.test.ts), and alone in both schemes.
if (RARE) {
  test('WCAG 2.2 AA: insert form, question about occupied cells', async () => {
    const { page } = visited;
    await freshSheet(page, 'Judged');
    await write(page, { A1: 'in the way' });
    await goTo(page, 'A1');
    expect(await judge(page)).toEqual([]);
    await page.click('.back-button');
  });

  test('WCAG 2.2 AA in the dark', async () => {
    const { page } = await openPlayground(here, { colorScheme: 'dark' });
    expect(await judge(page)).toEqual([]);
    await page.context().close();
  });
}

describe('other tabs', () => {
  test('Find inserts the formula, or value and citation, and asks before it replaces', async () => {
    const { page } = visited;
    await freshSheet(page, 'Finds');
    await goTo(page, 'C4');
    await page.click('#tab-find');
    await page.waitForSelector('.figure');
    await page.waitForFunction(() => /Finds!C4/.test(document.querySelector('.find-target')?.textContent ?? ''));
    await page.click('.find-insert-formula');
    expect(await message(page)).toContain('Finds!C4');
    expect((await formulas(page, 'C4'))[0]![0]).toBe('=XIAOMI.SHARE("Europe","2025Q2","Xiaomi")');
    expect(await shown(page, 'C4')).toBe('23%');
    await page.waitForSelector('.selected-cell');
    expect(await page.textContent('.selected-cell')).toMatch(/The selected cell, C4\s+23%/);
    await page.click('.find-insert-both');
    await page.waitForSelector('.confirm-replace', { state: 'visible' });
    await page.click('.confirm-replace');
    await says(page, /Finds!C4:D4/);
    expect((await formulas(page, 'C4'))[0]![0]).toBe('');
    expect(await shown(page, 'C4')).toBe('23%');
    expect(await shown(page, 'D4')).toMatch(/line 31/);
  });

  test('several pages, each on a sheet of its own, with their charts', async () => {
    const { page } = visited;
    await page.click('#tab-list');
    const sheets = (): Promise<string[]> =>
      page.evaluate(() =>
        (atlasPlayground.getActiveWorkbook() as never as { getSheets(): { getSheetName(): string }[] })
          .getSheets()
          .map((s) => s.getSheetName()),
      );
    const before = await sheets();
    for (const id of ['position-by-region', 'japan-vendors', 'sources']) await page.check(`[data-choose="${id}"]`);
    await page.click('.insert-chosen');
    expect(await message(page)).toMatch(/3 tables/);
    const added = (await sheets()).filter((name) => !before.includes(name));
    expect(added).toHaveLength(3);
    // The sources go first, since the others lead to them.
    expect([added[0], await shown(page, 'A1')]).toEqual(['Sources', 'Japan: smartphone share by vendor']);
    await page.waitForFunction(() => document.querySelectorAll('.grid-chart atlas-chart[data-drawn]').length === 1);
    await page.click('[data-page="japan-vendors"]');
    expect(await page.locator('.no-charts').count()).toBe(0);
    await page.check('input[name=where][value=new-sheet]');
    await page.waitForFunction(() => /\(2\)/.test(document.querySelector('.target')?.textContent ?? ''));
    await page.click('.insert-button');
    expect(await message(page)).toMatch(/Inserted .*\(2\)/);
    await page.click('.back-button');
  });

  test('the workbook is built in the browser, byte for byte what the command line writes', async () => {
    const { page } = visited;
    await page.click('#tab-workbook');
    const folder = mkdtempSync(join(tmpdir(), 'atlas-book-'));
    const cli = ['bin/xiaomi-atlas.mjs', 'build', 'overview', '--edition', 'client', '-o', join(folder, 'cli.xlsx')];
    await page.check('input[name=book-edition][value=client]');
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      promisify(execFile)(process.execPath, cli),
      page.click('.book-download'),
    ]);
    expect(file.suggestedFilename()).toBe('xiaomi-atlas-overview-client.xlsx');
    await file.saveAs(join(folder, 'browser.xlsx'));
    const [inBrowser, inNode] = ['browser.xlsx', 'cli.xlsx'].map((name) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    );
    rmSync(folder, { recursive: true });
    expect(inBrowser).toBe(inNode);
    expect(await message(page)).toMatch(/Downloaded xiaomi-atlas-overview-client\.xlsx/);
  });

  test('a build can be stopped, and leaves nothing behind', async () => {
    const { page } = visited;
    let downloads = 0;
    page.on('download', () => {
      downloads++;
    });
    // In the page, since a build may be over before a test's own click arrives.
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          document.querySelector<HTMLElement>('.book-download')!.click();
          const look = (): void => {
            const cancel = document.querySelector<HTMLElement>('.job-cancel');
            if (!cancel) return void setTimeout(look, 1);
            cancel.click();
            done();
          };
          look();
        }),
    );
    await says(page, /Stopped/);
    await page.waitForFunction(() => document.activeElement?.className.includes('book-download'));
    await page.waitForTimeout(500);
    expect(downloads).toBe(0);
  });

  test('chosen pages become new sheets; none chosen is said', async () => {
    const { page } = visited;
    await page.click('.pages-none');
    await page.waitForSelector('.book-none');
    expect(await violations(page, 'no page chosen')).toEqual([]);
    await page.click('.book-download');
    expect(await message(page)).toMatch(/Tick at least one page/);
    await page.check('[data-page-id="korea-vendors"]');
    await page.click('.book-sheets');
    await says(page, /Added 1 sheet/);
    expect(await shown(page, 'A1')).toMatch(/South Korea/);
  });
});

test('nothing was asked of any other server, and no script failed', () => {
  expect(visited.outside).toEqual([]);
  expect(visited.errors).toEqual([]);
});

test('the playground keeps to its policy; style sheets in markup do nothing', async () => {
  const { page } = visited;
  // Univer's theme is there, as a sheet.
  const themes = await page.evaluate(
    () => document.adoptedStyleSheets.filter((one) => /--univer/.test(one.cssRules[0]?.cssText ?? '')).length,
  );
  expect(themes).toBe(1);
  expect(await violated(page)).toEqual([]);
  // Looks of pasted cells stand in style attributes; a sheet of theirs could change the page.
  expect(await markedUp(page, '#grid')).toEqual(['1', '0.5']);
  expect(await violated(page)).toHaveLength(1);
});
