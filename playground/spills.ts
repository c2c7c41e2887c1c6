/** Which formula fills a cell. */
import type { IRange, Univer } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';

/** The cell whose formula spills into another one; null: none does. */
export type AnchorOf = (unitId: string, sheet: string, row: number, column: number) => readonly [number, number] | null;

export function anchors(univer: Univer): AnchorOf {
  const formulas = univer.__getInjector().get(FormulaDataModel);
  return (unitId, sheet, row, column) => {
    const spills = formulas.getArrayFormulaRange()?.[unitId]?.[sheet] ?? {};
    for (const [r, spilling] of Object.entries(spills) as [string, Record<number, IRange>][])
      for (const [c, area] of Object.entries(spilling))
        if (row >= area.startRow && row <= area.endRow && column >= area.startColumn && column <= area.endColumn)
          return [Number(r), Number(c)];
    return null;
  };
}
