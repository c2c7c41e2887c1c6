import { formatOfCss, formatsOfStyles, isText, unguarded, withoutFormats } from '../../playground/paste-formats';

test.each([
  ['mso-number-format:Percent', '0.00%'],
  ['color:red;mso-number-format:Standard;', '#,##0.00'],
  ['mso-number-format:"Short Date"', 'm/d/yyyy'],
  ['mso-number-format : GENERAL', 'General'],
  ['mso-number-format:"0\\.0%"', '0.0%'],
  ['mso-number-format:\\@', '@'],
  ['mso-number-format:"\\0022CN¥\\0022\\#\\,\\#\\#0\\;\\-0"', '"CN¥"#,##0;-0'],
  ['mso-number-format:"0\\\\\\.00\\,\\,\\0022亿\\0022"', '0\\.00,,"亿"'],
  ['mso-number-format:constructor', 'constructor'],
  ['mso-number-format:', null],
  ['color:red', null],
])('%s', (css, code) => expect(formatOfCss(css)).toBe(code));

test('formats by selector, in the comment that Excel puts around its styles', () => {
  const css =
    '<!--table\n\t{mso-displayed-decimal-separator:"\\.";}\n.a, .b{color:red;mso-number-format:Percent;}\ntd{mso-number-format:General}-->';
  expect([...formatsOfStyles(css)]).toEqual([
    ['.a', '0.00%'],
    ['.b', '0.00%'],
    ['td', 'General'],
  ]);
  expect(withoutFormats(css)).not.toMatch(/number-format/);
  expect(withoutFormats(css)).toContain('color:red');
});

test('texts', () => {
  expect(['@', '@@@', '0', '"@"'].map(isText)).toEqual([true, true, false, false]);
  expect(["'=1+1", "'2025-09", "'tis", '=1', "'＝1"].map(unguarded)).toEqual(['=1+1', '2025-09', null, null, '＝1']);
});
