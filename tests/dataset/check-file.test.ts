import { encoded, file, HEAD, judge, row, utf16 } from './csv-fixture';

const err = async (...rows: readonly string[]): Promise<string> => (await judge(file(...rows))).err;

test.each<[string, Parameters<typeof row>[0], string]>([
  [
    'a part of the figure',
    { value: '1', printed: '1,499', metric: 'launch_price', unit: 'EUR' },
    '1 is not 1,499 (1499)',
  ],
  ['a scale left out', { metric: 'shipments', unit: 'units', value: '4.7', printed: '4.7 million' }, '(4700000)'],
  ['half of a scale', { metric: 'shipments', unit: 'units', value: '105000', printed: '10.5万亿' }, '(10500000000000)'],
  ['no percent sign', { value: '14.7', printed: '14.7' }, 'printed has no percent sign'],
  ['a range as a value', { value: '0.05', printed: '5-10%' }, 'printed is a range: 5-10%'],
  ['a bound as a value', { value: '0.01', printed: '<1%' }, '<1% is under or at-most, not exact'],
  ['points for a share', { value: '2.3', printed: '2.3个百分点' }, 'printed is in percentage points'],
  ['another currency', { metric: 'launch_price', unit: 'EUR', value: '600', printed: '600美元' }, 'printed is in USD'],
  ['a rise for a fall', { metric: 'growth', value: '0.09', printed: '下降9%' }, 'printed is a fall'],
  ['a name that every object has', { printed: 'constructor' }, 'printed is no figure: constructor'],
  ['a metric of that kind', { metric: '__proto__' }, 'unknown metric: __proto__'],
  ['hexadecimal', { value: '0x17' }, 'value is not a number: 0x17'],
  ['an exponent', { value: '2.3e-1' }, 'value is not a number: 2.3e-1'],
  ['infinity', { value: 'Infinity' }, 'value is not a number: Infinity'],
  ['too many digits', { value: '9'.repeat(310) }, 'value is too long: 310 characters; at most 255'],
  ['a lost character', { agency: 'Canal\ufffds' }, 'agency has lost characters (U+FFFD)'],
  ['a forged line', { metric: 'share\n99 passed, 0 failed' }, 'unknown metric: share(U+000A)99 passed, 0 failed'],
])('%s is refused', async (_, more, message) => {
  const { code, err: text, out } = await judge(file(row(), row({ line: '2', ...more })));
  expect([code, text.split('\n').length]).toEqual([1, 2]);
  expect(text).toMatch(/^own\.csv:3: /);
  expect(text).toContain(message);
  expect(out).toMatch(/^1 passed, 1 failed$/m);
});

