/**
 * The library, unmodified, before the host. When this fails after an update of office-js, the whole host needs a look.
 */
import { createExcel } from './excel';
import { bootLibrary, bootShared, loadRuntime } from './node';

test('the library starts as in desktop Excel, and its first request has the shape this host is written for', async () => {
  const excel = createExcel();
  const { Office, Excel } = await bootLibrary(excel);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
  const before = excel.requests.length;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
    range.values = [
      ['Month', 'Sales'],
      ['Jan', 10],
    ];
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1:B2');
  });
  const instantiate = (Id: number, ObjectPathId: number): object => ({ Id, ActionType: 1, Name: '', ObjectPathId });
  expect(excel.requests[before]!.body).toEqual({
    AutoKeepReference: true,
    Actions: [
      instantiate(2, 1),
      instantiate(4, 3),
      instantiate(6, 5),
      instantiate(8, 7),
      { Id: 9, ActionType: 3, Name: '_KeepReference', ObjectPathId: 7, ArgumentInfo: { Arguments: [] } },
      instantiate(10, 7),
      {
        Id: 11,
        ActionType: 4,
        Name: 'Values',
        ObjectPathId: 7,
        ArgumentInfo: {
          Arguments: [
            [
              ['Month', 'Sales'],
              ['Jan', 10],
            ],
          ],
        },
      },
      { Id: 12, ActionType: 2, Name: '', ObjectPathId: 7, QueryInfo: { Select: ['address'] }, L: [1, 3, 5, 7] },
    ],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: '' },
      3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
      5: { Id: 5, ObjectPathType: 5, Name: '', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['Sheet1'] } },
      7: { Id: 7, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 5, ArgumentInfo: { Arguments: ['A1:B2'] } },
    },
  });
  expect(excel.sheet('Sheet1').values('A1:B2')).toEqual([
    ['Month', 'Sales'],
    ['Jan', 10],
  ]);
  expect(excel.problems).toEqual([]);
});

test('one library before several workbooks, one after the other', async () => {
  const books = [createExcel(), createExcel({ sheets: ['Second'] })];
  const { Excel, before } = await bootShared(books[0]!);
  for (const book of books) {
    before(book);
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[book.sheetNames()[0]]];
      await context.sync();
    });
  }
  expect(
    books.map((book) => [book.sheet(book.sheetNames()[0]!).cell('A1').value, book.syncs().length, book.runs]),
  ).toEqual([
    ['Sheet1', 1, [{ delayForCellEdit: true }]],
    ['Second', 1, [{ delayForCellEdit: true }]],
  ]);
});

test('the runtime of custom functions loads alone', () => {
  const runtime = loadRuntime();
  runtime.associate('abc', () => 1);
  expect(Object.keys(runtime._association.mappings)).toEqual(['ABC']);
});
