/** `verify` of workbooks that somebody edited, sorted, cut, saved with other programs, or that are not ours. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Workbook } from 'exceljs';
import { REPORT } from '../../src/cli/words';
import { fillWorkbook, workbooks } from '../../src/content';
import { fingerprintOf } from '../../src/core/dataset';
import { withOwn } from '../../src/core/own';
import { dataset } from '../../src/dataset';
import { FORMULA_MODES, writeBook } from '../../src/hosts/file';
import { closeParts, openParts } from '../../src/hosts/file/write/package-parts';
import { readBook } from '../../src/review/read-book';
import { verifyWorkbook } from '../../src/review/verify';
import { convert, officeTest } from '../files/libreoffice';
import { inTurn, RARE, TRIED_LANGS } from '../rare';
import { command as atlas } from './in-process';
import { built, changes, edited, inFolder, report, sent, twoPages, useFolder } from './reports';

jest.setTimeout(180_000);
useFolder();

describe('verify', () => {
  const ways = inTurn({ id: workbooks.map(({ id }) => id), lang: TRIED_LANGS, mode: FORMULA_MODES });
  test.each(ways)('$id as written equals the data, $lang, $mode', async ({ id, lang, mode }) => {
    const { compared, differ, notCompared, removed, code } = await report(await built(id, lang, mode));
    expect([differ, notCompared, removed, code]).toEqual([[], [], [], 0]);
    expect(compared).toBeGreaterThanOrEqual(dataset.observations.length);
  });

  test('a choice of regions, of pages, and the examples of either kind of formula', async () => {
    const choices: string[][] = [
      ['compare', '--regions', 'Japan,Europe,Global'],
      ['compare', '--regions', 'India,Africa', '--lang', 'zh-HK'],
      ['markets', '--pages', 'AliExpress'],
      ['blank', '--formulas', 'addin'],
      ['blank', '--formulas', 'values'],
    ];
    for (const [i, choice] of (RARE ? choices : choices.slice(1, 4)).entries()) {
      const file = inFolder(`choice-${i}.xlsx`);
      expect((await atlas('build', ...choice, '-o', file)).code).toBe(0);
      expect(await report(file)).toMatchObject({ differ: [], code: 0 });
    }
  });
  test('what was sent to a client: equal to the data, also when nothing says any more that it is that', async () => {
    const file = await sent();
    const { compared, ...found } = await report(file);
    expect(found).toMatchObject({ differ: [], notCompared: [], removed: [], code: 0 });
    expect(compared).toBeGreaterThanOrEqual(dataset.observations.length);
    const nameless = await edited(file, 'nameless', (_sheet, book) => {
      book.keywords = '';
      book.getWorksheet('Data')!.state = 'visible';
    });
    expect(await report(nameless)).toMatchObject({ differ: [], notCompared: [], code: 0 });
    const typed = await edited(file, 'typed-at-client', (sheet) => {
      sheet('Position').getCell('C6').value = 0.15;
    });
    expect((await report(typed)).differ).toMatchObject([
      { cell: 'Position!C6', found: '0.15', expected: '0.147 (14.7%)' },
    ]);
    expect((await atlas('diff', file)).out).toMatch(/^\d+ figures compared, 0 changes/);
  });
  test('a figure of another region in a comparison', async () => {
    const file = await edited(await built('compare'), 'compared', (sheet) => {
      sheet('Compared').getCell('D5').value = 0.5;
    });
    expect((await report(file)).differ).toMatchObject([
      { cell: 'Compared!D5', found: '0.5', expected: expect.stringContaining('23%') },
    ]);
  });

  test('an overwritten figure: cell, found, expected, source; exit 1', async () => {
    const file = await edited(await twoPages(), 'typed', (sheet) => {
      sheet('Position').getCell('D6').value = 0.15;
    });
    expect((await report(file)).differ).toEqual([
      { cell: 'Position!D6', found: '0.15', expected: '0.147 (14.7%)', source: expect.stringMatching(/line \d+$/) },
    ]);
    const { code, out } = await atlas('verify', file);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^\d+ figures compared, 1 differ, 0 not compared\nCell +Found +Expected +Source\nPosition!D6 +0\.15 +0\.147 \(14\.7%\) +\S.*\n$/,
    );
  });

  test('text, an emptied cell, a bound shown as a plain number', async () => {
    const file = await edited(await twoPages(), 'broken', (sheet) => {
      sheet('Position').getCell('D6').value = 'about 15%';
      sheet('Position').getCell('D7').value = null;
      const bound = sheet('Position').getCell('C6');
      bound.style = { ...bound.style, numFmt: '0' };
    });
    const { differ: differences } = await report(file);
    expect(differences.map(({ cell, found }) => [cell, found])).toEqual([
      ['Position!C6', '3 with the format 0'],
      ['Position!D6', '"about 15%"'],
      ['Position!D7', 'empty'],
    ]);
  });

  test.each<[string, string, string]>([
    ['an exact share as a bound', 'D6', '"<"0.0%'],
    ['a figure that shows nothing', 'D7', ';;;'],
    ['a share as a plain number', 'D6', '0'],
    ['a count as about', 'E7', '"~"#,##0'],
    ['a count in thousands', 'E7', '#,##0,'],
    ['a number as a date', 'E7', 'yyyy-mm-dd'],
  ])('shown otherwise: %s', async (_, address, numFmt) => {
    const file = await edited(await twoPages(), 'shown', (sheet) => {
      const cell = sheet('Position').getCell(address);
      cell.style = { ...cell.style, numFmt };
    });
    const { differ: differences, code } = await report(file);
    expect([differences.map(({ cell, found }) => [cell, found]), code]).toEqual([
      [[`Position!${address}`, expect.stringContaining(`with the format ${numFmt}`)]],
      1,
    ]);
  });

  test('the Data sheet: every word, the format of every value, rows that do not belong', async () => {
    const row = 7;
    const file = await edited(await twoPages(), 'words', (sheet) => {
      const data = sheet('Data').getRow(row);
      const value = data.getCell(2);
      value.style = { ...value.style, numFmt: '"~"0.0%' };
      for (const column of [4, 9, 10, 13, 15]) data.getCell(column).value = 'other';
      data.getCell(14).value = 99;
    });
    const found = (await report(file)).differ.map((one) => [one.cell, one.found, one.source !== '']);
    expect(found).toEqual(
      [
        ['B', expect.stringContaining('with the format "~"0.0%')],
        ['D', '"other"'],
        ['I', '"other"'],
        ['J', '"other"'],
        ['M', '"other"'],
        ['N', '"99"'],
        ['O', '"other"'],
      ].map(([column, text]) => [`Data!${column}${row}`, text, true]),
    );
  });

  test('the Data sheet: another key at a row, and a row that is new', async () => {
    const file = await edited(await twoPages(), 'keys', (sheet) => {
      const data = sheet('Data');
      data.getCell('A7').value = 'mine|figure|here|2025';
      const table = data.getTable('Atlas_Data') as unknown as { table: { tableRef: string } };
      const last = data.rowCount + 1;
      data.getCell(`A${last}`).value = String(data.getCell('A8').value);
      data.getCell(`B${last}`).value = 0.5;
      table.table.tableRef = table.table.tableRef.replace(/\d+$/, String(last));
    });
    const found = (await report(file)).differ.map((one) => one.found);
    expect(found).toEqual(['"mine|figure|here|2025"', expect.stringMatching(/^key again: \w+\|/)]);
  });

  test('words beside a figure: another region, another outcome of a check', async () => {
    const file = await edited(await twoPages(), 'labels', (sheet) => {
      sheet('Position').getCell('B8').value = 'Asia';
      const checks = sheet('Checks');
      checks.eachRow((row) =>
        row.eachCell((cell) => {
          if (
            cell.value &&
            typeof cell.value === 'object' &&
            'result' in cell.value &&
            cell.value.result === 'does not hold'
          )
            cell.value = 'holds';
          else if (cell.value === 'does not hold') cell.value = 'holds';
        }),
      );
    });
    const { differ: differences } = await report(file);
    expect(differences[0]).toMatchObject({ cell: 'Position!B8', found: '"Asia"', expected: '"Europe"' });
    expect(differences.length).toBeGreaterThan(1);
    for (const one of differences.slice(1))
      expect(one).toMatchObject({
        cell: expect.stringMatching(/^Checks!/),
        found: '"holds"',
        expected: '"does not hold"',
        source: expect.stringMatching(/\d$/),
      });
  });

  test.each(['native', 'addin'] as const)(
    'a formula that asks for another figure, with the old result (%s)',
    async (mode) => {
      const bytes = readFileSync(await twoPages('en', mode));
      const name = readBook(bytes).sheets.find((sheet) => sheet.name === 'Position')!.path;
      const parts = openParts(bytes);
      const text = parts.get(name)!;
      parts.set(name, text.replace(/(<f[^>]*>[^<]*)Global([^<]*2025Q2)/, '$1Japan$2'));
      const file = inFolder(`repointed-${mode}.xlsx`);
      writeFileSync(file, closeParts(parts));
      expect((await report(file)).differ).toEqual([
        {
          cell: 'Position!C6',
          found: expect.stringMatching(/^=.*Japan/),
          expected: expect.stringMatching(/ \(.*\), =.*Global/),
          source: expect.stringMatching(/\d$/),
        },
      ]);
    },
  );

  test('a derived figure computed from other cells; a formula where the data have a number; a name that covers another column', async () => {
    const file = await edited(await twoPages(), 'formulas', (sheet, book) => {
      const change = sheet('Japan').getCell('F9');
      const result = (change.value as { result: number }).result;
      change.value = { formula: '(E9-C9)*100', result };
      const value = sheet('Data').getCell('B7');
      value.value = { formula: 'RAND()', result: value.value as number };
      book.definedNames.model = book.definedNames.model.map((one) =>
        one.name === 'Atlas_Value' ? { ...one, ranges: one.ranges.map((range) => range.replace(/B/g, 'N')) } : one,
      );
    });
    const found = (await report(file)).differ;
    expect(found.map(({ cell }) => cell).sort()).toEqual(['Atlas_Value', 'Data!B7', 'Japan!F9']);
    expect(found.find(({ cell }) => cell === 'Japan!F9')).toMatchObject({
      found: '=(E9-C9)*100',
      expected: expect.stringMatching(/=\(E9-D9\)\*100$/),
    });
    expect(found.find(({ cell }) => cell === 'Atlas_Value')!.expected).toMatch(/^Data!\$B\$5:\$B\$\d+$/);
  });

  test('other decimals are no difference', async () => {
    const file = await edited(await twoPages(), 'decimals', (sheet) => {
      const cell = sheet('Position').getCell('D6');
      cell.style = { ...cell.style, numFmt: '0.000%' };
    });
    expect((await report(file)).differ).toEqual([]);
  });

  test('sorted rows are found, a deleted row is reported with its figure', async () => {
    const swapped = await edited(await twoPages('en', 'values'), 'sorted', (sheet) => {
      const [first, second] = [6, 8].map((row) => sheet('Position').getRow(row));
      for (let column = 1; column <= 7; column += 1) {
        const [a, b] = [first!.getCell(column), second!.getCell(column)];
        const kept = { value: a.value, style: a.style };
        a.value = b.value;
        a.style = b.style;
        b.value = kept.value;
        b.style = kept.style;
      }
    });
    expect((await report(swapped)).differ).toEqual([]);
    const cut = await edited(await twoPages('en', 'values'), 'cut', (sheet) => {
      sheet('Data').spliceRows(12, 1);
    });
    expect(await report(cut)).toMatchObject({
      differ: [],
      notCompared: [{ figure: expect.stringMatching(/^Smartphone rank, Xiaomi/), sheet: 'Data', reason: 'row gone' }],
      code: 1,
    });
  });

  test('a renamed sheet', async () => {
    const parts = openParts(readFileSync(await twoPages()));
    parts.set('xl/workbook.xml', parts.get('xl/workbook.xml')!.replace('name="Position"', 'name="Mine"'));
    const file = inFolder('renamed.xlsx');
    writeFileSync(file, closeParts(parts));
    expect((await report(file)).differ).toEqual([]);
  });

  test('formulas without results, as some programs save them, are read by their text', async () => {
    const parts = openParts(readFileSync(await twoPages()));
    for (const [name, text] of parts)
      if (/worksheets\/sheet\d+\.xml$/.test(name)) parts.set(name, text.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
    const file = inFolder('uncached.xlsx');
    writeFileSync(file, closeParts(parts));
    expect((await report(file)).differ).toEqual([]);
    const other = [...parts].find(
      ([name, text]) => name.includes('worksheets') && text.includes('share|Xiaomi|Global|2025Q2'),
    )!;
    parts.set(other[0], other[1].replace('share|Xiaomi|Global|2025Q2', 'share|Xiaomi|Europe|2025Q2'));
    writeFileSync(file, closeParts(parts));
    expect((await report(file)).differ.map(({ found }) => found)).toEqual([
      expect.stringMatching(/^=INDEX.*Xiaomi\|Europe/),
    ]);
  });

  describe('saved by LibreOffice, which writes formats and formulas in its own way', () => {
    let untouched: string[];
    let typed: string[];
    const folders: string[] = [];
    const again = (file: string): string => join(folders.at(-1)!, basename(file));
    const named = (file: string, name: string): string => {
      copyFileSync(file, inFolder(name));
      return inFolder(name);
    };
    /** One start for all; rarely one before, for those that go by way of an OpenDocument sheet. */
    beforeAll(async () => {
      const over = await edited(await twoPages('en', 'values'), 'typed-over', (sheet) => {
        sheet('Position').getCell('D6').value = 0.5;
      });
      const open = RARE ? [named(await twoPages(), 'open.xlsx'), named(over, 'open-typed-over.xlsx')] : [];
      const files = [
        // LibreOffice does not know the functions of the add-in: their formulas are compared.
        await twoPages('zh-TW', 'addin'),
        await twoPages(),
        // The overview has the pages of all the other workbooks.
        ...(RARE ? await Promise.all(TRIED_LANGS.map((lang) => built('overview', lang))) : []),
        ...(RARE ? [await twoPages('zh-CN'), await twoPages('en', 'values')] : []),
      ];
      untouched = [...files, ...open.slice(0, 1)];
      typed = [over, ...open.slice(1)];
      if (RARE) folders.push(convert(open, 'ods'));
      const sheets = open.map((file) => join(folders[0]!, basename(file).replace(/xlsx$/, 'ods')));
      folders.push(convert([...files, over, ...sheets], 'xlsx:Calc MS Excel 2007 XML'));
    });
    afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

    officeTest('as it was, rarely by way of an OpenDocument sheet as well', async () => {
      for (const file of untouched) {
        expect(await report(again(file))).toMatchObject({ differ: [], notCompared: [], removed: [], code: 0 });
        expect(await changes(file, again(file))).toMatchObject({ changes: [], code: 0 });
      }
    });
    officeTest('with a figure typed over', async () => {
      for (const file of typed)
        expect(await report(again(file))).toMatchObject({
          differ: [{ cell: 'Position!D6', found: '0.5', expected: '0.147 (14.7%)' }],
          notCompared: [],
          code: 1,
        });
    });
  });

  test('the report is in the language that is asked for', async () => {
    const file = await twoPages();
    for (const lang of TRIED_LANGS)
      expect((await atlas('verify', file, '--lang', lang)).out).toMatch(
        new RegExp(REPORT.verified[lang].replace(/\{\w+\}/g, '\\d+')),
      );
  });

  test('a workbook of other data says so', async () => {
    const parts = openParts(readFileSync(await twoPages()));
    parts.set('docProps/core.xml', parts.get('docProps/core.xml')!.replace(dataset.hash, '0123456789ab'));
    const file = inFolder('older.xlsx');
    writeFileSync(file, closeParts(parts));
    expect(await atlas('verify', file)).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^built from data \S+ \(0123456789ab\); compared with/),
    });
  });

  test('a workbook with own figures says which, and what of it cannot be checked without them', async () => {
    const own = (value: string) =>
      withOwn(dataset, [
        {
          metric: 'share',
          region: 'Europe',
          period: '2025Q2',
          value,
          prefer: 'yes',
          place: { sheet: 'Mine', cell: 'E2' },
        },
      ]).dataset;
    const mine = own('24%');
    const fingerprint = fingerprintOf(mine);
    expect(fingerprint).toBe(`${dataset.hash}+${mine.layer!.fingerprint}`);
    const pages = ['position-by-region'];
    const bytes = await writeBook(
      fillWorkbook(
        workbooks.find(({ id }) => id === 'markets')!,
        mine,
        { lang: 'en', pages },
      ),
      { formulas: 'native' },
    );
    expect(openParts(bytes).get('docProps/core.xml')).toContain(fingerprint);
    // Its own data explain it whole; other own figures do not, and neither do none.
    expect(verifyWorkbook(bytes, mine, 'en')).toMatchObject({ dataHash: fingerprint, differ: [], notCompared: [] });
    expect(verifyWorkbook(bytes, own('25%'), 'en').differ).not.toEqual([]);
    const file = inFolder('own.xlsx');
    writeFileSync(file, bytes);
    const { code, out, err } = await atlas('verify', file);
    expect([code, out]).toEqual([1, expect.stringMatching(/^\d+ figures compared, [1-9]\d* differ, /)]);
    expect(err).toContain(`(${fingerprint}); compared with`);
    expect(err).toContain('own figures that are not in the data compared with');
    // Where its properties are gone the cover says it.
    const parts = openParts(bytes);
    parts.set('docProps/core.xml', parts.get('docProps/core.xml')!.replace(/<cp:keywords>.*?<\/cp:keywords>/, ''));
    expect(verifyWorkbook(closeParts(parts), mine, 'en').dataHash).toBe(fingerprint);
  });
});

