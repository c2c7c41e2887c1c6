/**
 * Pasting into the grid. Cells that say what they are arrive as that: numbers with their format, texts as texts.
 * Whatever is on the clipboard, nothing of it is thrown at the page.
 */
import type { ICellData, Univer } from '@univerjs/core';
import {
  IDocClipboardService,
  ISheetClipboardService,
  PREDEFINED_HOOK_NAME_PASTE,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from '@univerjs/preset-sheets-core';
import { bareTables, parsePasted, prepareHtml, tableOfText, type TypedCell } from './paste-cells';

type Cells = Record<number, Record<number, ICellData>>;
interface Matrix {
  forValue(each: (row: number, column: number, cell: ICellData) => void): void;
}
interface Converter {
  convert(html: string): { readonly cellMatrix?: Matrix };
}

const STRING = 1;
const NUMBER = 2;
const WITHOUT_VALUES: ReadonlySet<string | undefined> = new Set([
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_FORMAT,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_COL_WIDTH,
]);

export function mendPaste(univer: Univer): void {
  const injector = univer.__getInjector();
  const service = injector.get(ISheetClipboardService);
  /** Cells of a paste that are known, by the object that Univer hands on. */
  const known = new WeakMap<ICellData, TypedCell>();

  const converter = (service as unknown as { readonly _htmlToUSM: Converter })._htmlToUSM;
  const read = converter.convert.bind(converter);
  converter.convert = (html) => {
    const prepared = prepareHtml(html);
    const converted = orElse(
      () => read(prepared.html),
      () => read(bareTables(html)),
    );
    converted.cellMatrix?.forValue((_row, _column, cell) => {
      const typed = prepared.cells.get(String(cell?.v ?? '').trim());
      if (!typed) return;
      known.set(cell, typed);
      Object.assign(cell, dataOf(typed, cell));
    });
    return converted;
  };

  // After all others: they read a text for what it looks like.
  service.addClipboardHook({
    id: 'atlas-typed-cells',
    priority: 1000,
    onPasteCells(_from, to, data, { pasteType }) {
      const cellValue: Cells = {};
      if (!WITHOUT_VALUES.has(pasteType))
        (data as unknown as Matrix).forValue((row, column, cell) => {
          const typed = known.get(cell);
          const [toRow, toColumn] = [to.range.rows[row], to.range.cols[column]];
          if (!typed || toRow === undefined || toColumn === undefined) return;
          (cellValue[toRow] ??= {})[toColumn] = { ...dataOf(typed, cell), p: null, f: null, si: null };
        });
      if (Object.keys(cellValue).length === 0) return { redos: [], undos: [] };
      const params = { unitId: to.unitId, subUnitId: to.subUnitId, cellValue };
      const undo = SetRangeValuesUndoMutationFactory(injector, params);
      return {
        redos: [{ id: SetRangeValuesMutation.id, params }],
        undos: [{ id: SetRangeValuesMutation.id, params: undo }],
      };
    },
  });

  mendEditorPaste(univer);
  const { legacyPaste, paste } = service;
  service.legacyPaste = async (html, text, files) => {
    const table = !html && text && /[\n\t]/.test(text) ? tableOfText(text) : html;
    return quietly(
      () => legacyPaste.call(service, table, text, files),
      () => legacyPaste.call(service, undefined, text),
    );
  };
  service.paste = async (item, type) =>
    quietly(
      () => paste.call(service, item, type),
      async () => false,
    );
}

/** Into a cell that is being edited goes text alone; HTML without any would break Univer's editor. */
function mendEditorPaste(univer: Univer): void {
  const service = univer.__getInjector().get(IDocClipboardService);
  const { legacyPaste } = service;
  service.legacyPaste = async (options) => {
    const text = options.text || parsePasted(options.html ?? '').body.textContent;
    if (!text) return false;
    return quietly(
      () => legacyPaste.call(service, { ...options, text, html: '', files: [] }),
      async () => false,
    );
  };
}

const dataOf = (typed: TypedCell, cell: ICellData): ICellData => {
  const style = typeof cell.s === 'object' ? cell.s : {};
  if ('text' in typed) return { v: typed.text, t: STRING, s: { ...style, n: { pattern: '@' } } };
  return { v: typed.value, t: NUMBER, s: typed.pattern === null ? style : { ...style, n: { pattern: typed.pattern } } };
};

function orElse<T>(work: () => T, other: () => T): T {
  try {
    return work();
  } catch {
    return other();
  }
}

async function quietly(work: () => Promise<boolean>, other: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch {
    return other().catch(() => false);
  }
}
