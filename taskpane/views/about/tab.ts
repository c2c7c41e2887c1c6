/** About: nothing to do here but read, and choose the language. */
import type { Shell, Tab } from '../../shell';
import { sayFrom } from '../../text';
import { aboutView } from './view';
import { ABOUT } from './words';

export async function aboutTab(shell: Shell): Promise<Tab> {
  await shell.figures.ready;
  return { view: () => aboutView(shell.figures.world.current, shell.lang, sayFrom(ABOUT, shell.lang), shell.setLang) };
}
