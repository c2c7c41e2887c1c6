/** The generated files of a language. */
import type { Lang } from '../../src/core/lang';

const ofLang = (lang: Lang): string => (lang === 'en' ? 'functions' : `functions.${lang}`);
/** `functions.json`, `functions.zh-CN.json`, … */
export const metadataFile = (lang: Lang): string => `${ofLang(lang)}.json`;
export const referenceFile = (lang: Lang): string => `${ofLang(lang)}.html`;
