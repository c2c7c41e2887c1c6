/**
 * The prepared tables one by one, for XIAOMI.TABLE and XIAOMI.LIST. Notes columns stay behind: their numbers need the
 * notes below.
 */
import type { Dataset } from '../core/dataset';
import type { Lang, Words } from '../core/lang';
import type { Observation } from '../core/facts';
import { plainContext } from './fill-context';
import { CHECK_NUMBERS } from './check-columns';
import { fillTable } from './fill-tables';
import type { Cell } from '../page/page';
import type { TableBody } from './table-spec';

/** What a table is called alone, and what fills it. */
export interface PreparedTable {
  readonly name: Words;
  readonly table: TableBody;
}
export interface Prepared {
  readonly tables: readonly PreparedTable[];
  readonly charts: readonly { readonly id: string; readonly name: Words }[];
}

interface PlainCell {
  readonly value: string | number | boolean | null;
  readonly observation?: Observation;
  readonly format?: string;
}

/** Where nothing beside a value says how exact it is, whatever is not exact comes as the text that shows it: `<1%`. */
const alone = (table: TableBody, column: number): boolean =>
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

interface PreparedNames {
  readonly id: string;
  readonly name: Words;
  readonly aliases: readonly string[];
}

export interface PreparedService {
  readonly tables: readonly PreparedNames[];
  readonly charts: readonly PreparedNames[];
  rows(id: string, dataset: Dataset, lang: Lang): readonly (readonly PlainCell[])[];
}

export const tableServiceOf = ({ tables, charts }: Prepared): PreparedService => ({
  tables: tables.map(({ table, name }) => ({ id: table.id, name, aliases: [] })),
  charts: charts.map(({ id, name }) => ({ id, name, aliases: [] })),
  rows(id, dataset, lang) {
    const found = tables.find(({ table }) => table.id === id)?.table;
    if (!found) return [];
    const filled = fillTable(plainContext(dataset, lang), found, { row: 0, column: 0 });
    const marks = filled[1]?.findIndex((c) => c.role === 'mark') ?? -1;
    return filled.map((row) => row.map((c, i) => plainCell(c, alone(found, i))).filter((_, i) => i !== marks));
  },
});
