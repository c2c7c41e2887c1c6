/** Figures that are written in words alone: 榜首, half, 三分之一. */
import { decimal, toNumber, type Decimal } from './decimal';
import { numeralAt } from './numerals';
import type { Printed } from './printed-model';

/**
 * Figures in words: places in a ranking, first and third ones, and "over a month", of which the line gives one
 * character.
 */
const WORDS: ReadonlyMap<string, Printed> = new Map(
  (
    [
      [1, { of: 'place' }, '榜首', '首位', '居首', '冠軍', '冠军'],
      [2, { of: 'place' }, '僅次于', '仅次于', '僅次於'],
      [1, { of: 'order' }, '首店', '第一家', 'first'],
      [2, { of: 'order' }, 'second'],
      [3, { of: 'order' }, 'third'],
      [1, { measure: 'months' }, '月'],
    ] as const
  ).flatMap(([value, more, ...same]) =>
    same.map((word): [string, Printed] => [word, { value, step: 0, kind: 'number', ...more }]),
  ),
);
const PARTS: ReadonlyMap<string, Decimal> = new Map([
  ...['一半', '半壁', '半数', '半數', '半', 'half', 'a half', 'one half'].map(
    (word) => [word, decimal('0.5')] as const,
  ),
  ...['a quarter', 'one quarter', 'one-quarter'].map((word) => [word, decimal('0.25')] as const),
  ...['three quarters', 'three-quarters'].map((word) => [word, decimal('0.75')] as const),
]);

const fractionOf = (text: string): { value: number } | null => {
  const chinese = /^(.+)分之(.+)$/.exec(text);
  const plain = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const parts = chinese ? [chinese[2]!, chinese[1]!] : plain ? [plain[1]!, plain[2]!] : null;
  const numbers = parts?.map((part) => numeralAt(part, 0));
  if (!parts || !numbers?.every((one, i) => one?.end === parts[i]!.length)) return null;
  const [above, below] = numbers.map((one) => toNumber(one!.value)) as [number, number];
  return below > 0 && above < below ? { value: above / below } : null;
};

export function inWords(text: string): Printed | null {
  const word = WORDS.get(text) ?? WORDS.get(text.toLowerCase());
  if (word) return word;
  const part = PARTS.get(text.toLowerCase());
  if (part) return { value: toNumber(part), step: 0, kind: 'part' };
  const fraction = /^[百千]分之/.test(text) ? null : fractionOf(text);
  return fraction && { value: fraction.value, step: 0, kind: 'part' };
}
