/**
 * Which cells take the number format of their figure, and which format that is: one rule for Excel, the playground and
 * files.
 */
import { fillPage, pages } from '../src/content';
import { pageCells } from '../src/page/grid';
import { formulaText } from '../src/page/page';
import { markColumn } from '../src/page/marks';
import { numberFormat } from '../src/core/format';
import { dataset } from '../src/dataset';
import { figureCall, nextFormat } from '../src/figure-format/follow';
import { canonicalFormat, isFigureFormat } from '../src/figure-format/known';
import { literalsOf } from '../src/formula/literals';
import { cellFigure } from '../src/functions/display';
import { setLanguage } from '../src/functions/session';
import '../src/runtime';
import { TRIED_LANGS } from './rare';

/** Own figures may be printed more finely than the bundled ones. */
const FINE = dataset.observations
  .filter(({ unit }) => unit === 'fraction' || unit === 'EUR')
  .map((o) => ({ ...o, value: 0.1471234, printed: o.unit === 'fraction' ? '14.71234%' : '0.1471234' }));
const FORMATS = TRIED_LANGS.flatMap((lang) => [...dataset.observations, ...FINE].map((o) => numberFormat(o, lang)));

test('every format of every figure is known, as other programs write it too, and with the numbers of notes', () => {
  const unknown = [...new Set(FORMATS)].filter((format) => {
    const escaped = format.replace(/"([^"]*)"/g, (all, text: string) => (text.length === 1 ? `\\${text}` : all));
    const cell = { value: 1, format, marks: [3, 4, 5], display: '', role: 'number', citations: [] } as never;
    const marked = markColumn([cell, { ...(cell as object), marks: [1] } as never])[1]!.marked!.format;
    return ![format, escaped, marked].every(
      (one) => isFigureFormat(one) && canonicalFormat(one) === canonicalFormat(format),
    );
  });
  expect(unknown).toEqual([]);
  expect(new Set(FORMATS).size).toBeGreaterThan(60);
});

test.each([
  '0.000',
  '0',
  '0.0000000000%',
  '#,##0.00_);(#,##0.00)',
  '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  '[Red]0%',
  '[>0.5]0%;0.0%',
  'yyyy-mm-dd',
  '@',
  'General',
  '0.0%" of sales"',
  '"ca. "0%',
  '0%;-0%',
  // These hide zeros, or what is below them.
  '0%;;',
  '0%;-0%;',
  '0%;-0%;;@',
  '',
])('a format that a person has chosen is none of ours: %s', (format) => expect(isFigureFormat(format)).toBe(false));

const CALL = '=XIAOMI.SHARE("Japan","..2022")';
test.each([
  ['General', CALL, '"<"0%'],
  ['another figure’s', CALL, '"<"0%', '0.0%'],
  ['the very one', CALL, null, '"<"0%'],
  ['the very one with a note behind it', CALL, null, '"<"0%"³⁻⁵"_-'],
  ['another’s with a note, which speaks of that one', CALL, '"<"0%', '0%"³"'],
  ['a person’s', CALL, null, '0.000'],
  ['text', CALL, null, '@'],
  ['General', '=xiaomi.share( A1 ,$B$2)', '"<"0%'],
  ['General', '=@XIAOMI.SHARE([@Region],Period)', '"<"0%'],
  ['General', '=_xldudf_XIAOMI_SHARE(A1)', '"<"0%'],
  ['General, but a calculation', `${CALL}*2`, null],
  ['General, but two calls', `${CALL}-XIAOMI.SHARE("Japan",2024)`, null],
  ['General, but a call within another', `=IF(A1,${CALL.slice(1)})`, null],
  ['General, but what spills', '=XIAOMI.SERIES("share","Japan")', null],
  ['General, but a text', '=XIAOMI.CITE("share","Japan")', null],
  ['General, but a function of another', '=[1]!XIAOMI.SHARE("Japan")', null],
  ['General, but a text of the same letters', '="XIAOMI.SHARE()"', null],
  ['General, but a number', '0.01', null],
])('%s: %s -> %s', (_what, formula, wanted, format: string | null = 'General') =>
  expect(nextFormat({ formula, format: format ?? 'General' }, () => '"<"0%')).toBe(wanted),
);

test('what is no figure takes no format', () =>
  expect(nextFormat({ formula: CALL, format: 'General' }, () => null)).toBeNull());

test('arguments that say themselves what they are', () => {
  const args = (formula: string): unknown => literalsOf(figureCall(formula)!.arguments);
  expect(args('=XIAOMI.SHARE("say ""Japan""",2024,)')).toEqual(['say "Japan"', 2024, null]);
  expect(args('=XIAOMI.VALUE("x",TRUE,-1.5E3)')).toEqual(['x', true, -1500]);
  expect(args('=XIAOMI.SHARE()')).toEqual([]);
  for (const one of ['A1', '"a"&"b"', '1+1', 'LQ', '{1}', '[@Region]', '20%'])
    expect(args(`=XIAOMI.SHARE("Japan",${one})`)).toBeNull();
});

/**
 * Excel writes what a page holds, and so do files: the rule has to agree with them, or it would change what was just
 * written.
 */
test.each(TRIED_LANGS)('no prepared page, in %s, has a figure whose format the rule would change', async (lang) => {
  setLanguage(lang);
  const cells = pages.flatMap((spec) => pageCells(fillPage(spec, dataset, { lang })).flat());
  let figures = 0;
  const changed = await Promise.all(
    cells.map(async (cell) => {
      const formula = cell?.formulas?.addin && `=${formulaText(cell.formulas.addin, { row: 0, column: 0 })}`;
      const call = formula ? figureCall(formula) : null;
      const args = call && literalsOf(call.arguments);
      // The ends of a bound stand in columns that say which end they are.
      if (!cell || !formula || !args || cell.role === 'derived') return [];
      figures += 1;
      const format = cell.marked?.format ?? cell.format;
      const figure = await cellFigure(call.face, args);
      const wanted = nextFormat({ formula, format }, () => figure?.format ?? null);
      return wanted === null ? [] : [`${formula}: ${format} -> ${wanted}`];
    }),
  );
  setLanguage('en');
  expect(changed.flat()).toEqual([]);
  expect(figures).toBeGreaterThan(150);
});
