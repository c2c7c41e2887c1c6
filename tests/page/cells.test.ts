/** What hosts ask of a page's cells: one answer for all of them. */
import { lastTexts } from '../../src/page/grid';
import { looksLikeFormula, numericColumns, webAddress } from '../../src/page/cells';
import type { Cell, TableBlock } from '../../src/page/page';
import { layOut } from '../../src/hosts/grid/layout';
import { previewOf } from '../../src/hosts/preview/model';
import { cell, page } from '../hosts/page-fixture';

const number = cell(1, 'number');
const text = cell('x', 'text');
const missing = cell('–', 'missing');
const empty = cell(null, 'number');
const table = (...columns: readonly (readonly Cell[])[]): TableBlock => ({
  kind: 'table',
  row: 0,
  column: 0,
  name: 'x',
  title: 'x',
  cells: [
    columns.map((_, c) => cell(`h${c}`, 'header')),
    ...columns[0]!.map((_, r) => columns.map((column) => column[r]!)),
  ],
});

test.each<[string, readonly Cell[], boolean]>([
  ['numbers', [number, number, number], true],
  ['one number among places without a figure', [missing, number, missing], true],
  ['a number, and cells that are empty', [empty, number, cell('', 'text')], true],
  ['one number among texts', [text, number, text], false],
  ['a text above numbers', [text, number, number], true],
  ['nothing but places without a figure', [missing, missing, missing], false],
  ['the numbers of notes', [cell('1', 'mark'), cell('2', 'mark'), cell('', 'mark')], false],
])('a column of %s: its header stands on the same side in every host', (_what, column, numeric) => {
  const block = table(column, [text, text, text]);
  const own = { ...page, blocks: [block] };
  expect(numericColumns(block)).toEqual([numeric, false]);
  expect(layOut(own).rightHeaders).toEqual(numeric ? [{ row: 0, column: 0 }] : []);
  const { headers } = previewOf(own).tables[0]!;
  expect(headers.find(({ text: said }) => said === 'h0')?.numeric ?? false).toBe(numeric);
});

test('the last text of a line has what is to its right; tables, titles and numbers have not', () =>
  expect(lastTexts(page).map(({ row, column }) => [row, column])).toEqual([
    [1, 0],
    [8, 1],
    [9, 1],
  ]));

test.each(['=1', '+1', '-1', '@x'])('%s begins like a formula', (one) => expect(looksLikeFormula(one)).toBe(true));
test.each(['', '1', ' =1', '–', 'a=1'])('"%s" does not', (one) => expect(looksLikeFormula(one)).toBe(false));

test.each<[string, boolean]>([
  ['https://example.org/?a=1', true],
  ['HTTP://example.org', true],
  ['javascript:alert(1)', false],
  ['mailto:a@example.org', false],
  ['x https://example.org', false],
  ['https:example.org', false],
])('%s is a web link: %s', (url, leads) =>
  expect(webAddress(cell('a', 'link', { link: { url } }))).toBe(leads ? url : null),
);
test('a link to another page is none to the web', () =>
  expect(webAddress(cell('a', 'link', { link: { page: 'x' } }))).toBeNull());
