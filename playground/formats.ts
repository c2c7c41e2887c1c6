/** Number formats of cells with XIAOMI calls. */
import { InterceptorEffectEnum, type ICellData, type Univer, type Workbook } from '@univerjs/core';
import { FormulaDataModel, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { GENERAL, nextFormat, takesFormat } from '../src/figure-format/follow';
import { singleCall } from '../src/formula/calls';
import type { CallLog } from './calls';
import { anchors } from './spills';

/** The pattern of a cell, `null` for none, by the rule below. */
export type FormatAt = (cell: ICellData, at: FormatPlace) => string | null;
export interface FormatPlace {
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/**
 * The format follows the figure: a cell that shows what one XIAOMI call answered shows its number as the document
 * states it (`<1%`). So does what it spills, where it has no number format of its own.
 */
export function formatsOf(univer: Univer, calls: CallLog): FormatAt {
  const formulas = univer.__getInjector().get(FormulaDataModel);
  const anchorOf = anchors(univer);
  return (cell, { workbook, unitId, subUnitId, row, col }) => {
    if (typeof cell.v !== 'number') return null;
    const own = cell.f || cell.si ? ([row, col] as const) : null;
    const anchor = own ?? anchorOf(unitId, subUnitId, row, col);
    if (!anchor) return null;
    const call = calls.at({ sheet: subUnitId, row: anchor[0], column: anchor[1] });
    const pattern = call?.formats?.[row - anchor[0]]?.[col - anchor[1]];
    if (!call || !pattern) return null;
    const format = workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? GENERAL;
    if (!takesFormat(format)) return null;
    const formula = formulas.getFormulaStringByCell(anchor[0], anchor[1], subUnitId, unitId);
    if (!formula || singleCall(formula)?.name !== call.name) return null;
    if (format !== GENERAL && (!own || nextFormat({ formula, format }, () => pattern) === null)) return null;
    return pattern;
  };
}

/** Done while drawing, so that nothing is written into the sheet and the format follows the arguments. */
export function showFormats(univer: Univer, formatAt: FormatAt): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      // Before Univer applies number formats (10) and rounds plain numbers (11).
      priority: 20,
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      handler(cell, location, next) {
        const pattern = cell ? formatAt(cell, location) : null;
        if (!cell || pattern === null) return next(cell);
        const style = location.workbook.getStyles().getStyleByCell(cell);
        return next({ ...cell, s: { ...style, n: { pattern } } });
      },
    });
}
