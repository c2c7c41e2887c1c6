/**
 * What the playground hands over: its sheets as they are at this moment, in plain data. Rows and columns are counted
 * from 0.
 */
import type { ChartSpec } from '../page/page';
import type { ChartData } from '../hosts/grid/charts';
import type { CellError, Look, OwnSheet, PlannedCorner } from '../hosts/file/index';

/** A call that a cell has made, with the arguments that it was made with. */
export interface MadeCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface GridCellNow {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null | CellError;
  /** As it is shown. */
  readonly shown: string;
  readonly look: Partial<Look>;
  /** With its `=`. A cell that another one spills into has none. */
  readonly formula?: string;
  /** The answer takes more than this cell. */
  readonly spills?: boolean;
  /** The last call of the formula. */
  readonly call?: MadeCall;
}

export interface GridChartNow {
  readonly data: ChartData;
  /** What its cells make of it now. */
  readonly now: ChartSpec;
  readonly from: PlannedCorner;
  readonly to: PlannedCorner;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface GridSheetNow extends Omit<OwnSheet, 'cells' | 'charts'> {
  readonly cells: readonly GridCellNow[];
  readonly charts: readonly GridChartNow[];
}
