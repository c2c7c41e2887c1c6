/** Puts a page on the clipboard as a table for sheets (tab-separated) and texts (HTML). */
import type { Page } from '../src/content/spec';
import { asHtml, asTsv } from '../src/hosts/preview';

/** @returns whether the browser let us. */
export async function copyPage(page: Page): Promise<boolean> {
  const text = asTsv(page);
  const html = asHtml(page);
  return (await throughApi(text, html)) || throughEvent(text, html);
}

async function throughApi(text: string, html: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })]);
    return true;
  } catch {
    return false;
  }
}

/** Office's web views often refuse the clipboard API, but answer a copy command during a click. */
function throughEvent(text: string, html: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
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
