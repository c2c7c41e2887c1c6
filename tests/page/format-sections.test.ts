/** Number formats section by section, as pages show them. */
import { leastShown } from '../../src/page/chart-scale';
import { sectionsOf } from '../../src/page/format-sections';
import { markColumn } from '../../src/page/marks';
import { formatNumber, withoutNegative } from '../../src/page/number-format';
import type { Cell } from '../../src/page/page';

test.each<[string, readonly string[]]>([
  ['', ['']],
  ['0%', ['0%']],
  ['0;;', ['0', '', '']],
  [';;;', ['', '', '', '']],
  ['0;-0;;@', ['0', '-0', '', '@']],
  ['0" a;b";-0', ['0" a;b"', '-0']],
  ['0\\;;-0', ['0\\;', '-0']],
  ['0_;;-0*;', ['0_;', '-0*;']],
  ['[$a;b]0;[Red]-0', ['[$a;b]0', '[Red]-0']],
  // Damaged ones: a text, an escape or a bracket that does not end.
  ['0"a;b', ['0"a;b']],
  ['0;\\', ['0', '\\']],
  ['[Red;0', ['[Red;0']],
])('%s has the sections %j', (format, sections) => {
  expect(sectionsOf(format)).toEqual(sections);
  expect(sectionsOf(format).join(';')).toBe(format);
});

test.each<[string, readonly [string, string, string]]>([
  ['0', ['3', '-3', '0']],
  ['0;;', ['3', '', '']],
  ['0;-0;;@', ['3', '-3', '']],
  ['0" a;b";"minus; "0', ['3 a;b', 'minus; 3', '0 a;b']],
  ['0\\;', ['3;', '-3;', '0;']],
  ['[=3]"three; or so";0', ['three; or so', '-3', '0']],
  ['0"a;b', ['3a;b', '-3a;b', '0a;b']],
])('%s shows 3, -3 and 0 as %j', (format, shown) =>
  expect([3, -3, 0].map((value) => formatNumber(format, value))).toEqual(shown),
);

test('what says nothing below zero still says nothing of zero', () => {
  expect(formatNumber(withoutNegative('0;;'), 0)).toBe('');
  expect(formatNumber(withoutNegative('0;-0;;@'), -3)).toBe('');
});

test('a semicolon in a text before the digits hides no decimals', () => expect(leastShown('"a;b"0.0')).toBe(0.1));

test('what shows nothing has no numbers of notes either', () => {
  const cell = { value: 3, format: '0;;', display: '3', marks: [1], role: 'number', citations: [] } as unknown as Cell;
  expect(markColumn([cell])[0]!.marked!.format).toBe('0"¹";;');
});
