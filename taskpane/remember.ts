/** The chosen language, kept between visits. Excel gives each place an own part of the storage. */
import { LANGS, type Lang } from '../src/core/lang';

const key = (): string => {
  const office = (globalThis as { Office?: { context?: { partitionKey?: string } } }).Office;
  return `${office?.context?.partitionKey ?? ''}xiaomi-atlas.lang`;
};

export function recallLang(): Lang | null {
  try {
    const lang = localStorage.getItem(key());
    return LANGS.find((l) => l === lang) ?? null;
  } catch {
    return null;
  }
}

export function rememberLang(lang: Lang): void {
  try {
    localStorage.setItem(key(), lang);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
}
