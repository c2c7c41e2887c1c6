/**
 * Pages written by hand, which say the same in each language one after the other: Hong Kong's part is derived and
 * stands behind Taiwan's.
 */
import { readFileSync } from 'node:fs';

export const PAGES = [
  'public/help.html',
  'public/support.html',
  'playground/index.html',
  'taskpane/taskpane.html',
] as const;

/** Elements of one language, with the space before them. */
const partsIn = (html: string, lang: string): readonly string[] =>
  html.match(new RegExp(`\\s*<(section|p) lang="${lang}"[^>]*>[^]*?</\\1>`, 'g')) ?? [];
const TAG = /(<[^>]*>)/;

/** What stands between tags. */
export const textsOfPage = (path: string): readonly string[] =>
  partsIn(readFileSync(path, 'utf8'), 'zh-CN')
    .flatMap((part) => part.split(TAG).filter((_, at) => at % 2 === 0))
    .map((text) => text.trim());

export function withHongKong(html: string, inHongKong: (mainland: string) => string): string {
  const bare = partsIn(html, 'zh-HK').reduce((rest, part) => rest.replace(part, () => ''), html);
  const [mainland, taiwan] = [partsIn(bare, 'zh-CN'), partsIn(bare, 'zh-TW')];
  if (mainland.length !== taiwan.length) throw new Error('a part is missing in one script of Chinese');
  return taiwan.reduce((made, part, i) => {
    const own = mainland[i]!.replace('lang="zh-CN"', 'lang="zh-HK"')
      .split(TAG)
      .map((text, at) => (at % 2 === 0 ? inHongKong(text) : text))
      .join('');
    return made.replace(part, () => part + own);
  }, bare);
}
