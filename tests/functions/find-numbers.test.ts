import { faces } from '../../src/runtime';

/** Printed characters of what is found. */
function printed(text: string): string[] {
  try {
    return (faces.FIND(text, false) as string[][]).map((row) => row[6]!);
  } catch {
    return [];
  }
}

test.each([['2.3%'], ['147%'], ['3%'], ['470'], ['47万'], ['23万'], ['0.023'], ['Europe 2.3'], ['2.9%']])(
  '%s cites no figure of other digits',
  (text) => expect(printed(text).filter((one) => ['23%', '14.7%', '470 萬'].includes(one))).toEqual([]),
);
test.each([
  ['23%', '23%'],
  ['0.23', '23%'],
  ['23 %', '23%'],
  ['２３％', '23%'],
  ['Europe 23%', '23%'],
  ['欧洲 23%', '23%'],
  ['歐洲23%', '23%'],
  ['470万', '470 萬'],
  ['470萬台', '470 萬'],
  ['4.7 million', '470 萬'],
  ['4,700,000', '470 萬'],
  ['SEA 4.7m', '470 萬'],
  ['2.3个百分点', '2.3个百分点'],
  ['-21%', '21%'],
  ['€1,499', '1499歐元'],
])('%s finds %s', (text, wanted) => expect(printed(text)).toContain(wanted));
/** How exact what is found is said to be. */
const exactness = (text: string): string[] => {
  try {
    return [...new Set((faces.FIND(text, false) as string[][]).map((row) => row[5]!))].sort();
  } catch {
    return [];
  }
};
test.each([
  ['<1%', ['under']],
  ['＜ 1 %', ['under']],
  ['不足1%', ['under']],
  ['Japan under 1%', ['under']],
  ['1%', ['as printed', 'under']],
  ['≤3', ['at most']],
  ['>23%', []],
  ['<23%', []],
  ['over 29 billion', ['over']],
])('who asks for a bound gets no figure that is exact: %s', (text, wanted) => expect(exactness(text)).toEqual(wanted));
/** Values of what is found. */
const values = (text: string): unknown[] => {
  try {
    return [...new Set((faces.FIND(text, false) as unknown[][]).map((row) => row[4]))];
  } catch {
    return [];
  }
};
test.each([
  ['US$1.1bn', [1.1e9]],
  ['$1.1bn', [1.1e9]],
  ['11亿美元', [1.1e9]],
  ['1.1 billion', [1.1e9]],
  ['€1.1bn', []],
  ['11亿元', []],
  ['1.1 billion CNY', []],
  ['CN¥29bn', [2.9e10]],
  ['290亿元', [2.9e10]],
  ['$29 billion', []],
  ['€290亿', []],
  ['1,499 euros', [1499]],
  ['1499元', []],
  ['6000 USD', []],
  ['HK$6000', []],
  ['20 quarters', [20]],
  ['20个季度', [20]],
  ['20 years', []],
  ['20年', []],
  ['2.3 pp', [2.3]],
  ['2.3x', [2.3]],
  ['2.3 months', []],
  ['2.3 days', []],
  ['3年', [3]],
  ['3 years', [3]],
  ['三年', [3]],
  ['11年', [11]],
  ['3个月', []],
  ['5 days', [5]],
  ['5 months', []],
  ['200%', []],
  ['5000家', [5000]],
  ['60台', []],
  ['60个', [60]],
  ['百分之二十三', [0.23]],
  ['二成三', [0.23]],
  ['四百七十万', [4.7e6]],
  ['四百七十萬台', [4.7e6]],
  ['三成', [0.3]],
  ['三成五', [0.35]],
  ['下降二成一', [-0.21]],
  ['两倍', [2, 300]],
  ['+8%', [0.08]],
  ['+23%', []],
])('a question that names a unit is answered by figures that have it: %s', (text, wanted) =>
  expect(values(text)).toEqual(wanted),
);
test('a number without a unit finds whatever it is, the figures themselves first', () => {
  expect(values('6000')).toEqual([6000, 2]);
  expect(values('2').slice(0, 1)).toEqual([2]);
  expect(values('2x')).toEqual([2, 300]);
  expect(values('rank 2')[0]).toBe(2);
  expect(values('3年').concat(values('3 years'))).not.toContain(11);
});
test('numerals inside Chinese words, months and quarters of the calendar stay words', () => {
  expect(printed('三星')).toContain('28.1%');
  expect(printed('第二')).toEqual(expect.arrayContaining(['第二']));
  expect(values('第二')).not.toContain(3);
  expect(values('3月')).toEqual([]);
  expect(printed('东南亚 三星 28.1%')).toEqual(['28.1%']);
  expect(printed('出海11年,雷軍如何在海外再造小米').length).toBeGreaterThan(50);
});
test('names and dates with digits stay words', () => {
  expect(printed('iPhone 17').length).toBeGreaterThan(0);
  expect(printed('双11').length).toBeGreaterThan(10);
  expect(printed('samsung 2017')).toContain('28.1%');
  expect(printed('2025-11-11').length).toBeGreaterThan(0);
});
test('a mark between digits is part of a name as well', () =>
  expect(() => faces.PRICE('Xiaomi 1.5 Ultra')).toThrow(/unknown product: Xiaomi 1\.5 Ultra/));
test('what nobody sees makes no difference, and a message shows it', () => {
  for (const mark of ['\u200b', '\u200d', '\ufeff', '\u00ad', '\u202e', '\ufe0f', '\u00a0'])
    expect(faces.SHARE(`Europe${mark}`, `2025${mark}Q2`)).toBe(0.23);
  expect(() => faces.SHARE('Eu\u200brpe')).toThrow('unknown region: Eu(U+200B)rpe; nearest: Europe');
});
test('a run of combining marks is refused before anything is done with it', () => {
  const long = `E${'\u0316\u0301'.repeat(16_000)}`;
  const started = performance.now();
  for (const ask of [
    () => faces.SHARE(long),
    () => faces.SHARE('Europe', long),
    () => faces.FIND(long),
    () => faces.LIST('regions', long),
  ])
    expect(ask).toThrow(/is too long: 32001 characters; at most 255/);
  expect(performance.now() - started).toBeLessThan(500);
});
