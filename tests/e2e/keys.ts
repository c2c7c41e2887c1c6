/** Working the pane with the keyboard alone, looking at each stop whether the focus can be seen. */
import type { Page } from 'playwright-core';

interface Focus {
  /** `fluent-button insert-button "Insert"`; the body is `body`. */
  readonly at: string;
  /** Whether a line around it, or a shadow, tells where it is. */
  readonly seen: boolean;
}

/** In one question: the keyboard stops at very many places. */
const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const chain: Element[] = [];
    for (let active = document.activeElement; active; active = active.shadowRoot?.activeElement ?? null)
      chain.push(active);
    const [host, active] = [chain[0], chain.at(-1)];
    const of = (element: Element | undefined): string =>
      `${element?.tagName.toLowerCase()} ${element?.id ?? ''} ${element?.className ?? ''} ${element?.getAttribute('value') ?? ''}`
        .replace(/\s+/g, ' ')
        .trim();
    const line = (style: CSSStyleDeclaration): boolean =>
      (style.outlineStyle !== 'none' &&
        parseFloat(style.outlineWidth) >= 1 &&
        !/^rgba\(.*, 0\)$|^transparent$/.test(style.outlineColor)) ||
      style.boxShadow !== 'none';
    // The frame around a field that stands in a component.
    const frames = chain.flatMap((one) =>
      one.getRootNode() !== document && one.parentElement ? [one, one.parentElement] : [one],
    );
    return {
      at:
        active === host
          ? `${of(active)} "${active?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40) ?? ''}"`
          : `${of(host)} > ${of(active)}`,
      seen: frames.some((element) => element !== document.body && line(getComputedStyle(element))),
    };
  });

/** What has the focus, with where it stands. */
export const focused = async (page: Page): Promise<string> => (await focusOf(page)).at;

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
  const look = async (): Promise<string> => {
    const { at, seen } = await focusOf(page);
    // A heading that a new view begins with takes the focus for readers and is no stop of Tab.
    if (!/^(body|h1)/.test(at) && !seen) unseen.push(at);
    return at;
  };
  return {
    unseen,
    async tabTo(wanted, key = 'Tab') {
      for (let i = 0; i < 200; i++) {
        await page.keyboard.press(key);
        if (wanted.test(await look())) return;
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

/** From the search to a page found there, which is to be inserted as values. @returns its id. */
export async function openAsValues(page: Page, walk: Journey): Promise<string | undefined> {
  await walk.tabTo(/> input/);
  await page.keyboard.type('日本');
  await page.waitForFunction(() => document.querySelectorAll('.item').length < 12);
  await walk.tabTo(/^button item/);
  const opened = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.page);
  await walk.press('Enter');
  await walk.expectAt(/^h1 pane-title/);
  await walk.tabTo(/^input addin/);
  await walk.press('ArrowDown');
  expect(await page.isChecked('input[name=mode][value=values]')).toBe(true);
  return opened;
}
