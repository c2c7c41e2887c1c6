/** What XIAOMI.TABLE and XIAOMI.LIST know of the prepared pages: tables and names, without what only a page says. */
import { joinWords } from '../core/lang';
import { MARKET_PAGES } from './pages/markets';
import { REFERENCE_PAGES } from './pages/reference';
import { SUBJECT_PAGES } from './pages/subjects';
import { tableServiceOf, type Prepared } from './table-service';

const PAGES = [...MARKET_PAGES, ...SUBJECT_PAGES, ...REFERENCE_PAGES];

export const PREPARED: Prepared = {
  tables: PAGES.flatMap((page) =>
    page.tables.map(({ title, ...table }) => ({
      name: page.tables.length === 1 ? page.title : joinWords([page.title, title], ' – '),
      table,
    })),
  ),
  charts: PAGES.flatMap(({ charts = [] }) => charts.map(({ id, title }) => ({ id, name: title }))),
};

export const tableService = tableServiceOf(PREPARED);
