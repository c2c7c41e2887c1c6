/** Puts things on the clipboard: a page as a table for sheets (tab-separated) and texts (HTML), or plain text. */
import type { Page } from '../src/page/page';
import { clipboardOf, type Figures } from '../src/hosts/preview';

type Kinds = Readonly<Record<string, string>>;

/**
 * To be called during a click.
 *
 * @param what a page, or a text that is meant as it stands (a formula).
 * @returns whether the browser let us.
 */
export const copy = (what: Page | string, figures?: Figures): Promise<boolean> =>
  put(typeof what === 'string' ? { 'text/plain': what } : clipboardOf(what, figures));

/**
 * First by a copy event: it takes the HTML as it is, while the clipboard API takes out the number formats. Where a
 * browser does not answer the event, the API's remains are better than nothing: each cell's own text says how exact its
 * figure is.
 */
const put = async (kinds: Kinds): Promise<boolean> => throughEvent(kinds) || throughApi(kinds);

async function throughApi(kinds: Kinds): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem(
        Object.fromEntries(Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })])),
      ),
    ]);
    return true;
  } catch {
    return false;
  }
}

const selected = (): Selection | null => document.getSelection();

/** Some browsers copy only when something is selected. The selection and the focus stay the user's. */
function throughEvent(kinds: Kinds): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(kinds)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = event.clipboardData !== null;
  };
  const marked = selected();
  const before = marked && marked.rangeCount > 0 ? marked.getRangeAt(0) : null;
  const something = document.createElement('span');
  something.textContent = '\u00a0';
  something.className = 'visually-hidden';
  something.setAttribute('aria-hidden', 'true');
  document.body.append(something);
  addEventListener('copy', fill, true);
  try {
    marked?.selectAllChildren(something);
    return document.execCommand('copy') && done;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', fill, true);
    marked?.removeAllRanges();
    if (before) marked?.addRange(before);
    something.remove();
  }
}
