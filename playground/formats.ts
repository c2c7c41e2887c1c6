/** Number formats of cells with XIAOMI calls. */
import { InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { FormulaDataModel, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { singleCall } from '../src/formula/calls';
import type { CallLog } from './calls';
import { anchors } from './spills';

/**
 * A cell that shows what one XIAOMI call answered, alone or as part of what it spills, and has no number format of its own shows
 * its number as the document states it (`<1%`). Done while drawing, so that nothing is written into the sheet and the format follows
 * the arguments.
 */
export function showFormats(univer: Univer, calls: CallLog): void {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  const anchorOf = anchors(univer);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    // Before Univer applies number formats (10) and rounds plain numbers (11).
    priority: 20,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler(cell, location, next) {
      if (!cell || typeof cell.v !== 'number') return next(cell);
      const { unitId, subUnitId, row, col } = location;
      const own = cell.f || cell.si ? ([row, col] as const) : null;
      const anchor = own ?? anchorOf(unitId, subUnitId, row, col);
      if (!anchor) return next(cell);
      const call = calls.at({ sheet: subUnitId, row: anchor[0], column: anchor[1] });
      const pattern = call?.formats?.[row - anchor[0]]?.[col - anchor[1]];
      if (!call || !pattern) return next(cell);
      const style = location.workbook.getStyles().getStyleByCell(cell);
      if (style?.n?.pattern && style.n.pattern !== 'General') return next(cell);
      const formula = formulas.getFormulaStringByCell(anchor[0], anchor[1], subUnitId, unitId);
      if (!formula || singleCall(formula)?.name !== call.name) return next(cell);
      return next({ ...cell, s: { ...style, n: { pattern } } });
    },
  });
}
