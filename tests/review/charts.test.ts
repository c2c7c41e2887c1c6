/** Charts of ours that say something else than the cells they stand for. */
import { fillWorkbook, workbooks } from '../../src/content';
import { dataset } from '../../src/dataset';
import { FORMULA_MODES, writeBook } from '../../src/hosts/file';
import { closeParts, openParts } from '../../src/hosts/file/write/package-parts';
import { diffWorkbooks } from '../../src/review/diff';
import { verifyWorkbook } from '../../src/review/verify';
import { RARE, TRIED_LANGS } from '../rare';
import { figuresOf } from './small-book';

jest.setTimeout(180_000);
const figures = figuresOf('position-by-region');
let base: Uint8Array;
beforeAll(async () => {
  const spec = workbooks.find(({ id }) => id === 'markets')!;
  base = await writeBook(fillWorkbook(spec, figures, { lang: 'en', pages: ['position-by-region'], explorer: null }), {
    formulas: 'values',
  });
});

/** Changes the part that has the text; `title` names the chart. */
function changed(part: RegExp, title: string, from: string | RegExp, to: string): Uint8Array {
  const parts = openParts(base);
  const [name, text] = [...parts].find(([one, xml]) => part.test(one) && xml.includes(title))!;
  const after = text.replace(from, to);
  expect(after).not.toBe(text);
  parts.set(name, after);
  return closeParts(parts);
}
const CHART = /^xl\/charts\/chart\d+\.xml$/;
const SHARE = 'Xiaomi: smartphone share, 2025Q2';
/** The last line of its title. */
const SAYS = 'and Southeast Asia (19%) than worldwide (14.7%)';
const TITLE = `"Xiaomi's share in 2025Q2 is higher in Europe (23%) ${SAYS}"`;

