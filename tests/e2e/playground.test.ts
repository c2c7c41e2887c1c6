/** Cells of the playground: formulas typed into them and answered, and what is copied and pasted. */
import { testCopying, testPasting } from './clipboard';
import {
  enter,
  expectShown,
  formulas,
  freshSheet,
  goTo,
  insertRowAbove,
  openPlayground,
  pointAt,
  select,
  setFormat,
  showSheet,
  shown,
  status,
  table,
  write,
} from './grid';
import { useBrowser, type Visit } from './site';

jest.setTimeout(120_000);
let visited: Visit;
let sheets = 0;
const here = useBrowser(
  async (its) => {
    visited = await openPlayground(its, { permissions: ['clipboard-read', 'clipboard-write'] });
  },
  { alone: true },
);
const onFreshSheets = (): void => {
  beforeEach(() => freshSheet(visited.page, `T${++sheets}`));
  afterEach(() => expect(visited.errors).toEqual([]));
};

describe('formulas typed into the playground', () => {
  onFreshSheets();

  test('the first formula of the README shows the share as the document prints it', async () => {
    await enter(visited.page, 'B2', '=XIAOMI.SHARE("Europe","2025Q2")', 'keys');
    await expectShown(visited.page, 'B2', '23%');
    await select(visited.page, 'B2');
    expect(await status(visited.page)).toBe('B223%');
  });

  test('a bound stays a bound', async () => {
    await write(visited.page, { B2: '=XIAOMI.SHARE("Japan","..2022")' });
    await expectShown(visited.page, 'B2', '<1%');
  });

  test('arguments may be cells, and a changed cell calculates again, format and all', async () => {
    const { page } = visited;
    await write(page, { A1: 'Europe', A2: '2025Q2', B1: '=XIAOMI.SHARE(A1,A2)' });
    await expectShown(page, 'B1', '23%');
    await enter(page, 'A1', 'Southeast Asia');
    await expectShown(page, 'B1', '19%');
    await write(page, { A1: 'Japan' });
    await enter(page, 'A2', '..2022');
    await expectShown(page, 'B1', '<1%');
  });

  test('arguments may be calculated, left out, or in any case; names of functions too', async () => {
    const { page } = visited;
    await enter(page, 'A1', '=xiaomi.share("euro"&"pe",,"xiaomi")');
    await write(page, { A2: '=XIAOMI.SHARE("Europe")' });
    // The newest dated figure for Europe is the one for the year.
    await expectShown(page, 'A2', '20.9%');
    await expectShown(page, 'A1', '20.9%');
  });

  test('a blank cell is an argument left out', async () => {
    const { page } = visited;
    await write(page, {
      A1: '=XIAOMI.SHARE("Europe",H1,H2)',
      A3: '=XIAOMI.SERIES("share","Japan",H1,H1,H1,H1)',
      A8: '=XIAOMI.LIST("regions",H1)',
    });
    await expectShown(page, 'A1', '20.9%');
    await expectShown(page, 'A3', 'Period');
    await expectShown(page, 'A8', 'Id');
  });

  test('a number in a larger formula is a plain number, and an own number format wins', async () => {
    const { page } = visited;
    await write(page, { A1: '=XIAOMI.SHARE("Europe","2025Q2")*2', A2: '=XIAOMI.SHARE("Europe","2025Q2")' });
    await expectShown(page, 'A1', '0.46');
    await expectShown(page, 'A2', '23%');
    await setFormat(page, 'A2', '0.000');
    await expectShown(page, 'A2', '0.230');
  });

  test('a format that another figure had is none of the cell’s own; the switch in the pane takes them all away', async () => {
    const { page } = visited;
    await write(page, { A1: '=XIAOMI.SHARE("Japan","..2022")', A2: '=XIAOMI.SHARE("Japan",2024)' });
    await setFormat(page, 'A1', '0%');
    await setFormat(page, 'A2', '"<"0%');
    await expectShown(page, 'A1', '<1%');
    await expectShown(page, 'A2', '6%');
    await write(page, { A3: '=XIAOMI.PRICE("Xiaomi 15 Ultra","Europe")' });
    await expectShown(page, 'A3', '€1,499');
    await page.click('#tab-workbook');
    await page.uncheck('.formats-follow');
    await expectShown(page, 'A3', '1499');
    await page.check('.formats-follow');
    await expectShown(page, 'A3', '€1,499');
    await page.click('#tab-list');
  });

  test('an error shows its code in the cell and its message below the grid, and calculation goes on', async () => {
    const { page } = visited;
    await write(page, { A1: '=XIAOMI.SHARE("Japan","2025Q1")' });
    await expectShown(page, 'A1', '#N/A');
    await enter(page, 'A2', '=XIAOMI.SHARE("Nowhere","2025Q2")');
    await expectShown(page, 'A2', '#VALUE!');
    expect(await status(page)).toMatch(/^A2XIAOMI\.SHARE #VALUE!: .*Nowhere/);
    await write(page, {
      A3: '=SUM(1,2)',
      A4: '=IFERROR(XIAOMI.SHARE("Nowhere","2025Q2"),"none")',
      A5: '=XIAOMI.SHARE(A1,"2025Q2")',
    });
    await expectShown(page, 'A3', '3');
    await expectShown(page, 'A4', 'none');
    await expectShown(page, 'A5', '#N/A');
    await select(page, 'A1');
    expect(await status(page)).toMatch(/^A1XIAOMI\.SHARE #N\/A: .*Japan, 2025Q1.*2024/);
  });

  test('tables spill; in the way of a spill stands #SPILL!, which goes when the way is free', async () => {
    const { page } = visited;
    await write(page, { A1: '=XIAOMI.SERIES("share","Japan")' });
    await expectShown(page, 'A2', '..2022');
    expect((await table(page, 'A1:A4')).flat()).toEqual(['Period', '..2022', '2023 (inferred)', '2024']);
    await write(page, { E3: 'in the way', E1: '=XIAOMI.SERIES("share","Japan")' });
    await expectShown(page, 'E1', '#SPILL!');
    await select(page, 'E3');
    await page.keyboard.press('Delete');
    await expectShown(page, 'E3', '2023 (inferred)');
  });

  test('figures that spill carry percent, currency and bound, cell by cell', async () => {
    const { page } = visited;
    await write(page, {
      A1: '=XIAOMI.SERIES("share","Japan")',
      E1: '=XIAOMI.FIND("launch price mix 2 europe",FALSE)',
      A6: '=XIAOMI.COMPARE("growth","Southeast Asia","2025Q2",FALSE)',
      A12: '=XIAOMI.TABLE("japan-vendors",J20)',
      // In a larger formula they are plain numbers.
      H4: '=SUM(XIAOMI.SERIES("share","Japan",,"2023","2024",FALSE))',
    });
    await expectShown(page, 'B2', '<1%');
    expect(await table(page, 'A1:C4')).toEqual([
      ['Period', 'Value', 'How exact'],
      ['..2022', '<1%', 'under'],
      ['2023 (inferred)', '1%', 'as printed'],
      ['2024', '6%', 'as printed'],
    ]);
    await expectShown(page, 'I1', '€499');
    expect((await table(page, 'B6:B10')).flat()).toContain('+8%');
    await expectShown(page, 'A13', 'Apple');
    expect((await table(page, 'A17:E17'))[0]).toEqual(['Xiaomi', '<1%', '1%', '6%', '+5.0 pp']);
    await expectShown(page, 'H4', '0.07');
    await setFormat(page, 'C17', '0.000');
    await expectShown(page, 'C17', '0.010');
  });

  test('text answers stay text, whatever they look like', async () => {
    const { page } = visited;
    await write(page, { A1: '=XIAOMI.SERIES("share","Japan")', D1: '=IF(ISTEXT(A4),"text","number")' });
    await expectShown(page, 'A4', '2024');
    await expectShown(page, 'D1', 'text');
  });

  test('formats and messages follow their cells when rows are inserted', async () => {
    const { page } = visited;
    await write(page, { A1: '=XIAOMI.SHARE("Europe","2025Q2")', A2: '=XIAOMI.SHARE("Japan","..2022")' });
    await expectShown(page, 'A2', '<1%');
    await insertRowAbove(page, 1);
    await expectShown(page, 'A3', '<1%');
    await expectShown(page, 'A1', '23%');
  });
});

describe('while a formula is typed, and after', () => {
  onFreshSheets();
  const LIST = '[data-u-comp=sheets-formula-editor]';

  test('functions are found by what stands behind the dot, with meaning and example; all of them behind XIAOMI.', async () => {
    const { page } = visited;
    await select(page, 'B2');
    await page.keyboard.type('=sha', { delay: 30 });
    await page.waitForSelector(LIST);
    expect(await page.textContent(`${LIST} li`)).toMatch(
      /^XIAOMI\.SHARESmartphone market share.*=XIAOMI\.SHARE\("Europe","2025Q2"\)$/,
    );
    await page.keyboard.press('Tab');
    // What is completed comes into the editor a moment later.
    await page.waitForSelector(LIST, { state: 'hidden' });
    await page.waitForTimeout(200);
    await page.keyboard.type('"Europe","2025Q2")', { delay: 10 });
    await page.keyboard.press('Enter');
    await expectShown(page, 'B2', '23%');
    await select(page, 'B4');
    await page.keyboard.type('=XIAOMI.', { delay: 30 });
    // What was typed so far shows other functions until the last sign is read.
    await page.waitForFunction((list) => document.querySelectorAll(`${list} li`).length === 17, LIST);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('an unknown function and missing quotation marks are explained beside the cell and below the grid, as other errors are', async () => {
    const { page } = visited;
    await enter(page, 'A2', '=XIAOMI.SHARES(Europe,2025Q2)');
    await expectShown(page, 'A2', '#NAME?');
    const wanted =
      /unknown function: XIAOMI\.SHARES; nearest: XIAOMI\.SHARE; text without quotation marks: Europe, 2025Q2; expected =XIAOMI\.SHARE\("Europe","2025Q2"\)/;
    await page.waitForFunction(() => document.querySelector('.status-text')?.textContent?.includes('nearest'));
    expect(await status(page)).toMatch(wanted);
    await write(page, { A5: '=XIAOMI.SHARE("Japan","2025Q1")' });
    await expectShown(page, 'A5', '#N/A');
    for (const [a1, text] of [
      ['A2', wanted],
      ['A5', /periods there are: .*2024/],
    ] as const) {
      await pointAt(page, 'H12');
      await page.waitForSelector('.cell-reason', { state: 'detached' });
      await pointAt(page, a1);
      await page.waitForSelector('.cell-reason');
      expect(await page.textContent('.cell-reason')).toMatch(text);
    }
  });
});

describe('another language', () => {
  test('the first sheet, the grid and what it says of functions follow; what was written stays', async () => {
    const { page } = visited;
    await showSheet(page, 'Start');
    await write(page, { F1: 'mine' });
    await page.selectOption('.pane-language select', 'zh-CN');
    await expectShown(page, 'A7', '智能手机市场份额');
    await expectShown(page, 'B4', '欧洲');
    await expectShown(page, 'B7', '23%');
    expect(await shown(page, 'F1')).toBe('mine');
    await page.getByText('开始', { exact: true }).waitFor();
    await page.selectOption('.pane-language select', 'en');
    await expectShown(page, 'A7', 'Smartphone market share');
    await page.getByText('Start', { exact: true }).waitFor();
    expect(visited.errors).toEqual([]);
  });
});

test('the starter sheet answers everything it asks, with one error that explains itself', async () => {
  const { page } = visited;
  await showSheet(page, 'Start');
  await page.waitForTimeout(200);
  const wrong: string[] = [];
  const written = await formulas(page, 'A1:E40');
  const values = await table(page, 'A1:E40');
  const errors = values.flatMap((line, r) =>
    line.flatMap((text, c) => (/^#/.test(text) ? [{ text, formula: written[r]![c]! }] : [])),
  );
  expect(errors.map((e) => e.text)).toEqual(['#N/A']);
  written.forEach((line, r) =>
    line.forEach((formula, c) => {
      if (formula && values[r]![c] === '') wrong.push(formula);
    }),
  );
  expect(wrong).toEqual([]);
  expect(await shown(page, 'B7')).toBe('23%');
  await goTo(page, 'B15');
  expect(await status(page)).toMatch(/#N\/A: /);
});

describe('pasted into the playground', () => {
  onFreshSheets();
  testPasting(() => visited);
});
describe('copied in the pane', () => testCopying(here));

test('nothing is asked of any other server, and nothing fails in the scripts', () => {
  expect(visited.outside).toEqual([]);
  expect(visited.errors).toEqual([]);
});
