/**
 * Every prepared page, inserted through the pane into an Excel behind the real Office.js: cells, formulas, tables,
 * charts.
 */
import { pageCells, pageSize, tableBlocks } from '../../src/page/grid';
import { fillPage, pages } from '../../src/content';
import { CHART_KINDS } from '../../src/page/chart-kinds';
import { cellAddress, formulaText, type Page as Prepared } from '../../src/page/page';
import { headlineOf, topicAbove } from '../../src/page/headline';
import { LANGS, WRITTEN, type Lang } from '../../src/core/lang';
import { dataset } from '../../src/dataset';
import '../office-host/window';
import { RARE } from '../rare';
import { openInExcel } from './in-excel';
import { says } from './pane';
import { picture, useBrowser, type Visit } from './site';

jest.setTimeout(300_000);
const here = useBrowser();

const CORNER = { row: 0, column: 0 };
const areaOf = (page: Prepared): string => {
  const { rows, columns } = pageSize(page);
  return `A1:${cellAddress({ row: rows - 1, column: columns - 1 })}`;
};

interface Seen {
  readonly values: (string | number | boolean)[][];
  readonly formulas: (string | number | boolean)[][];
  readonly tables: { readonly address: string; readonly headers: readonly string[] }[];
  readonly charts: {
    readonly title: string | null;
    readonly series: { readonly name: string; readonly values: (string | number | boolean)[] }[];
  }[];
}

/** Inserts one page on a sheet of its own and says what then stands there. */
async function inserted({ page }: Visit, prepared: Prepared, mode: 'addin' | 'values'): Promise<Seen> {
  await page.click(`[data-page="${prepared.id}"]`);
  await page.check('input[name=where][value=new-sheet]');
  // Formulas or values are a choice only where there are formulas.
  const live = pageCells(prepared).some((line) => line.some((cell) => cell?.formulas));
  expect([prepared.id, await page.locator('input[name=mode]').count()]).toEqual([prepared.id, live ? 2 : 0]);
  if (live) await page.check(`input[name=mode][value=${mode}]`);
  await page.waitForSelector('.target .free');
  await page.click('.insert-button');
  await page.waitForSelector(
    '.pane-live fluent-message-bar[intent=success], .pane-live fluent-message-bar[intent=error]',
  );
  expect(await page.getAttribute('.pane-live fluent-message-bar', 'intent')).toBe('success');
  const seen = await page.evaluate(async (area) => {
    const excel = window.testExcel;
    await excel.settled();
    const sheet = excel.sheet(excel.workbook.active.name);
    /** `'Sheet name'!$B$5:$B$9`, several of them after commas. */
    const read = (reference: string | null): (string | number | boolean)[] =>
      (reference ?? '')
        .split(',')
        .filter(Boolean)
        .flatMap((part) => {
          const at = part.lastIndexOf('!');
          const name = part.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
          return excel
            .sheet(name)
            .values(part.slice(at + 1).replaceAll('$', ''))
            .flat();
        });
    return {
      values: sheet.values(area),
      formulas: sheet.formulas(area),
      tables: sheet.tables.map(({ address, headers }) => ({ address, headers })),
      charts: sheet.charts.map(({ title, series }) => ({
        title,
        series: series.map((one) => ({ name: one.name, values: read(one.values) })),
      })),
    };
  }, areaOf(prepared));
  await page.click('.back-button');
  return seen;
}

