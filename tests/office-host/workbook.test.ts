/** Sheets, tables, names, notes of the add-in in the file, application. */
import { finish, refusal, startSession, type Session } from './session';

let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(() => finish(session));

const inBook = <T>(work: (workbook: Excel.Workbook, context: Excel.RequestContext) => T): Promise<T> =>
  session.Excel.run(async (context) => {
    const result = work(context.workbook, context);
    await context.sync();
    return result;
  });
const refused = async (work: (workbook: Excel.Workbook) => void): Promise<string> => (await refusal(inBook(work))).code;
const fill = (address: string, rows: unknown[][]): Promise<void> =>
  inBook(({ worksheets }) => {
    worksheets.getItem('Sheet1').getRange(address).values = rows;
  });

describe('sheets', () => {
  test('added, named, moved, hidden, frozen, deleted', async () => {
    await inBook(({ worksheets }) => {
      const sheet = worksheets.add('Data');
      worksheets.add();
      sheet.position = 0;
      sheet.tabColor = '#ff0000';
      sheet.showGridlines = false;
      sheet.freezePanes.freezeRows(2);
      sheet.activate();
      worksheets.getItem('Sheet1').visibility = 'Hidden';
    });
    expect(session.excel.sheetNames()).toEqual(['Data', 'Sheet1', 'Sheet3']);
    expect(session.excel.sheet('data')).toMatchObject({ tabColor: '#FF0000', gridlines: false, frozen: '1:2' });
    await inBook(({ worksheets }) => worksheets.getItem('Sheet1').delete());
    expect(session.excel.sheetNames()).toEqual(['Data', 'Sheet3']);
  });

  test.each(['', 'x'.repeat(32), 'a/b', 'a:b', '[a]', "'a", 'History'])('the name %p is refused', async (name) => {
    expect(
      await refused(({ worksheets }) => {
        worksheets.getItem('Sheet1').name = name;
      }),
    ).toBe('InvalidArgument');
  });
  test('a name is there once, the last visible sheet stays', async () => {
    expect(
      await refused(({ worksheets }) => {
        worksheets.add('SHEET1');
      }),
    ).toBe('ItemAlreadyExists');
    expect(
      await refused(({ worksheets }) => {
        worksheets.getItem('Sheet1').delete();
      }),
    ).toBe('InvalidOperation');
    expect(
      await refused(({ worksheets }) => {
        worksheets.getItem('Nope').load('name');
      }),
    ).toBe('ItemNotFound');
  });
  test('a protected sheet refuses every change', async () => {
    await inBook(({ worksheets }) => worksheets.getItem('Sheet1').protection.protect());
    expect(
      await refused(({ worksheets }) => {
        worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      }),
    ).toBe('AccessDenied');
    expect(
      await refused(({ worksheets }) => {
        worksheets.getItem('Sheet1').getRange('A1').format.font.bold = true;
      }),
    ).toBe('AccessDenied');
  });
  test('a workbook with a protected structure keeps its sheets, and takes cells', async () => {
    await inBook(({ protection }) => protection.protect('secret'));
    expect(
      await refused(({ worksheets }) => {
        worksheets.add('More');
      }),
    ).toBe('AccessDenied');
    expect(
      await refused(({ worksheets }) => {
        worksheets.getItem('Sheet1').name = 'Other';
      }),
    ).toBe('AccessDenied');
    expect(await refused(({ protection }) => protection.unprotect('wrong'))).toBe('InvalidArgument');
    await inBook(({ worksheets }) => {
      worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
    });
    await inBook(({ protection, worksheets }) => {
      protection.unprotect('secret');
      worksheets.add('More');
    });
    expect(session.excel.sheetNames()).toEqual(['Sheet1', 'More']);
  });
  test('a sheet whose name needs quotes', async () => {
    const range = await inBook(({ worksheets }) => {
      const found = worksheets.add("Bob's data").getRange('B2');
      found.load('address');
      return found;
    });
    expect(range.address).toBe("'Bob''s data'!B2");
  });
});

