/** The clipboard: what a spreadsheet receives is the figure, its format, its words; nothing else becomes a number. */
import { fillPage, pages } from '../../../src/content';
import type { Cell, Page, TableBlock } from '../../../src/page/page';
import { dataset } from '../../../src/dataset';
import { asHtml, asTsv } from '../../../src/hosts/preview/clipboard';
import { linePage } from '../../../taskpane/views/find/model';
import { cell, observation, page } from '../page-fixture';
import { readAsExcel, type ExcelCell } from './as-excel';
import { arrived, HOSTILE, hostilePage } from './hostile-page';
import { TRIED_LANGS } from '../../rare';

const isExact = (c: Cell): boolean =>
  /^[+-]?(CN¥|€|US\$)?[\d.,]+ ?(%|m|pp|×|s|in|倍|秒|英寸|吋|[万亿萬億]?(台|支|个|個|元人民幣|元|人民币|人民幣|欧元|歐元|美元)?|[个個]百分[点點])?$/.test(
    c.display,
  );

/** A table of a page cell by cell as it must arrive; the notes of a table without a column for them come behind it. */
function expected(c: Cell): Partial<ExcelCell> {
  if (c.value === null) return { kind: 'empty' };
  if (typeof c.value === 'number' && isExact(c)) return { kind: 'number', value: c.value, format: c.format };
  return c.display === '' ? { kind: 'empty' } : { kind: 'text', value: c.display.trim(), format: '@' };
}

const tablesOf = (p: Page) => p.blocks.flatMap((b) => (b.kind === 'table' ? [b] : []));

/** The tables of a page with the row of the paste in which each begins. */
function pasted(filled: Page): readonly (readonly [TableBlock, number])[] {
  const rows = readAsExcel(asHtml(filled));
  let from = 0;
  return tablesOf(filled).map((table) => {
    const at = rows.findIndex(
      (row, i) => i >= from && row.length > 1 && table.cells[0]!.every((c, k) => row[k]?.value === c.display),
    );
    expect([table.name, at]).not.toContain(-1);
    from = at + table.cells.length;
    return [table, at];
  });
}

test.each(TRIED_LANGS)('every cell of every page arrives as what it is, read as Excel reads: %s', (lang) => {
  let bounds = 0;
  for (const spec of pages) {
    const filled = fillPage(spec, dataset, { lang, charts: false });
    const rows = readAsExcel(asHtml(filled));
    for (const [table, at] of pasted(filled))
      table.cells.forEach((line, r) =>
        line.forEach((c, i) => {
          if (c.role === 'mark') return;
          expect([spec.id, r, i, rows[at + r]![i]]).toEqual([spec.id, r, i, expect.objectContaining(expected(c))]);
          if (typeof c.value === 'number' && !isExact(c)) bounds += 1;
        }),
      );
  }
  expect(bounds).toBeGreaterThan(20);
});

test.each([
  ['en', 'Notes'],
  ['zh-CN', '注'],
  ['zh-TW', '註'],
] as const)('numbers of notes stand in a column of their own, headed in the language: %s', (lang, head) => {
  for (const spec of pages) {
    const filled = fillPage(spec, dataset, { lang, charts: false });
    const html = asHtml(filled);
    expect(html).not.toMatch(/<su[bp]|[⁰¹²³⁴-⁹]/);
    const rows = readAsExcel(html);
    for (const [table, at] of pasted(filled)) {
      const columns = table.cells[0]!.length;
      const marked = table.cells
        .slice(1)
        .map((line) => [...new Set(line.flatMap((c) => c.marks))].sort((a, b) => a - b));
      const own = table.cells[0]!.some((c) => c.display === head);
      if (own || marked.every((list) => list.length === 0)) {
        expect(rows[at]).toHaveLength(columns);
        continue;
      }
      expect(rows[at]![columns]).toMatchObject({ kind: 'text', value: head });
      marked.forEach((list, r) => {
        expect(rows[at + 1 + r]).toHaveLength(columns + 1);
        expect(rows[at + 1 + r]![columns]!.value).toBe(list.join(', '));
        expect(rows[at + 1 + r]![columns]!.kind).not.toBe('number');
      });
    }
  }
});

