/** Cells: what Excel takes, what it makes of texts, what it refuses. */
import { finish, refusal, startSession, type Session } from './session';

let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(() => finish(session));

/** Runs over Sheet1 and syncs. */
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T> =>
  session.Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });
const refused = async (work: (sheet: Excel.Worksheet) => void): Promise<string> => (await refusal(onSheet(work))).code;
const sheet1 = (): ReturnType<Session['excel']['sheet']> => session.excel.sheet('Sheet1');

test.each<[string, unknown]>([
  ['=1+1', 2],
  ['+2', 2],
  ['-3', -3],
  ['+A2', 0],
  ['12%', 0.12],
  ['1,234.5', 1234.5],
  ['$5', 5],
  ['TRUE', true],
  ['#N/A', '#N/A'],
  ['2025-09', 45901],
  ['2025-11-15', 45976],
  ['3/4/2025', 45720],
  ['Q2 2025', 'Q2 2025'],
  ['2025Q2', '2025Q2'],
  ["'=1+1", '=1+1'],
  ['0086', 86],
  ['约5%', '约5%'],
])('the text %p becomes %p, as when it is typed', async (text, value) => {
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [[text]];
  });
  expect(sheet1().cell('A1').value).toEqual(value);
});

test('a text that starts with = is a formula unless the cell is in text format', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:A2').numberFormat = [['General'], ['@']];
    sheet.getRange('A1:A2').values = [
      ['=HYPERLINK("http://example.org","x")'],
      ['=HYPERLINK("http://example.org","x")'],
    ];
  });
  expect([sheet1().cell('A1').formula, sheet1().cell('A2').formula]).toEqual([
    '=HYPERLINK("http://example.org","x")',
    undefined,
  ]);
});

test.each(['@home', '+49 30', '=1+', '=SUM(A1', '="open'])(
  '%p is refused, because Excel takes it for a formula',
  async (text) => {
    expect(
      await refused((sheet) => {
        sheet.getRange('A1').values = [[text]];
      }),
    ).toBe('InvalidArgument');
  },
);

test.each<[string, (range: Excel.Range) => void]>([
  [
    'too few rows',
    (range) => {
      range.values = [[1, 2]];
    },
  ],
  [
    'too many columns',
    (range) => {
      range.formulas = [
        [1, 2, 3],
        [1, 2, 3],
      ];
    },
  ],
  [
    'ragged rows',
    (range) => {
      range.numberFormat = [['0', '0'], ['0']];
    },
  ],
  [
    'an alignment that does not exist',
    (range) => {
      range.format.horizontalAlignment = 'Middle' as 'Left';
    },
  ],
  [
    'a color that is none',
    (range) => {
      range.format.fill.color = 'reddish';
    },
  ],
  [
    'a font size of no use',
    (range) => {
      range.format.font.size = 0;
    },
  ],
  [
    'a number format with bare words',
    (range) => {
      range.numberFormat = [
        ['0 units', '0'],
        ['0', '0'],
      ];
    },
  ],
  [
    'a row height beyond the limit',
    (range) => {
      range.format.rowHeight = 500;
    },
  ],
  [
    'a border where there is none',
    (range) => {
      range.format.borders.getItem('Middle' as 'EdgeTop').style = 'Continuous';
    },
  ],
  [
    'a link to nowhere',
    (range) => {
      range.hyperlink = { textToDisplay: 'x' };
    },
  ],
  [
    'a link to a sheet that is missing',
    (range) => {
      range.hyperlink = { documentReference: 'Nope!A1' };
    },
  ],
  [
    'a part to clear that does not exist',
    (range) => {
      range.clear('Everything' as 'All');
    },
  ],
  [
    'an object as a value',
    (range) => {
      range.values = [
        [{}, 1],
        [2, 3],
      ];
    },
  ],
])('%s is refused', async (_what, work) => {
  expect(await refused((sheet) => work(sheet.getRange('A1:B2')))).toBe('InvalidArgument');
});

test.each(['A0', 'XFE1', 'A1048577', '1A', 'Nope!A1', 'A1:', 'A1,B2', 'nothing_of_that_name'])(
  'the address %p is refused',
  async (address) => {
    expect(await refused((sheet) => sheet.getRange(address).load('address'))).toBe('InvalidArgument');
  },
);
test('ranges do not reach over the edge', async () => {
  expect(await refused((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'))).toBe('InvalidArgument');
  expect(await refused((sheet) => sheet.getRangeByIndexes(0, 16_380, 1, 10).load('address'))).toBe('InvalidArgument');
});

test('a refused write changes no cell', async () => {
  expect(
    await refused((sheet) => {
      sheet.getRange('A1:A2').values = [[1], ['=1+']];
    }),
  ).toBe('InvalidArgument');
  expect(sheet1().used).toBeNull();
});

test('null leaves a cell alone, "" empties it, one value fills the range', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B2').values = 7 as unknown as number[][];
    sheet.getRange('A1:B1').values = [[null, '']];
  });
  expect(sheet1().values('A1:B2')).toEqual([
    [7, ''],
    [7, 7],
  ]);
});

