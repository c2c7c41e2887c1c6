import { fillWords, type Lang, type Words } from '../src/core/lang';
import { TEXT } from './words';

export type Values = Readonly<Record<string, Words | string | number>>;
export type SayFrom<Texts> = (key: keyof Texts, values?: Values) => string;
export type Say = SayFrom<typeof TEXT>;

/** One list of texts in one language. Views that are loaded later bring lists of their own. */
export const sayFrom =
  <Texts extends Readonly<Record<string, Words>>>(texts: Texts, lang: Lang): SayFrom<Texts> =>
  (key, values = {}) =>
    fillWords(texts[key]!, values)[lang];

/** The pane's texts in one language: `say('inserted', { title, address })`. */
export const sayIn = (lang: Lang): Say => sayFrom(TEXT, lang);
