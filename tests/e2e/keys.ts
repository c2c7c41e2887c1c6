/** Working the pane with the keyboard alone, looking at each stop whether the focus can be seen. */
import type { Page } from 'playwright-core';

/** What has the focus, with where it stands: `fluent-button insert-button "Insert"`. The body is `body`. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    const host = active;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const of = (element: Element | null): string =>
      `${element?.tagName.toLowerCase()} ${element?.id ?? ''} ${element?.className ?? ''} ${element?.getAttribute('value') ?? ''}`
        .replace(/\s+/g, ' ')
        .trim();
    return active === host
      ? `${of(active)} "${active?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40) ?? ''}"`
      : `${of(host)} > ${of(active)}`;
  });

/** Whether a line around the focus, or a shadow, tells where it is. */
const focusIsVisible = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const chain: Element[] = [];
    for (let active = document.activeElement; active; active = active.shadowRoot?.activeElement ?? null) {
      chain.push(active);
      // The frame around a field that stands in a component.
      if (active.getRootNode() !== document && active.parentElement) chain.push(active.parentElement);
    }
    const line = (style: CSSStyleDeclaration): boolean =>
      (style.outlineStyle !== 'none' &&
        parseFloat(style.outlineWidth) >= 1 &&
        !/^rgba\(.*, 0\)$|^transparent$/.test(style.outlineColor)) ||
      style.boxShadow !== 'none';
    return chain.some((element) => element !== document.body && line(getComputedStyle(element)));
  });

/** Stops of the focus without a sign, over the whole test. */
export interface Journey {
  readonly unseen: string[];
  /** Presses Tab until the focus is on what is wanted. */
  tabTo(wanted: RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
  press(key: string): Promise<void>;
  /** Waits until the focus is there. */
  expectAt(wanted: RegExp): Promise<void>;
}

export function journey(page: Page): Journey {
  const unseen: string[] = [];
  const look = async (): Promise<void> => {
    const at = await focused(page);
    // A heading that a new view begins with takes the focus for readers and is no stop of Tab.
    if (!/^(body|h1)/.test(at) && !(await focusIsVisible(page))) unseen.push(at);
  };
  return {
    unseen,
    async tabTo(wanted, key = 'Tab') {
      for (let i = 0; i < 200; i++) {
        await page.keyboard.press(key);
        await look();
        if (wanted.test(await focused(page))) return;
      }
      throw new Error(`${key} does not reach ${wanted}; it is at ${await focused(page)}`);
    },
    async press(key) {
      await page.keyboard.press(key);
    },
    async expectAt(wanted) {
      for (let i = 0; i < 50 && !wanted.test(await focused(page)); i++) await page.waitForTimeout(50);
      expect(await focused(page)).toMatch(wanted);
      await look();
    },
  };
}
