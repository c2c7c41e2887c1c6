/** What the user has chosen, kept between visits. Excel gives each place an own part of the storage. */
import { LANGS, type Lang } from '../src/core/lang';

const key = (what: string): string => {
  const office = (globalThis as { Office?: { context?: { partitionKey?: string } } }).Office;
  return `${office?.context?.partitionKey ?? ''}xiaomi-atlas.${what}`;
};

function recall(what: string): string | null {
  try {
    return localStorage.getItem(key(what));
  } catch {
    return null;
  }
}

function remember(what: string, value: string): void {
  try {
    localStorage.setItem(key(what), value);
  } catch {
    // Storage is off: the choice lasts as long as the page.
  }
}

export function recallLang(): Lang | null {
  const lang = recall('lang');
  return LANGS.find((l) => l === lang) ?? null;
}
export const rememberLang = (lang: Lang): void => remember('lang', lang);

/** Whether cells take the number formats of their figures by themselves. */
export const recallFormats = (): boolean => recall('formats') !== 'off';
export const rememberFormats = (on: boolean): void => remember('formats', on ? 'on' : 'off');
