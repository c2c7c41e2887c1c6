/** Columns that a text takes in a grid of characters: Chinese characters and full-width forms count two. */
import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Unicode's first wide characters are Hangul's, at 1100. Most texts have none so far up, and the table of widths is
 * long.
 */
const NARROW = /^[\0-\u10ff]*$/;

const widthOf = (char: string): number => eastAsianWidth(char.codePointAt(0)!);

/** Whether a text has a character that is as wide as it is high. */
export const isWide = (text: string): boolean => !NARROW.test(text) && [...text].some((char) => widthOf(char) === 2);

export const textWidth = (text: string): number =>
  NARROW.test(text) ? text.length : [...text].reduce((sum, char) => sum + widthOf(char), 0);