describe('tables', () => {
  const rows = [
    ['Region', 'Share'],
    ['Europe', 0.23],
    ['Japan', 0.06],
  ];
  const add = (address = 'A1:B3'): Promise<void> =>
    inBook(({ tables }) => {
      tables.add(`Sheet1!${address}`, true).name = 'Shares';
    });
  beforeEach(() => fill('A1:B3', rows));

  test('added, named, styled, read, resized, taken back', async () => {
    await add();
    const read = await inBook(({ tables }) => {
      const table = tables.getItem('Shares');
      table.style = 'TableStyleLight1';
      table.showFilterButton = false;
      const [header, body, column] = [
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem('Share').getDataBodyRange(),
      ];
      table.columns.load('items/name');
      [header, body, column].forEach((range) => range.load(['address', 'values']));
      return { header, body, column, columns: table.columns };
    });
    expect([
      read.header.values,
      read.body.address,
      read.column.values,
      read.columns.items.map(({ name }) => name),
    ]).toEqual([[rows[0]], 'Sheet1!A2:B3', [[0.23], [0.06]], ['Region', 'Share']]);
    await inBook(({ tables }) => tables.getItem('Shares').resize('A1:C5'));
    expect(session.excel.tables()).toMatchObject([
      {
        name: 'Shares',
        address: 'A1:C5',
        headers: ['Region', 'Share', 'Column3'],
        style: 'TableStyleLight1',
        showFilterButton: false,
      },
    ]);
    await inBook(({ tables }) => {
      tables.getItem('Shares').convertToRange();
    });
    expect([session.excel.tables(), session.excel.sheet('Sheet1').cell('B2').value]).toEqual([[], 0.23]);
  });

  test('headers become texts, all different', async () => {
    await fill('A1:C1', [[2025, '', 2025]]);
    await inBook(({ tables }) => {
      tables.add('Sheet1!A1:C3', true);
    });
    expect(session.excel.tables()[0]!.headers).toEqual(['2025', 'Column2', '20252']);
  });

  test('no overlap, no second name, no bad name, no unknown style, nothing merged', async () => {
    await add();
    expect(
      await refused(({ tables }) => {
        tables.add('Sheet1!B2:D5', true);
      }),
    ).toBe('InvalidArgument');
    await fill('E1:E2', [['x'], [1]]);
    for (const name of ['shares', 'A1', 'has space', '1st', 'R1C1', '', 'c']) {
      expect([
        name,
        await refused(({ tables }) => {
          tables.add('Sheet1!E1:E2', true).name = name;
        }),
      ]).toEqual([name, 'InvalidArgument']);
      await inBook(({ tables }) => {
        tables.getItemAt(1).convertToRange();
      });
    }
    expect(
      await refused(({ tables }) => {
        tables.getItem('Shares').style = 'TableStyleHeavy1';
      }),
    ).toBe('InvalidArgument');
    expect(await refused(({ worksheets }) => worksheets.getItem('Sheet1').getRange('A1:B1').merge())).toBe(
      'InvalidArgument',
    );
    await inBook(({ worksheets }) => worksheets.getItem('Sheet1').getRange('H1:I1').merge());
    expect(
      await refused(({ tables }) => {
        tables.add('Sheet1!H1:I4', true);
      }),
    ).toBe('InvalidArgument');
  });

  test('nothing spills into a table', async () => {
    await add();
    session.excel.type('D1', '=SEQUENCE(1,1)');
    session.excel.type('B2', '=SEQUENCE(2)');
    expect(session.excel.sheet('Sheet1').cell('B2').value).toBe('#SPILL!');
  });

  test('the tables that a range touches', async () => {
    await add();
    const touched = await inBook(({ worksheets }) => {
      const found = worksheets.getItem('Sheet1').getRange('B3:Z9').getTables(false);
      found.load('items/name');
      return found;
    });
    expect(touched.items.map(({ name }) => name)).toEqual(['Shares']);
  });
});

