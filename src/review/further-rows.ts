/**
 * Rows in a table of ours that are not ours. A look-up, a filter and a reader take them for figures of the data: one
 * that has a key of ours again says something else under it, one with another key says what no document does.
 */
import { largest } from '../page/largest';
import { HEADS } from '../core/heads';
import type { TableBlock } from '../page/page';
import { LANGS, type Lang } from '../core/lang';
import { addressOf } from '../page/area';
import type { Difference } from './findings';
import { gridOf } from './grid';
import { DATA, tellingColumns, type Located } from './located';
import { rowWords, wordsOf } from './rows';
import { REASON, say } from './words';

/** @param own rows of the sheet where other words of ours stand: a table may have been stretched over them. */
export function furtherRows(table: Located, lang: Lang, own: ReadonlySet<number> = new Set()): Difference[] {
  const { sheet, columnAt } = table;
  return foreignRows(table, own).map(({ row, again, named }) => ({
    cell: `${sheet.name}!${addressOf(row, columnAt.find((column) => column !== null) ?? 0)}`,
    found: `${say(again ? REASON.keyAgain : REASON.rowAdded, lang)}: ${named}`,
    expected: '',
    source: '',
  }));
}

export interface Foreign {
  readonly row: number;
  /** One of our rows has this key. */
  readonly again: boolean;
  /** Its key. */
  readonly named: string;
}

/** The rows that a reader takes for rows of the table although they are not ours. */
export function foreignRows(table: Located, own: ReadonlySet<number> = new Set()): Foreign[] {
  const { block, columnAt, cell } = table;
  const keys = keyColumns(block).filter((c) => columnAt[c] !== null);
  const keyText = (values: Parameters<typeof rowWords>[0]): string => rowWords(values).toLowerCase();
  const known = new Set(block.cells.slice(1).map((row) => keyText(keys.map((c) => row[c]!.value))));
  return addedRows(table).flatMap(({ row, where, number }): Foreign[] => {
    if (own.has(row)) return [];
    const values = keys.map((c) => cell(row, columnAt[c])?.value ?? null);
    const again = values.some((value) => value !== null) && known.has(keyText(values));
    // Right below an Excel table a reader may write what he likes; without one nothing says where the table ends.
    const counts = {
      inside: true,
      below: again || (number && table.table === undefined),
      apart: again && number,
    }[where];
    if (!counts) return [];
    return [{ row, again, named: values.filter((value) => value !== null).join(', ') }];
  });
}

/** A further column under a head of ours with numbers in our rows says of each something else. */
export function furtherColumns({ block, sheet, area, rowAt, columnAt, cell }: Located, lang: Lang): Difference[] {
  const heads = new Set(block.cells[0]!.map(({ display }) => wordsOf(display).toLowerCase()));
  const ours = new Set(columnAt);
  return gridOf(sheet)
    .row(area.top)
    .flatMap(({ value, column, address }): Difference[] => {
      if (typeof value !== 'string' || ours.has(column) || !heads.has(wordsOf(value).toLowerCase())) return [];
      if (!rowAt.some((row) => typeof cell(row, column)?.value === 'number')) return [];
      return [
        {
          cell: `${sheet.name}!${address}`,
          found: `${say(REASON.headAgain, lang)}: ${value}`,
          expected: '',
          source: '',
        },
      ];
    });
}

interface Added {
  readonly row: number;
  /**
   * Between our rows or in the Excel table below them; right behind the last one; behind a blank row, in what the Excel
   * table covers.
   */
  readonly where: 'inside' | 'below' | 'apart';
  /** It has a number where our figures stand. */
  readonly number: boolean;
}

/** The rows of a table that no row of ours is, from the top. */
export function addedRows(table: Located): Added[] {
  const { block, rows, rowAt, columnAt, cell, area, below } = table;
  const ours = new Set(rowAt);
  const last = largest(
    rowAt.map((row) => row ?? area.top),
    area.top,
  );
  const figures = block.cells[0]!.flatMap((_, c) =>
    columnAt[c] !== null && block.cells.some((row) => typeof row[c]!.value === 'number') ? [c] : [],
  );
  let end = last;
  return [...rows, ...below].flatMap((row): Added[] => {
    const joined = row <= end + 1;
    if (joined) end = Math.max(end, row);
    if (ours.has(row)) return [];
    const covered = table.table !== undefined && row <= table.table.area.bottom;
    const where = row < last || block.name === DATA || (joined && covered) ? 'inside' : joined ? 'below' : 'apart';
    if (where === 'apart' && !covered) return [];
    return [{ row, where, number: figures.some((c) => typeof cell(row, columnAt[c])?.value === 'number') }];
  });
}

const NAMING = new Set(
  [HEADS.metric, HEADS.entity, HEADS.region, HEADS.period, HEADS.check, HEADS.id].flatMap((head) =>
    LANGS.map((lang) => head[lang]),
  ),
);
/** The columns that say which figure a row gives; the others say how exact it is and where it stands. */
export function keyColumns(block: TableBlock): number[] {
  const told = tellingColumns(block);
  return block.name === DATA ? told : told.filter((c) => c === 0 || NAMING.has(block.cells[0]![c]!.display));
}
