/** Prepared content: topics, pages, workbooks, and the tables behind XIAOMI.TABLE. */
export { pages, topics } from './pages';
export { fillPage, type FillOptions } from './fill';
export {
  choiceFault,
  comparable,
  COMPARED,
  fillWorkbook,
  SAVED,
  workbooks,
  type WorkbookOptions,
  type WorkbookSpec,
} from './workbooks';
export { tableService } from './prepared';
export type { PageSpec, TableSpec } from './table-spec';
