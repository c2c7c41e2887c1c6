/**
 * The number format of a scalar answer, for hosts that cannot take it with the value, and for cells that have one of
 * their own.
 */
import { answerCall, isScalarFace } from '../core/call';
import { numberFormat, type CellFigure } from '../core/format';
import { world } from '../world/world';
import { inCalendar } from './calendar';
import { language } from './session';

function shownFigure(name: string, args: readonly unknown[]): CellFigure | null {
  const face = name.toUpperCase();
  if (!isScalarFace(face)) return null;
  const answer = answerCall(world.current, face, args);
  return answer.ok ? { value: answer.observation.value, format: numberFormat(answer.observation, language()) } : null;
}

/**
 * The figure of a cell's call, its format e.g. `0%` for SHARE("Europe","2025Q2"), `"<"0%` for a bound; null where there
 * is no number to format. Arguments are as Excel passes them: their days are those of the workbook.
 */
export async function cellFigure(name: string, args: readonly unknown[]): Promise<CellFigure | null> {
  try {
    return (await inCalendar((...known) => shownFigure(name, known))(...args)) as CellFigure | null;
  } catch {
    // Excel does not say which days its numbers are.
    return null;
  }
}
