/**
 * Spec in, finished Page out.
 *
 *   declare (pages/) --fill each table--> cells --number the notes--> notes --stack on a grid--> Page
 */
import { textWidth } from '../page/width';
import { documentSaid } from '../core/cite';
import type { Dataset } from '../core/dataset';
import type { Observation } from '../core/facts';
import { words, type Lang, type Words } from '../core/lang';
import { countCell, textCell } from './cells';
import { makeContext, type FillContext } from './fill-context';
import { findingOfDeclared, findingOfSpec, type Found } from './findings';
import { fillChart } from './fill-charts';
import { fillTable } from './fill-tables';
import { LIVE } from './live';
import { topics } from './pages/topics';
import { FIRST_ROW, sourceLink } from './places';
import type { Block, Cell, ChartBlock, ChartSpec, Note, Page, TableBlock } from '../page/page';
import type { PageSpec } from './table-spec';

export interface FillOptions {
  readonly lang: Lang;
  /** Charts as well, for hosts that can draw them; default false. */
  readonly charts?: boolean;
  /** How many characters a reader sees side by side: a chart that would hardly be seen beside a table goes below it. Default: as on paper. */
  readonly room?: number;
  /** Notes of grids in a column of their own; default false: behind the numbers, in their formats. */
  readonly marksBeside?: boolean;
}

/**
 * Size of a chart on the sheet, and the height where more than two stand one below the other; how wide tables may be (in characters) to have
 * their charts beside them; how wide they must be to hold the notes beside the charts as well, if these are not too many.
 */
const CHART = { rows: 13, rowsOfMany: 11, columns: 6, besideUpTo: 125, notesFrom: 70 };
/** What has to be seen of a chart that stands beside a table, with the column between them. */
const SEEN = 45;

const NOTES = words('Notes: where each figure stands', '注：数据出处', '註：數據出處');
const SOURCE = words('Source: ', '来源：', '來源：');
const DATA = words(
  'Xiaomi Atlas {version}; not affiliated with Xiaomi',
  '小米图鉴 {version}；与小米公司无关',
  '小米圖鑑 {version}；與小米公司無關',
);

/** A chart has little room, and stands on a page that says the rest. */
const MADE_BY = words('Xiaomi Atlas {version}', '小米图鉴 {version}', '小米圖鑑 {version}');

/** The documents behind the observations, once each, in the order of the data, and who put them together. */
export function sourceLineOf(
  dataset: Dataset,
  used: readonly { readonly source: string }[],
  lang: Lang,
  by: Words = DATA,
): string {
  const ids = new Set(used.map((o) => o.source));
  const list = [...dataset.sources.values()].filter((s) => ids.has(s.id)).map((s) => documentSaid(s, lang));
  return `${SOURCE[lang]}${[...list, by[lang].replace('{version}', dataset.version)].join(lang === 'en' ? '; ' : '；')}`;
}

const WIDEST = 46;
const NARROWEST = 9;
/** Wide enough for the body, not for titles and notes, which run on or wrap. */
function widthsOf(blocks: readonly Block[]): number[] {
  const widths: number[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.cells) {
      row.forEach((cell, c) => {
        const wanted = Math.min(
          WIDEST,
          Math.max(NARROWEST, textWidth(cell.marked?.display ?? cell.display) + (cell.role === 'header' ? 4 : 2)),
        );
        widths[c + block.column] = Math.max(widths[c + block.column] ?? NARROWEST, wanted);
      });
    }
  }
  return Array.from(widths, (w) => w ?? NARROWEST);
}

export const tableName = (id: string): string => `Atlas_${id.replace(/[^A-Za-z0-9]/g, '_')}`;

function noteRows(ctx: FillContext): Cell[][] {
  const notes = ctx.notes();
  if (notes.length === 0) return [];
  return [
    [textCell(NOTES[ctx.lang], 'subtitle')],
    ...notes.map((n) => [countMark(ctx, n), textCell(n.text, 'note', { citations: n.observations })]),
  ];
}
/** The number of a note leads to its document on the sheet Sources, where there is one. */
const countMark = (ctx: FillContext, { mark, observations: [first] }: Note): Cell => ({
  ...countCell(mark),
  role: 'mark',
  link: sourceLink(ctx.dataset, first.source),
});

/** Who used what: observations for numbers, and the documents of event and reference rows. */
function usedSources(
  spec: PageSpec,
  ctx: FillContext,
  said: Found | null,
  dataset: Dataset,
): readonly { source: string }[] {
  const fromNotes: readonly Observation[] = [...ctx.notes().flatMap((n) => n.observations), ...(said?.rests ?? [])];
  const whole = spec.tables.some((t) => t.kind === 'sources' || t.kind === 'tensions');
  const events = spec.tables.flatMap((t) =>
    t.kind === 'events' ? dataset.events.filter((e) => !t.select.sources || t.select.sources.includes(e.source)) : [],
  );
  return whole ? [...dataset.sources.values()].map((s) => ({ source: s.id })) : [...fromNotes, ...events];
}

/** The topic in small, the title, what is shown. A page that says nothing has its topic as the title, below that of its group. */
function headingRows(spec: PageSpec, said: Found | null, lang: Lang): Cell[][] {
  const above = said ? spec.title : topics.find(({ id }) => id === spec.topic)!.title;
  return [
    [textCell(above[lang], 'topic')],
    [textCell(said ? said.text : spec.title[lang], 'title', { citations: said?.rests ?? [] })],
    [textCell(spec.summary[lang], 'note')],
  ];
}

