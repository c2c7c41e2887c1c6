/** What somebody has chosen on the Explorer of a workbook. */
import { CHOICE, CHOOSE, type ExplorerChoice } from '../content/explorer';
import { referencesIn } from '../formula/references';
import { gridOf } from './grid';
import type { ReadBook } from './read-book';

/** null = the workbook never had one; undefined = its sheet is gone. */
export function explorerChoice({ sheets, names }: ReadBook): ExplorerChoice | null | undefined {
  const name = names.find((one) => one.name.toLowerCase() === CHOICE.toLowerCase());
  if (!name) return null;
  const [place] = referencesIn(name.reference);
  const sheet = sheets.find((one) => one.name.toLowerCase() === place?.sheet.toLowerCase());
  if (!place || !sheet || place.kind !== 'cells') return undefined;
  const grid = gridOf(sheet);
  const [metric = '', region = '', vendor = '', period = ''] = CHOOSE.map((_, i) =>
    String(grid.at((place.top ?? 0) + i, place.left ?? 0)?.value ?? ''),
  );
  return [metric, region, vendor, period];
}
