/** Every prepared page, inserted into the grid through the pane. */
import { formulas, freshSheet, goTo, openPlayground, table, undo } from './grid';
import { RARE } from '../rare';
import { useBrowser, type Visit } from './site';

jest.setTimeout(300_000);
let visited: Visit;
useBrowser(async (here) => {
  visited = await openPlayground(here);
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

test('each page shows the same as live formulas and as values, with no error in any cell', async () => {
  const { page } = visited;
  const ids = await page.$$eval('.item', (items) => items.map((item) => (item as HTMLElement).dataset.page!));
  expect(ids.length).toBeGreaterThanOrEqual(18);
  const problems: string[] = [];
  let live = 0;
  await freshSheet(page, 'Every page');
  await goTo(page, 'B3');
  // Every third page, rarely all: tests/e2e/excel-pages.test.ts inserts each of them.
  for (const id of ids.filter((_, i) => RARE || i % 3 === 0)) {
    const shown: Record<string, string[][]> = {};
    for (const mode of ['values', 'addin'] as const) {
      await page.click(`[data-page="${id}"]`);
      const title = await page.textContent('.pane-title');
      const message = await insertAs(mode);
      if (!message.startsWith('Inserted')) problems.push(`${id} ${mode}: ${message}`);
      const area = /!([A-Z]+\d+:[A-Z]+\d+)/.exec(message)?.[1] ?? 'B3:S60';
      shown[mode] = await settled(area);
      if (shown[mode][0]![0] !== title)
        problems.push(`${id} ${mode}: the first cell shows ${shown[mode][0]![0]}, not ${title}`);
      const written = (await formulas(page, area)).flat().filter((f) => f !== '');
      if (mode === 'values' && written.length > 0) problems.push(`${id}: formulas among the values: ${written[0]}`);
      if (mode === 'addin') live += written.length;
      await undo(page);
      const left = (await settled(area)).flat().filter(Boolean);
      if (left.length > 0) problems.push(`${id} ${mode}: undo left ${left[0]}`);
      await page.click('.back-button');
    }
    shown.addin!.forEach((line, r) =>
      line.forEach((text, c) => {
        const wanted = shown.values![r]![c]!;
        if (text !== wanted)
          problems.push(`${id} row ${r + 3} column ${c + 2}: the formula shows ${text}, the page says ${wanted}`);
        else if (/^#[A-Z]/.test(text)) problems.push(`${id} row ${r + 3} column ${c + 2}: ${text}`);
      }),
    );
  }
  expect(problems).toEqual([]);
  expect(live).toBeGreaterThan(RARE ? 50 : 15);
});

test('figures show the numbers of their notes as raised digits, live and as values', async () => {
  const { page } = visited;
  for (const mode of ['values', 'addin'] as const) {
    await freshSheet(page, `Notes ${mode}`);
    await goTo(page, 'A1');
    await page.click('[data-page="position-by-region"]');
    const message = await insertAs(mode);
    const shown = (await settled(/!([A-Z]+\d+:[A-Z]+\d+)/.exec(message)?.[1] ?? 'A1:H40')).flat();
    expect(shown.filter((text) => /^[≤\d.]+%?[¹²³⁴-⁹]/.test(text)).length).toBeGreaterThan(4);
    await page.click('.back-button');
  }
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
  expect(await page.textContent('.confirm-cells')).toMatch(/C4/);
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
  await page.click('.confirm-replace');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  const second = await table(page, 'A1:S80');
  expect(second[3]![2]).toBe(await page.textContent('.pane-title'));
  expect(second).not.toEqual(first);

  await undo(page);
  await page.waitForTimeout(400);
  expect(await table(page, 'A1:S80')).toEqual(first);
  await undo(page);
  await page.waitForTimeout(400);
  expect((await table(page, 'A1:S80')).flat().filter(Boolean)).toEqual([]);
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

test('nothing was asked of any other server, and no script failed', () => {
  expect(visited.outside).toEqual([]);
  expect(visited.errors).toEqual([]);
});