test('two values of one figure on one line of one document are refused; elsewhere both stand', async () => {
  const other = row({ value: '0.25', printed: '25%' });
  expect(await err(row(), other)).toMatch(
    /^own\.csv:3: two values of one figure on one line .*\(first at own\.csv:2\)\n$/,
  );
  expect(await err(row({ line: '' }), row({ line: '', value: '0.25', printed: '25%' }))).toMatch(
    /^own\.csv:3: two values of one figure of one document, and no line tells them apart: .*\(first at own\.csv:2\)\n$/,
  );
  const documents = (a: string, b: string): string => `${HEAD},document\n${row()},${a}\n${other},${b}\n`;
  expect(await judge(documents('A', 'B'))).toMatchObject({ code: 0, err: '' });
  expect(await judge(documents('A', 'A'))).toMatchObject({ code: 1 });
  expect(await judge(file(row(), row()))).toMatchObject({
    code: 0,
    err: expect.stringContaining('warning: the same figure'),
  });
});
test('half a range and a range turned round are refused', async () => {
  const end = (which: 'low' | 'high', value: string, line: string): string =>
    row({ qualifier: `range-${which}`, value, printed: `${Number(value) * 100}%`, line });
  expect(await judge(file(end('low', '0.05', '1'), end('high', '0.1', '1')))).toMatchObject({ code: 0 });
  expect(await err(end('low', '0.05', '1'))).toMatch(/^own\.csv:2: half a range: .* no range-high/);
  expect(await err(end('low', '0.05', '1'), end('high', '0.1', '2'))).toMatch(/half a range[^]*half a range/);
  expect(await err(end('low', '0.1', '1'), end('high', '0.05', '1'))).toMatch(/^own\.csv:3: a range turned round/);
});
test('a range stands alone on its line, and both its ends are of one statement', async () => {
  const low = { qualifier: 'range-low', value: '0.05', printed: '5-10%' };
  const high = { qualifier: 'range-high', value: '0.1', printed: '5-10%' };
  const seven = row({ value: '0.07', printed: '7%' });
  expect(await judge(file(row(low), row(high)))).toMatchObject({ code: 0, err: '' });
  expect(await err(row(low), row(high), seven)).toMatch(/^own\.csv:4: two values .* on one line .*own\.csv:2\)\n$/);
  expect(await err(seven, row(low), row(high))).toMatch(/^own\.csv:3: two values [^\n]*\nown\.csv:4: two values/);
  const farther = { qualifier: 'range-high', value: '0.3', printed: '20-30%' };
  expect(await err(row(low), row(farther))).toMatch(/^own\.csv:3: the ends of two ranges: .* 5-10%, .* 20-30%\n$/);
  expect(await err(row({ ...low, agency: 'IDC' }), row({ ...high, agency: 'Canalys' }))).toMatch(
    /^own\.csv:3: a range of two research firms: .* IDC, .* Canalys\n$/,
  );
  const ends = [
    row({ ...low, line: '', value: '0.5', printed: '50%' }),
    row({ ...high, line: '', printed: '10%' }),
    row({ ...low, line: '', printed: '5%' }),
  ];
  expect(await err(...ends)).toMatch(/own\.csv:3: a range turned round/);
  expect(await err(...ends)).toMatch(/own\.csv:4: two values of one figure of one document/);
});
test.each<[string, Parameters<typeof row>[0], string | null]>([
  ['a share of more than all', { value: '1.47', printed: '147%' }, 'share is at most 1, which is 100%'],
  ['all of it', { value: '1', printed: '100%' }, null],
  [
    'a cost of more than another',
    { metric: 'operating_cost_ratio', entity: 'AliExpress', value: '1.2', printed: '120%' },
    null,
  ],
  ['growth of more than all', { metric: 'double11_growth', value: '1.384', printed: '138.4%' }, null],
  ['a fall of more than all', { metric: 'growth', value: '-1.2', printed: '下降120%' }, 'fall of more than all of it'],
  ['a profit that turns into a loss', { metric: 'order_profit_change', value: '-1.2', printed: '120%' }, null],
  ['half a rank', { metric: 'rank', unit: 'rank', value: '2.5', printed: '2.5' }, 'ranks are whole numbers from 1'],
  ['no rank', { metric: 'rank', unit: 'rank', value: '0', printed: '0' }, 'ranks are whole numbers from 1'],
  ['half a store', { metric: 'stores_open', unit: 'stores', value: '1.5', printed: '1.5' }, 'stores are counted'],
  ['half a user', { metric: 'miui_users', unit: 'users', value: '1234.5', printed: '1.2345千' }, 'users are counted'],
  ['a rounded count', { metric: 'miui_users', unit: 'users', value: '471000000', printed: '4.71亿' }, null],
  ['half a quarter', { metric: 'top3_streak', unit: 'quarters', value: '2.5', printed: '2.5' }, 'quarters are counted'],
  ['three years and a half', { metric: 'domestic_streak', unit: 'years', value: '3.5', printed: '3年半' }, null],
  ['fewer than none', { metric: 'stores_open', unit: 'stores', value: '-3', printed: '3' }, 'value is negative: -3'],
])('what a unit can be: %s', async (_, more, message) => {
  const text = await err(row(more));
  if (message === null) expect(text).toBe('');
  else expect(text).toContain(message);
});

const CHINESE = file(row({ note: '小米在欧洲的市场份额排第二' }));
const TRADITIONAL = file(row({ note: '小米在歐洲的市場份額排第二' }));
test.each<[string, string | Uint8Array]>([
  ['UTF-8', CHINESE],
  ['UTF-8 with a mark', `\ufeff${CHINESE}`],
  ['UTF-16 little endian', utf16(CHINESE, 'le', true)],
  ['UTF-16 big endian', utf16(CHINESE, 'be', true)],
  ['semicolons', CHINESE.replace(/,/g, ';')],
  ['tabs', CHINESE.replace(/,/g, '\t').replace(/\n/g, '\r\n')],
  ['a declared separator', `sep=;\n${CHINESE.replace(/,/g, ';')}`],
  ['a declared tab', `sep=\t\n${CHINESE.replace(/,/g, '\t')}`],
  ['a declared tab, with the ends of Windows', `sep=\t\n${CHINESE.replace(/,/g, '\t')}`.replace(/\n/g, '\r\n')],
  ['a declared separator in quotes', `"sep=|"\n${CHINESE.replace(/,/g, '|')}`],
  ['a declared separator behind an empty line', `\nsep=;\n${CHINESE.replace(/,/g, ';')}`],
  ['rows of commas and blank lines', `${CHINESE}\n,,,,,,,,,,,\n\n`],
  ['empty columns at the end', CHINESE.replace(/\n/g, ',,\n')],
])('%s is read', async (_, bytes) => expect(await judge(bytes)).toMatchObject({ code: 0, err: '' }));
test.each<[string, Uint8Array]>([
  ['GB18030', encoded(CHINESE, 'gb18030')],
  ['Big5', encoded(TRADITIONAL, 'big5')],
  ['Windows-1252', Buffer.from(file(row({ note: 'Marché européen déjà étudié' })), 'latin1')],
  ['UTF-16 without a byte order mark', utf16(CHINESE, 'le', false)],
  ['UTF-16 without a byte order mark', utf16(CHINESE, 'be', false)],
])('%s is refused by its name', async (name, bytes) => {
  const { code, out, err: text } = await judge(bytes);
  expect([code, out, text.split('\n').length]).toEqual([2, '', 2]);
  expect(text).toContain(name);
  expect(text).toContain('save it as UTF-8');
});

