/**
 * Charts over the grid, as floating boxes of Univer's drawing plugin: they are part of the workbook, of undo and of
 * copies of a sheet.
 *
 *   SheetChart --insert command--> drawing of the workbook --component--> box (chart-box.ts)
 *
 * The drawing's own data say which cells the chart stands for; they are shifted with the rows and columns of the sheet.
 */
import { DrawingTypeEnum, ICommandService, type Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  ComponentManager,
  ILayoutService,
  IRenderManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import {
  drawingPositionToTransform,
  InsertSheetDrawingCommand,
  ISheetDrawingService,
  RemoveSheetDrawingCommand,
  SetSheetDrawingCommand,
  SheetDrawingAnchorType,
  transformToDrawingPosition,
  type ISheetFloatDom,
} from '@univerjs/sheets-drawing';
import { UniverSheetsDrawingUIPlugin } from '@univerjs/sheets-drawing-ui';
import type { Lang } from '../src/core/lang';
import { readsFrom, shifted, type ChartData, type SheetChart } from '../src/hosts/grid/charts';
import type { Rect } from '../src/page/grid';
import { headlineOf } from '../src/page/headline';
import { keepOffHeads } from './beside-heads';
import { mountChart } from './chart-box';
import { shiftsOf } from './shifts';

const COMPONENT = 'atlas-chart-box';

export interface GridCharts {
  /** Within the running transaction. */
  add(sheetId: string, charts: readonly SheetChart[]): void;
  /** Titles of those that read cells of these areas. */
  reading(sheetId: string, areas: readonly Rect[]): readonly string[];
  /** Takes them away, within the running transaction. */
  removeFrom(sheetId: string, areas: readonly Rect[]): void;
  /** Those that lie on a sheet. */
  on(sheetId: string): readonly PlacedChart[];
}

interface Corner {
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly rowOffset: number;
  readonly columnOffset: number;
}
export interface PlacedChart {
  readonly data: ChartData;
  readonly from: Corner;
  readonly to: Corner;
  readonly width: number;
  readonly height: number;
}

interface BoxProps {
  readonly floatDomId: string;
}

/** For `registerPlugin`. Pictures of the user's own have no place in what is made of figures. */
export const chartPlugin = [
  UniverSheetsDrawingUIPlugin,
  { menu: { 'sheet.menu.image': { hidden: true } } },
] as never as [never, never];

/** Points that an arrow key moves or sizes a chart by. */
const STEP = 8;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Columns of texts can be several times as wide as a chart should be; pixels. */
const WIDEST = 690;

/** Where a chart over some columns ends. */
function rightEnd(
  { column: first, columns }: Rect,
  widthOf: (column: number) => number,
): Pick<Corner, 'column' | 'columnOffset'> {
  let left = WIDEST;
  for (let column = first; column < first + columns; column++) {
    const width = widthOf(column);
    if (width > left) return { column, columnOffset: left };
    left -= width;
  }
  return { column: first + columns, columnOffset: 0 };
}

export function chartsOn(univer: Univer, api: FUniver, language: () => Lang): GridCharts {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const drawings = injector.get(ISheetDrawingService);
  const workbook = () => api.getActiveWorkbook()!;
  const zoom = (): number => workbook().getActiveSheet().getZoom();
  const unitId = workbook().getId();
  const skeletonOf = (sheetId: string) =>
    injector
      .get(IRenderManagerService)
      .getRenderById(unitId)!
      .with(SheetSkeletonManagerService)
      .getSkeletonParam(sheetId)!;
  /** Boxes are there for the sheet that is shown alone. */
  const shownSheet = (): string => workbook().getActiveSheet().getSheetId();
  const drawingOf = (drawingId: string): ISheetFloatDom | undefined =>
    drawings.getDrawingByParam({ unitId, subUnitId: shownSheet(), drawingId }) as ISheetFloatDom | undefined;

  const listeners = new Set<() => void>();
  const changed = (): void => listeners.forEach((listener) => listener());
  api.addEvent(api.Event.SheetValueChanged, changed);
  api.getFormula().calculationResultApplied(changed);

  function remove(drawingId: string): void {
    const subUnitId = shownSheet();
    // The other way round the focus would fall to the page.
    injector.get(ILayoutService).focus();
    commands.syncExecuteCommand(RemoveSheetDrawingCommand.id, {
      unitId,
      drawings: [{ unitId, subUnitId, drawingId, drawingType: DrawingTypeEnum.DRAWING_DOM }],
    });
  }

  function nudge(drawingId: string, [x, y]: readonly [number, number], isSize: boolean): void {
    const drawing = drawingOf(drawingId);
    const { left = 0, top = 0, width = 0, height = 0, ...rest } = drawing?.transform ?? {};
    if (!drawing) return;
    const transform = isSize
      ? { ...rest, left, top, width: Math.max(STEP, width + x), height: Math.max(STEP, height + y) }
      : { ...rest, left: Math.max(0, left + x), top: Math.max(0, top + y), width, height };
    const subUnitId = shownSheet();
    const sheetTransform = transformToDrawingPosition(transform, skeletonOf(subUnitId).skeleton);
    commands.syncExecuteCommand(SetSheetDrawingCommand.id, {
      unitId,
      drawings: [
        {
          unitId,
          subUnitId,
          drawingId,
          drawingType: DrawingTypeEnum.DRAWING_DOM,
          transform,
          sheetTransform,
          axisAlignSheetTransform: sheetTransform,
        },
      ],
    });
  }

  function onKey(drawingId: string, event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    const isDelete = event.key === 'Delete' || event.key === 'Backspace';
    if (!arrow && !isDelete && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (arrow) nudge(drawingId, arrow, event.shiftKey);
    else if (isDelete) remove(drawingId);
    else injector.get(ILayoutService).focus();
  }

  const components = injector.get(ComponentManager);
  const { createElement, useEffect, useRef } = components.reactUtils;
  components.register(COMPONENT, ({ floatDomId }: BoxProps) => {
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => keepOffHeads(injector, floatDomId, workbook().getActiveSheet().getSheet(), zoom), [floatDomId]);
    useEffect(
      () =>
        mountChart(box.current!, {
          data: () => (drawingOf(floatDomId)?.data as { chart?: ChartData } | undefined)?.chart ?? null,
          read: ({ row, column }) => {
            const sheet = workbook().getActiveSheet();
            if (row >= sheet.getMaxRows() || column >= sheet.getMaxColumns()) return { value: null, shown: '' };
            const range = sheet.getRange(row, column);
            return { value: range.getRawValue(), shown: range.getDisplayValue() };
          },
          zoom,
          lang: language,
          onChange: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
          },
          onKey: (event) => onKey(floatDomId, event),
        }),
      [floatDomId],
    );
    return createElement('div', { ref: box, className: 'grid-chart-box' });
  });

  /** What undo does is a mutation as well: cells come back, and their charts stand for them again. */
  workbook().onCommandExecuted((command) => {
    const moved = shiftsOf(command);
    for (const { sheetId, shift } of moved)
      for (const one of Object.values(drawings.getDrawingData(unitId, sheetId) ?? {})) {
        const drawing = one as { data?: { readonly chart?: ChartData } };
        // Data of its own: a copy of a sheet begins with those of the charts that it was copied from.
        if (drawing.data?.chart) drawing.data = { ...drawing.data, chart: shifted(drawing.data.chart, shift) };
      }
    if (moved.length > 0) changed();
  });

  const readingFrom = (sheetId: string, areas: readonly Rect[]) =>
    Object.values(drawings.getDrawingData(unitId, sheetId) ?? {}).flatMap((one) => {
      const { drawingId, data } = one as ISheetFloatDom;
      const { chart } = (data ?? {}) as { readonly chart?: ChartData };
      return chart && areas.some((area) => readsFrom(chart, area)) ? [{ drawingId, chart }] : [];
    });

  return {
    on: (sheetId) =>
      Object.values(drawings.getDrawingData(unitId, sheetId) ?? {}).flatMap((one): PlacedChart[] => {
        const { data, sheetTransform, transform } = one as ISheetFloatDom;
        const { chart } = (data ?? {}) as { readonly chart?: ChartData };
        if (!chart) return [];
        const { from, to } = sheetTransform;
        return [{ data: chart, from, to, width: transform?.width ?? 0, height: transform?.height ?? 0 }];
      }),
    reading: (sheetId, areas) => readingFrom(sheetId, areas).map(({ chart }) => headlineOf(chart.spec)),
    removeFrom(sheetId, areas) {
      const over = readingFrom(sheetId, areas);
      if (over.length === 0) return;
      commands.syncExecuteCommand(RemoveSheetDrawingCommand.id, {
        unitId,
        drawings: over.map(({ drawingId }) => ({
          unitId,
          subUnitId: sheetId,
          drawingId,
          drawingType: DrawingTypeEnum.DRAWING_DOM,
        })),
      });
    },
    add(sheetId, charts) {
      const sheet = workbook().getSheetBySheetId(sheetId)!;
      const added = charts.map(({ area, data }): ISheetFloatDom => {
        const right = rightEnd(area, (column) => sheet.getColumnWidth(column));
        const place = {
          from: { row: area.row, column: area.column, rowOffset: 0, columnOffset: 0 },
          to: { row: area.row + area.rows, rowOffset: 0, ...right },
        };
        return {
          unitId,
          subUnitId: sheetId,
          drawingId: crypto.randomUUID(),
          drawingType: DrawingTypeEnum.DRAWING_DOM,
          componentKey: COMPONENT,
          data: { chart: data, disablePopup: true } as never,
          allowTransform: true,
          anchorType: SheetDrawingAnchorType.Position,
          sheetTransform: place,
          axisAlignSheetTransform: place,
          transform: drawingPositionToTransform(place, skeletonOf(sheetId)),
        };
      });
      commands.syncExecuteCommand(InsertSheetDrawingCommand.id, { unitId, drawings: added });
    },
  };
}
