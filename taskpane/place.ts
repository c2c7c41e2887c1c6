/** Pages into the workbook: one, after asking where something is in the way; or several, each on a sheet of its own. */
import type { Page } from '../src/page/page';
import type { FormulaMode, InsertResult, LinkedPage, PaneHost, Target, TargetOptions } from '../src/hosts/port';
import type { Shell } from './shell';

export type Inserted = Extract<InsertResult, { status: 'inserted' }>;

/** A page and what became of it. */
export type PlacedPage = Inserted & { readonly page: Page };

export interface PlaceOptions extends TargetOptions {
  readonly linked?: LinkedPage;
}

/** @returns null when the user leaves what stands there as it is. */
export async function placePage(
  shell: Pick<Shell, 'host' | 'askToReplace'>,
  page: Page,
  formulas: FormulaMode,
  options: PlaceOptions = {},
): Promise<Inserted | null> {
  let consented: Target | null = null;
  for (;;) {
    // Consent was given for one place and what stood there; if either changed meanwhile, ask again.
    const overwrite: boolean = consented !== null && sameTarget(consented, await shell.host.target(page, options));
    const result = await shell.host.insert(page, { ...options, formulas, overwrite });
    if (result.status === 'inserted') return result;
    const wayOut = await shell.askToReplace(page.title, result.target);
    if (wayOut === 'cancel') return null;
    if (wayOut === 'new-sheet') return placePage(shell, page, formulas, { ...options, where: 'new-sheet' });
    consented = result.target;
  }
}

/** The question is modal; meanwhile nothing is being done that the view would have to show as busy. */
export const askingShell = (
  shell: Pick<Shell, 'host' | 'askToReplace'>,
  setBusy: (busy: boolean) => void,
): Pick<Shell, 'host' | 'askToReplace'> => ({
  host: shell.host,
  async askToReplace(title, target) {
    setBusy(false);
    const wayOut = await shell.askToReplace(title, target);
    setBusy(wayOut !== 'cancel');
    return wayOut;
  },
});

const sameTarget = (a: Target, b: Target): boolean =>
  a.address === b.address &&
  a.occupiedCount === b.occupiedCount &&
  a.occupied.every((cell, i) => cell.address === b.occupied[i]?.address && cell.text === b.occupied[i]?.text) &&
  JSON.stringify([a.older, a.charts]) === JSON.stringify([b.older, b.charts]);

export interface SheetPage {
  readonly page: Page;
  readonly sheetName: string;
}

export interface ManyOptions {
  readonly formulas: FormulaMode;
  readonly linked?: LinkedPage;
  readonly onStep: (done: number, what: string) => void;
  readonly isCancelled: () => boolean;
}

export interface ManyResult {
  /** All were inserted; the user stopped it; or one could not be inserted, for this reason. */
  readonly status: 'done' | 'cancelled' | 'failed';
  readonly error?: unknown;
  readonly results: readonly PlacedPage[];
  /** Addresses of sheets that could not be taken away again. */
  readonly left: readonly string[];
}

/** All or nothing, as far as the host can take sheets away again. */
export async function placeOnSheets(
  host: PaneHost,
  pages: readonly SheetPage[],
  { formulas, linked, onStep, isCancelled }: ManyOptions,
): Promise<ManyResult> {
  const results: PlacedPage[] = [];
  try {
    // The page that the others lead to goes first, or it would come along with the first of them and then once more.
    const inOrder = [...pages].sort(
      (a, b) => Number(b.page.id === linked?.page.id) - Number(a.page.id === linked?.page.id),
    );
    for (const [i, { page, sheetName }] of inOrder.entries()) {
      if (isCancelled()) return { status: 'cancelled', results: [], left: await takeBack(host, results) };
      onStep(i, page.title);
      // Lets the progress be drawn and the cancel button be pressed.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const result = await host.insert(page, {
        formulas,
        overwrite: false,
        where: 'new-sheet',
        sheetName,
        ...(linked && { linked }),
      });
      if (result.status === 'inserted') results.push({ ...result, page });
    }
  } catch (error) {
    return { status: 'failed', error, results: [], left: await takeBack(host, results) };
  }
  if (isCancelled()) return { status: 'cancelled', results: [], left: await takeBack(host, results) };
  return { status: 'done', results, left: [] };
}

async function takeBack(host: PaneHost, results: readonly Inserted[]): Promise<readonly string[]> {
  const addresses = results.flatMap((r) => [r.address, ...(r.beside ?? [])]);
  if (addresses.length === 0) return [];
  try {
    await host.removeSheets!(addresses);
    return [];
  } catch {
    return addresses;
  }
}