test('names: of ranges and constants, used in formulas and as addresses', async () => {
  await fill('A1:A2', [[1], [2]]);
  const read = await inBook(({ names, worksheets }) => {
    const name = names.add('Atlas_Key', worksheets.getItem('Sheet1').getRange('A1:A2'), 'keys');
    names.add('Rate', '=0.5');
    worksheets.getItem('Sheet1').getRange('B1').formulas = [['=SUM(Atlas_Key)*Rate']];
    const range = worksheets.getItem('Sheet1').getRange('Atlas_Key');
    const none = names.getItemOrNullObject('Nope');
    name.load(['name', 'formula', 'type', 'value']);
    range.load('address');
    none.load('name');
    return { name, range, none };
  });
  expect([read.name.formula, read.name.type, read.name.value, read.range.address, read.none.isNullObject]).toEqual([
    '=Sheet1!$A$1:$A$2',
    'Range',
    'Sheet1!A1:A2',
    'Sheet1!A1:A2',
    true,
  ]);
  expect(session.excel.sheet('Sheet1').cell('B1').value).toBe(1.5);
  expect(
    await refused(({ names }) => {
      names.add('atlas_key', '=1');
    }),
  ).toBe('InvalidArgument');
  await inBook(({ names }) => names.getItem('Rate').delete());
  expect(session.excel.sheet('Sheet1').cell('B1').value).toBe('#NAME?');
});

test('settings, custom XML parts, document properties, comments', async () => {
  const xml = '<atlas xmlns="urn:example:atlas"><page id="a"/></atlas>';
  const read = await inBook(({ settings, customXmlParts, comments, properties }) => {
    settings.add('atlas', { pages: [1] });
    const part = customXmlParts.add(xml);
    const found = customXmlParts.getByNamespace('urn:example:atlas');
    const text = found.getOnlyItem().getXml();
    comments.add('Sheet1!B2', 'IDC, p. 3');
    properties.title = 'Atlas';
    const setting = settings.getItem('atlas');
    setting.load('value');
    part.load('namespaceUri');
    return { setting, part, text };
  });
  expect([
    read.setting.value,
    read.part.namespaceUri,
    read.text.value,
    session.excel.sheet('Sheet1').cell('B2').comment,
  ]).toEqual([{ pages: [1] }, 'urn:example:atlas', xml, 'IDC, p. 3']);
  expect(
    await refused(({ customXmlParts }) => {
      customXmlParts.add('<open>');
    }),
  ).toBe('InvalidArgument');
  expect(
    await refused(({ comments }) => {
      comments.add('Sheet1!B2', 'again');
    }),
  ).toBe('InvalidArgument');
  await inBook(({ settings, comments }) => {
    settings.getItem('atlas').delete();
    comments.getItemByCell('Sheet1!B2').delete();
  });
  expect(session.excel.snapshot()).toMatchObject({ settings: [], comments: [] });
});

test('application: culture, calculation, a new workbook', async () => {
  const { application } = await inBook((_, context) => {
    const app = context.workbook.application;
    app.load('calculationMode');
    app.cultureInfo.load(['name', 'numberFormat/numberDecimalSeparator']);
    app.suspendApiCalculationUntilNextSync();
    app.suspendScreenUpdatingUntilNextSync();
    return { application: app };
  });
  expect([
    application.calculationMode,
    application.cultureInfo.name,
    application.cultureInfo.numberFormat.numberDecimalSeparator,
  ]).toEqual(['Automatic', 'en-us', '.']);
  await session.Excel.createWorkbook('UEsDBBQAAAAI');
  expect(session.excel.created).toEqual([{ base64: 'UEsDBBQAAAAI', opened: true }]);
  expect((await refusal(session.Excel.createWorkbook('no file'))).code).toBe('InvalidArgument');
});

test('a snapshot is equal exactly when nothing has changed', async () => {
  await fill('A1:B2', [
    ['a', 1],
    ['b', 2],
  ]);
  const before = session.excel.snapshot();
  await inBook(({ worksheets }) => {
    const range = worksheets.getItem('Sheet1').getRange('C1:D2');
    range.values = [
      ['x', 'y'],
      [1, 2],
    ];
    range.format.font.bold = true;
    range.format.columnWidth = 99;
  });
  expect(session.excel.snapshot()).not.toEqual(before);
  await inBook(({ worksheets }) => {
    const range = worksheets.getItem('Sheet1').getRange('C1:D2');
    range.clear();
    range.format.columnWidth = 48;
  });
  expect(session.excel.snapshot()).toEqual(before);
});
