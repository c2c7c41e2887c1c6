/** Makes the functions known to Excel. The page calls it once, as early as it can: cells may be waiting. */
import { langOf, sameWords, type Words } from '../core/lang';
import type { Loading } from '../world/loading';
import { toError } from './cell-error';
import { FACE_IDS, type FaceId } from './face-ids';
import { setFigureForm, setLanguage, type FigureForm } from './session';

type Face = (...args: unknown[]) => unknown;

/**
 * Associates every face with its id.
 *
 * @param faceOf the face behind an id; asked when a cell asks, so it may come with the figures.
 * @param target where to register; Excel's own runtime unless a test brings another.
 * @param loading how faces and figures are coming: cells that ask before they are there get their answer right after,
 * all others at once.
 * @param calculateAgain asks for all answers anew: figures that come late find cells which were told that there are
 * none.
 */
export function registerFunctions(
  faceOf: (id: FaceId) => Face,
  target: Pick<typeof CustomFunctions, 'associate'> = CustomFunctions,
  loading?: Loading,
  calculateAgain: () => void = () => undefined,
): void {
  const ready = loading ? afterLoading(loading, calculateAgain) : (face: () => Face): Face => face();
  for (const id of FACE_IDS) {
    let known: Face | undefined;
    target.associate(
      id,
      ready(() => (known ??= faceOf(id))),
    );
  }
  // What Excel can do and speaks is known a moment later; until then answers are plain numbers and English texts.
  if (typeof Office !== 'undefined')
    void Office.onReady()
      .then(adapt)
      .catch(() => undefined);
}

/**
 * Synchronous answers as soon as the figures are there; until then the cell waits, and is told when they do not come.
 */
function afterLoading(loading: Loading, calculateAgain: () => void): (face: () => Face) => Face {
  let refusedCells = false;
  loading.subscribe(() => {
    if (!loading.loaded || !refusedCells) return;
    refusedCells = false;
    calculateAgain();
  });
  const refuse = (error: unknown): never => {
    refusedCells = true;
    const words = (error as { words?: Words }).words ?? sameWords(String(error));
    throw toError({ ok: false, code: 'missing', problem: words });
  };
  return (face) =>
    (...args) =>
      loading.loaded ? face()(...args) : loading.arrived().then(() => face()(...args), refuse);
}

/** Texts in Excel's language, and numbers in the form that this Excel takes. */
function adapt(): void {
  const { displayLanguage, requirements } = Office.context ?? {};
  if (displayLanguage) setLanguage(langOf(displayLanguage));
  setFigureForm(formFor((set, version) => !!requirements?.isSetSupported(set, version)));
}

/**
 * Functions give more than bare values only where both the sheet and their runtime know it: a format since 1.16, a
 * source card since 1.19.
 */
export function formFor(supports: (set: string, version: string) => boolean): FigureForm {
  if (!supports('CustomFunctionsRuntime', '1.4')) return 'plain';
  return supports('ExcelApi', '1.19') ? 'card' : supports('ExcelApi', '1.16') ? 'formatted' : 'plain';
}
