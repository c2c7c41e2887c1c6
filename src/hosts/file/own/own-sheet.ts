/** A sheet that a reader made himself, as plain data: every cell as it is. Rows and columns are counted from 0. */
import type { Area } from '../../../page/area';
import type { ChartSpec } from '../../../page/page';
import type { Hidden, Look, PlannedCell, PlannedCorner } from '../layout/plan';

export interface OwnCell extends Omit<PlannedCell, 'look'> {
  /** What is left out is as in an empty cell. */
  readonly look: Partial<Look>;
}

export interface OwnChart {
  /** Its references are cells of the sheet; see `NO_CELL` for what stands in none. */
  readonly spec: ChartSpec;
  readonly from: PlannedCorner;
  readonly to: PlannedCorner;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface OwnSheet {
  /** Legal and unique. */
  readonly name: string;
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  readonly freeze: { readonly row: number; readonly column: number } | null;
  /** Pixels, one a column. */
  readonly widths: readonly number[];
  /** Pixels, one a row. */
  readonly heights: readonly number[];
  readonly hidden: Hidden;
  readonly cells: readonly OwnCell[];
  readonly merges: readonly Area[];
  readonly charts: readonly OwnChart[];
}
