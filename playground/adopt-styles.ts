/**
 * Univer writes its theme into style elements, which the page's policy refuses: what is written by script alone becomes
 * constructed sheets, and markup that data might bring still can style nothing.
 */
const sheets = new Map<string, CSSStyleSheet>();

/** One sheet an id: a new theme takes the place of the old one. */
function sheetOf(id: string): CSSStyleSheet {
  const known = sheets.get(id);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  if (id !== '') sheets.set(id, sheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}

function adopt(element: HTMLStyleElement): void {
  const sheet = sheetOf(element.id);
  const read = (): void => sheet.replaceSync(element.textContent ?? '');
  read();
  // Some are put into the page empty and filled afterwards.
  new MutationObserver(read).observe(element, { childList: true, characterData: true, subtree: true });
}

/** Call it before anything of Univer is loaded. */
export function adoptStyles(head: HTMLElement = document.head): void {
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLStyleElement)) return append(node);
    adopt(node);
    return node;
  };
}
