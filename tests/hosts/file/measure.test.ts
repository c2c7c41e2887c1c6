import { isWide } from '../../../src/page/width';
import { lineCount, linesOf, longestPiece, measureText, textWidth } from '../../../src/hosts/file/paper/measure';
import { leastWidth, roomOf, tightLines, wideRoomOf } from '../../../src/hosts/file/paper/widths';

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

describe('room in a font with wider letters', () => {
  const text = measureText('First by shipments');
  test('in digits a text is about as wide as in ours, in bold and with signs it is wider', () => {
    expect(text.wider.width / text.width).toBeCloseTo(1, 1);
    for (const [wide, bold] of [
      ['6,000,000', true],
      ['≈12%', false],
      ['Smartphone market share', true],
    ] as const) {
      const { width, wider } = measureText(wide, bold);
      expect(wider.width / width).toBeGreaterThan(1.03);
    }
  });

  test('a column is as wide as the wider of the two needs', () => {
    const fit = { row: 0, column: 0, text: measureText('<64,000', true), size: 1, wrap: false, margin: 0 };
    expect(roomOf(leastWidth([fit]))).toBeGreaterThan(fit.text.wider.width - 1e-6);
    expect(fit.text.wider.width).toBeGreaterThan(fit.text.width);
  });

  test('a row has the lines that either of them needs', () => {
    const narrow = measureText('iii iii iii iii');
    const bold = measureText('0000 0000 0000', true);
    for (const one of [narrow, bold]) {
      const fit = { row: 0, column: 0, text: one, size: 1, wrap: true, margin: 0 };
      for (let width = 4; width < 20; width += 0.5) {
        expect(tightLines(fit, width)).toBeGreaterThanOrEqual(linesOf(one, roomOf(width)));
        expect(tightLines(fit, width)).toBeGreaterThanOrEqual(linesOf(one.wider, wideRoomOf(width)));
      }
    }
    const pair = measureText('0000 0000', true);
    const fit = { row: 0, column: 0, text: pair, size: 1, wrap: true, margin: 0 };
    const width = pair.wider.width - 0.2;
    expect([linesOf(pair, width), linesOf(pair.wider, width)]).toEqual([1, 2]);
    expect(tightLines(fit, width)).toBe(2);
  });
});
