/** The prepared tables one by one, for XIAOMI.TABLE and XIAOMI.LIST. Notes columns stay behind: their numbers need the notes below. */
import type { Dataset } from '../core/dataset';
import { joinWords, type Lang } from '../core/lang';
import type { Observation } from '../core/facts';
import { makeContext } from './fill-context';
import { CHECK_NUMBERS } from './fill-checks';
import { fillTable } from './fill-tables';
import { MARKET_PAGES } from './pages/markets';
import type { Cell } from '../page/page';
import { REFERENCE_PAGES, SUBJECT_PAGES } from './pages/subjects';
import type { TableSpec } from './table-spec';

const ALL = [...MARKET_PAGES, ...SUBJECT_PAGES, ...REFERENCE_PAGES].flatMap((page) =>
  page.tables.map((table) => ({
    page,
    table,
    name: page.tables.length === 1 ? page.title : joinWords([page.title, table.title], ' – '),
  })),
);

interface PlainCell {
  readonly value: string | number | boolean | null;
  readonly observation?: Observation;
  readonly format?: string;
}

/** Where nothing beside a value says how exact it is, whatever is not exact comes as the text that shows it: `<1%`. */
const alone = (table: TableSpec, column: number): boolean =>
  table.kind === 'grid' || (table.kind === 'checks' && CHECK_NUMBERS.includes(column));

function plainCell(c: Cell, isAlone: boolean): PlainCell {
  if (c.role === 'missing') return { value: null };
  const inexact = isAlone && typeof c.value === 'number' && c.citations.some((o) => o.qualifier !== 'exact');
  return {
    value: inexact ? c.display : c.value,
    // What is computed rests on figures but is none of them.
    ...(c.citations[0] && c.role === 'number' && { observation: c.citations[0] }),
    ...(typeof c.value === 'number' && !inexact && c.role !== 'count' && { format: c.format }),
  };
}

export const tableService = {
  tables: ALL.map(({ table, name }) => ({ id: table.id, name, aliases: [] as readonly string[] })),
  charts: [...MARKET_PAGES, ...SUBJECT_PAGES]
    .flatMap((p) => p.charts ?? [])
    .map((c) => ({ id: c.id, name: c.title, aliases: [] as readonly string[] })),
  rows(id: string, dataset: Dataset, lang: Lang): readonly (readonly PlainCell[])[] {
    const found = ALL.find((x) => x.table.id === id);
    if (!found) return [];
    const filled = fillTable(makeContext(dataset, lang), found.table, { row: 0, column: 0 });
    const marks = filled[1]?.findIndex((c) => c.role === 'mark') ?? -1;
    return filled.map((row) => row.map((c, i) => plainCell(c, alone(found.table, i))).filter((_, i) => i !== marks));
  },
};
