/** One chart of each kind before the judges that are not ours: the Open XML SDK, and LibreOffice, which must draw them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWorkbook, workbooks } from '../../src/content';
import { LANGS } from '../../src/core/lang';
import { dataset } from '../../src/dataset';
import { writeBook } from '../../src/hosts/file/index';
import { openParts } from '../../src/hosts/file/write/package-parts';
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

test('the Open XML SDK finds no error', async () => expect((await sdkErrors([file()]))[file()]).toEqual([]));

officeTest('LibreOffice keeps every chart with its kind and its cells', () => {
  const saved = convert([file()], 'xlsx:Calc MS Excel 2007 XML');
  try {
    const charts = [...openParts(readFileSync(join(saved, 'charts.xlsx')))]
      .filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
      .map(([, text]) => text);
    expect(charts).toHaveLength(6);
    for (const kind of ['barChart', 'lineChart', 'doughnutChart', 'scatterChart'])
      expect(charts.some((text) => text.includes(`<c:${kind}>`))).toBe(true);
    for (const text of charts) expect(text).toMatch(/\$[BC]\$5:\$[BC]\$[78]/);
  } finally {
    rmSync(saved, { recursive: true, force: true });
  }
});

officeTest(
  'every chart of the overview is drawn, in every language, with its title, its labels and its source',
  async () => {
    const books = LANGS.map((lang) => fillWorkbook(workbooks[0]!, dataset, { lang }));
    const files = LANGS.map((lang) => join(folder, `overview-${lang}.xlsx`));
    for (const [i, book] of books.entries()) writeFileSync(files[i]!, await writeBook(book, { formulas: 'native' }));
    const saved = convert(files, 'xlsx:Calc MS Excel 2007 XML');
    try {
      for (const [i, book] of books.entries()) {
        const parts = openParts(readFileSync(join(saved, `overview-${LANGS[i]!}.xlsx`)));
        const charts = [...parts].filter(([name]) => /charts\/chart\d+\.xml$/.test(name)).map(([, text]) => text);
        const declared = book.sheets
          .flatMap((sheet) => sheet.page.blocks)
          .flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
        expect(charts).toHaveLength(declared.length);
        for (const spec of declared) {
          const text = charts.find(
            (one) =>
              one.includes(`<a:t>${spec.title.replace(/&/g, '&amp;').replace(/'/g, '&apos;')}</a:t>`) ||
              one.includes(`<a:t>${spec.title}</a:t>`),
          );
          expect([spec.id, text !== undefined]).toEqual([spec.id, true]);
          expect(text!.match(/<c:ser>/g)).toHaveLength(spec.series.length);
          for (const value of spec.series.flatMap((one) => one.values))
            expect(text).toContain(`<c:v>${String(value)}</c:v>`);
        }
      }
    } finally {
      rmSync(saved, { recursive: true, force: true });
    }
  },
);