test.each([
  ['|', '"|"'],
  [' | ', '"|"'],
  ['，', '"，"'],
  [':', '":"'],
  ['；', '"；"'],
  ['、', '"、"'],
  [' ', 'a space'],
  ['   ', 'a space'],
])('another separator is named: %s', async (mark, name) => {
  const { code, out, err: text } = await judge(file(row()).replace(/,/g, mark));
  expect([code, out, text.split('\n').length]).toEqual([1, expect.any(String), 2]);
  expect(text).toContain(`fields are separated by ${name}; separate them with commas, semicolons or tabs`);
});
test.each(['"', 'a', '7'])('a declared separator that can be none is refused: %s', async (mark) =>
  expect(await judge(`sep=${mark}\n${CHINESE}`)).toMatchObject({
    code: 1,
    err: `own.csv:1: sep= names no separator: ${mark}; write a comma, a semicolon, a tab or another mark\n`,
  }),
);
test('each hidden character is named once', async () => {
  const { err: text } = await judge(file(row({ region: 'Eu\ufeffrope' })));
  expect(text).toMatch(/Eu\(U\+FEFF\)rope; read without U\+FEFF\n$/);
  expect((await judge(file(row({ region: 'Europe\ufeff\u00a0\u200b' })))).err).toMatch(
    /read without U\+FEFF, U\+200B, U\+00A0\n$/,
  );
});
test('what cannot be seen is a warning, and read without', async () => {
  for (const mark of ['\u200b', '\u00ad', '\u200f', '\ufe0f', '\u00a0']) {
    const { code, err: text } = await judge(file(row({ region: `Europe${mark}` })));
    expect(code).toBe(0);
    expect(text).toMatch(/^own\.csv:2: warning: region has characters that cannot be seen: Europe\(U\+[0-9A-F]{4}\)/);
  }
});
test('a place is a line of the file, quoted lines and old Mac ends included', async () => {
  expect(await err(row({ note: 'x\ny\n\nz' }), '', row({ line: '2', region: 'Mars' }))).toMatch(/^own\.csv:7: /);
  expect((await judge(file(row(), row({ region: 'Mars' })).replace(/\n/g, '\r'))).err).toMatch(/^own\.csv:3: /);
  expect(await err(row(), `${row()}"`)).toMatch(/^own\.csv:3: /);
});
test('the limits are said', async () => {
  expect(await err(row({ note: 'x'.repeat(32_768) }))).toMatch(
    /^own\.csv:2: field 12 has 32768 characters; at most 32767/,
  );
  expect((await judge(Array(300).fill('a').join(','))).err).toContain('300 columns; at most 256');
  expect(await err(`"${'x'.repeat(1_100_000)}`)).toContain('a row of more than 1048576 characters');
});
test('messages are capped and counted; JSON keeps its shape', async () => {
  const bad = Array.from({ length: 1500 }, (_, i) => row({ region: 'Mars', line: String(i + 1) }));
  const { code, err: text, out } = await judge(file(...bad));
  expect([code, text.trimEnd().split('\n').length]).toEqual([1, 1001]);
  expect(text).toContain('… and 500 more failures');
  expect(out).toMatch(/^0 passed, 1500 failed$/m);
  const json = JSON.parse(
    (await judge(file(row(), row({ line: '2', region: 'Europe\u200b' }), row({ region: 'Mars' })), { json: true })).out,
  );
  expect(json).toEqual({
    passed: ['own.csv:2: share, Xiaomi, Europe, 2025Q2', 'own.csv:3: share, Xiaomi, Europe, 2025Q2'],
    warned: [expect.stringMatching(/^own\.csv:3: /)],
    failed: ['own.csv:4: unknown region: Mars'],
    counts: { rows: 3, passed: 2, warned: 1, refused: 1, warnings: 1, failures: 1 },
  });
});
