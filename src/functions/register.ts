/** Makes the functions known to Excel. The page calls it once, as early as it can: cells may be waiting. */
import { langOf } from '../core/lang';
import { faces } from './index';
import { setLanguage, setRichValues, setTables, type TableService } from './session';

/**
 * Associates every face with its id.
 *
 * @param tables the prepared tables behind TABLE and LIST("tables").
 * @param target where to register; Excel's own runtime unless a test brings another.
 */
export function registerFunctions(tables?: TableService, target: Pick<typeof CustomFunctions, 'associate'> = CustomFunctions): void {
  if (tables) setTables(tables);
  for (const [id, face] of Object.entries(faces)) target.associate(id, face as (...args: unknown[]) => unknown);
  // What Excel can do and speaks is known a moment later; until then answers are plain numbers and English texts.
  if (typeof Office !== 'undefined') void Office.onReady().then(adapt).catch(() => undefined);
}

/** Texts in Excel's language, and numbers with a source card where Excel has both of the sets that need it. */
function adapt(): void {
  const { displayLanguage, requirements } = Office.context ?? {};
  if (displayLanguage) setLanguage(langOf(displayLanguage));
  setRichValues(!!requirements?.isSetSupported('ExcelApi', '1.19') && requirements.isSetSupported('CustomFunctionsRuntime', '1.4'));
}
