/** Prepared content: topics, pages, workbooks, and the tables behind XIAOMI.TABLE. */
import { MARKET_PAGES } from './pages/markets';
import { REFERENCE_PAGES, SUBJECT_PAGES } from './pages/subjects';
import { topics } from './pages/topics';
import type { PageSpec } from './table-spec';

export { topics };
const declared = [...MARKET_PAGES, ...SUBJECT_PAGES, ...REFERENCE_PAGES];
/** All prepared pages, topic by topic. */
export const pages: readonly PageSpec[] = topics.flatMap((t) => declared.filter((p) => p.topic === t.id));

export { fillPage, type FillOptions } from './fill';
export { choiceFault, COMPARED, fillWorkbook, workbooks, type WorkbookOptions, type WorkbookSpec } from './workbooks';
export { tableService } from './table-service';
export type { PageSpec, TableSpec } from './table-spec';
