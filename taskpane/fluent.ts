/** The Fluent components the pane uses, one import each, and its theme. */
import '@fluentui/web-components/button/define.js';
import '@fluentui/web-components/dialog/define.js';
import '@fluentui/web-components/dialog-body/define.js';
import '@fluentui/web-components/message-bar/define.js';
import '@fluentui/web-components/tab/define.js';
import '@fluentui/web-components/tablist/define.js';
import '@fluentui/web-components/text-input/define.js';
import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';

/** Xiaomi's orange is not readable as text; the pane keeps Fluent's own brand colours. */
export function applyTheme(dark: boolean): void {
  setTheme(dark ? webDarkTheme : webLightTheme);
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
}

/** Light or dark as the system says, now and later. @returns the way to stop. */
export function followTheme(onChange: (dark: boolean) => void = () => undefined): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    applyTheme(query.matches);
    onChange(query.matches);
  };
  apply();
  query.addEventListener('change', apply);
  return () => query.removeEventListener('change', apply);
}
