/**
 * Pages and tables of ours that were copied: what stands in a copy is compared as well, wherever it is and whatever the
 * file says it is.
 */
import { Workbook, type Worksheet } from 'exceljs';
import { fillWorkbook, workbooks, type WorkbookOptions } from '../../src/content';
import { writeBook } from '../../src/hosts/file';
import { diffWorkbooks } from '../../src/review/diff';
import { verifyWorkbook, type Verdict } from '../../src/review/verify';
import { figuresOf, withoutCharts } from './small-book';

jest.setTimeout(120_000);
const dataset = figuresOf('position-by-region');
const written = new Map<string, Promise<Uint8Array>>();
function built(id: string, options: Partial<WorkbookOptions> = {}): Promise<Uint8Array> {
  const name = id + JSON.stringify(options);
  const spec = workbooks.find((one) => one.id === id)!;
  const known =
    written.get(name) ??
    writeBook(withoutCharts(fillWorkbook(spec, dataset, { lang: 'en', ...options })), { formulas: 'values' });
  written.set(name, known);
  return known;
}
const opened = async (bytes: Uint8Array): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook;
};
const saved = async (workbook: Workbook): Promise<Uint8Array> => new Uint8Array(await workbook.xlsx.writeBuffer());
async function edited(bytes: Uint8Array, edit: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  edit(workbook);
  return saved(workbook);
}
function tablesAway(workbook: Workbook): void {
  for (const sheet of workbook.worksheets)
    for (const table of [...(sheet.getTables() as unknown as [{ name?: string; table?: { name: string } }][])].flat())
      sheet.removeTable((table.name ?? table.table?.name)!);
}
/** Cells with their looks, from one place to another. */
function copyCells(from: Worksheet, to: Worksheet, rows: [number, number], down = 0): void {
  for (let row = rows[0]; row <= rows[1]; row += 1)
    for (let column = 1; column <= 12; column += 1) {
      const [a, b] = [from.getCell(row, column), to.getCell(row + down, column)];
      if (a.master !== a) continue;
      b.value = a.value;
      b.style = a.style;
    }
}
const judge = (bytes: Uint8Array): Verdict => verifyWorkbook(bytes, dataset, 'en');
const found = ({ differ }: Verdict): string[] => differ.map((one) => `${one.cell} ${one.found}`);

describe('a copy of the sheet Position', () => {
  const copied =
    (name: string, share: number, rows: [number, number] = [1, 90]) =>
    async (): Promise<Uint8Array> =>
      edited(await built('markets'), (workbook) => {
        const sheet = workbook.addWorksheet(name);
        copyCells(workbook.getWorksheet('Position')!, sheet, rows);
        sheet.getCell('D6').value = share;
      });

  test('as it was: more figures are compared, nothing differs', async () => {
    const before = judge(await built('markets'));
    const after = judge(await copied('Position (2)', 0.147)());
    expect([after.differ, after.notCompared, after.removed]).toEqual([[], [], []]);
    expect(after.compared - before.compared).toBeGreaterThan(25);
  });
  test.each<[string, string, [number, number]]>([
    ['the whole sheet', 'Position (2)', [1, 90]],
    ['without titles', 'Mine', [5, 11]],
    ['the first table and some rows of it', 'Mine', [4, 8]],
  ])('%s, altered', async (_, name, rows) => {
    const bytes = await copied(name, 0.5, rows)();
    expect(found(judge(bytes))).toEqual([`${name}!D6 0.5`]);
    expect((await diffWorkbooks(await built('markets'), bytes, dataset, 'en')).changes).toMatchObject([
      { figure: `${name}!D6`, new: '0.5' },
    ]);
    expect((await diffWorkbooks(bytes, bytes, dataset, 'en')).changes).toEqual([]);
  });
  test('under the name of the original, which was renamed', async () => {
    const bytes = await edited(await built('markets'), (workbook) => {
      const original = workbook.getWorksheet('Position')!;
      original.name = 'Position (old)';
      const copy = workbook.addWorksheet('Position');
      copyCells(original, copy, [1, 90]);
      copy.getCell('C7').value = 2;
    });
    expect(found(judge(bytes))).toEqual(['Position!C7 2']);
  });
  test('further down on the same sheet', async () => {
    const bytes = await edited(await built('markets'), (workbook) => {
      const sheet = workbook.getWorksheet('Position')!;
      copyCells(sheet, sheet, [5, 11], 100);
      sheet.getCell('D107').value = 0.99;
    });
    expect(found(judge(bytes))).toEqual(['Position!D107 0.99']);
  });
  test.each(['blank', 'products', 'compare'])('in the workbook %s', async (id) => {
    const position = (await opened(await built('markets'))).getWorksheet('Position')!;
    const bytes = await edited(await built(id), (workbook) => {
      const sheet = workbook.addWorksheet('From markets');
      copyCells(position, sheet, [1, 90]);
      sheet.getCell('D8').value = 0.5;
    });
    const before = judge(await built(id));
    const after = judge(bytes);
    expect(found(after)).toEqual(['From markets!D8 0.5']);
    expect(after.compared).toBeGreaterThan(before.compared + 25);
    expect([after.id, after.removed]).toEqual([id, []]);
  });
});

