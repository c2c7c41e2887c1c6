/**
 * The add-in's one page (shared runtime): functions, ribbon commands, pane. Opened in a plain browser tab it is the
 * pane alone, for looking and copying.
 */
import { langOf, type Lang } from '../src/core/lang';
import { heard } from '../src/functions/heard';
import { registerFunctions } from '../src/functions/register';
import { setLanguage } from '../src/functions/session';
import { officeHost } from '../src/hosts/office/index';
import { recalculate, registerCommands, rememberInsert } from './commands';
import { fetchFigures } from './fetch-figures';
import { officeFormats } from './formats';
import { followTheme } from './fluent';
import type { PaneHost } from '../src/hosts/port';
import { noHost } from './no-host';
import { officeExtras, officeTheme } from './office-extras';
import { languageNeeds } from './languages';
import { mountPane } from './pane';
import { recallLang } from './remember';

const figures = fetchFigures();
const again = (): void => void recalculate().catch(() => undefined);

/** Functions first: Excel may be waiting for them while the pane is not even visible. */
if (typeof CustomFunctions !== 'undefined')
  registerFunctions((id) => heard(id, figures.engine.cellFace(id)), CustomFunctions, figures.loading, again);

/** Office answers within a second inside Excel; in a browser tab it may never. */
async function hostOfPage(): Promise<PaneHost> {
  if (typeof Office === 'undefined') return noHost();
  const ready = Office.onReady();
  const info = await Promise.race([ready, new Promise<null>((resolve) => setTimeout(() => resolve(null), 4000))]);
  if (info?.host !== Office.HostType.Excel) return noHost();
  return { ...officeHost(), ...officeExtras(), figureFormats: officeFormats(figures, again) };
}

// Other figures than the first ones: cells that hold answers of the old ones ask again.
void figures.ready.then(() => figures.world.subscribe(again));

// For tests and the curious: the figures that answer.
Object.assign(window, { atlasWorld: figures.world });

const stopFollowingSystem = followTheme();
void hostOfPage().then(async (host) => {
  // Excel tells its theme only once it is ready.
  stopFollowingSystem();
  followTheme(undefined, officeTheme);
  const lang = recallLang() ?? langOf(host.language());
  await languageNeeds(lang);
  const pane = mountPane(document.getElementById('pane')!, host, figures, {
    lang,
    onLanguage: speak,
    ...(host.kind === 'office' && { onInserted: rememberInsert }),
  });
  if (host.kind !== 'office') return;
  registerCommands(
    figures,
    ({ intent, text }) => {
      pane.tell({ intent, text: text[pane.lang] });
      // What went as asked for can be seen in the sheet; anything else has to be read.
      if (intent !== 'success') void Office.addin.showAsTaskpane();
    },
    host.figureFormats?.format,
  );
});

/** Texts of cells (EXPLAIN, CITE, messages) speak the pane's language. */
function speak(lang: Lang): void {
  setLanguage(lang);
  document.documentElement.lang = lang;
}