describe('files that are not ours', () => {
  test.each<[string, () => string | Buffer | Promise<Buffer>, RegExp]>([
    ['text', () => 'a,b\n1,2\n', /not an \.xlsx file/],
    ['empty', () => '', /not an \.xlsx file/],
    ['a broken zip', () => Buffer.from('PK\u0003\u0004 nothing more'), /damaged: /],
    [
      'a workbook of somebody else',
      async () => {
        const book = new Workbook();
        book.addWorksheet('A').getCell('A1').value = 1;
        return Buffer.from(await book.xlsx.writeBuffer());
      },
      /not written by xiaomi-atlas/,
    ],
  ])('%s: one line, exit 2', async (name, content, fault) => {
    const file = inFolder(`${name}.xlsx`);
    writeFileSync(file, await content());
    for (const args of [
      ['verify', file],
      ['diff', file, file],
    ]) {
      const { code, out, err } = await atlas(...args);
      expect([code, out, err.split('\n').length]).toEqual([2, '', 2]);
      expect(err).toMatch(fault);
      expect(err).not.toMatch(/internal error/);
    }
  });
  test('a file that is not there, a folder', async () => {
    for (const file of [inFolder('none.xlsx'), inFolder('.')])
      expect(await atlas('verify', file)).toMatchObject({
        code: 2,
        err: expect.stringMatching(
          /^cannot read ".*": (there is no such file|it is a folder, not a file); give an \.xlsx file/,
        ),
      });
  });
});