function problemsOf(prepared: Prepared, mode: 'addin' | 'values', seen: Seen): string[] {
  const problems: string[] = [];
  const differs = (where: string, is: unknown, wanted: unknown): void => {
    if (JSON.stringify(is) !== JSON.stringify(wanted))
      problems.push(`${prepared.id} as ${mode}, ${where}: ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`);
  };
  // Charts may keep figures of their own in the cells that they cover, and their text in the row below.
  const covered = (row: number, column: number): boolean =>
    prepared.blocks.some(
      (b) =>
        b.kind === 'chart' &&
        row >= b.row &&
        row <= b.row + b.rows &&
        column >= b.column &&
        column < b.column + b.columns,
    );
  pageCells(prepared).forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!cell && covered(row, column)) return;
      const where = cellAddress({ row, column });
      const is = seen.values[row]![column]!;
      const wanted = cell?.value ?? '';
      if (typeof wanted === 'number' && typeof is === 'number') {
        if (Math.abs(is - wanted) > 1e-12 * Math.max(1, Math.abs(wanted))) differs(where, is, wanted);
      } else differs(where, is, wanted);
      const live = mode === 'addin' && cell?.formulas;
      const formula =
        String(seen.formulas[row]![column]).startsWith('=') && (live || typeof wanted !== 'string')
          ? seen.formulas[row]![column]
          : undefined;
      if (live || typeof wanted !== 'string')
        differs(`formula of ${where}`, formula, live ? `=${formulaText(live.addin, CORNER)}` : undefined);
    }),
  );
  differs(
    'tables',
    seen.tables.map(({ headers }) => headers),
    tableBlocks(prepared).map(({ cells }) => cells[0]!.map(({ display }) => display)),
  );
  const charts = prepared.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
  differs(
    'titles of charts',
    seen.charts.map(({ title }) => title),
    charts.map((chart) => [topicAbove(chart), headlineOf(chart)].filter(Boolean).join('\n')),
  );
  charts.forEach(({ series, type }, index) => {
    // Ranges are drawn by parts, of which the last one has the figures.
    const all = seen.charts[index]?.series ?? [];
    const drawn = series.some(({ ranges }) => ranges) ? all.slice(-1) : all;
    // A timeline draws its dots and lines with series of its own; its figures are among them.
    const numbers = drawn.flatMap(({ values }) => values).filter((value) => typeof value === 'number');
    const wanted = series.flatMap(({ values }) => values).filter((value) => value !== null);
    if (CHART_KINDS[type].along === 'time') {
      for (const value of wanted)
        if (!numbers.some((one) => Math.abs((one as number) - value!) < 1e-9))
          problems.push(`${prepared.id}: ${value} is not in the timeline`);
    } else
      differs(
        `figures of chart ${index + 1}`,
        numbers.map((n) => Number(Number(n).toPrecision(12))),
        wanted.map((n) => Number(n!.toPrecision(12))),
      );
  });
  return problems;
}

/**
 * Every fourth page once (tests/hosts/office has all), in one form after the other; rarely each in both of them, in
 * every language that texts are written in.
 */
const chosen: readonly { spec: (typeof pages)[number]; mode: 'addin' | 'values' }[] = pages.flatMap((spec, index) => {
  const modes = ['addin', 'values'] as const;
  if (RARE) return modes.map((mode) => ({ spec, mode }));
  return index % 4 > 0 ? [] : [{ spec, mode: modes[(index / 4) % modes.length]! }];
});

test.each<Lang>(RARE ? WRITTEN : ['zh-TW'])('pages in %s', async (lang) => {
  const visited = await openInExcel(here, { locale: lang });
  const { page, errors, outside } = visited;
  const problems: string[] = [];
  for (const { spec, mode } of chosen) {
    const prepared = fillPage(spec, dataset, { lang, charts: true });
    problems.push(...problemsOf(prepared, mode, await inserted(visited, prepared, mode)));
  }
  expect(problems).toEqual([]);
  expect(await page.evaluate(() => window.testExcel.problems)).toEqual([]);
  expect(await page.evaluate(() => window.testExcel.charts().length)).toBe(
    chosen.flatMap(({ spec }) => spec.charts ?? []).length,
  );
  expect([errors, outside]).toEqual([[], []]);
  await page.context().close();
});

async function takePictures(): Promise<void> {
  for (const lang of LANGS) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openInExcel(here, { locale: lang, colorScheme });
      const shot = (view: string): Promise<void> => picture(page, `${lang}-${colorScheme}-${view}`);
      await shot('list');
      await page.click('[data-page="share-over-time"]');
      await page.waitForSelector('atlas-chart[data-drawn] svg');
      await shot('table');
      await page.click('.insert-button');
      await says(page, /Sheet1!A1/);
      await shot('inserted');
      for (const tab of ['find', 'workbook', 'about']) {
        await page.click(`#tab-${tab}`);
        await page.waitForTimeout(300);
        await shot(tab);
      }
      await page.context().close();
    }
  }
}
if (RARE) test('pictures of every view, to be looked at', takePictures);
