/** What `page.ts` adds to a page, for the types of `page.evaluate`. */
import type { ExcelOptions, TestExcel } from './excel';

declare global {
  interface Window {
    /** In a page with Excel around it: the workbook behind the pane. */
    testExcel: TestExcel;
    installTestExcel: (options: ExcelOptions) => void;
  }
}
