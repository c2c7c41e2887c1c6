/**
 * A workbook as bytes, the same that the command line writes. The writer (exceljs, fflate) is loaded when first needed.
 */
import { fillWorkbook, type WorkbookSpec } from '../../../src/content/index';
import type { Lang } from '../../../src/core/lang';
import type { Dataset } from '../../../src/core/dataset';
import type { Edition } from '../../../src/page/edition';
import type { FormulaMode } from '../../../src/hosts/file/index';

export interface BookWish {
  readonly spec: WorkbookSpec;
  /** Ids of the pages wanted, in the workbook's own order. */
  readonly pages: readonly string[];
  readonly lang: Lang;
  readonly formulas: FormulaMode;
  readonly edition: Edition;
  /** Of the workbook that compares regions, where they are not its usual ones. */
  readonly regions?: readonly string[];
}

export interface BookProgress {
  readonly onStep: (done: number, total: number, what: string) => void;
  readonly isCancelled: () => boolean;
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** @throws Cancelled when the user stopped it; nothing is left of it then. */
export async function buildBook(
  dataset: Dataset,
  { spec, pages, lang, formulas, edition, regions }: BookWish,
  { onStep, isCancelled }: BookProgress,
): Promise<Uint8Array> {
  const goOn = (): void => {
    if (isCancelled()) throw new Cancelled('cancelled');
  };
  const [{ writeBook }, { lintBook }] = await Promise.all([
    import('../../../src/hosts/file/index'),
    import('../../../src/review/lint'),
  ]);
  goOn();
  // All pages are the workbook as it is; only a choice of its own is passed on.
  const chosen = pages.length === spec.pages.length ? {} : { pages };
  const book = fillWorkbook(spec, dataset, { lang, formulas, edition, ...chosen, ...(regions && { regions }) });
  const bytes = await writeBook(book, {
    formulas,
    onProgress(done, total, what) {
      goOn();
      onStep(done, total, what);
    },
  });
  goOn();
  const [fault] = lintBook(bytes);
  if (fault) throw new Error(fault);
  return bytes;
}

export const fileName = ({ spec, pages, lang, edition, regions }: BookWish): string =>
  `xiaomi-atlas-${spec.id}${edition === 'full' ? '' : `-${edition}`}${pages.length === spec.pages.length && !regions ? '' : '-selection'}${lang === 'en' ? '' : `-${lang}`}.xlsx`;

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const KEPT_MS = 60_000;

/** Hands a file to the browser's own download. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
