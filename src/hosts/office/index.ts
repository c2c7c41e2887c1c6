/**
 * Draws pages into Excel: at the selected cell or on a new sheet, with tables and native charts. What draws is loaded
 * with the first page.
 */
import type { Page } from '../../page/page';
import type { CellContent, CellPlace, InsertOptions, InsertResult, PaneHost, Target, TargetOptions } from '../port';
import { isNewEnough, supports } from './supports';

const explained = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    const { codeOf, noSingleSelection, refused } = await import('./problems');
    throw codeOf(error) === 'InvalidSelection' ||
      codeOf((error as { cause?: unknown } | null)?.cause) === 'InvalidSelection'
      ? noSingleSelection()
      : refused(error, true);
  }
};

/** @param options.patience milliseconds to wait for Excel's answer to an insert. */
export function officeHost({ patience }: { readonly patience?: number } = {}): PaneHost {
  return {
    kind: 'office' as const,
    canInsert: isNewEnough(),
    canWriteFormulas: supports('CustomFunctionsRuntime', '1.1'),
    canDrawCharts: isNewEnough(),
    canAddSheets: isNewEnough(),
    canLink: isNewEnough(),
    language: (): string => Office.context.displayLanguage ?? '',

    selection: async (): Promise<string> => {
      try {
        return await Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange();
          range.load('address');
          await context.sync();
          return range.address;
        });
      } catch {
        // Several areas, a chart, or a cell being edited: nothing to name.
        return '';
      }
    },

    selectedCell: async (): Promise<CellPlace | null> => {
      try {
        return await Excel.run(async (context) => {
          const range = context.workbook.getSelectedRange();
          range.load(['rowIndex', 'columnIndex', 'cellCount']);
          range.worksheet.load('name');
          await context.sync();
          const { rowIndex: row, columnIndex: column } = range;
          return range.cellCount === 1 ? { sheet: range.worksheet.name, row, column } : null;
        });
      } catch {
        return null;
      }
    },

    read: async (cells: readonly CellPlace[]): Promise<readonly (CellContent | null)[]> => {
      const { readCells } = await import('./read-cells');
      return explained(Excel.run((context) => readCells(context, cells)));
    },

    target: async (page: Page, options: TargetOptions = {}): Promise<Target> => {
      const { survey } = await import('./insert');
      return explained(Excel.run(async (context) => (await survey(context, page, options, false)).target));
    },

    insert: async (page: Page, options: InsertOptions): Promise<InsertResult> => {
      const { insertPage } = await import('./insert');
      return explained(insertPage(page, options, patience));
    },

    onSelectionChanged: (listener: () => void): (() => void) => {
      let stopped = false;
      const told = (): Promise<void> => {
        if (!stopped) listener();
        return Promise.resolve();
      };
      const handlers = Excel.run(async (context) => {
        const { workbook } = context;
        const { worksheets } = workbook;
        const added = [
          workbook.onSelectionChanged.add(told),
          worksheets.onChanged.add(told),
          worksheets.onDeleted.add(told),
        ];
        await context.sync();
        return added;
      }).catch(() => []); // the pane still asks before every insert
      return () => {
        stopped = true;
        void handlers
          .then(async (added) => {
            const first = added[0];
            if (!first) return;
            await Excel.run(first.context, async (context) => {
              for (const handler of added) handler.remove();
              await context.sync();
            });
          })
          .catch(() => undefined);
      };
    },
  };
}
