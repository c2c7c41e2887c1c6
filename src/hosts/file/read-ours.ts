/** A workbook of ours, as somebody may have edited it: who made it, its tables with values, formulas and number formats. */
import { LANGS, type Lang } from '../../core/lang';
import { readBook, type Area, type ReadCell, type ReadSheet } from './read-back';
import { attribute, unescapeXml } from './xml';

export interface FoundCell {
  /** `Sheet!B5` */
  readonly place: string;
  readonly value: ReadCell['value'];
  readonly type: ReadCell['type'];
  readonly formula?: string;
  readonly format: string;
}
export interface FoundTable {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly heads: readonly string[];
  /** Body rows, a cell a column. */
  readonly rows: readonly (readonly FoundCell[])[];
}
export interface FoundBook {
  readonly id: string;
  readonly lang: Lang;
  readonly dataVersion: string;
  readonly dataHash: string;
  readonly tables: ReadonlyMap<string, FoundTable>;
  /** Defined names with what they refer to. */
  readonly names: readonly { readonly name: string; readonly reference: string }[];
}

/** A file that this product did not write, or cannot read. */
export class NotOurs extends Error {}

/** Beyond this a file is no workbook of ours, and unpacking it could fill the memory. */
const LARGEST = 50e6;

export function readOurs(bytes: Uint8Array): FoundBook {
  if (bytes.length > LARGEST) throw new NotOurs(`larger than ${LARGEST / 1e6} MB`);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new NotOurs('not an .xlsx file');
  const book = attempt(() => readBook(bytes));
  const keywords = unescapeXml(/<cp:keywords>([^<]*)</.exec(book.parts.get('docProps/core.xml') ?? '')?.[1] ?? '');
  const [, id, tag, dataVersion, dataHash] = /\bxiaomi-atlas (\S+) (\S+) (\S+) (\S+)/.exec(keywords) ?? [];
  const lang = LANGS.find((one) => one === tag);
  if (id === undefined || lang === undefined || dataVersion === undefined || dataHash === undefined)
    throw new NotOurs('not written by xiaomi-atlas: its properties do not name a workbook of ours');
  const formats = numberFormats(book.parts.get('xl/styles.xml') ?? '');
  return {
    id,
    lang,
    dataVersion,
    dataHash,
    tables: new Map(book.sheets.flatMap((sheet) => tablesOf(sheet, formats).map((table) => [table.name, table]))),
    names: book.names,
  };
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new NotOurs(`damaged: ${(error as Error).message}`);
  }
}

function tablesOf(sheet: ReadSheet, formats: readonly string[]): FoundTable[] {
  const at = new Map(sheet.cells.map((cell) => [cell.address, cell]));
  return sheet.tables.map(({ name, area, columns }) => {
    const cell = (row: number, column: number): FoundCell => {
      const address = letters(column) + String(row + 1);
      const found = at.get(address);
      return {
        place: `${sheet.name}!${address}`,
        value: found?.value ?? null,
        type: found?.type ?? 'empty',
        ...(found?.formula !== undefined && { formula: found.formula }),
        format: formats[found?.style ?? 0] ?? 'General',
      };
    };
    const heads = columns.map((column, i) => {
      const head = at.get(letters(area.left + i) + String(area.top + 1));
      return typeof head?.value === 'string' ? head.value : column;
    });
    const rows = Array.from({ length: Math.max(0, area.bottom - area.top) }, (_, i) =>
      columns.map((_name, j) => cell(area.top + 1 + i, area.left + j)),
    );
    return { name, sheet: sheet.name, area, heads, rows };
  });
}

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** The formats that have a number instead of a code. */
const BUILT_IN: Readonly<Record<string, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The number format of each cell style. */
function numberFormats(styles: string): string[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt\s[^>]*>/g)].map(([tag]) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  );
  const cells = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  return [...cells.matchAll(/<xf\s[^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId') ?? '0';
    return own.get(id) ?? BUILT_IN[id] ?? 'General';
  });
}
