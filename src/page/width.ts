/** Columns that a text takes in a grid of characters: Chinese characters and full-width forms count two. */
import { eastAsianWidth } from 'get-east-asian-width';

const widthOf = (char: string): number => eastAsianWidth(char.codePointAt(0)!);

/** Unicode's first wide characters are Hangul's; most texts have none so far up, which is seen at a glance. */
const FIRST_WIDE = /[\u1100-\uffff]/;

/** Whether a text has a character that is as wide as it is high. */
export const isWide = (text: string): boolean => FIRST_WIDE.test(text) && [...text].some((char) => widthOf(char) === 2);

export const textWidth = (text: string): number => [...text].reduce((sum, char) => sum + widthOf(char), 0);
