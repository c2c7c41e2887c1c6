/** What the choice of a workbook needs to be drawn, and what can be done there. */
import type { Region } from '../../../src/core/regions';
import type { WorkbookSpec } from '../../../src/content/index';
import type { Lang } from '../../../src/core/lang';
import type { FormulaMode } from '../../../src/hosts/file/index';
import type { Edition } from '../../../src/page/edition';
import type { Job } from '../../shell';

export interface WorkbookState {
  readonly spec: WorkbookSpec;
  /** Ids of the ticked pages. */
  readonly chosen: readonly string[];
  /** Regions that have figures, and those of them to compare. */
  readonly regions: readonly Region[];
  readonly compared: readonly string[];
  /** null = the pane's. */
  readonly lang: Lang | null;
  readonly formulas: FormulaMode;
  readonly edition: Edition;
  readonly job: Job | null;
}

export interface WorkbookActions {
  setWorkbook(id: string): void;
  tick(pageId: string, on: boolean): void;
  tickAll(on: boolean): void;
  tickRegion(id: string, on: boolean): void;
  setLang(lang: Lang): void;
  setFormulas(formulas: FormulaMode): void;
  setEdition(edition: Edition): void;
  build(how: 'open' | 'download'): void;
  addSheets(): void;
  cancel(): void;
  /** Cells of this workbook take the formats of their figures by themselves, or not. */
  followFormats(on: boolean): void;
  formatFigures(): void;
}

/** What has to be chosen before anything can be made; null = nothing more. */
export function missingChoice({
  spec,
  chosen,
  compared,
}: Pick<WorkbookState, 'spec' | 'chosen' | 'compared'>): 'noPages' | 'noRegions' | null {
  if (spec.id === COMPARE) return compared.length < 2 ? 'noRegions' : null;
  return spec.pages.length > 0 && chosen.length === 0 ? 'noPages' : null;
}
/** Whether there are pages to be sent: else a workbook is data alone, and has one edition. */
export const hasPages = ({ spec }: Pick<WorkbookState, 'spec'>): boolean =>
  spec.id === COMPARE || spec.pages.length > 0;
/** The workbook whose regions are the reader's choice. */
export const COMPARE = 'compare';
