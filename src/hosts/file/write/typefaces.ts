/**
 * The typefaces of a workbook. A cell has one typeface for all scripts, so a Chinese workbook names a Chinese one for
 * everything: left to choose, programs take whatever font of theirs has the characters, and Japanese shapes as soon as
 * Chinese ones.
 */
import { byLang } from '../../../core/lang';

export interface Typeface {
  readonly name: string;
  /** The character set that a program without the typeface looks for. */
  readonly charset?: number;
}

/** On every Windows and Mac that has Office. */
const SIMPLIFIED: Typeface = { name: 'Microsoft YaHei', charset: 134 };
const TRADITIONAL: Typeface = { name: 'Microsoft JhengHei', charset: 136 };
/** On every Windows and Mac, and every free office has one of the same widths or at least of the same look. */
const LATIN: Typeface = { name: 'Arial' };

export interface Typefaces {
  readonly main: Typeface;
  /** Of texts in Chinese; what an English workbook quotes can be in both scripts, which the simplified one has. */
  readonly chinese: Typeface;
  /** Language of the texts in charts, by which a program chooses among the scripts of the theme. */
  readonly locale: string;
}

const OF_TAIWAN: Typefaces = { main: TRADITIONAL, chinese: TRADITIONAL, locale: 'zh-TW' };
export const TYPEFACES = byLang<Typefaces>({
  'en': { main: LATIN, chinese: SIMPLIFIED, locale: 'en-US' },
  'zh-CN': { main: SIMPLIFIED, chinese: SIMPLIFIED, locale: 'zh-CN' },
  'zh-TW': OF_TAIWAN,
  'zh-HK': { ...OF_TAIWAN, locale: 'zh-HK' },
});

/** The theme's typefaces by script: of what names none itself, such as text that a reader adds. */
export const SCRIPTS: Readonly<Record<string, string>> = { Hans: SIMPLIFIED.name, Hant: TRADITIONAL.name };
