import { AVOID, NEVER, pagesOf, type PrintRow, type Printing } from '../../../src/hosts/file/paper/page-breaks';

const row = (cost: number, lines = 1): PrintRow => ({ height: 10, lines, cost });
const rows = (count: number, cost = 4): PrintRow[] => Array.from({ length: count }, () => row(cost));
const gap = row(AVOID, 0);
const starts = (list: readonly PrintRow[], printing: Printing): readonly number[] => pagesOf(list, printing).starts;

test('what fits stands on one page; empty rows at the end need no room', () => {
  expect(starts(rows(10), { room: 100 })).toEqual([0]);
  expect(starts([...rows(10), gap, gap], { room: 100 })).toEqual([0]);
  expect(starts([], { room: 100 })).toEqual([]);
});

test('empty rows before a break need room: what has none of it would be a page of its own', () => {
  const page = [...rows(9), gap, gap];
  expect(starts([...page, row(0), ...rows(9)], { room: 110 })).toEqual([0, 11]);
  expect(starts([...page, row(0), ...rows(9)], { room: 105 })).not.toContain(11);
});

test('as few pages as possible, full from the front', () =>
  expect(starts(rows(25), { room: 100 })).toEqual([0, 10, 20]));

test('a page begins with a block rather than within one', () => {
  // Seven rows, a gap, a heading with rows that belong to it.
  expect(starts([...rows(7), gap, row(0), row(AVOID), row(AVOID), ...rows(4)], { room: 100 })).toEqual([0, 8]);
});

test('rows that belong together move overleaf together; a chart is never cut, whatever else has to be', () => {
  expect(starts([...rows(6), row(0), ...Array.from({ length: 5 }, () => row(AVOID))], { room: 100 })).toEqual([0, 6]);
  const cut = pagesOf(
    [row(0), ...Array.from({ length: 8 }, () => row(AVOID)), row(AVOID), row(NEVER), row(NEVER), row(NEVER)],
    { room: 100 },
  );
  expect([cut.starts, cut.spoiled]).toEqual([[0, 9], true]);
});

test('a few rows for the last page: broken earlier when asked for', () => {
  expect(pagesOf(rows(103), { room: 1000 })).toMatchObject({ starts: [0, 100], tail: 3 });
  expect(pagesOf(rows(103), { room: 1000, avoidTail: true })).toMatchObject({ starts: [0, 93], tail: 10 });
});

test('a repeated header takes room on the pages below it, and stands above nothing else', () => {
  const repeated = { row: 2, height: 10, end: 25 };
  expect(starts(rows(25), { room: 100, repeated })).toEqual([0, 10, 19]);
  // The three rows behind the table do not get a page of their own.
  expect(starts([...rows(25), ...rows(3)], { room: 100, repeated }).every((start) => start < 25)).toBe(true);
});

test('how full the emptiest page is', () =>
  expect(pagesOf([...rows(3), row(0), ...Array.from({ length: 9 }, () => row(AVOID))], { room: 100 })).toMatchObject({
    starts: [0, 3],
    fill: 0.3,
  }));

test('a row higher than a page stands alone', () =>
  expect(starts([{ height: 150, lines: 9, cost: 0 }, row(0)], { room: 100 })).toEqual([0, 1]));
