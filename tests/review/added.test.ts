/**
 * Rows, columns and merged cells that somebody puts into a table of ours: named when they say something of our figures.
 */
import { Workbook, type Worksheet } from 'exceljs';
import { closeParts, openParts } from '../../src/hosts/file/write/package-parts';
import { diffWorkbooks } from '../../src/review/diff';
import { verifyWorkbook, type Verdict } from '../../src/review/verify';
import { smallBook, smallDataset } from './small-book';

jest.setTimeout(120_000);
let base: Uint8Array;
beforeAll(async () => {
  base = await smallBook('en', 'values');
});

type Edit = (sheet: Worksheet, workbook: Workbook) => void;
async function edited(...edits: Edit[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(base) as never);
  for (const edit of edits) edit(workbook.getWorksheet('Position')!, workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return edits.includes(stretch) ? stretched(bytes) : bytes;
}
const judge = (bytes: Uint8Array): Verdict => verifyWorkbook(bytes, smallDataset, 'en');
const changesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await diffWorkbooks(base, bytes, smallDataset, 'en')).changes.map(
    ({ figure, change, new: fresh }) => `${figure} ${change} ${fresh}`,
  );

const tablesAway: Edit = (_, workbook) => {
  for (const sheet of workbook.worksheets)
    for (const table of [...(sheet.getTables() as unknown as [{ name?: string; table?: { name: string } }][])].flat())
      sheet.removeTable((table.name ?? table.table?.name)!);
};
/** Copies a row of B to J over another one. */
const copyRow =
  (from: number, to: number, share: number | null = 0.5): Edit =>
  (sheet) => {
    for (let column = 2; column <= 10; column += 1) {
      const [a, b] = [sheet.getCell(from, column), sheet.getCell(to, column)];
      b.value = a.value;
      b.style = a.style;
    }
    if (share !== null) sheet.getCell(to, 4).value = share;
  };
const insertRow =
  (at: number): Edit =>
  (sheet) =>
    void sheet.insertRow(at, []);
/** exceljs writes a table as it was made: the reference is changed in the file. */
const stretch: Edit = () => undefined;
function stretched(bytes: Uint8Array): Uint8Array {
  const parts = openParts(bytes);
  for (const [name, text] of parts)
    if (name.startsWith('xl/tables/')) parts.set(name, text.replace(/ref="B5:F11"/g, 'ref="B5:F12"'));
  return closeParts(parts);
}
const put =
  (address: string, value: string | number): Edit =>
  (sheet) => {
    sheet.getCell(address).value = value;
  };

describe('rows', () => {
  test.each<[string, Edit[]]>([
    ['behind the last one', [copyRow(6, 12)]],
    ['behind the last one, tables converted', [copyRow(6, 12), tablesAway]],
    ['behind the last one, the table stretched', [copyRow(6, 12), stretch]],
    ['between two', [tablesAway, insertRow(7), copyRow(6, 7)]],
    ['with the figure it had', [copyRow(6, 12, null)]],
  ])('a key of ours again, %s', async (_, edits) => {
    const bytes = await edited(...edits);
    expect(judge(bytes).differ).toMatchObject([
      { cell: expect.stringMatching(/^Position!B(7|12)$/), found: 'key again: Global' },
    ]);
    expect(await changesOf(bytes)).toEqual([expect.stringMatching(/^Position!B(7|12) again .*Global/)]);
  });

  test('a key that no document has', async () => {
    const mars = [put('B12', 'Mars'), put('D12', 0.5)];
    expect(judge(await edited(...mars, stretch)).differ).toMatchObject([
      { cell: 'Position!B12', found: 'row added: Mars' },
    ]);
    expect(judge(await edited(...mars, tablesAway)).differ).toMatchObject([
      { cell: 'Position!B12', found: 'row added: Mars' },
    ]);
    expect(await changesOf(await edited(...mars, stretch))).toEqual([expect.stringMatching(/B12 added Mars/)]);
  });

  test.each<[string, Edit[]]>([
    ['a remark below', [put('B12', 'Asked the editor about these.')]],
    ['a remark below, tables converted', [put('B12', 'Asked the editor about these.'), tablesAway]],
    ['own rows with own numbers further down', [put('B14', 'My total'), put('D14', 0.9), tablesAway]],
    ['a column of remarks beside', [put('G5', 'My remark'), put('G6', 'see page 3'), put('G7', 12)]],
    ['a row above', [insertRow(1), tablesAway]],
  ])('%s is the reader’s own', async (_, edits) => {
    const bytes = await edited(...edits);
    expect(judge(bytes)).toMatchObject({ differ: [], notCompared: [] });
    expect(await changesOf(bytes)).toEqual([]);
  });
});

test('a head of ours over another column of numbers', async () => {
  const again = judge(await edited(tablesAway, put('G5', 'Share'), put('G6', 0.5)));
  expect(again.differ).toMatchObject([{ cell: 'Position!G5', found: 'head again: Share' }]);
});

describe('merged cells', () => {
  /** Written into the file, so that no value is lost. */
  function merged(...references: string[]): Uint8Array {
    const parts = openParts(base);
    const name = [...parts].find(([part, text]) => /worksheets\/sheet/.test(part) && text.includes('<mergeCell '))![0];
    const position = [...parts.keys()].find((part) => part.endsWith('sheet3.xml')) ?? name;
    parts.set(
      position,
      parts
        .get(position)!
        .replace(/<mergeCells[^>]*>/, (open) => open + references.map((ref) => `<mergeCell ref="${ref}"/>`).join('')),
    );
    return closeParts(parts);
  }

  test.each<[string, string[]]>([
    ['D6:D8', ['Position!D7', 'Position!D8']],
    ['C6:D6', ['Position!D6']],
    ['A6:F6', ['Position!B6', 'Position!C6', 'Position!D6', 'Position!E6', 'Position!F6']],
    ['C5:D5', ['Position!D5']],
    ['D4:D6', ['Position!D5', 'Position!D6']],
  ])('%s hides figures', async (reference, cells) => {
    const bytes = merged(reference);
    const { differ } = judge(bytes);
    expect(differ.map(({ cell }) => cell)).toEqual(cells);
    for (const { found } of differ) expect(found).toBe(`hidden: merged as ${reference}`);
    expect((await changesOf(bytes)).length).toBeGreaterThan(0);
  });
  test.each([['B3:F3'], ['G6:H8'], ['F6:G6'], ['B100:C200']])('%s hides nothing of ours', async (reference) => {
    const bytes = merged(reference);
    expect(judge(bytes).differ).toEqual([]);
    expect(await changesOf(bytes)).toEqual([]);
  });
  test('areas over each other are damage', () => {
    expect(() => judge(merged('D6:D8', 'C7:E9'))).toThrow('merged cells overlap');
  });
});
