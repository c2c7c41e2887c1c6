/** Makes the functions known to Excel. The page calls it once, as early as it can: cells may be waiting. */
import { langOf, sameWords } from '../core/lang';
import { missing } from '../core/query';
import { faces } from './index';
import { setLanguage, setRichValues, setTables, type TableService } from './session';
import { toError } from './to-cell';

/**
 * Associates every face with its id.
 *
 * @param tables the prepared tables behind TABLE and LIST("tables").
 * @param target where to register; Excel's own runtime unless a test brings another.
 * @param loading where the figures are fetched: cells that ask before they are there get their answer right after, all others at once.
 */
export function registerFunctions(
  tables?: TableService,
  target: Pick<typeof CustomFunctions, 'associate'> = CustomFunctions,
  loading?: Promise<void>,
): void {
  if (tables) setTables(tables);
  const ready = loading ? afterLoading(loading) : (face: Face): Face => face;
  for (const [id, face] of Object.entries(faces)) target.associate(id, ready(face as Face));
  // What Excel can do and speaks is known a moment later; until then answers are plain numbers and English texts.
  if (typeof Office !== 'undefined')
    void Office.onReady()
      .then(adapt)
      .catch(() => undefined);
}

type Face = (...args: unknown[]) => unknown;

/** Synchronous answers as soon as the figures are there. */
function afterLoading(loading: Promise<void>): (face: Face) => Face {
  let loaded = false;
  loading.then(
    () => {
      loaded = true;
    },
    () => undefined,
  );
  return (face) =>
    (...args) =>
      loaded ? face(...args) : loading.then(() => face(...args), notLoaded);
}

function notLoaded(error: unknown): never {
  throw toError(missing(sameWords(error instanceof Error ? error.message : String(error))));
}

/** Texts in Excel's language, and numbers with a source card where Excel has both of the sets that need it. */
function adapt(): void {
  const { displayLanguage, requirements } = Office.context ?? {};
  if (displayLanguage) setLanguage(langOf(displayLanguage));
  setRichValues(
    !!requirements?.isSetSupported('ExcelApi', '1.19') && requirements.isSetSupported('CustomFunctionsRuntime', '1.4'),
  );
}
