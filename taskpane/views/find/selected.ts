/**
 * Which figures the formula of a cell asks for: its calls, with their arguments as they stand or from the cells that
 * they name.
 */
import { SCALAR_FACES, answerCall, type FigureFace } from '../../../src/core/call';
import type { Dataset } from '../../../src/core/dataset';
import type { Lang } from '../../../src/core/lang';
import { callsIn, type Call } from '../../../src/formula/calls';
import { literalOf } from '../../../src/formula/literals';
import { referencesIn } from '../../../src/formula/references';
import type { CellContent, CellPlace, PaneHost } from '../../../src/hosts/port';
import { addressOf } from '../../../src/page/area';
import { findingOf, type Finding } from './model';
import type { SelectedFigures } from './state';

const FACES: ReadonlySet<string> = new Set<FigureFace>([...SCALAR_FACES, 'CITE', 'EXPLAIN']);

/** A value, the cell that has it, or null for what has to be calculated first. */
type Argument = { readonly value: unknown } | { readonly cell: CellPlace } | null;

function argumentOf(text: string, sheet: string): Argument {
  const value = literalOf(text);
  if (value !== undefined) return { value };
  const [reference, more] = referencesIn(text);
  if (!reference || more || reference.kind !== 'cells' || reference.text !== text || reference.workbook !== '')
    return null;
  const { top, left, bottom, right } = reference;
  if (top === null || left === null || top !== bottom || left !== right) return null;
  return { cell: { sheet: reference.sheet || sheet, row: top, column: left } };
}

interface Asked {
  readonly face: FigureFace;
  readonly arguments: readonly Exclude<Argument, null>[];
}

function askedBy({ name, arguments: list }: Call, sheet: string): Asked[] {
  if (!FACES.has(name)) return [];
  const read = list.map((text) => argumentOf(text, sheet));
  return read.every((one) => one !== null) ? [{ face: name as FigureFace, arguments: read }] : [];
}

/** @returns null where the selected cell asks for no figure that can be told without calculating. */
export async function figuresOfSelection(
  dataset: Dataset,
  host: PaneHost,
  lang: Lang,
): Promise<SelectedFigures | null> {
  const place = await host.selectedCell?.();
  if (!place || !host.read) return null;
  const [content] = await host.read([place]);
  const asked = callsIn(content?.formula ?? '').flatMap((call) => askedBy(call, place.sheet));
  if (asked.length === 0) return null;
  const cells = asked.flatMap((one) => one.arguments.flatMap((arg) => ('cell' in arg ? [arg.cell] : [])));
  const read = cells.length > 0 ? await host.read(cells) : [];
  const found = asked.flatMap((one) => findingOfCall(dataset, one, cells, read, lang));
  const findings = found.filter((one, i) => found.findIndex(({ formula }) => formula === one.formula) === i);
  return findings.length > 0 ? { address: addressOf(place.row, place.column), findings } : null;
}

function findingOfCall(
  dataset: Dataset,
  { face, arguments: list }: Asked,
  cells: readonly CellPlace[],
  read: readonly (CellContent | null)[],
  lang: Lang,
): Finding[] {
  const values = list.map((arg) => ('cell' in arg ? read[cells.indexOf(arg.cell)]?.value : arg.value));
  const answer = answerCall(dataset, face, values);
  if (!answer.ok) return [];
  const { figure, observation } = answer;
  const found = findingOf(dataset, figure, figure.range?.high === observation ? 'high' : 'low', lang);
  return found ? [found] : [];
}
