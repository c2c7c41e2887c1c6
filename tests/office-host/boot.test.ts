import { bootOffice, loadRuntime } from './boot';

test('the library starts as in desktop Excel and sends requests in the shape that the tests rely on', async () => {
  const { Office, Excel, requests } = await bootOffice(() => ({ Results: [], TraceIds: [] }));
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.12')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.19')).toBe(false);
  await Excel.run(async (context) => {
    context.workbook.application.calculate('Full' as Excel.CalculationType);
    await context.sync();
  });
  expect(requests.flatMap(({ Actions }) => Actions)).toContainEqual(expect.objectContaining({ ActionType: 3, Name: 'Calculate', ArgumentInfo: { Arguments: ['Full']} }));
});

test('the runtime of custom functions loads alone', () => {
  const runtime = loadRuntime();
  runtime.associate('abc', () => 1);
  expect(Object.keys(runtime._association.mappings)).toEqual(['ABC']);
});
