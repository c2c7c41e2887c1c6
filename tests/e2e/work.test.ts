/**
 * What one makes in the playground: charts over the cells, kept after a reload, and the way out of the grid by
 * keyboard; then another Dataset.
 */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dataset } from '../../src/dataset/index';
import { lintBook } from '../../src/review/lint';
import { readBook } from '../../src/review/read-book';
import { chartsOf } from '../../src/review/read-charts';
import { verifyWorkbook } from '../../src/review/verify';
import {
  copySheet,
  expectShown,
  freshSheet,
  goTo,
  insertRowAbove,
  openPlayground,
  redo,
  removeRow,
  select,
  shown,
  showSheet,
  undo,
  write,
  zoom,
} from './grid';
import { useBrowser, visit, type Visit } from './site';
import { swap } from './swap';

jest.setTimeout(240_000);
const here = useBrowser();
let visited: Visit;
let page: Page;
beforeAll(async () => {
  visited = await openPlayground(here, { viewport: { width: 1900, height: 900 } });
  page = visited.page;
}, 240_000);
afterEach(() => {
  expect(visited.errors.splice(0)).toEqual([]);
});
afterAll(() => page?.context().close());

/** Runs in the page: waits until there are so many charts, all drawn. */
const chartsAre = (count: number): Promise<unknown> =>
  page.waitForFunction(
    (n) =>
      document.querySelectorAll('.grid-chart').length === n &&
      document.querySelectorAll('.grid-chart atlas-chart[data-drawn] svg').length === n,
    count,
  );
const boxes = () =>
  page.locator('.grid-chart').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height, alt: one.getAttribute('aria-label') ?? '', text: one.textContent };
    }),
  );
const first = async () => (await boxes())[0]!;
const saysChanged = /source is not that of what was changed/;
const focusIsIn = (selector: string): Promise<boolean> =>
  page.evaluate((s) => document.querySelector(s)!.contains(document.activeElement), selector);

test('a page brings its chart: with title, labels and sources; one undo takes all back', async () => {
  await freshSheet(page, 'Japan');
  await goTo(page, 'A1');
  await page.click('[data-page="japan-vendors"]');
  await page.waitForSelector('.target .free');
  expect(await page.locator('.no-charts').count()).toBe(0);
  await page.click('.insert-button');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  await chartsAre(1);
  const one = await first();
  expect(one.text).toMatch(/^Japan: smartphone share by vendor.*53%.*Source: .*Xiaomi Atlas/s);
  expect(one.alt).toMatch(/^Column chart\. .*Apple 53%.* Delete removes it/);
  expect(one.text).not.toMatch(saysChanged);
  await undo(page);
  await chartsAre(0);
  expect(await shown(page, 'A1')).toBe('');
  await redo(page);
  await chartsAre(1);
});

const untouched = (): Promise<unknown> =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('.grid-chart')].every(({ textContent }) => !textContent.includes('was changed')),
  );
const touched = (): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('.grid-chart')?.textContent.includes('was changed'));

test('they follow the cells: another value, rows that come and go, and back', async () => {
  const before = await first();
  await write(page, { C6: '0.5' });
  await touched();
  expect((await first()).text).toContain('50%');
  await undo(page);
  await untouched();
  await insertRowAbove(page, 0);
  await insertRowAbove(page, 0);
  await page.waitForFunction(
    (y) => document.querySelector('.grid-chart')!.getBoundingClientRect().y > y,
    before.y + 20,
  );
  await expectShown(page, 'C8', '53%¹');
  await untouched();
  await undo(page);
  await undo(page);
  await expectShown(page, 'C6', '53%¹');
  await untouched();
  await removeRow(page, 5);
  await touched();
  expect((await first()).alt).not.toContain('53%');
  await undo(page);
  await expectShown(page, 'C6', '53%¹');
  await untouched();
});

test('a copy of the sheet has charts of its own', async () => {
  await copySheet(page);
  await chartsAre(1);
  await insertRowAbove(page, 0);
  await expectShown(page, 'C7', '53%¹');
  await untouched();
  await showSheet(page, 'Japan');
  await chartsAre(1);
  await untouched();
});

test('by keyboard they are moved, sized and removed; at another zoom they have its size', async () => {
  const before = await first();
  await page.focus('.grid-chart');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.waitForFunction((x) => document.querySelector('.grid-chart')!.getBoundingClientRect().x > x, before.x);
  const moved = await first();
  expect([moved.x - before.x, moved.height - before.height]).toEqual([8, 8]);
  await page.keyboard.press('Delete');
  await chartsAre(0);
  expect(await focusIsIn('#sheet')).toBe(true);
  await undo(page);
  await chartsAre(1);
  await zoom(page, 1.5);
  await page.waitForFunction(
    (width) => document.querySelector('.grid-chart')!.getBoundingClientRect().width > width * 1.4,
    before.width,
  );
  await zoom(page, 1);
});

test('F6 goes from the cells to the pane and back; what is being typed is entered first', async () => {
  await select(page, 'H12');
  await page.keyboard.type('=1+1', { delay: 20 });
  await page.keyboard.press('F6');
  await page.waitForFunction(() => document.querySelector('#pane')!.contains(document.activeElement));
  // The button says where it leads from here, and leads there.
  expect(await page.textContent('#other-side')).toBe('F6: to the cells');
  await page.click('#other-side');
  expect(await focusIsIn('#grid')).toBe(true);
  expect(await page.textContent('#other-side')).toBe('F6: to the pane');
  await page.keyboard.press('F6');
  await expectShown(page, 'H12', '2');
  await page.keyboard.press('F6');
  await page.waitForFunction(() => document.querySelector('#grid')!.contains(document.activeElement));
  await page.click('#other-side');
  expect(await focusIsIn('#pane')).toBe(true);
});

