import { isWide, lineCount, longestPiece, textWidth } from '../../../src/hosts/file/measure';

describe('room a text takes', () => {
  test('a digit is 1, a Chinese character as wide as it is high, narrow letters less', () => {
    expect(textWidth('2025')).toBe(4);
    expect(textWidth('小米')).toBeCloseTo(2 / 0.556);
    expect(textWidth('，')).toBeCloseTo(1 / 0.556);
    expect(textWidth('ill')).toBeLessThan(1.5);
    expect(textWidth('MW')).toBeGreaterThan(2.8);
  });

  test('lines break between words and between Chinese characters', () => {
    expect(lineCount('2025 2025 2025', 10)).toBe(2);
    expect(lineCount('2025 2025 2025', 4)).toBe(3);
    expect(lineCount('小米手机出货量', 6)).toBe(3);
    expect(lineCount('a\nb', 50)).toBe(2);
    expect(lineCount('', 10)).toBe(1);
  });

  test('closing punctuation stays with the character before it', () => expect(lineCount('小米，小米', 4)).toBe(3));

  test('a word longer than the column is cut', () => expect(lineCount('0123456789', 4)).toBe(3));

  test('the longest piece is the longest word, or one character in Chinese', () => {
    expect(longestPiece('2025 202 20')).toBe(4);
    expect(longestPiece('智能手机')).toBeCloseTo(1 / 0.556);
    expect([isWide('abc'), isWide('a米')]).toEqual([false, true]);
  });
});
