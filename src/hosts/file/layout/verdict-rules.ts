/**
 * The colour of a text that a formula decides follows the text: a conditional format for each text the formula can
 * give, over the cells of a column that have the same ones.
 */
import { largest } from '../../../page/largest';
import type { Page, Role } from '../../../page/page';
import { roleLook } from './looks';
import type { PlannedRule } from './plan';

type Outcomes = Readonly<Partial<Record<Role, string>>>;

export function verdictRules(page: Page): PlannedRule[] {
  const runs: { column: number; top: number; bottom: number; outcomes: Outcomes }[] = [];
  for (const block of page.blocks) {
    if (block.kind === 'chart') continue;
    const columns = largest(
      block.cells.map((line) => line.length),
      0,
    );
    for (let c = 0; c < columns; c += 1) {
      block.cells.forEach((line, r) => {
        const outcomes = line[c]?.outcomes;
        if (!outcomes) return;
        const [row, column, last] = [block.row + r, block.column + c, runs.at(-1)];
        if (
          last &&
          last.column === column &&
          last.bottom === row - 1 &&
          JSON.stringify(last.outcomes) === JSON.stringify(outcomes)
        )
          last.bottom = row;
        else runs.push({ column, top: row, bottom: row, outcomes });
      });
    }
  }
  return runs.flatMap(({ column, top, bottom, outcomes }) =>
    (Object.entries(outcomes) as [Role, string][]).map(([role, text]) => ({
      area: { top, left: column, bottom, right: column },
      text,
      color: roleLook(role, 'General').color,
    })),
  );
}