test('the sheet Data again, with another value', async () => {
  const bytes = await edited(await built('markets'), (workbook) => {
    const sheet = workbook.addWorksheet('Data (2)');
    const data = workbook.getWorksheet('Data')!;
    data.eachRow((row, n) =>
      row.eachCell((cell, c) => {
        sheet.getCell(n, c).value = cell.value;
        sheet.getCell(n, c).style = cell.style;
      }),
    );
    sheet.getCell('B9').value = 12345;
  });
  expect(found(judge(bytes))).toEqual(['Data (2)!B9 12345']);
});

test('regions compared, copied into another workbook', async () => {
  const regions = ['Europe', 'Africa', 'Japan'];
  const compared = (await opened(await built('compare', { regions }))).getWorksheet('Compared')!;
  const bytes = await edited(await built('markets'), (workbook) => {
    const sheet = workbook.addWorksheet('Compared');
    copyCells(compared, sheet, [1, 40]);
    sheet.getCell('C5').value = 9;
  });
  const verdict = judge(bytes);
  expect([verdict.id, found(verdict), verdict.removed]).toEqual(['markets', ['Compared!C5 9'], []]);
});

describe('properties of another workbook, tables converted', () => {
  const renamed = async (id: string, edit: (workbook: Workbook) => void = () => undefined): Promise<Uint8Array> =>
    edited(await built('overview'), (workbook) => {
      workbook.keywords = workbook.keywords.replace('xiaomi-atlas overview', `xiaomi-atlas ${id}`);
      tablesAway(workbook);
      edit(workbook);
    });
  test.each(['blank', 'products', 'compare', 'markets'])('%s: all figures are compared', async (id) => {
    const whole = judge(await built('overview')).compared;
    const verdict = judge(await renamed(id));
    expect([verdict.compared, verdict.differ, verdict.notCompared]).toEqual([whole, [], []]);
  });
  test('although the title of a page was changed', async () => {
    const whole = judge(await built('overview')).compared;
    const verdict = judge(
      await renamed('products', (workbook) => {
        workbook.getWorksheet('Position')!.getCell('B1').value = 'Where we stand';
        workbook.getWorksheet('Position')!.getCell('D6').value = 0.5;
      }),
    );
    expect(verdict.compared).toBe(whole);
    expect(found(verdict)).toContain('Position!D6 0.5');
  });
});

test('a table of the reader’s own with some of our heads and names is not ours', async () => {
  const bytes = await edited(await built('markets'), (workbook) => {
    const sheet = workbook.addWorksheet('My shares');
    [
      ['Region', 'Rank', 'Share'],
      ['Europe', 4, 0.31],
      ['Africa', 9, 0.02],
      ['Mars', 1, 1],
    ].forEach((row, r) => row.forEach((value, c) => (sheet.getCell(r + 3, c + 2).value = value)));
  });
  expect(judge(bytes)).toMatchObject({ differ: [], notCompared: [], removed: [] });
});
