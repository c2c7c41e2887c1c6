/**
 * Errors of cells explained where one looks at them: beside the cell under the pointer, and to whoever asks for a cell.
 */
import { IUniverInstanceService, UniverInstanceType, type Univer, type Workbook } from '@univerjs/core';
import { CellAlertManagerService, FormulaDataModel, IDescriptionService } from '@univerjs/preset-sheets-core';
import { createElement } from 'react';
import type { Lang } from '../src/core/lang';
import type { CallLog, Place } from './calls';
import { reasonOf, type Reason } from './reasons';
import { anchors } from './spills';

export type ReasonAt = (place: Place) => Reason | null;

export function reasonsOf(univer: Univer, calls: CallLog, language: () => Lang): ReasonAt {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  const functions = injector.get(IDescriptionService);
  const anchorOf = anchors(univer);
  const names = {
    isFunction: (name: string): boolean => functions.hasFunction(name),
    isDefined: (name: string): boolean => functions.hasDefinedNameDescription(name),
  };
  return ({ sheet, row, column }) => {
    const workbook = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    const shown = workbook?.getSheetBySheetId(sheet)?.getCell(row, column)?.v;
    if (!workbook || typeof shown !== 'string') return null;
    const unitId = workbook.getUnitId();
    const formula = formulas.getFormulaStringByCell(row, column, sheet, unitId) ?? '';
    const filling = formula === '' ? anchorOf(unitId, sheet, row, column) : ([row, column] as const);
    const call = filling ? calls.at({ sheet, row: filling[0], column: filling[1] }) : undefined;
    return reasonOf({ shown, formula, call }, names, language());
  };
}

/** Univer's box about an error, which says no more than that there is one. */
const ERROR_BOX = 'SHEET_FORMULA_ALERT';

/** Where the reason is known, Univer's box says that; and it stays while the pointer does. */
export function explainErrors(univer: Univer, reasonAt: ReasonAt): void {
  const boxes = univer.__getInjector().get(CellAlertManagerService);
  const show = boxes.showAlert.bind(boxes);
  boxes.showAlert = (box) => {
    if (box.key !== ERROR_BOX) return show(box);
    const { row, col, subUnitId } = box.location;
    boxes.removeAlert(ERROR_BOX);
    const reason = reasonAt({ sheet: subUnitId, row, column: col });
    const message = reason && createElement('span', { className: 'cell-reason' }, reason.sentence);
    show(reason ? { ...box, title: reason.head, message: message as never } : box);
    // Univer closes the box when it hears of the pointer twice in the same cell, as after the grid changed its size.
    const shown = boxes.currentAlert.get(ERROR_BOX);
    if (shown) shown.alert = { ...shown.alert, location: undefined as never };
  };
}
