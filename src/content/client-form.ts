/** A page as it is sent to somebody: what it rests on without what only a check of it needs, and one chart. */
import type { ClientForm, ListColumn, PageSpec, TableSpec } from './table-spec';

/** How exact a figure is stands in its number, how its period is known behind the period, where it stands in its note. */
const SAID_ELSEWHERE: readonly ListColumn[] = ['exactness', 'basis', 'source'];

function brief(table: TableSpec, { events: kinds }: ClientForm): TableSpec {
  if (table.kind === 'events')
    return { ...table, brief: true, select: { ...table.select, ...(kinds && { kinds, dated: true }) } };
  if (table.kind !== 'list') return table;
  return { ...table, columns: table.columns.filter((column) => !SAID_ELSEWHERE.includes(column)) };
}

export function clientForm(spec: PageSpec): PageSpec {
  const { charts = [], client = {} } = spec;
  const shown = charts.filter(({ id }, i) => (client.chart === undefined ? i === 0 : id === client.chart));
  return {
    ...spec,
    ...(client.summary && { summary: client.summary }),
    tables: spec.tables.filter(({ id }) => !client.without?.includes(id)).map((table) => brief(table, client)),
    charts: shown,
  };
}
