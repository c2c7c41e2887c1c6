/** The languages everything a person reads is written in. Tags are the ones Office uses. */
export const LANGS = ['en', 'zh-CN', 'zh-TW'] as const;
export type Lang = (typeof LANGS)[number];

/** One text in every language. */
export type Words = Readonly<Record<Lang, string>>;

/** Shorthand for declarations: English, simplified Chinese, traditional Chinese. */
export const words = (en: string, zhCN: string, zhTW: string): Words => ({ en, 'zh-CN': zhCN, 'zh-TW': zhTW });

/** What the given function says in each language. */
export const inEveryLang = (say: (lang: Lang) => string): Words =>
  Object.fromEntries(LANGS.map((lang) => [lang, say(lang)])) as Record<Lang, string>;

/** The same text in every language: names, file names, figures. */
export const sameWords = (text: string): Words => inEveryLang(() => text);

/** Joins texts language by language. */
export const joinWords = (parts: readonly Words[], separator: Words | string = ''): Words => {
  const by = typeof separator === 'string' ? sameWords(separator) : separator;
  return inEveryLang((lang) => parts.map((p) => p[lang]).join(by[lang]));
};

/** Fills `{name}` places of a text, language by language; `{name:one|many}` says it for one and for any other number. */
export const fillWords = (template: Words, values: Readonly<Record<string, Words | string | number>>): Words =>
  inEveryLang((lang) =>
    template[lang].replace(
      /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g,
      (place, name: string, one?: string, many?: string) => {
        const value = values[name];
        if (value === undefined) return place;
        if (one !== undefined && many !== undefined) return value === 1 ? one : many;
        return typeof value === 'object' ? value[lang] : String(value);
      },
    ),
  );

/** The same in one language, for texts that count nothing; a place without a value stays empty. */
export const put = (template: Words, lang: Lang, values: Readonly<Record<string, string | number>>): string =>
  template[lang].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/**
 * The language to speak for a locale tag of the host ("zh-Hant-HK", "fr-FR").
 * Traditional Chinese for Taiwan, Hong Kong, Macao and Hant; simplified for other Chinese; else English.
 */
export function langOf(tag: string | null | undefined): Lang {
  const t = (tag ?? '').toLowerCase().replace(/_/g, '-');
  if (!/^zh(-|$)/.test(t)) return 'en';
  return /-(hant|tw|hk|mo)\b/.test(t) ? 'zh-TW' : 'zh-CN';
}
