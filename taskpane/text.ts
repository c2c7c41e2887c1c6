import { fillWords, type Lang, type Words } from '../src/core/lang';
import { TEXT, type TextKey } from './words';

export type Say = (key: TextKey, values?: Readonly<Record<string, Words | string | number>>) => string;

/** The pane's texts in one language: `say('inserted', { title, address })`. */
export const sayIn = (lang: Lang): Say => (key, values = {}) => fillWords(TEXT[key], values)[lang];
