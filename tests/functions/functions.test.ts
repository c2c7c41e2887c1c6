import { CellError } from '../../src/functions/cell-error';
import { faces } from '../../src/runtime';
import { cellFigure } from '../../src/functions/display';
import { setLanguage } from '../../src/functions/session';

afterEach(() => setLanguage('en'));

const attempt = (f: () => unknown): unknown => {
  try {
    return f();
  } catch (e) {
    return e instanceof CellError ? `${e.code} ${e.message}` : e;
  }
};
const rows = (x: unknown): unknown[][] => x as unknown[][];

test('scalars', () => {
  expect(faces.SHARE('Europe', '2025Q2')).toBe(0.23);
  expect(faces.RANK('Southeast Asia', '2025Q2')).toBe(1);
  expect(faces.SHIPMENTS('SEA', 'LQ')).toBe(4_700_000);
  expect(faces.GROWTH('SEA', '2025Q2', 'Total')).toBe(-0.01);
  expect(faces.PRICE('小米15 Ultra')).toBe(1499);
  expect(faces.PRICE('MIX 2', 'Europe')).toBe(499);
});
test('#VALUE! is not understood, #N/A is not there', () => {
  expect(attempt(() => faces.PRICE('MIX 2', 'EU'))).toBe(
    '#N/A no figure: Starting price, Xiaomi MIX 2, European Union, latest; around it there are figures for: Europe',
  );
  expect(attempt(() => faces.SHARE('Eurpe'))).toBe('#VALUE! unknown region: Eurpe; nearest: Europe');
  expect(attempt(() => faces.SHARE('Europe', '2020Q1'))).toBe(
    '#N/A no figure: Smartphone market share, Xiaomi, Europe, 2020Q1; periods there are: 2025, 2025Q2',
  );
  expect(attempt(() => faces.PRICE('Redmi entry models'))).toBe(
    '#N/A stated as a range: Starting price, Redmi entry-level models, Europe, 2017: €100 to €200; ask for launch_price:low or launch_price:high',
  );
  expect(attempt(() => faces.PRICE('Redmi K80 Ultra'))).toBe(
    '#N/A no figure: starting price, Redmi K80 Ultra; figures there are: promo_price',
  );
  expect(attempt(() => faces.TABLE('japan'))).toBe(
    '#VALUE! unknown table: japan; nearest: japan-vendors, japan-undated',
  );
  expect(attempt(() => faces.SERIES('share', 'Japan', undefined, undefined, undefined, 'maybe'))).toBe(
    '#VALUE! unknown headers: maybe; TRUE or FALSE',
  );
  expect(attempt(() => faces.FIND('xyzzy'))).toBe('#N/A nothing found for: xyzzy');
  expect(attempt(() => faces.CITE('share', 'Europe', null, undefined, 'chicago'))).toBe(
    '#VALUE! unknown style: chicago; nearest: full, short, footnote',
  );
});
test('left-out arguments arrive as null and mean the same as none', () => {
  expect(faces.SHARE('Europe', null, null as never)).toBe(faces.SHARE('Europe'));
  expect(faces.SERIES('share', 'SEA', null as never, null, null, null)).toEqual(faces.SERIES('share', 'SEA'));
});
test('spilled rows carry how exact each value is', () => {
  expect(rows(faces.SERIES('share', 'Japan'))).toEqual([
    ['Period', 'Value', 'How exact'],
    ['..2022', 0.01, 'under'],
    ['2023 (inferred)', 0.01, 'as printed'],
    ['2024', 0.06, 'as printed'],
  ]);
  expect(rows(faces.SERIES('share', 'Japan', undefined, '2023', '2023', false, true))).toEqual([
    ['2023', 0.01, 'as printed', 'inferred'],
  ]);
  expect(rows(faces.COMPARE('share', 'Japan', 2024, false))[0]).toEqual(['Apple', 0.49, 'as printed; 2024 (inferred)']);
  expect(rows(faces.COMPARE('share', 'Japan', 2024, true, 'TRUE')).slice(0, 2)).toEqual([
    ['Vendor or product', 'Value', 'How exact', 'How the period is known'],
    ['Apple', 0.49, 'as printed', 'inferred'],
  ]);
  // What a cell shows can be asked with.
  for (const period of ['2023 (inferred)', '2023（推断）', '2023 （推斷）'])
    expect(faces.SHARE('Japan', period)).toBe(0.01);
  expect(rows(faces.COMPARE('share', 'KR', 'n.d.', false))).toEqual([
    ['Samsung', 0.8, 'about'],
    ['Apple', 0.19, 'as printed'],
    ['Any other vendor', 0.03, 'at most'],
  ]);
});
test('a table has #N/A in cells without a figure, and bounds as text', () => {
  const japan = rows(faces.TABLE('japan-vendors', false));
  expect(japan[4]).toEqual(['Xiaomi', '<1%', 0.01, 0.06, 5]);
  expect(japan[0]![1]).toBeInstanceOf(CellError);
});
test('all arrays are rectangular and hold scalars or errors', () => {
  const all = [
    faces.SOURCES(),
    faces.TIMELINE(),
    faces.CONFLICTS(),
    faces.FIND('share'),
    ...['metrics', 'regions', 'periods', 'vendors', 'tables', 'sources', 'styles'].map((k) => faces.LIST(k)),
    ...rows(faces.LIST('tables'))
      .slice(1)
      .map((r) => faces.TABLE(String(r[0]))),
  ];
  for (const table of all)
    for (const row of rows(table)) {
      expect(row.length).toBe(rows(table)[0]!.length);
      for (const cell of row)
        expect(['string', 'number', 'boolean'].includes(typeof cell) || cell instanceof CellError).toBe(true);
    }
});
test('a region includes its cities on the timeline', () => {
  const france = rows(faces.TIMELINE('France', null, null, false)).map((r) => r[3]);
  expect(france).toContain('First Xiaomi Home of Paris starts trial operation');
  expect(rows(faces.TIMELINE('India', '2015', '2017', false)).map((r) => r[0])).toEqual(['2015-08', '2017Q4']);
});
test('the full citation has document, line, characters, credit and basis', () => {
  expect(faces.CITE('share', 'Southeast Asia', '2025Q2')).toBe(
    '相青, 增長工場 (GrowthWorkshop); 前瞻經濟學人, "出海11年,雷軍如何在海外再造小米", published 2025 (inferred), 000_d0e96872b6e3457e.txt, line 47; printed "19%"; credited to Canalys; counted by units shipped; period stated in the text',
  );
});
test('EXPLAIN always answers in words', () => {
  expect(faces.EXPLAIN('share', 'Japan', '..2022')).toContain('<1% (under)');
  expect(faces.EXPLAIN('share', 'Mars')).toBe('unknown region: Mars; XIAOMI.LIST gives the valid names');
  expect(faces.EXPLAIN('stores_planned', 'Tokyo')).toContain('stated as a range');
});
test('texts follow the language, numbers do not', () => {
  setLanguage('zh-TW');
  expect(faces.SHARE('歐洲', '2025Q2')).toBe(0.23);
  expect(attempt(() => faces.SHARE('歐州', '2025Q2'))).toBe('#VALUE! 未知的地區：歐州；最接近：歐洲');
  expect(rows(faces.SERIES('share', 'SEA'))[0]).toEqual(['期間', '數值', '精確程度']);
});
test.each<[string, string[], string | undefined]>([
  ['SHARE', ['Europe', '2025Q2'], '0%'],
  ['share', ['Japan', '..2022'], '"<"0%'],
  ['PRICE', ['Xiaomi 15 Ultra'], '"€"#,##0'],
  ['SHARE', ['Mars'], undefined],
  ['CITE', [], undefined],
])('the format of a cell carries the qualifier: %s %j', async (name, args, format) =>
  expect((await cellFigure(name, args))?.format).toBe(format),
);
