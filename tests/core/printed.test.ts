import fc from 'fast-check';
import { explainPrinted, readPrinted } from '../../src/core/printed';

const value = (text: string): unknown => readPrinted(text)?.value ?? null;

test.each([
  ['1,499', 1499],
  ['1 499', 1499],
  ['1’499', 1499],
  ['1.499,50', 1499.5],
  ['1,499.50', 1499.5],
  ['12,34,567', 1234567],
  ['14,7%', 0.147],
  ['0,147', 0.147],
  ['２３％', 0.23],
  ['23 %', 0.23],
  ['7‰', 0.007],
  ['五成', 0.5],
  ['七成五', 0.75],
  ['三成半', 0.35],
  ['百分之十四点七', 0.147],
  ['三分之一', 1 / 3],
  ['10.5万亿', 1.05e13],
  ['2,500万', 2.5e7],
  ['2亿3000万', 2.3e8],
  ['1万2000台', 12000],
  ['两千五百万', 2.5e7],
  ['一点五億元', 1.5e8],
  ['4.52萬', 45200],
  ['4.7 million', 4.7e6],
  ['US$1.1bn', 1.1e9],
  ['RMB 7.8bn', 7.8e9],
  ['Rs 80 crore', 8e8],
  ['6 lakh', 6e5],
  ['40k', 40000],
  ['两倍半', 2.5],
  ['50bps', 0.5],
  ['2.3 percentage points', 2.3],
])('%s is %d, all of it', (text, wanted) => expect(value(text)).toBe(wanted));

test.each([
  ['1.5-2.0', 1.5, 2],
  ['5至10家', 5, 10],
  ['5-10%', 0.05, 0.1],
  ['6-9萬盧比', 60000, 90000],
  ['500万-1000万', 5e6, 1e7],
  ['900-1.2万', 900, 12000],
  ['介于5%和10%之间', 0.05, 0.1],
  ['between 5 and 10 stores', 5, 10],
  ['两倍半至三倍', 2.5, 3],
  ['3-5年', 3, 5],
])('%s is a range from %d to %d', (text, low, high) =>
  expect(readPrinted(text)).toMatchObject({ value: low, to: high }),
);

test.each([
  ['-5%~10%', -1, 0.05, 1, 0.1],
  ['−5% to −10%', -1, 0.05, -1, 0.1],
  ['下降5-10%', -1, 0.05, -1, 0.1],
  ['+5%至10%', 1, 0.05, 1, 0.1],
])('%s has a sign at each end', (text, sign, low, toSign, high) =>
  expect(readPrinted(text)).toMatchObject({ sign, value: low, toSign, to: high }),
);
test.each([
  ['$5-10港元', ['HKD']],
  ['5美元-10美元', ['USD']],
  ['US$5-10', ['USD']],
])('%s is in what all its marks of money may be', (text, currency) =>
  expect(readPrinted(text)).toMatchObject({ currency }),
);
test.each([
  ['前三', 3, 'within'],
  ['前3名', 3, 'within'],
  ['TOP 3', 3, 'within'],
  ['top three', 3, 'within'],
  ['Top-10', 10, 'within'],
  ['第三', 3, 'order'],
  ['No. 3', 3, 'order'],
  ['2nd', 2, 'order'],
  ['第一家', 1, 'order'],
  ['冠軍', 1, 'place'],
  ['仅次于', 2, 'place'],
  ['5家', 5, 'things'],
  ['60 markets', 60, 'things'],
  ['3名', 3, 'seats'],
  ['1萬名', 10000, 'seats'],
])('%s is %d, %s', (text, number, of) => expect(readPrinted(text)).toMatchObject({ value: number, of }));

test.each([
  ['−9.1%', -1],
  ['下降9.1%', -1],
  ['+8%', 1],
  ['增长8%', 1],
])('%s has its sign', (text, sign) => expect(readPrinted(text)).toMatchObject({ sign }));