test('all of it is there after a reload; starting again puts it aside, and it can be brought back', async () => {
  const reloaded = async (act: () => Promise<unknown>): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), act()]);
    await page.waitForSelector('#grid[data-ready]', { timeout: 60_000 });
  };
  // It is kept a moment after the last change.
  await page.waitForTimeout(800);
  await reloaded(() => page.reload());
  await chartsAre(1);
  await expectShown(page, 'C6', '53%¹');
  expect(await shown(page, 'H12')).toBe('2');
  expect((await first()).text).not.toMatch(saysChanged);
  await reloaded(() => page.click('#start-again'));
  await chartsAre(0);
  expect(await page.isVisible('#start-again')).toBe(false);
  // What is done meanwhile does not bar the way back.
  await write(page, { H1: 'mine' });
  await page.waitForSelector('#start-again', { state: 'visible' });
  await reloaded(() => page.click('#bring-back'));
  await chartsAre(1);
});

test('it is saved as a workbook: look-ups, formulas, values and charts, which verify reads', async () => {
  await freshSheet(page, 'Mine');
  await write(page, {
    A1: '=XIAOMI.SHARE("Europe","2025Q2")',
    A2: '=XIAOMI.SHARE("Japan","..2022")',
    A3: 'Europe',
    A4: '=XIAOMI.SHARE(A3,"2025Q2")',
    A5: '=SUM(A1,A4)*2',
    A6: '=XIAOMI.SHARE("Japan","2025Q1")',
    A7: '=XIAOMI.COMPARE("growth","Southeast Asia","2025Q2")',
  });
  await expectShown(page, 'A2', '<1%');
  await expectShown(page, 'A5', '0.92');
  await page.focus('#save-workbook');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/^xiaomi-atlas-playground-\d{4}-\d\d-\d\d\.xlsx$/);
  await page.waitForFunction(() => document.querySelector('#save-workbook')!.textContent === 'Save as workbook');
  expect(await page.textContent('#status')).toMatch(/^Saved as xiaomi-atlas-playground-/);
  const saved = join(tmpdir(), file.suggestedFilename());
  await file.saveAs(saved);
  const bytes = readFileSync(saved);
  rmSync(saved);
  expect(lintBook(bytes, new Set(['Start', 'Mine', 'Japan', 'Tables']))).toEqual([]);
  const { differ, notCompared, removed } = verifyWorkbook(bytes, dataset, 'en');
  expect([differ, notCompared, removed]).toEqual([[], [], []]);
  const book = readBook(bytes);
  const mine = book.sheets.find(({ name }) => name === 'Mine')!;
  const at = (address: string) => mine.cells.find((cell) => cell.address === address)!;
  expect(['A1', 'A2', 'A4', 'A5', 'A6'].map((address) => [at(address).value, at(address).formula])).toEqual([
    [0.23, 'INDEX(Atlas_Value,MATCH("share|Xiaomi|Europe|2025Q2",Atlas_Key,0))'],
    [0.01, 'INDEX(Atlas_Value,MATCH("share|Xiaomi|Japan|..2022",Atlas_Key,0))'],
    [0.23, undefined],
    [0.92, 'SUM(A1,A4)*2'],
    ['#N/A', undefined],
  ]);
  expect(['A1', 'A2', 'A4', 'B8'].map((address) => book.formats[at(address).style])).toEqual([
    '0%',
    '"<"0%',
    '0%',
    expect.stringContaining('%'),
  ]);
  const japan = book.sheets.find(({ name }) => name === 'Japan')!;
  expect(japan.cells.filter(({ formula }) => formula?.includes('Atlas_Key')).length).toBeGreaterThan(10);
  expect(chartsOf(book, japan).map(({ shapes }) => shapes)).toEqual([
    // The topic above the finding, and the sources.
    expect.stringMatching(/^Japan: .*Source: .*Xiaomi Atlas/),
  ]);
});

const cells = (of: Page): Promise<string[]> => of.locator('.preview-table td').allTextContents();

test('another Dataset: the pane fills what is open anew, in the language that is chosen next as well', async () => {
  const { page: alone, errors } = await visit(here, 'taskpane.html');
  await alone.click('[data-page="position-by-region"]');
  await alone.waitForSelector('.preview-table');
  const before = await cells(alone);
  expect(before.some((text) => /\b23%/.test(text))).toBe(true);
  await alone.evaluate(swap);
  await alone.waitForFunction(() => document.querySelector('.preview-table')?.textContent?.includes('10%'));
  expect((await cells(alone)).filter((text) => /\b23%/.test(text))).toEqual([]);
  await alone.selectOption('.pane-language select', 'zh-CN');
  expect(await alone.textContent('.pane-content')).toContain(' II');
  await alone.click('#tab-find');
  await alone.waitForSelector('.figure');
  expect(await alone.textContent('.figure')).toContain('10%');
  expect(await alone.inputValue('atlas-choice[data-part=region] input')).toBe('旧大陆');
  expect(errors).toEqual([]);
  await alone.context().close();
});

test('another Dataset: the cells of the playground calculate again', async () => {
  await freshSheet(page, 'Live');
  await write(page, { A1: '=XIAOMI.SHARE("Europe","2025Q2")', A2: '=XIAOMI.CITE("share","Europe","2025Q2")' });
  await expectShown(page, 'A1', '23%');
  const cited = await shown(page, 'A2');
  await page.evaluate(swap);
  await expectShown(page, 'A1', '10%');
  const next = await shown(page, 'A2');
  expect(next).not.toBe(cited);
  expect(next).toContain(' II');
});
