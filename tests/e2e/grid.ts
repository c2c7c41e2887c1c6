/** Working the playground's grid the way a person does: select a cell, type, look. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { visit, type Here, type Visit } from './site';

/**
 * Univer's facade (its methods return large objects: `void` keeps them in the page), as much of it as the tests ask.
 */
interface Range {
  activate(): void;
  getRow(): number;
  getColumn(): number;
  getDisplayValue(): string;
  getDisplayValues(): string[][];
  getFormulas(): string[][];
  getCellRect(): DOMRect;
  setNumberFormat(pattern: string): void;
  setValue(value: unknown): void;
}
interface Sheet {
  getRange(a1: string): Range;
  getRange(row: number, column: number, rows: number, columns: number): Range;
  getSheetName(): string;
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  zoom(ratio: number): void;
  getMergedRanges(): unknown[];
}
interface Workbook {
  getActiveSheet(): Sheet;
  insertSheet(name: string): Sheet;
  setActiveSheet(sheet: Sheet): void;
  duplicateActiveSheet(): Sheet;
  getSheetByName(name: string): Sheet;
  undo(): void;
  redo(): void;
  getActiveCell(): Range | null;
}
interface Playground {
  getActiveWorkbook(): Workbook;
}
declare const atlasPlayground: Playground;