test.each([
  ['逾290億', 'lower'],
  ['290多億元', 'lower'],
  ['5万以上', 'least'],
  ['5万以下', 'most'],
  ['5天以内', 'most'],
  ['超5万以上', 'lower'],
  ['3+', 'least'],
  ['不到1%', 'upper'],
  ['<1%', 'upper'],
  ['近7亿', 'nearly'],
  ['约5000家', 'about'],
  ['over 29 billion', 'lower'],
  ['约290多亿', 'about'],
  ['<-9.1%', 'lower'],
  ['下降超9.1%', 'lower'],
  ['-9.1%以上', 'most'],
  ...['≥3', '>=3', '至少3', '不少于3', '不小於3', 'at least 3', 'no less than 3', '3 or more'].map((text) => [
    text,
    'least',
  ]),
  ...['≤3', '<=3', '至多3', '不超过3', '不大于3', 'at most 3', 'no more than 3', '3 or less'].map((text) => [
    text,
    'most',
  ]),
  ...['>3', '超过3', '高于3', 'over 3', 'more than 3'].map((text) => [text, 'lower']),
  ...['<3', '低于3', 'under 3', 'less than 3'].map((text) => [text, 'upper']),
  ['近-20%', 'nearly'],
])('%s is %s', (text, bound) => expect(readPrinted(text)).toMatchObject({ bound }));

test.each([
  ['4.7 zillion', 'zillion'],
  ['1,4990', '1,4990'],
  ['20 30', '30'],
  ['5±1', '±1'],
  ['3万5', '5'],
  ['三百五', '三百五'],
  ['1²', '²'],
  ['1e5', 'e5'],
  ['2025-11-15', '-11-15'],
  ['10-5', '10-5'],
  ['9-6万', '9-6万'],
  ['20-1.5 million', '20-1.5 million'],
  ['5美元-10欧元', '5美元-10欧元'],
  ['5%-10', '5%-10'],
  ['7成10', '10'],
  ['七成五%', '%'],
  ['1.5万5千', '5千'],
  ['超5万以下', '超5万以下'],
  ['<5+', '<5+'],
  ['-<9.1%', '<9.1%'],
  ['第0', '第0'],
  ['between 5%', 'between 5%'],
  ['介于第3', '第3'],
  ['2.5倍半', '半'],
  ['5%和10%', '和10%'],
  ['第3%', '第3%'],
  ['$23%', '$23%'],
  ['01,499', '01,499'],
  ['constructor', 'constructor'],
  ['toString', 'toString'],
  ['__proto__', '__proto__'],
])('%s is refused, and %s is what is not understood', (text, rest) =>
  expect(explainPrinted(text)).toEqual({ notUnderstood: rest }),
);

test('a lone point before three digits may group: both readings are known', () =>
  expect(readPrinted('1.499')).toMatchObject({ value: 1.499, or: 1499 }));

test('digits and a scale multiply as decimals', () => {
  const scales = [
    ['万', 4],
    ['億', 8],
    ['万亿', 12],
    [' million', 6],
    ['bn', 9],
    ['%', -2],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom(...scales),
      (whole, places, [mark, power]) => {
        const digits = `${whole}.${String(places).padStart(3, '0')}`;
        expect(value(`${digits}${mark}`)).toBe(Number(`${digits}e${power}`));
      },
    ),
  );
});
test('grouped or not, a whole number is the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
      expect(value(String(n))).toBe(n);
      expect(value(n.toLocaleString('en-US'))).toBe(n);
    }),
  );
});
test('however long a figure is, it is read in time', () => {
  const started = performance.now();
  for (const piece of ['9', '1,', '七成', '5-', '-', '9万', '一', '第', '$', '超', '百', '七成5', ' 9', 'top '])
    readPrinted(piece.repeat(255).slice(0, 255));
  expect(performance.now() - started).toBeLessThan(500);
});
test('a figure with something more behind it is another one, or none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('23%', '470萬', '1,499', '14.7', '5至10'),
      fc.string({ minLength: 1, maxLength: 6 }),
      (figure, more) => {
        const read = readPrinted(`${figure}q${more}`);
        expect(read).toBeNull();
      },
    ),
  );
});
