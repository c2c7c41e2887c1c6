/**
 * While the sheet that was shown is being removed there is none for a moment, and Univer's drawing does not expect
 * that.
 */
import { SheetRenderController } from '@univerjs/preset-sheets-core';

interface Drawing {
  readonly _sheetSkeletonManagerService: { getCurrentParam(): unknown };
  _rangeToBounds(ranges: unknown): unknown[];
}

/** Cells that were changed on no sheet have no place to be drawn again. */
export function mendDrawing(): void {
  const drawing = SheetRenderController.prototype as unknown as Drawing;
  const bounds = drawing._rangeToBounds;
  drawing._rangeToBounds = function placed(this: Drawing, ranges) {
    return this._sheetSkeletonManagerService.getCurrentParam() ? bounds.call(this, ranges) : [];
  };
}