export async function openPlayground(
  here: Here,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Visit> {
  const visited = await visit(here, 'index.html', options, prepare);
  await visited.page.waitForSelector('#grid[data-ready]', { timeout: 60_000 });
  // The first calculation fills the starter sheet.
  await visited.page.waitForFunction(
    () => atlasPlayground.getActiveWorkbook().getActiveSheet().getRange('B7').getDisplayValue() !== '',
    undefined,
    { timeout: 30_000 },
  );
  return visited;
}

export const shown = (page: Page, a1: string): Promise<string> =>
  page.evaluate((a) => atlasPlayground.getActiveWorkbook().getActiveSheet().getRange(a).getDisplayValue(), a1);

export const table = (page: Page, a1: string): Promise<string[][]> =>
  page.evaluate((a) => atlasPlayground.getActiveWorkbook().getActiveSheet().getRange(a).getDisplayValues(), a1);

export const formulas = (page: Page, a1: string): Promise<string[][]> =>
  page.evaluate((a) => atlasPlayground.getActiveWorkbook().getActiveSheet().getRange(a).getFormulas(), a1);

export async function freshSheet(page: Page, name: string): Promise<void> {
  await page.evaluate((n) => {
    const w = atlasPlayground.getActiveWorkbook();
    w.setActiveSheet(w.insertSheet(n));
  }, name);
  await page.waitForTimeout(150);
}

export const shownSheet = (page: Page): Promise<string> =>
  page.evaluate(() => atlasPlayground.getActiveWorkbook().getActiveSheet().getSheetName());

export const showSheet = (page: Page, name: string): Promise<void> =>
  page.evaluate((n) => {
    const workbook = atlasPlayground.getActiveWorkbook();
    workbook.setActiveSheet(workbook.getSheetByName(n));
  }, name);

/** In the page. */
const isSelected = (a1: string): boolean => {
  const workbook = atlasPlayground.getActiveWorkbook();
  const [cell, wanted] = [workbook.getActiveCell(), workbook.getActiveSheet().getRange(a1)];
  return cell?.getRow() === wanted.getRow() && cell.getColumn() === wanted.getColumn();
};

/** Two clicks on one place, one soon after the other, are a double click: that opens the editor. */
const DOUBLE_CLICK_MS = 600;
const lastClick = new WeakMap<Page, { readonly at: string; readonly time: number }>();
async function clickOnce(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  const [at, last] = [`${Math.round(x)},${Math.round(y)}`, lastClick.get(page)];
  const early = last?.at === at ? last.time + DOUBLE_CLICK_MS - Date.now() : 0;
  if (early > 0) await page.waitForTimeout(early);
  await page.mouse.click(x, y);
  lastClick.set(page, { at, time: Date.now() });
}

/** Where a cell is in the canvas. */
const pointIn = (page: Page, a1: string): Promise<{ x: number; y: number }> =>
  page.evaluate((a) => {
    const range = atlasPlayground.getActiveWorkbook().getActiveSheet().getRange(a);
    // The facade counts from the canvas's own corner.
    const canvas = [...document.querySelectorAll('#grid canvas')]
      .sort((m, n) => n.clientHeight - m.clientHeight)[0]!
      .getBoundingClientRect();
    const { x, y, width, height } = range.getCellRect();
    return { x: x + canvas.x + Math.min(width / 2, 20), y: y + canvas.y + height / 2 };
  }, a1);

/** The pointer rests on a cell. */
export async function pointAt(page: Page, a1: string): Promise<void> {
  const { x, y } = await pointIn(page, a1);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Clicks on a cell in the canvas; again, when the sheet was not drawn yet. */
export async function select(page: Page, a1: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    await clickOnce(page, await pointIn(page, a1));
    try {
      await page.waitForFunction(isSelected, a1, { timeout: 3000 });
      await page.waitForTimeout(30);
      return;
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

/** Moves the selection without the mouse: for cells out of sight. */
export async function goTo(page: Page, a1: string): Promise<void> {
  await page.evaluate((a) => void atlasPlayground.getActiveWorkbook().getActiveSheet().getRange(a).activate(), a1);
  await page.waitForFunction(isSelected, a1, { timeout: 20_000 });
  await page.waitForTimeout(50);
}

/**
 * Types into a cell, with the real keyboard and the grid's own editor: the first key opens it, the rest comes at once,
 * as from an input method or a dictation, since the grid reads a formula again at each key. On a busy machine Univer's
 * editor opens late and loses the first keys, so what arrived is looked at, and typed again when it is not the text.
 *
 * @param how `keys`: key by key.
 */
export async function enter(page: Page, a1: string, text: string, how: 'keys' | 'at once' = 'at once'): Promise<void> {
  const at = async (): Promise<string> =>
    (text.startsWith('=') ? (await formulas(page, a1))[0]![0]! : await shown(page, a1)).toLowerCase();
  for (let tries = 0; tries < 4; tries++) {
    await select(page, a1);
    const [first, rest] = how === 'keys' ? [text, ''] : [text.slice(0, 1), text.slice(1)];
    await page.keyboard.type(first, { delay: 10 });
    if (rest) await page.keyboard.insertText(rest);
    // A list of functions that comes late may have taken the Enter.
    if (tries > 0) await page.waitForTimeout(500 * tries);
    await page.keyboard.press('Enter');
    for (let looks = 0; looks < 20; looks++) {
      if ((await at()) === text.toLowerCase()) return;
      await page.waitForTimeout(50);
    }
    // An editor that is still open would take the next click as a part of the formula.
    await page.keyboard.press('Escape');
  }
  throw new Error(`could not type into ${a1}: ${text}; there is: ${await at()}`);
}

/** Many entries at once, without the editor: cells by address. */
export const write = (page: Page, entries: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((all) => {
    const sheet = atlasPlayground.getActiveWorkbook().getActiveSheet();
    for (const [a1, text] of Object.entries(all)) sheet.getRange(a1).setValue(text);
  }, entries);

export async function expectShown(page: Page, a1: string, wanted: string): Promise<void> {
  const deadline = Date.now() + 8000;
  let now = await shown(page, a1);
  while (now !== wanted && Date.now() < deadline) {
    await page.waitForTimeout(100);
    now = await shown(page, a1);
  }
  expect(`${a1} shows ${now}`).toBe(`${a1} shows ${wanted}`);
}

export const status = async (page: Page): Promise<string> =>
  (await page.locator('.status-cell, .status-text').allTextContents()).join('').trim();

export const undo = (page: Page): Promise<void> => page.evaluate(() => void atlasPlayground.getActiveWorkbook().undo());

export const redo = (page: Page): Promise<void> => page.evaluate(() => void atlasPlayground.getActiveWorkbook().redo());

export const zoom = (page: Page, ratio: number): Promise<void> =>
  page.evaluate((r) => void atlasPlayground.getActiveWorkbook().getActiveSheet().zoom(r), ratio);

export const insertRowAbove = (page: Page, row: number): Promise<void> =>
  page.evaluate((r) => void atlasPlayground.getActiveWorkbook().getActiveSheet().insertRows(r, 1), row);

export const removeRow = (page: Page, row: number): Promise<void> =>
  page.evaluate((r) => void atlasPlayground.getActiveWorkbook().getActiveSheet().deleteRows(r, 1), row);

/** Of the sheet that is shown; the copy is shown then. */
export const copySheet = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const workbook = atlasPlayground.getActiveWorkbook();
    workbook.setActiveSheet(workbook.duplicateActiveSheet());
  });

export const setFormat = (page: Page, a1: string, pattern: string): Promise<void> =>
  page.evaluate(
    ([a, p]) => void atlasPlayground.getActiveWorkbook().getActiveSheet().getRange(a!).setNumberFormat(p!),
    [a1, pattern],
  );
