/** The switch of formats that follow their figures: remembered, and told to the functions. */
import { setValueFormats } from '../src/functions/session';
import type { FigureFormats } from '../src/hosts/port';
import { recallFormats, rememberFormats } from './remember';

/** @param changed has the cells follow. */
export function formatsSwitch(changed: () => void): NonNullable<FigureFormats['follows']> {
  let on = recallFormats();
  setValueFormats(on);
  return {
    get on() {
      return on;
    },
    set(next) {
      on = next;
      rememberFormats(next);
      setValueFormats(next);
      changed();
    },
  };
}
