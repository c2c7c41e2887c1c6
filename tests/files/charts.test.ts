/** One chart of each kind before the judges that are not ours: the Open XML SDK, and LibreOffice, which must draw them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBook } from '../../src/hosts/file/index';
import { openParts } from '../../src/hosts/file/package-parts';
import { chartBook } from '../hosts/file/charts/fixture';
import { convert, officeTest } from './libreoffice';
import { sdkErrors } from './open-xml-sdk';

jest.setTimeout(300_000);
let folder: string;
const file = (): string => join(folder, 'charts.xlsx');
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-charts-'));
  writeFileSync(file(), await writeBook(chartBook(), { formulas: 'native' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the Open XML SDK finds no error', () => expect(sdkErrors([file()])[file()]).toEqual([]));

officeTest('LibreOffice keeps every chart with its kind and its cells', () => {
  const saved = convert([file()], 'xlsx:Calc MS Excel 2007 XML');
  try {
    const charts = [...openParts(readFileSync(join(saved, 'charts.xlsx')))].filter(([name]) => /charts\/chart\d+\.xml$/.test(name)).map(([, text]) => text);
    expect(charts).toHaveLength(6);
    for (const kind of ['barChart', 'lineChart', 'doughnutChart', 'scatterChart']) expect(charts.some((text) => text.includes(`<c:${kind}>`))).toBe(true);
    for (const text of charts) expect(text).toMatch(/\$[BC]\$5:\$[BC]\$[78]/);
  } finally {
    rmSync(saved, { recursive: true, force: true });
  }
});
