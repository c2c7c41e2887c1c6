/** Objects, queries and errors as the library sees them. */
import { finish, refusal, startSession, type Session } from './session';

let session: Session;
beforeEach(async () => {
  session = await startSession({ sheets: ['Sheet1', 'Sheet2'] });
});

describe('what a healthy exchange looks like', () => {
  afterEach(() => finish(session));

  test('ranges, sheets, tables and charts are the same objects in the next batch', async () => {
    await session.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B3');
      range.values = [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add('A1:B3', true);
      const chart = sheet.charts.add('ColumnClustered', range, 'Auto');
      await context.sync();
      sheet.name = 'Renamed';
      range.format.font.bold = true;
      table.name = 'Sales';
      chart.title.text = 'Sales';
      await context.sync();
    });
    expect(session.excel.sheet('Renamed').cell('B3').format.font).toEqual({ bold: true });
    expect(session.excel.tables()).toMatchObject([{ name: 'Sales', address: 'A1:B3' }]);
    expect(session.excel.charts()).toMatchObject([{ title: 'Sales', sheet: 'Renamed' }]);
  });

  test('an object of one run can be tracked and used in the next', async () => {
    const range = await session.Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('Sheet1').getRange('C3');
      context.trackedObjects.add(kept);
      await context.sync();
      return kept;
    });
    expect(session.excel.kept).toBe(1);
    await session.Excel.run(range, async (context) => {
      range.values = [[7]];
      await context.sync();
      range.untrack();
      await context.sync();
    });
    expect(session.excel.sheet('Sheet1').cell('C3').value).toBe(7);
  });

  test('null objects, and everything reached from them', async () => {
    await session.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nope');
      const range = sheet.getRange('A1');
      const used = context.workbook.worksheets.getItem('Sheet2').getUsedRangeOrNullObject(true);
      range.load('address');
      used.load('address');
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, used.isNullObject]).toEqual([true, true, true]);
      range.values = [[1]];
      await context.sync();
    });
  });

  test('queries: nested paths, collections, everything, top and skip', async () => {
    await session.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const range = worksheets.getItem('Sheet1').getRange('B2');
      range.format.fill.color = '#ffee00';
      range.load(['address', 'format/fill/color', 'format/font/bold', 'worksheet/name']);
      worksheets.load(['items/name', 'items/visibility', 'items/charts/name']);
      const second = worksheets.getItem('Sheet2');
      second.load();
      await context.sync();
      expect([range.address, range.format.fill.color, range.format.font.bold, range.worksheet.name]).toEqual([
        'Sheet1!B2',
        '#FFEE00',
        false,
        'Sheet1',
      ]);
      expect(worksheets.items.map(({ name, visibility, charts }) => [name, visibility, charts.items.length])).toEqual([
        ['Sheet1', 'Visible', 0],
        ['Sheet2', 'Visible', 0],
      ]);
      expect([second.name, second.position, second.showGridlines]).toEqual(['Sheet2', 1, true]);
      expect(() => worksheets.items[0]!.id).toThrow('not available');
      worksheets.load({ $top: 1, $skip: 1, name: true });
      const count = worksheets.getCount();
      await context.sync();
      expect([worksheets.items.map(({ name }) => name), count.value]).toEqual([['Sheet2'], 2]);
    });
  });

  test('a failure names the action and keeps what came before it', async () => {
    const error = await refusal(
      session.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1').values = [['kept']];
        sheet.tables.getItem('Nope').load('name');
        sheet.getRange('A2').values = [['never']];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: {
        code: 'ItemNotFound',
        errorLocation: 'TableCollection.getItem',
        statement: expect.stringContaining('tables.getItem'),
      },
    });
    expect(session.excel.sheet('Sheet1').values('A1:A2')).toEqual([['kept'], ['']]);
  });

  test('large writes arrive in chunks and are one range all the same', async () => {
    await session.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 1000, 10);
      range.values = Array.from({ length: 1000 }, (_, r) => Array.from({ length: 10 }, (__, c) => r * 10 + c));
      range.numberFormat = Array.from({ length: 1000 }, () => new Array<string>(10).fill('0.0'));
      await context.sync();
    });
    expect(session.excel.sheet('Sheet1').cell('J1000')).toMatchObject({ value: 9999, text: '9999.0' });
    const [names] = [session.excel.syncs()[0]!.body.Actions.map(({ Name }) => Name)];
    expect(names.filter((name) => name === '_ValidateArraySize')).toHaveLength(2);
    expect(names.filter((name) => name === 'Values').length).toBeGreaterThan(5);
    expect(session.excel.syncs()).toHaveLength(1);
  });

  test('a deleted sheet takes its ranges with it', async () => {
    const error = await refusal(
      session.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet2');
        const range = sheet.getRange('A1');
        await context.sync();
        sheet.delete();
        await context.sync();
        range.values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
    expect(session.excel.sheetNames()).toEqual(['Sheet1']);
  });

  test('members newer than the requirement sets of this Excel are refused by the library itself', async () => {
    const old = await startSession({ matrix: { ExcelApi: '1.9' } });
    const error = await refusal(
      old.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').getSpillingToRangeOrNullObject();
        await context.sync();
      }),
    );
    expect(error.code).toBe('ApiNotFound');
  });

  test('members after ExcelApi 1.15 are unknown to the npm client: it sends nothing and says nothing', async () => {
    await session.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      (range as { valuesAsJson: unknown }).valuesAsJson = [[{ type: 'Double', basicValue: 1 }]];
      await context.sync();
    });
    expect(JSON.stringify(session.excel.requests)).not.toMatch(/valuesAsJson/i);
    expect(session.excel.sheet('Sheet1').used).toBeNull();
  });

  test('options of Excel.run are remembered with its requests', async () => {
    await session.Excel.run({ mergeUndoGroup: true, delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('A2').values = [[2]];
      await context.sync();
    });
    await session.Excel.run((context) => context.sync());
    const inGroup = { run: 1, options: { mergeUndoGroup: true, delayForCellEdit: true }, waits: true, writes: true };
    expect(session.excel.syncs()).toEqual(
      [inGroup, inGroup, { run: 2, options: {}, waits: false, writes: false }].map((entry) =>
        expect.objectContaining(entry),
      ),
    );
  });
});

