/** Light or dark, read off what Excel says. Pure. */

/** What Excel says of its theme; null where it says nothing (often on the web, and always outside Excel). */
export type OfficeTheme = () =>
  { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string } | null | undefined;

/** Whether Excel is dark; null = not known. */
export function isDark(theme: ReturnType<OfficeTheme>): boolean | null {
  if (!theme) return null;
  if (typeof theme.isDarkTheme === 'boolean') return theme.isDarkTheme;
  const hex = /^#?([0-9a-f]{6})/i.exec(theme.bodyBackgroundColor ?? '')?.[1];
  if (!hex) return null;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}