test('what a page was before: rank 2 of note 11 is 2, and a share of under 1 % is no number', () => {
  const figure = (value: number, display: string, format: string, marks: number[]): Cell =>
    cell(value, 'number', { display, format, marks, citations: [observation] });
  const own: Page = {
    ...page,
    blocks: [
      {
        kind: 'table',
        row: 0,
        column: 0,
        name: 'x',
        title: 'x',
        cells: [
          [cell('Region', 'header'), cell('Rank', 'header'), cell('Markets', 'header'), cell('Share', 'header')],
          [
            cell('Europe', 'label'),
            figure(2, '2', '#,##0', [11]),
            figure(60, '60', '#,##0', [15, 11]),
            figure(0.01, '<1%', '"<"0%', [3]),
          ],
          [
            cell('Global', 'label'),
            figure(3, '≤3', '"≤"#,##0', []),
            figure(5, 'from 5', '"from "#,##0', []),
            figure(7, '7 (plan)', '#,##0" (plan)"', []),
          ],
        ],
      },
    ],
  };
  const [, , , europe, global] = readAsExcel(asHtml(own));
  expect(europe!.map((c) => c.value)).toEqual(['Europe', 2, 60, '<1%', '3, 11, 15']);
  expect(global!.map((c) => c.value)).toEqual(['Global', '≤3', 'from 5', '7 (plan)', '']);
  expect(asTsv(own)).toContain('Europe\t2\t60\t<1%\t3, 11, 15\nGlobal\t≤3\tfrom 5\t7 (plan)\t\n');
});

test('the reader itself takes raised digits for digits, as Excel does', () => {
  const [row] = readAsExcel(
    '<style>.p{mso-number-format:Percent;}</style><table><tr><td>2<sup>11</sup></td><td class=p>14.70%</td><td rowspan=2>=1</td></tr></table>',
  );
  expect(row).toMatchObject([{ kind: 'number', value: 211 }, { kind: 'number', value: 0.147 }, { kind: 'formula' }]);
});

describe('text is text', () => {
  test('in HTML: as it stands, in cells that say so, and nothing outside of cells', () => {
    const rows = readAsExcel(asHtml(hostilePage));
    expect(rows.flat().filter((c) => c.kind === 'formula' || c.kind === 'date')).toEqual([]);
    expect(rows.slice(3, 3 + HOSTILE.length).map((row) => row[0]!.value)).toEqual(HOSTILE.map(arrived));
    expect(rows.slice(3, 3 + HOSTILE.length).every((row) => row[0]!.kind === 'text' && row[1]!.value === -0.5)).toBe(
      true,
    );
  });

  test('in plain text: a guard before what a spreadsheet would take for a formula; a line stays a line', () => {
    const lines = asTsv(hostilePage).split('\n');
    expect(lines.filter((line) => /(^|\t)\s*[=+@＝＋-](?!\d+(\.\d+)?%?(\t|$))/.test(line))).toEqual([]);
    expect(lines[3]).toBe("'=1+1\t-0.5");
    expect(lines[0]).toBe("'=2+3");
    expect(lines.slice(3, 3 + HOSTILE.length).every((line) => line.split('\t').length === 2)).toBe(true);
    expect(lines).toContain('"""quoted"" and more"\t-0.5');
    expect(lines).toContain("'2025-09\t-0.5");
  });
});

test('the small page: plain numbers, notes and source below', () => {
  const text = asTsv(page);
  expect(text).toContain('Europe\t0.23\t0.01\t1\n');
  expect(text).toContain('Japan\t<1%\t–\t2\n');
  expect(text).toContain("'=1+1\t\ttrue\t\n");
  expect(text).toContain('[2] doc, line 2 & more\nSource: doc');
  expect(asHtml(page)).toContain('>Shares &lt;b&gt;</td>');
  expect(asHtml(page)).toContain('line 2 &amp; more');
});

test('a figure alone, or with its citation: as shown in text, with its format in HTML', () => {
  const find = (region: string, period: string) =>
    dataset.observations.find(
      (o) => o.metric === 'share' && o.region === region && o.period === period && o.entity === 'Xiaomi',
    )!;
  const europe = linePage(dataset, find('Europe', '2025Q2'), true, 'en');
  expect(asTsv(europe, 'shown')).toMatch(/^23%\t\S.*line 31.*\n$/);
  expect(readAsExcel(asHtml(europe))[0]![0]).toEqual({ kind: 'number', value: 0.23, format: '0%' });
  const japan = linePage(dataset, find('Japan', '..2022'), false, 'en');
  expect(asTsv(japan, 'full')).toBe('<1%\n');
  expect(readAsExcel(asHtml(japan))).toEqual([[{ kind: 'text', value: '<1%', format: '@' }]]);
});