describe('what the host does not know', () => {
  let quiet: jest.SpyInstance;
  beforeEach(() => {
    quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => quiet.mockRestore());

  test.each<[string, (context: Excel.RequestContext) => void]>([
    [
      'Worksheet.Copy()',
      (context) => {
        context.workbook.worksheets.getItem('Sheet1').copy('End');
      },
    ],
    [
      'Worksheet.Shapes',
      (context) => {
        context.workbook.worksheets.getItem('Sheet1').shapes.load('items/name');
      },
    ],
    [
      'Range.SavedAsArray (read)',
      (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('savedAsArray');
      },
    ],
    [
      'Range.FormulasR1C1 (write)',
      (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulasR1C1 = [['=RC[1]']];
      },
    ],
  ])('%s fails with its name', async (member, ask) => {
    const error = await refusal(
      session.Excel.run(async (context) => {
        ask(context);
        await context.sync();
      }),
    );
    expect([error.code, error.message]).toEqual(['NotImplementedInTestHost', member]);
    expect(session.excel.problems).toEqual([`NotImplementedInTestHost: ${member}`]);
  });

  test('an error inside the host is printed and said to be one', async () => {
    session.excel.workbook.findSheet = () => {
      throw new TypeError('oops');
    };
    const error = await refusal(
      session.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').load('name');
        await context.sync();
      }),
    );
    expect(error.code).toBe('HostBug');
    expect(session.excel.problems[0]).toMatch(/bug of the test host at WorksheetCollection.getItem: TypeError: oops/s);
    expect(quiet).toHaveBeenCalledTimes(1);
  });
});