test('neighbours of a range', async () => {
  const [names] = await onSheet((sheet) => {
    sheet.getRange('B2:D4').values = 1 as unknown as number[][];
    const range = sheet.getRange('B2:C3');
    const found = [
      range.getCell(1, 1),
      range.getRow(1),
      range.getColumn(0),
      range.getOffsetRange(1, 2),
      range.getResizedRange(1, 0),
      range.getLastCell(),
      range.getEntireColumn(),
      range.getEntireRow(),
      range.getBoundingRect('E5'),
      range.getIntersection('C3:Z9'),
      range.getUsedRange(),
      range.getColumnsAfter(2),
      range.getRowsBelow(),
      sheet.getUsedRange(),
      sheet.getRange('A1').getRangeEdge('Down'),
      sheet.getRange('B2').getRangeEdge('Right'),
      sheet.getRange('C3').getSurroundingRegion(),
      sheet.getRange(),
    ];
    found.forEach((one) => one.load('address'));
    return [found];
  });
  expect(names!.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
    'C3',
    'B3:C3',
    'B2:B3',
    'D3:E4',
    'B2:C4',
    'C3',
    'B:C',
    '2:3',
    'B2:E5',
    'C3',
    'B2:C3',
    'D2:E3',
    'B4:C4',
    'B2:D4',
    'A1048576',
    'D2',
    'B2:D4',
    '1:1048576',
  ]);
});

test('texts as a reader sees them', async () => {
  const cases: readonly [unknown, string, string][] = [
    [0.234, '0%', '23%'],
    [0.009, '"<"0.0%', '<0.9%'],
    [1234567.891, '#,##0.0', '1,234,567.9'],
    [-5, '0.00', '-5.00'],
    [45976, 'yyyy-mm-dd', '2025-11-15'],
    [3, '"≥"0', '≥3'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e12, 'General', '1E+12'],
    [12345678, '0.0,,"M"', '12.3M'],
    [7_800_000_000, '">"0\\.00,,"亿元"', '>78.00亿元'],
    [-123_456, '0\\.0,"万"', '-12.3万'],
    [400_000, '0\\.00,,', '0.00'],
    [0, '0;-0;"none"', 'none'],
    [-2, '0;(0)', '(2)'],
    ['text', '@', 'text'],
    [true, 'General', 'TRUE'],
    [120000, '0.0"万"', '120000.0万'],
    [2.345, '0.00', '2.35'],
    [45976, 'd mmm yyyy', '15 Nov 2025'],
    [42, '@', '42'],
    [1.005, '0.00', '1.01'],
    [0.5, '€0.00', '€0.50'],
  ];
  await onSheet((sheet) => {
    const range = sheet.getRange(`A1:A${cases.length}`);
    range.values = cases.map(([value]) => [value]);
    range.numberFormat = cases.map(([, format]) => [format]);
  });
  expect(sheet1().texts(`A1:A${cases.length}`).flat()).toEqual(cases.map(([, , text]) => text));
});

test('formats, sizes, borders: set, read, cleared', async () => {
  const read = await onSheet((sheet) => {
    const range = sheet.getRange('A1:B2');
    range.values = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    Object.assign(range.format.font, { bold: true, color: '#123456', size: 14, name: 'Arial', italic: true });
    range.format.wrapText = true;
    range.format.columnWidth = 100;
    range.format.rowHeight = 30;
    range.format.borders.getItem('EdgeBottom').style = 'Double';
    range.format.borders.getItem('InsideVertical').color = '#FF0000';
    sheet.getRange('A1').format.fill.color = 'yellow';
    range.load(['format/fill/color', 'format/font/bold', 'format/columnWidth', 'format/wrapText', 'height']);
    return range;
  });
  expect([
    read.format.fill.color,
    read.format.font.bold,
    read.format.columnWidth,
    read.format.wrapText,
    read.height,
  ]).toEqual([null, true, 100, true, 60]);
  expect(sheet1().cell('A2').format.borders).toEqual({
    Bottom: { style: 'Double' },
    Right: { color: '#FF0000', style: 'Continuous' },
  });
  await onSheet((sheet) => sheet.getRange('A1:B2').clear('Formats'));
  expect(sheet1().cell('A2')).toMatchObject({ value: 'c', format: {} });
  await onSheet((sheet) => sheet.getRange('A1:B2').clear());
  expect(sheet1().used).toBeNull();
});

test('whole columns, autofit, hidden rows', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').values = [['x', 'a much longer text than the column is wide']];
    sheet.getRange('C:D').format.columnWidth = 20;
    sheet.getRange('A:B').format.autofitColumns();
    sheet.getRange('5:6').rowHidden = true;
    sheet.getRange('F:F').numberFormat = '0%' as unknown as string[][];
    sheet.getRange('F9').values = [[0.5]];
  });
  expect(sheet1().columnWidth('D')).toBe(20);
  expect(sheet1().columnWidth('B')).toBeGreaterThan(150);
  expect(sheet1().rowHeight(5)).toBe(0);
  expect(sheet1().cell('F9').text).toBe('50%');
});

