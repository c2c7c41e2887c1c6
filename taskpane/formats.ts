/**
 * The format follows the figure, in Excel: with the value where Excel takes that, by itself where a write is a step of
 * undo like any other, and by command everywhere. What reads and writes cells is loaded when there is something to do.
 */
import { hearCalls } from '../src/functions/heard';
import { formFor } from '../src/functions/register';
import { supports } from '../src/hosts/office/supports';
import type { FigureFormats } from '../src/hosts/port';
import type { Fetched } from './fetch-figures';
import { formatsSwitch } from './formats-switch';

/** @param again has all cells answer anew: their values bring formats from now on, or bring none any more. */
export function officeFormats(figures: Fetched, again: () => void): FigureFormats {
  const general = formFor(supports) === 'plain';
  const grouped = supports('ExcelApi', '1.20');
  const calls = {
    hear: hearCalls,
    figureOf: (...call: Parameters<Fetched['engine']['cellFigure']>) => figures.engine.cellFigure(...call),
    general,
  };
  const follows = formatsSwitch(() => {
    if (!general) again();
  });

  if (grouped)
    void figures.ready
      .then(() => import('../src/hosts/office/follow-figures'))
      .then(({ followFigures }) => followFigures({ ...calls, isOn: () => follows.on }))
      // The command is there, and values bring their formats.
      .catch(() => undefined);
  else hearCalls(() => undefined)();

  return {
    async format() {
      const { formatAll } = await import('./format-figures');
      return formatAll(figures, calls);
    },
    ...((grouped || !general) && { follows }),
  };
}