/** Rows of tables are a little higher than those of charts, lines of small print a little lower. */
const [TABLE_ROW, NOTE_LINE] = [1.15, 0.9];
/** Whether tables and notes take no more height than the charts beside them. */
function notesFit(rows: number, notes: readonly Note[], width: number, chartRows: number): boolean {
  const lines = notes.reduce((sum, note) => sum + Math.ceil(textWidth(note.text) / width), 0);
  return width >= CHART.notesFrom && rows * TABLE_ROW + lines * NOTE_LINE <= chartRows;
}

const totalOf = (widths: readonly number[]): number => widths.reduce((sum, w) => sum + w, 0);
const chartBlock = (chart: ChartSpec, row: number, column: number, rows = CHART.rows): ChartBlock => ({
  kind: 'chart',
  row,
  column,
  rows,
  columns: CHART.columns,
  chart,
});

interface Stack {
  readonly blocks: readonly Block[];
  readonly tables: ReadonlyMap<string, TableBlock>;
  /** Row of the room left below each table, for its charts. */
  readonly rooms: ReadonlyMap<string, number>;
  readonly next: number;
}

/** The tables of a page, one under the other, each with room for so many charts below it. */
function stackTables(spec: PageSpec, ctx: FillContext, chartsBelow: (table: string) => number): Stack {
  const blocks: Block[] = [];
  const tables = new Map<string, TableBlock>();
  const rooms = new Map<string, number>();
  let row = FIRST_ROW;
  for (const table of spec.tables) {
    if (spec.tables.length > 1)
      blocks.push({ kind: 'heading', row: row++, column: 0, cells: [[textCell(table.title[ctx.lang], 'subtitle')]] });
    const cells = fillTable(ctx, table, { row, column: 0 });
    const block: TableBlock = {
      kind: 'table',
      row,
      column: 0,
      name: tableName(table.id),
      title: table.title[ctx.lang],
      cells,
    };
    blocks.push(block);
    tables.set(table.id, block);
    row += cells.length + 1;
    rooms.set(table.id, row);
    row += chartsBelow(table.id) * (CHART.rows + 1);
  }
  return { blocks, tables, rooms, next: row };
}

/**
 * Fills a prepared page.
 *
 * @param spec one of `pages`.
 * @param dataset the figures.
 * @param options the language of every text.
 * @returns a finished page; neither the spec nor the dataset is changed.
 */
export function fillPage(spec: PageSpec, dataset: Dataset, options: FillOptions): Page {
  const { lang, marksBeside } = options;
  const declared = options.charts ? (spec.charts ?? []) : [];
  const countFor = (table: string): number => declared.filter((c) => c.table === table).length;
  // Whether charts go beside or below decides where tables stand, and how wide the tables are decides that: filled once to measure.
  const contextOf = (): FillContext => makeContext(dataset, lang, LIVE, marksBeside);
  const measured = widthsOf(stackTables(spec, contextOf(), () => 0).blocks);
  const beside = totalOf(measured) <= Math.min(CHART.besideUpTo, (options.room ?? Infinity) - SEEN);
  const ctx = contextOf();
  const { blocks: stacked, tables, rooms, next } = stackTables(spec, ctx, beside ? () => 0 : countFor);
  const widths = widthsOf(stacked);
  const said = findingOfSpec(spec, dataset, lang);
  const sourceLine = sourceLineOf(dataset, usedSources(spec, ctx, said, dataset), lang);
  const charts = declared.map(
    (c) =>
      [
        c.table,
        fillChart(c, tables.get(c.table)!, (used) => sourceLineOf(dataset, used, lang, MADE_BY), {
          lang,
          entities: dataset.vocabulary.entities,
          said: findingOfDeclared(spec, c, dataset, lang),
        }),
      ] as const,
  );
  const rows = charts.length > 2 ? CHART.rowsOfMany : CHART.rows;
  const placed = charts.map(([table, chart], i) => {
    if (beside) return chartBlock(chart, FIRST_ROW + i * (rows + 1), widths.length + 1, rows);
    const before = charts.slice(0, i).filter(([other]) => other === table).length;
    return chartBlock(chart, rooms.get(table)! + before * (CHART.rows + 1), 0);
  });
  const blocks: Block[] = [
    {
      kind: 'heading',
      row: 0,
      column: 0,
      cells: headingRows(spec, said, lang),
    },
    ...stacked,
    ...placed,
  ];
  const clear =
    beside &&
    placed.length > 0 &&
    !notesFit(next - FIRST_ROW, ctx.notes(), totalOf(widths), placed.length * (rows + 1));
  const row = Math.max(next, ...(clear ? placed.map((c) => c.row + c.rows + 1) : []));
  const notes = [...noteRows(ctx), [textCell(sourceLine, 'source')]];
  blocks.push({ kind: 'notes', row, column: 0, cells: notes });
  return {
    id: spec.id,
    topic: spec.topic,
    lang,
    title: spec.title[lang],
    ...(said && { finding: said.text }),
    summary: spec.summary[lang],
    widths,
    rowCount: Math.max(row + notes.length, ...placed.map((c) => c.row + c.rows)),
    blocks,
    notes: ctx.notes(),
    sourceLine,
  };
}
