/** The same Excel in a browser page: this file is bundled and injected before any script of the page. */
import { createExcel, watchRuns, type TestExcel } from './excel';
import { external } from './external';
import './window';

window.installTestExcel = (options) => {
  if (window !== window.top) return;
  const excel = createExcel(options);
  window.testExcel = excel;
  Object.defineProperty(window, 'external', {
    configurable: true,
    value: external(excel.matrix, excel.locale, () => excel.theme),
  });
  (window as unknown as Record<string, unknown>)['_richApiNativeBridge'] = excel.bridge;
  watchLibrary(excel);
};

/** The library fills its name space bit by bit: it is complete when the page first asks for it. */
function watchLibrary(excel: TestExcel): void {
  let library: { run?: unknown } | undefined;
  let watched = false;
  Object.defineProperty(window, 'Excel', {
    configurable: true,
    set: (value: { run?: unknown }) => {
      library = value;
    },
    get: () => {
      const extension = (
        window as unknown as { OfficeExtension?: { CommonUtility?: { _doApiNotSupportedCheck: boolean } } }
      ).OfficeExtension;
      if (library?.run && extension?.CommonUtility && !watched) {
        watched = true;
        extension.CommonUtility._doApiNotSupportedCheck = true;
        watchRuns(excel, library as { run: unknown });
      }
      return library;
    },
  });
}
