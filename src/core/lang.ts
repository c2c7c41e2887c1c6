/** The languages that texts are written in. Tags are the ones Office uses. */
export const WRITTEN = ['en', 'zh-CN', 'zh-TW'] as const;
export type Written = (typeof WRITTEN)[number];
/**
 * Everything a person reads is in each of these. That of Hong Kong is written nowhere: it follows from that of the
 * mainland.
 */
export const LANGS = [...WRITTEN, 'zh-HK'] as const;
export type Lang = (typeof LANGS)[number];

/** One text in every language. */
export type Words = Readonly<Record<Lang, string>>;

/**
 * As the mainland writes, until `src/core/hong-kong` is there: the pane's first screen does without it in other
 * languages.
 */
let hongKong = (mainland: string): string => mainland;
export const setHongKong = (convert: (mainland: string) => string): void => void (hongKong = convert);

class Text implements Words {
  readonly 'en': string;
  readonly 'zh-CN': string;
  readonly 'zh-TW': string;
  readonly #hongKong: (() => string) | undefined;
  'constructor'(en: string, zhCN: string, zhTW: string, inHongKong?: () => string) {
    this.en = en;
    this['zh-CN'] = zhCN;
    this['zh-TW'] = zhTW;
    this.#hongKong = inHongKong;
  }
  /** When it is asked for: texts are declared before their table has come. */
  get 'zh-HK'(): string {
    return this.#hongKong ? this.#hongKong() : hongKong(this['zh-CN']);
  }
}

/** Shorthand for declarations: English, simplified Chinese, traditional Chinese. */
export const words = (en: string, zhCN: string, zhTW: string): Words => new Text(en, zhCN, zhTW);

/** What was written in a file, and came without Hong Kong's. */
export const wordsOf = (written: Readonly<Record<Written, string>>): Words =>
  written instanceof Text ? written : words(written.en, written['zh-CN'], written['zh-TW']);

/**
 * What the given function says in each language. What it puts together stays what it is: nothing is converted but
 * declared texts.
 */
export const inEveryLang = (say: (lang: Lang) => string): Words =>
  new Text(say('en'), say('zh-CN'), say('zh-TW'), () => say('zh-HK'));

/** The same text in every language: names, file names, figures. */
export const sameWords = (text: string): Words => inEveryLang(() => text);

/** The same, but for its English. */
export const withEnglish = (text: Words, english: string): Words =>
  new Text(english, text['zh-CN'], text['zh-TW'], () => text['zh-HK']);

/**
 * What goes by the language and is no text, such as a typeface: Hong Kong has Taiwan's where none of its own is named.
 */
export const byLang = <T>(own: Readonly<Record<Written, T>> & { readonly 'zh-HK'?: T }): Readonly<Record<Lang, T>> => ({
  'zh-HK': own['zh-TW'],
  ...own,
});

/** Joins texts language by language. */
export const joinWords = (parts: readonly Words[], separator: Words | string = ''): Words => {
  const by = typeof separator === 'string' ? sameWords(separator) : separator;
  return inEveryLang((lang) => parts.map((p) => p[lang]).join(by[lang]));
};

/**
 * Fills `{name}` places of a text, language by language; `{name:one|many}` says it for one and for any other number.
 */
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
 * That of Hong Kong also for Macao; traditional Chinese for Taiwan and Hant; simplified for other Chinese; else
 * English.
 */
export function langOf(tag: string | null | undefined): Lang {
  const t = (tag ?? '').toLowerCase().replace(/_/g, '-');
  if (!/^zh(-|$)/.test(t)) return 'en';
  if (/-hans\b/.test(t)) return 'zh-CN';
  if (/-(hk|mo)\b/.test(t)) return 'zh-HK';
  return /-(hant|tw)\b/.test(t) ? 'zh-TW' : 'zh-CN';
}
