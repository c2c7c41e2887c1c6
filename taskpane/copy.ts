/** Puts texts on the clipboard: a page as a table for sheets (tab-separated) and texts (HTML), or plain text. */
import type { Page } from '../src/content/spec';
import { asHtml, asTsv } from '../src/hosts/preview';

type Kinds = Readonly<Record<string, string>>;

/** @returns whether the browser let us. */
export const copyPage = (page: Page): Promise<boolean> =>
  copy({ 'text/plain': asTsv(page), 'text/html': asHtml(page) });
export const copyText = (text: string): Promise<boolean> => copy({ 'text/plain': text });

const copy = async (kinds: Kinds): Promise<boolean> => (await throughApi(kinds)) || throughEvent(kinds);

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

/** Office's web views often refuse the clipboard API, but answer a copy command during a click. */
function throughEvent(kinds: Kinds): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(kinds)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    done = true;
  };
  document.addEventListener('copy', fill);
  try {
    document.execCommand('copy');
  } catch {
    done = false;
  } finally {
    document.removeEventListener('copy', fill);
  }
  return done;
}
