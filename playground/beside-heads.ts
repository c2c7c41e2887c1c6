/**
 * Keeps boxes over the grid off its heads at every zoom: Univer cuts them off where the heads end at 100 %, so at
 * others too much or too little.
 */
import type { Injector, Worksheet } from '@univerjs/core';
import { IRenderManagerService, SheetSkeletonManagerService } from '@univerjs/preset-sheets-core';
import { calcSheetFloatDomPosition, SheetCanvasFloatDomManagerService } from '@univerjs/sheets-drawing-ui';

/**
 * @param drawingId of a box that is shown.
 * @param zoom 1 is 100 %.
 */
export function keepOffHeads(injector: Injector, drawingId: string, worksheet: Worksheet, zoom: () => number): void {
  const info = injector.get(SheetCanvasFloatDomManagerService).getFloatDomInfo(drawingId);
  const render = info && injector.get(IRenderManagerService).getRenderById(info.unitId);
  const found = info && render?.with(SheetSkeletonManagerService).getSkeletonParam(info.subUnitId);
  if (!info || !render || !found) return;
  const { skeleton } = found;
  info.boundsOfViewArea = {
    get left() {
      return skeleton.rowHeaderWidth * zoom();
    },
    get top() {
      return skeleton.columnHeaderHeight * zoom();
    },
    right: Infinity,
    bottom: Infinity,
  };
  const place = (): void =>
    info.position$.next(calcSheetFloatDomPosition(info.rect, render.scene, skeleton, worksheet, info));
  place();
  // Univer's own listener, which came first, does not ask where the heads end.
  info.rect.onTransformChange$.subscribeEvent(place);
}