test.each<[string, string | RegExp, string, string]>([
  ['title', `${SAYS}<`, `${SAYS.replace('14.7', '41.7')}<`, TITLE.replace('14.7', '41.7')],
  ['vendor in the title', /Xiaomi(?=(?:'|&apos;|&#39;)s share)/, 'Apple', TITLE.replace('Xiaomi', 'Apple')],
  ['cached value', '<c:v>0.147</c:v>', '<c:v>0.5</c:v>', 'the chart keeps 0.5'],
  ['cached name of a region', '<c:v>Global</c:v>', '<c:v>Japan</c:v>', 'the chart keeps Japan'],
  ['cached name of the series', '<c:v>Share</c:v>', '<c:v>Rank</c:v>', 'the chart keeps Rank'],
  ['cells of the values', '$D$6:$D$8<', '$D$7:$D$9<', "'Position'!$D$7:$D$9"],
  ['cells of another column', '$D$6:$D$8<', '$C$6:$C$8<', "'Position'!$C$6:$C$8"],
  ['cells of the categories', '$B$6:$B$8<', '$B$9:$B$11<', "'Position'!$B$9:$B$11"],
  ['a sheet that is not there', "'Position'!$D$6:$D$8".replace(/'/g, '&apos;'), 'Mine!$D$6:$D$8', 'Mine!$D$6:$D$8'],
  ['title of an axis', '<a:t>Share<', '<a:t>Share in 2024<', '"Share in 2024"'],
  [
    'format of the labels',
    'formatCode="0.0%" sourceLinked="0"/><c:spPr>',
    'formatCode="0\\.0%" sourceLinked="0"/><c:spPr>',
    '0\\.0%',
  ],
  [
    'a label of its own',
    '<c:dLbl><c:idx val="1"/>',
    '<c:dLbl><c:idx val="1"/><c:tx><c:rich><a:p><a:r><a:t>91%</a:t></a:r></a:p></c:rich></c:tx>',
    '"91%"',
  ],
  [
    'values without cells',
    /<c:numRef><c:f>[^<]*<\/c:f><c:numCache>(.*?)<\/c:numCache><\/c:numRef>/,
    '<c:numLit><c:ptCount val="3"/><c:pt idx="0"><c:v>0.9</c:v></c:pt></c:numLit>',
    '0.9',
  ],
])('another %s', async (_, from, to, found) => {
  const bytes = changed(CHART, SAYS, from, to);
  const { differ, notCompared } = verifyWorkbook(bytes, figures, 'en');
  expect(notCompared).toEqual([]);
  expect(differ.map((one) => one.found)).toContain(found);
  for (const { cell } of differ) expect(cell).toBe('Position!position-share');
  const { changes } = await diffWorkbooks(base, bytes, figures, 'en');
  expect(changes).toMatchObject([{ figure: 'Position!position-share', change: 'edited' }]);
});

test('the topic and the source line on a chart, and what is read aloud of it', () => {
  const topic = changed(/chartSource\d+\.xml$/, SHARE, '2025Q2', '2024Q2');
  expect(verifyWorkbook(topic, figures, 'en').differ).toMatchObject([{ found: expect.stringContaining('2024Q2') }]);
  const source = changed(/chartSource\d+\.xml$/, 'Source: 相青', '2025 (inferred)', '2015 (inferred)');
  expect(verifyWorkbook(source, figures, 'en').differ).toMatchObject([{ found: expect.stringContaining('2015') }]);
  const aloud = changed(/drawings\/drawing\d+\.xml$/, SHARE, 'Global 14.7%', 'Global 47%');
  expect(verifyWorkbook(aloud, figures, 'en').differ).toMatchObject([{ found: expect.stringContaining('47%') }]);
});

test('a chart whose title is its topic alone, as older workbooks have it, says nothing wrong', () => {
  const parts = openParts(base);
  for (const [name, text] of parts)
    if (CHART.test(name) && text.includes(SAYS))
      parts.set(
        name,
        text.replace(/<c:title>.*?<\/c:title>/s, (title) =>
          title.replace(/<a:t>[^<]*</, `<a:t>${SHARE}<`).replace(SAYS, ''),
        ),
      );
  expect(verifyWorkbook(closeParts(parts), figures, 'en').differ).toEqual([]);
});

test('a chart that is gone, a range as large as a sheet: nothing, and soon', () => {
  const gone = changed(/^xl\/drawings\/drawing\d+\.xml$/, SHARE, /<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/s, '');
  expect(verifyWorkbook(gone, figures, 'en').differ).toEqual([]);
  const begun = performance.now();
  const wide = changed(CHART, SAYS, '$D$6:$D$8<', '$A$1:$XFD$1048576<');
  expect(verifyWorkbook(wide, figures, 'en').differ.length).toBeGreaterThan(0);
  expect(performance.now() - begun).toBeLessThan(5000);
});

describe('a range among bars', () => {
  const small = figuresOf('stores');
  let stores: Uint8Array;
  beforeAll(async () => {
    const spec = workbooks.find(({ id }) => id === 'expansion')!;
    const book = fillWorkbook(spec, small, { lang: 'en', pages: ['stores'], explorer: null });
    stores = await writeBook(book, { formulas: 'native' });
  });
  type Change = readonly [part: number, from: string | RegExp, to: string];
  /** The chart with some of its parts written otherwise. */
  function moved(changes: readonly Change[]): Uint8Array {
    const parts = openParts(stores);
    const [name, text] = [...parts].find(([one]) => CHART.test(one))!;
    const series = text.match(/<c:ser>.*?<\/c:ser>/gs)!;
    const after = changes.reduce((all, [part, from, to]) => {
      const changedPart = series[part]!.replace(from, to);
      expect(changedPart).not.toBe(series[part]);
      return all.replace(series[part]!, changedPart);
    }, text);
    parts.set(name, after);
    return closeParts(parts);
  }

  test('says what it should', () =>
    expect(verifyWorkbook(stores, small, 'en')).toMatchObject({ differ: [], notCompared: [] }));
  test.each<readonly [string, readonly Change[], string]>([
    ['that begins elsewhere, as long', [[0, '<c:v>5</c:v>', '<c:v>4</c:v>']], 'Tokyo: 4'],
    [
      'that begins elsewhere and ends where it should',
      [
        [0, '<c:v>5</c:v>', '<c:v>8</c:v>'],
        [1, '<c:v>5</c:v>', '<c:v>2</c:v>'],
      ],
      'Tokyo: 8',
    ],
    ['that is longer', [[1, '<c:v>5</c:v>', '<c:v>9</c:v>']], 'Tokyo: 9'],
    ['with another low end in its label', [[2, /&quot;5–&quot;/, '&quot;3–&quot;']], '"3–"#,##0'],
    ['without its low end', [[2, /&quot;5–&quot;/, '']], '#,##0'],
    ['over other cells', [[2, /\$E\$\d+/, '$E$1']], '$E$1'],
  ])('%s', (_, changes, found) => {
    const { differ } = verifyWorkbook(moved(changes), small, 'en');
    expect(differ.map((one) => one.found).join('\n')).toContain(found);
    for (const { cell } of differ) expect(cell).toBe('Stores!stores-planned');
  });
});

// The overview has the charts of all the others; in English it is among those of tests/cli/workbook-reports.test.ts.
// Rarely all are tried.
const written = workbooks.flatMap(({ id }) =>
  TRIED_LANGS.flatMap((lang, l) =>
    RARE || (id === 'overview' && lang !== 'en')
      ? [{ id, lang, formulas: FORMULA_MODES[l % FORMULA_MODES.length]! }]
      : [],
  ),
);
test.each(written)('$id as we write it, $lang, $formulas, says what it should', async ({ id, lang, formulas }) => {
  const spec = workbooks.find((one) => one.id === id)!;
  const bytes = await writeBook(fillWorkbook(spec, dataset, { lang, formulas }), { formulas });
  expect(verifyWorkbook(bytes, dataset, 'en')).toMatchObject({ differ: [], notCompared: [], removed: [] });
});
