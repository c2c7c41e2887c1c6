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
import { arrangementOf, type ChartSize } from './arrangements';
import { textCell } from './cells';
import { makeContext, type FillContext } from './fill-context';
import { findingOfDeclared, findingOfSpec, type Found } from './findings';
import { fillChart } from './fill-charts';
import { fillTable, selectEvents } from './fill-tables';
import { keyTable, restingFigures } from './first/key-numbers';
import { LIVE } from './live';
import { topics } from './pages/topics';
import { FIRST_ROW, tableName } from './places';
import type { Edition } from '../page/edition';
import type { Block, Cell, ChartBlock, ChartSpec, Page, TableBlock } from '../page/page';
import type { PageSpec } from './table-spec';

export interface FillOptions {
  readonly lang: Lang;
  /** Charts as well, for hosts that can draw them; default false. */
  readonly charts?: boolean;
  /**
   * How many characters a reader sees side by side: a chart that would hardly be seen beside a table goes below it.
   * Default: as on paper.
   */
  readonly room?: number;
  /** Notes of grids in a column of their own; default false: behind the numbers, in their formats. */
  readonly marksBeside?: boolean;
  /** Of the workbook that it is a page of; default: of none, it goes into a sheet of the user's own. */
  readonly edition?: Edition;
}

/** What has to be seen of a chart that stands beside a table, with the column between them; characters. */
const SEEN = 45;

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

/** Who used what: observations for numbers, and the documents of event and reference rows. */
function usedSources(
  spec: PageSpec,
  ctx: FillContext,
  said: Found | null,
  dataset: Dataset,
): readonly { source: string }[] {
  const fromNotes: readonly Observation[] = [...ctx.notes().flatMap((n) => n.observations), ...(said?.rests ?? [])];
  const whole = spec.tables.some((t) => t.kind === 'sources' || t.kind === 'tensions');
  const events = spec.tables.flatMap((t) => (t.kind === 'events' ? selectEvents({ dataset }, t) : []));
  return whole ? [...dataset.sources.values()].map((s) => ({ source: s.id })) : [...fromNotes, ...events];
}

/**
 * The topic in small, the title, what is shown. A page that says nothing has its topic as the title, below that of its
 * group.
 */
function headingRows(spec: PageSpec, said: Found | null, lang: Lang): Cell[][] {
  const above = said ? spec.title : topics.find(({ id }) => id === spec.topic)!.title;
  return [
    [textCell(above[lang], 'topic')],
    [textCell(said ? said.text : spec.title[lang], 'title', { citations: said?.rests ?? [] })],
    [textCell(spec.summary[lang], 'note')],
  ];
}

const totalOf = (widths: readonly number[]): number => widths.reduce((sum, w) => sum + w, 0);
const chartBlock = (chart: ChartSpec, row: number, column: number, size: ChartSize): ChartBlock => ({
  kind: 'chart',
  row,
  column,
  ...size,
  chart,
});

interface Stack {
  readonly blocks: readonly Block[];
  readonly tables: ReadonlyMap<string, TableBlock>;
  /** Row of the room left below each table, for its charts. */
  readonly rooms: ReadonlyMap<string, number>;
  readonly next: number;
}

/** The tables of a page from a row on, one under the other, each with room for so many charts below it. */
function stackTables(spec: PageSpec, ctx: FillContext, top: number, rowsBelow: (table: string) => number): Stack {
  const blocks: Block[] = [];
  const tables = new Map<string, TableBlock>();
  const rooms = new Map<string, number>();
  let row = top;
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
    row += rowsBelow(table.id);
  }
  return { blocks, tables, rooms, next: row };
}

/** Nothing where a finding rests on no number that stands for itself. */
function keyNumbers(spec: PageSpec, said: Found | null, dataset: Dataset, lang: Lang): readonly TableBlock[] {
  const figures = restingFigures(said?.rests ?? [], dataset, lang);
  if (figures.length === 0) return [];
  return [{ ...keyTable(`${spec.id}_key_numbers`, figures, dataset, lang), row: FIRST_ROW + 1, column: 0 }];
}

/**
 * Fills a prepared page.
 *
 * @param declaredSpec one of `pages`.
 * @param dataset the figures.
 * @param options the language of every text.
 * @returns a finished page; neither the spec nor the dataset is changed.
 */
export function fillPage(declaredSpec: PageSpec, dataset: Dataset, options: FillOptions): Page {
  const { lang, marksBeside } = options;
  const arrange = arrangementOf(options.edition);
  const spec = arrange.form(declaredSpec);
  const declared = options.charts ? (spec.charts ?? []) : [];
  // Whether charts go beside or below decides where tables stand, and how wide the tables are decides that: filled once
  // to measure.
  const contextOf = (): FillContext => makeContext(dataset, lang, LIVE, marksBeside);
  const first = contextOf();
  const plain = stackTables(spec, first, FIRST_ROW, () => 0);
  const measured = widthsOf(plain.blocks);
  const beside = totalOf(measured) <= Math.min(arrange.besideUpTo, (options.room ?? Infinity) - SEEN);
  const size = arrange.chart({ charts: declared.length, beside, notes: first.notes() });
  const said = findingOfSpec(spec, dataset, lang);
  const room = { rows: plain.next - FIRST_ROW, notes: first.notes() };
  const numbers = declared.length === 0 && arrange.keyNumbers(room) ? keyNumbers(spec, said, dataset, lang) : [];
  const top = FIRST_ROW + numbers.reduce((rows, { cells }) => rows + cells.length + 2, 0);
  const countFor = (table: string): number => declared.filter((c) => c.table === table).length;
  const ctx = contextOf();
  const {
    blocks: stacked,
    tables,
    rooms,
    next,
  } = stackTables(spec, ctx, top, (table) => (beside ? 0 : countFor(table) * (size.rows + 1)));
  const widths = widthsOf(stacked);
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
  const placed = charts.map(([table, chart], i) => {
    if (beside) return chartBlock(chart, FIRST_ROW + i * (size.rows + 1), widths.length + 1, size);
    const before = charts.slice(0, i).filter(([other]) => other === table).length;
    return chartBlock(chart, rooms.get(table)! + before * (size.rows + 1), 0, size);
  });
  const blocks: Block[] = [
    {
      kind: 'heading',
      row: 0,
      column: 0,
      cells: headingRows(spec, said, lang),
    },
    ...numbers,
    ...stacked,
    ...placed,
  ];
  const noted = arrange.notes(ctx);
  const clear =
    beside &&
    placed.length > 0 &&
    !arrange.notesBeside({
      rows: next - FIRST_ROW,
      notes: noted.flat().flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
      width: totalOf(widths),
      chartRows: placed.length * (size.rows + 1),
    });
  const row = Math.max(next, ...(clear ? placed.map((c) => c.row + c.rows + 1) : []));
  const { more } = spec;
  const notes = [
    ...noted,
    ...(more ? [[textCell(more.text[lang], 'link', { link: { page: more.page } })]] : []),
    [textCell(sourceLine, 'source')],
  ];
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
