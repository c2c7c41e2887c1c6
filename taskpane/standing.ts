/** What a message says of an insert holds as long as what was inserted stands where it says. */
import { areaOf } from '../src/page/area';
import { pageCells } from '../src/page/grid';
import { sheetOf } from '../src/page/sheet-names';
import type { CellPlace, PaneHost, Undo } from '../src/hosts/port';
import type { PlacedPage } from './place';
import type { Told } from './shell';

/** A cell that the page has written, and what it has to hold: a text, or whatever a number or a formula comes to. */
interface Witness extends CellPlace {
  readonly text: string | null;
}

function witnessOf({ page, address }: PlacedPage): Witness | null {
  const area = areaOf(address.slice(address.lastIndexOf('!') + 1));
  if (!area) return null;
  for (const [row, line] of pageCells(page).entries())
    for (const [column, cell] of line.entries()) {
      if (!cell || cell.value === '' || cell.value === null) continue;
      return {
        sheet: sheetOf(address),
        row: area.top + row,
        column: area.left + column,
        text: typeof cell.value === 'string' && !cell.formulas ? cell.value : null,
      };
    }
  return null;
}

/**
 * @returns what the pane asks before it goes on saying that these pages were inserted, and the way back, if the host
 * has one.
 */
export function standing(host: PaneHost, placed: readonly PlacedPage[]): Pick<Told, 'holds' | 'undo'> {
  const witnesses = placed.flatMap((one) => witnessOf(one) ?? []);
  const undos = placed.flatMap(({ undo }) => undo ?? []);
  return {
    ...(host.read && {
      async holds() {
        const found = await host.read!(witnesses);
        return found.every((cell, i) => {
          const { text } = witnesses[i]!;
          if (!cell) return false;
          return text === null ? cell.formula !== '' || cell.value !== '' : cell.value === text;
        });
      },
    }),
    ...(undos.length === placed.length && undos.length > 0 && { undo: together(undos) }),
  };
}

/** Several steps, the last first; each only while it is the last that was done. */
const together = (undos: readonly Undo[]): Undo => ({
  possible: () => undos.at(-1)!.possible(),
  run() {
    for (const undo of [...undos].reverse()) if (undo.possible()) undo.run();
  },
});
