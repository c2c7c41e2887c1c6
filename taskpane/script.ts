/**
 * Both scripts of Chinese as one, for search: 楊 is found by 杨. Character by character after OpenCC's table; loaded when
 * needed.
 */
import TABLE from 'opencc-js/dict/TSCharacters';

/** `楊 杨|樣 样|…` */
const SIMPLE = new Map(TABLE.split('|').map((pair) => pair.split(' ') as [string, string]));

export const simplified = (text: string): string => [...text].map((char) => SIMPLE.get(char) ?? char).join('');
