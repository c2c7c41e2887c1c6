/** The words of the grid itself, in the languages of the product. */
import { LocaleType } from '@univerjs/core';
import { byLang } from '../src/core/lang';

interface Locale {
  readonly type: LocaleType;
  /** The words of the sheets and of the drawings over them. */
  readonly load: () => Promise<readonly { default: unknown }[]>;
}
/** Univer has no words of Hong Kong's own. */
export const LOCALES = byLang<Locale>({
  'en': {
    type: LocaleType.EN_US,
    load: () =>
      Promise.all([
        import('@univerjs/preset-sheets-core/locales/en-US'),
        import('@univerjs/drawing-ui/locale/en-US'),
        import('@univerjs/sheets-drawing-ui/locale/en-US'),
      ]),
  },
  'zh-CN': {
    type: LocaleType.ZH_CN,
    load: () =>
      Promise.all([
        import('@univerjs/preset-sheets-core/locales/zh-CN'),
        import('@univerjs/drawing-ui/locale/zh-CN'),
        import('@univerjs/sheets-drawing-ui/locale/zh-CN'),
      ]),
  },
  'zh-TW': {
    type: LocaleType.ZH_TW,
    load: () =>
      Promise.all([
        import('@univerjs/preset-sheets-core/locales/zh-TW'),
        import('@univerjs/drawing-ui/locale/zh-TW'),
        import('@univerjs/sheets-drawing-ui/locale/zh-TW'),
      ]),
  },
});
