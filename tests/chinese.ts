/**
 * What a Chinese text of ours must not hold: English prose, letters of the other script, words of the other side of the
 * strait.
 */
import { dataset } from '../src/dataset';

export type Chinese = 'zh-CN' | 'zh-TW' | 'zh-HK';
/** Those that are written. */
export const CHINESE: readonly Chinese[] = ['zh-CN', 'zh-TW'];

/** The Chinese letters in a square of a double-byte character set: what its users write with. */
function lettersOf(
  encoding: string,
  rows: readonly [number, number],
  cells: readonly [number, number],
): readonly string[] {
  const decoder = new TextDecoder(encoding);
  const span = ([from, to]: readonly [number, number]): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return span(rows)
    .flatMap((row) => span(cells).map((cell) => decoder.decode(new Uint8Array([row, cell]))))
    .filter((letter) => /^\p{Script=Han}$/u.test(letter));
}
/**
 * GB 2312 is all simplified. Of Big5 only the frequent letters: the rare ones include variants that are the simplified
 * letters. Hong Kong's names of countries take letters that are rare in Taiwan.
 */
const LETTERS: Readonly<Record<Chinese, ReadonlySet<string>>> = {
  'zh-CN': new Set([...lettersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]), '埼']),
  'zh-TW': new Set([
    ...lettersOf('big5', [0xa4, 0xc5], [0x40, 0xfe]),
    ...lettersOf('big5', [0xc6, 0xc6], [0x40, 0x7e]),
    '埼',
  ]),
  'zh-HK': new Set([...lettersOf('big5', [0xa4, 0xf9], [0x40, 0xfe]), '着']),
};

/** Words that only the other side uses, in the letters of this side. */
export const FOREIGN: Readonly<Record<Chinese, RegExp>> = {
  'zh-CN':
    /智慧型|市占率|网路|使用者|萤幕|软体|硬体|资讯|预设|载入|储存格|活页簿|列印|高阶|年增率|年减率|几率|增益集|试算表|连结|行动电源|义大利|计画/,
  'zh-TW':
    /智能|份額|網絡|互聯網|用戶|屏幕|軟件|硬件|視頻|信息|默認|加載|單元格|工作簿|電子表格|打印|高端|同比|運營|渠道|數碼|鏈接|意大利|印度尼西亞|計劃/,
  'zh-HK':
    /單元格|工作簿|默認|鏈接|加載|數據透視|文檔|文件夾|查找|搜索|粘貼|保存|打開|撤消|信息|消息|芯片|同比|環比|口徑|幣種|首銷|黑五|運營|筆記本|機器人|只讀|字符|智慧型|市占率|網路|使用者|螢幕|軟體|硬體|“|”/,
};

/**
 * What stands in a text as others wrote it: characters of a document, titles, names of authors and publishers, words to
 * search for.
 */
const NAMES = [...dataset.sources.values()]
  .flatMap((s) => [
    s.title,
    s.author,
    s.publisher,
    ...s.searchWords,
    ...s.publisher.split(/[;(]/).map((one) => one.trim()),
  ])
  .filter((name) => name !== '')
  .sort((a, b) => b.length - a.length);
const PRINTED = new Set(dataset.observations.map((o) => o.printed));
const ours = (text: string): string =>
  NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text.replace(/原文[“「].*?[”」]/g, ''));

/** Brands that are written with small letters. */
const SMALL = new Set(['vivo', 'realme']);

/** Words of small letters alone: names have capitals, ids and file names have digits or marks. */
const englishIn = (text: string, known: ReadonlySet<string>): readonly string[] =>
  [...text.matchAll(/[\p{Script=Latin}\d_][\p{Script=Latin}\d_.:|/'’-]*/gu)]
    .map(([word]) => word.replace(/[.:'’]+$/, ''))
    .filter((word) => /^[a-z]{2,}(['’][a-z]+)?$/.test(word) && !SMALL.has(word) && !known.has(word));

/** The Chinese letters that this side does not write. */
export const strangeLetters = (text: string, lang: Chinese): readonly string[] =>
  [...new Set(text)].filter((letter) => /\p{Script=Han}/u.test(letter) && !LETTERS[lang].has(letter));

/**
 * What is wrong with a Chinese text, in words; empty when nothing is.
 * @param known words that are typed as they stand, such as ids of metrics.
 */
export function foreignIn(text: string, lang: Chinese, known: ReadonlySet<string> = new Set()): readonly string[] {
  // Formulas and look-up keys are made of ids in every language.
  if (PRINTED.has(text) || text.startsWith('=') || /^[^|]+\|[^|]+\|[^|]+\|[^|]+$/.test(text)) return [];
  const own = ours(text);
  const letters = strangeLetters(own, lang);
  const word = FOREIGN[lang].exec(own.replace(/「[^」]*」|“[^”]*”/g, ''))?.[0];
  const wrong = [...englishIn(own, known), ...letters, ...(word ? [word] : [])];
  return wrong.length > 0 ? [`${lang}: ${wrong.join(' ')}: ${text}`] : [];
}
