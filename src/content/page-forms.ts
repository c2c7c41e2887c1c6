/** What a workbook shows of a page: nothing twice, and for a client without what only a check of it needs. */
import { words } from '../core/lang';
import type { ClientForm, ListColumn, PageSpec, ShownPage, TableSpec } from './table-spec';

/**
 * How exact a figure is stands in its number, how its period is known behind the period; the Data sheet says both in
 * words.
 */
const IN_THE_CELLS: readonly ListColumn[] = ['exactness', 'basis'];
/** Where a figure stands is in its note as well. */
const IN_THE_NOTES: readonly ListColumn[] = [...IN_THE_CELLS, 'source'];

function without(table: TableSpec, said: readonly ListColumn[]): TableSpec {
  if (table.kind === 'events') return { ...table, brief: true };
  if (table.kind !== 'list') return table;
  return { ...table, columns: table.columns.filter((column) => !said.includes(column)) };
}

const EVENTS = words('Events: sheet “All events”', '事件：见“全部事件”表', '事件：見「全部事件」表');

/** Events that a page leaves to the sheet of all events: a line leads there. */
export function fullForm(spec: PageSpec): ShownPage {
  const { full } = spec;
  return {
    ...spec,
    ...(full?.summary && { summary: full.summary }),
    tables: spec.tables
      .filter(({ id }) => !full?.without?.includes(id))
      .map((table) => without(table, IN_THE_CELLS))
      .map((table) =>
        full?.dated && table.kind === 'events' ? { ...table, select: { ...table.select, dated: true } } : table,
      ),
    ...(full && { more: { text: EVENTS, page: 'all-events' } }),
  };
}

function chosen(table: TableSpec, { events: kinds }: ClientForm): TableSpec {
  const brief = without(table, IN_THE_NOTES);
  return brief.kind === 'events' && kinds ? { ...brief, select: { ...brief.select, kinds, dated: true } } : brief;
}

export function clientForm(spec: PageSpec): ShownPage {
  const { charts = [], client = {} } = spec;
  const shown = charts.filter(({ id }, i) => (client.chart === undefined ? i === 0 : id === client.chart));
  return {
    ...spec,
    ...(client.summary && { summary: client.summary }),
    tables: spec.tables.filter(({ id }) => !client.without?.includes(id)).map((table) => chosen(table, client)),
    charts: shown,
  };
}
