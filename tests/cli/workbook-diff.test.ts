/** `diff` of workbooks that somebody edited: what changed, and nothing else. */
import type { Worksheet } from 'exceljs';
import { command as atlas } from './in-process';
import { changes, edited, report, twoPages, useFolder, type Changes } from './reports';

jest.setTimeout(180_000);
useFolder();

describe('diff', () => {
  const key = 'share|Xiaomi|Global|2025Q2';
  const rowOf = (sheet: Worksheet): number => {
    let found = 0;
    sheet.eachRow((row, n) => {
      if (row.getCell(1).value === key) found = n;
    });
    return found;
  };

  test('nothing changed: exit 0; in another mode and in another workbook neither', async () => {
    const file = await twoPages();
    expect(await changes(file, file)).toMatchObject({ changes: [], code: 0 });
    expect(await changes(file, await twoPages('en', 'addin'))).toMatchObject({ changes: [], code: 0 });
    expect(await changes(file, await twoPages('en', 'native', 'overview'))).toMatchObject({ changes: [], code: 0 });
  });

  test('in another language the Data sheets are compared', async () => {
    const result = await atlas('diff', await twoPages(), await twoPages('zh-TW'));
    expect(result).toMatchObject({ code: 0, err: expect.stringMatching(/different languages/) });
  });

  test('value, qualifier, source, added, removed, typed over; exit 1', async () => {
    const file = await twoPages();
    const after = await edited(file, 'after', (sheet) => {
      const data = sheet('Data');
      const row = data.getRow(rowOf(data));
      row.getCell(2).value = 0.15;
      row.getCell(4).value = 'about';
      row.getCell(14).value = 99;
      data.getCell('A5').value = 'new|figure|here|2025';
      sheet('Position').getCell('D8').value = 0.24;
    });
    const result = await changes(file, after);
    expect(result.code).toBe(1);
    const of = (change: string): Changes['changes'] => result.changes.filter((one) => one.change === change);
    expect(of('value')).toEqual([
      { figure: key, change: 'value', old: '0.147 (14.7%)', new: '0.15', source: expect.stringMatching(/, line 99$/) },
    ]);
    expect(of('qualifier')).toEqual([expect.objectContaining({ figure: key, old: 'as printed', new: 'about' })]);
    expect(of('source')).toEqual([expect.objectContaining({ figure: key, new: expect.stringMatching(/, line 99$/) })]);
    expect(of('added')).toEqual([expect.objectContaining({ figure: 'new|figure|here|2025' })]);
    expect(of('removed')).toHaveLength(1);
    expect(of('edited')).toEqual([{ figure: 'Position!D8', change: 'edited', old: '0.23', new: '0.24', source: '' }]);
    expect((await atlas('diff', file, after)).out).toMatch(
      /^\d+ figures compared, 6 changes, 0 not compared\nFigure +Change +Old +New +Source\n/,
    );
  });

  test('as shown, as printed, and a number format alone, on the Data sheet and on a page', async () => {
    const file = await twoPages();
    const after = await edited(file, 'formats', (sheet) => {
      const data = sheet('Data');
      const row = data.getRow(rowOf(data));
      row.getCell(2).style = { ...row.getCell(2).style, numFmt: '"~"0.0%' };
      row.getCell(9).value = '15%';
      row.getCell(10).value = 'fifteen';
      const cell = sheet('Position').getCell('D8');
      cell.style = { ...cell.style, numFmt: ';;;' };
    });
    const result = await changes(file, after);
    expect([
      result.changes.map(({ figure, change, old, new: fresh }) => [figure, change, old, fresh]),
      result.code,
    ]).toEqual([
      [
        [key, 'shown', '14.7%', '15%'],
        [key, 'printed', expect.any(String), 'fifteen'],
        [key, 'format', '0.0%', '"~"0.0%'],
        ['Position!D8', 'format', expect.stringMatching(/^0%/), ';;;'],
      ],
      1,
    ]);
  });

  test('a number format that changed with its figure is told once, decimals are free', async () => {
    const file = await twoPages();
    const change =
      (format: string) =>
      (sheet: (name: string) => Worksheet): void => {
        const data = sheet('Data');
        for (const cell of [data.getRow(rowOf(data)).getCell(2), sheet('Position').getCell('D6')])
          cell.style = { ...cell.style, numFmt: format };
      };
    expect(
      (await changes(file, await edited(file, 'about', change('"~"0.0%')))).changes.map(({ figure, change: kind }) => [
        figure,
        kind,
      ]),
    ).toEqual([[key, 'format']]);
    expect(await changes(file, await edited(file, 'finer', change('0.000%')))).toMatchObject({ changes: [], code: 0 });
  });

  test('without its sheet of data the pages are compared', async () => {
    const file = await twoPages('en', 'values');
    const cut = await edited(file, 'no-data', (_, book) => book.removeWorksheet('Data'));
    expect(await atlas('diff', file, cut)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ figures compared, 0 changes, 0 not compared\nsheets removed: Data\n$/),
    });
    expect(await report(cut)).toMatchObject({ differ: [], notCompared: [], removed: ['Data'], code: 0 });
  });
});
