/**
 * F6 goes from the cells to the pane and back, as between the parts of a window; a button says so, and does the same.
 */
import type { Lang } from '../src/core/lang';
import type { Engine } from './engine';
import { TEXT } from './words';

interface Sides {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  readonly button: HTMLButtonElement;
  /** null: the cells are not there yet. */
  readonly engine: () => Engine | null;
}

/** What in the pane had the focus last, if it is still there; else the tab that is open. */
function paneTarget(pane: HTMLElement, last: HTMLElement | null): HTMLElement | null {
  return last?.isConnected ? last : pane.querySelector<HTMLElement>('[role=tab][aria-selected=true], a, button, input');
}

export function joinSides({ grid, pane, button, engine }: Sides): (lang: Lang) => void {
  let last: HTMLElement | null = null;
  let side: 'grid' | 'pane' = 'grid';
  let speaking: Lang = 'en';
  const say = (): void => {
    const text = (side === 'pane' ? TEXT.toCells : TEXT.toPane)[speaking];
    if (button.textContent !== text) button.textContent = text;
  };
  // Where the focus is, or was before it came to the button.
  document.addEventListener('focusin', ({ target }) => {
    if (target === button) return;
    side = pane.contains(target as Node) ? 'pane' : 'grid';
    if (side === 'pane') last = target as HTMLElement;
    say();
  });

  async function change(): Promise<void> {
    if (side === 'pane') return engine()?.focus();
    // An entry that is half typed is no entry: it is ended first.
    await engine()?.commit();
    paneTarget(pane, last)?.focus();
  }
  // Before the grid, which takes all keys.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      const inside = document.activeElement;
      if (inside && inside !== document.body && !grid.contains(inside) && !pane.contains(inside) && inside !== button)
        return;
      event.preventDefault();
      event.stopPropagation();
      void change();
    },
    true,
  );
  button.addEventListener('click', () => void change());
  return (lang) => {
    speaking = lang;
    say();
  };
}
