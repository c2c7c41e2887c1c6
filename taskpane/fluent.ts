/** The Fluent components the pane uses, one import each, and its theme. */
import '@fluentui/web-components/button/define.js';
import '@fluentui/web-components/message-bar/define.js';
import '@fluentui/web-components/tab/define.js';
import '@fluentui/web-components/tablist/define.js';
import '@fluentui/web-components/text-input/define.js';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { isDark, type OfficeTheme } from './theme';

/** Told to the document after the colours have changed, for pictures that are drawn with them. */
export const THEME_CHANGED = 'atlas-theme-changed';

/** Xiaomi's orange is not readable as text; the pane keeps Fluent's own brand colours. */
export function applyTheme(dark: boolean): void {
  setTheme(dark ? webDarkTheme : webLightTheme);
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  document.dispatchEvent(new Event(THEME_CHANGED));
}

/**
 * Light or dark as Excel is, else as the system says, now and later. High contrast needs nothing: under forced colours
 * the system's own are used. Excel has no event for a change of its theme, so it is asked again whenever the pane comes
 * to the front.
 * @returns the way to stop.
 */
export function followTheme(
  onChange: (dark: boolean) => void = () => undefined,
  office: OfficeTheme = () => null,
): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const forced = matchMedia('(forced-colors: active)');
  let now: boolean | null = null;
  const apply = (): void => {
    const dark = isDark(office()) ?? query.matches;
    if (dark === now) return;
    now = dark;
    applyTheme(dark);
    onChange(dark);
  };
  const redraw = (): void => void document.dispatchEvent(new Event(THEME_CHANGED));
  apply();
  query.addEventListener('change', apply);
  forced.addEventListener('change', redraw);
  window.addEventListener('focus', apply);
  document.addEventListener('visibilitychange', apply);
  return () => {
    query.removeEventListener('change', apply);
    forced.removeEventListener('change', redraw);
    window.removeEventListener('focus', apply);
    document.removeEventListener('visibilitychange', apply);
  };
}
