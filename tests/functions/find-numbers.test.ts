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