test('cell properties: many formats in one answer', async () => {
  const [cells, rows] = await onSheet((sheet) => {
    sheet.getRange('A1').format.fill.color = '#00FF00';
    sheet.getRange('A2:B2').format.rowHeight = 33;
    const range = sheet.getRange('A1:B2');
    return [
      range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } }),
      range.getRowProperties({ format: { rowHeight: true } }),
    ] as const;
  });
  expect(cells.value[0]![0]).toEqual({
    address: 'Sheet1!A1',
    format: { fill: { color: '#00FF00' }, font: { bold: false } },
  });
  expect(rows.value.map(({ format }) => format!.rowHeight)).toEqual([15, 33]);
  await onSheet((sheet) =>
    sheet
      .getRange('C1:C2')
      .setCellProperties([[{ format: { fill: { color: '#0000FF' } } }], [{ format: { font: { bold: true } } }]]),
  );
  expect([sheet1().cell('C1').format.fill, sheet1().cell('C2').format.font]).toEqual([
    { color: '#0000FF' },
    { bold: true },
  ]);
});

test('links, and that their text is written like any other', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').hyperlink = { address: 'https://example.org', textToDisplay: 'site' };
    sheet.getRange('A2').hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: '=1+1' };
  });
  expect(sheet1().cell('A1')).toMatchObject({ value: 'site', link: { address: 'https://example.org' } });
  expect(sheet1().cell('A2').formula).toBe('=1+1');
});

test('merged cells keep the first value only', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1:B1').values = [['a', 'b']];
    sheet.getRange('A1:B2').merge(false);
    sheet.getRange('B2').values = [['lost']];
  });
  expect([sheet1().merged, sheet1().values('A1:B2')]).toEqual([
    ['A1:B2'],
    [
      ['a', ''],
      ['', ''],
    ],
  ]);
  expect(await refused((sheet) => sheet.getRange('B2:C2').merge())).toBe('MergedRangeConflict');
});

test('selection: read, set, impossible', async () => {
  session.excel.select('C3:D4');
  const address = await onSheet((sheet, context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    sheet.getRange('E5').select();
    return range;
  });
  expect([address.address, session.excel.workbook.selection!.areas]).toEqual([
    'Sheet1!C3:D4',
    [{ row: 4, column: 4, rows: 1, columns: 1 }],
  ]);
  session.excel.select('A1,C3');
  expect((await refusal(onSheet((_, context) => context.workbook.getSelectedRange().load('address')))).code).toBe(
    'InvalidSelection',
  );
  session.excel.select(null);
  expect((await refusal(onSheet((_, context) => context.workbook.getSelectedRange().load('address')))).code).toBe(
    'InvalidSelection',
  );
});

test('formulas of the workbook are computed, errors and all', async () => {
  const formulas = [
    '=A2/A1',
    '=SUM(A1:A3)',
    '=IFERROR(A1/0,"none")',
    '=1/0',
    '=NOPE(1)',
    '=A1&"x"',
    '=INDEX(A1:A3,MATCH(3,A1:A3,0))',
    '=-2^2',
    '=50%',
    '=ROUND(2.345,2)',
    '=A1<>A2',
    '=SEQUENCE(2)',
    '=Sheet2!A1',
  ];
  await onSheet((sheet) => {
    sheet.getRange('A1:A3').values = [[2], [3], ['x']];
    sheet.getRange('C1:C13').formulas = formulas.map((formula) => [formula]);
  });
  expect(sheet1().values('C1:C13').flat()).toEqual([
    1.5,
    5,
    'none',
    '#DIV/0!',
    '#NAME?',
    '2x',
    3,
    4,
    0.5,
    2.35,
    true,
    '#SPILL!',
    '#REF!',
  ]);
});

test('a formula spills, and is in the way of nothing and nobody', async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').formulas = [['=SEQUENCE(2,2)']];
  });
  expect(sheet1().values('A1:B2')).toEqual([
    [1, 2],
    [3, 4],
  ]);
  const spill = await onSheet((sheet) => {
    const range = sheet.getRange('A1').getSpillingToRangeOrNullObject();
    const parent = sheet.getRange('B2').getSpillParent();
    const none = sheet.getRange('D4').getSpillingToRangeOrNullObject();
    range.load('address,hasSpill');
    parent.load('address');
    none.load('address');
    return { range, parent, none };
  });
  expect([spill.range.address, spill.range.hasSpill, spill.parent.address, spill.none.isNullObject]).toEqual([
    'Sheet1!A1:B2',
    true,
    'Sheet1!A1',
    true,
  ]);
  session.excel.type('B2', 'here');
  expect(sheet1().values('A1:B2')).toEqual([
    ['#SPILL!', ''],
    ['', 'here'],
  ]);
  session.excel.type('B2', '');
  expect(sheet1().values('A1:B2')).toEqual([
    [1, 2],
    [3, 4],
  ]);
});
