/** Lines of a shown formula break between its arguments. */
import fc from 'fast-check';
import { piecesOf } from '../../src/formula/breaks';

test.each([
  ['=XIAOMI.SHARE("Japan","..2022")', ['=XIAOMI.SHARE(', '"Japan",', '"..2022")']],
  ['=XIAOMI.PRICE("Xiaomi 15 (512 GB, black)",,LQ)', ['=XIAOMI.PRICE(', '"Xiaomi 15 (512 GB, black)",', ',', 'LQ)']],
  ["='Sales, (old)'!A1+1", ["='Sales, (old)'!A1+1"]],
  ['', []],
])('%s', (formula, pieces) => expect(piecesOf(formula)).toEqual(pieces));

test('nothing is lost, whatever is written', () => {
  const marks = fc.array(fc.constantFrom(...'(),;"\' {}[]!', 'SHARE', 'A1', '2.5'), { maxLength: 20 });
  fc.assert(fc.property(marks, (parts) => expect(piecesOf(parts.join('')).join('')).toBe(parts.join(''))));
});
