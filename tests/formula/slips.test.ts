import fc from 'fast-check';
import { slipsIn } from '../../src/formula/slips';
import { nearestFunctions } from '../../playground/reasons';

const FUNCTIONS = new Set([
  'SUM',
  'RANK',
  'IFERROR',
  'LET',
  'XIAOMI.SHARE',
  'XIAOMI.PRICE',
  'XIAOMI.LIST',
  'XIAOMI.RANK',
]);
const known = {
  isFunction: (name: string) => FUNCTIONS.has(name.toUpperCase()),
  isDefined: (name: string) => name === 'Home',
  nearest: nearestFunctions,
};

const RIGHT = '=XIAOMI.SHARE("Europe","2025Q2")';
test.each([
  ['=XIAOMI.SHARES("Europe","2025Q2")', RIGHT],
  ['=XIAOMI.SHARE(Europe,2025Q2)', RIGHT],
  ['=xiaomi.shares(Europe,2025Q2)', RIGHT],
  ['=SHARE("Europe","2025Q2")', RIGHT],
  ['=XIOAMI.SHRE("Europe","2025Q2")', RIGHT],
  ['=XIAOMISHARE("Europe","2025Q2")', RIGHT],
  ['=XIAOMI SHARE("Europe","2025Q2")', RIGHT],
  ['=XIAOMI.SHARE（"Europe"，"2025Q2"）', RIGHT],
  ['=XIAOMI.SHARE(“Europe”,“2025Q2”)', RIGHT],
  ["=XIAOMI.SHARE('Europe','2025Q2')", RIGHT],
  ['=XIAOMI.SHARE(Europe;2025Q2)', RIGHT],
  ['=XIAOMI.SHARE(Southeast Asia,..2022)', '=XIAOMI.SHARE("Southeast Asia","..2022")'],
  ['=XIAOMI.PRICE(Xiaomi 15 Ultra)', '=XIAOMI.PRICE("Xiaomi 15 Ultra")'],
  ['=XIAOMI.SHARE(日本,LQ)*2', '=XIAOMI.SHARE("日本","LQ")*2'],
  ["=XIAOMI.SHARE('My; sheet'!A1,,Xiaomi)", '=XIAOMI.SHARE(\'My; sheet\'!A1,,"Xiaomi")'],
  ['=XIAOMI.FIND("LET(x",Europe)', '=XIAOMI.FIND("LET(x","Europe")'],
  ['=IFERROR(XIAOMI.SHARS("a;b（"),0)', '=IFERROR(XIAOMI.SHARE("a;b（"),0)'],
])('%s is meant as %s', (written, meant) => expect(slipsIn(written, known).right).toBe(meant));

test.each([
  RIGHT,
  '=XIAOMI.SHARE(A1,$B$2:C3,Home)',
  '=XIAOMI.SHARE(A1&"x",2024,TRUE)',
  '=SUM({1;2})+FOO(Europe)',
  '=LET(r,"Europe",XIAOMI.SHARE(r))',
  '=LET (r,"Europe",XIAOMI.SHARE(r))',
  '=_xlfn.LAMBDA(r,XIAOMI.SHARE(r))("Europe")',
  '=Book!XIAOMI.SHARES(1)',
])('%s has no slip', (formula) =>
  expect(slipsIn(formula, known)).toEqual({ signs: [], functions: [], unbracketed: [], texts: [], right: null }),
);

test('what is not known is not guessed', () => {
  expect(slipsIn('=XIAOMI.QWXYZ(1)', known)).toMatchObject({
    functions: [{ written: 'XIAOMI.QWXYZ', nearest: [] }],
    right: null,
  });
  expect(slipsIn('=XIAOMI.SHARE', known)).toMatchObject({ unbracketed: ['XIAOMI.SHARE'], right: null });
});

test('nothing is thrown, whatever is written', () => {
  const marks = [...'(),;“”（）\'" {}!', 'XIAOMI.SHARE(', 'XIAOMI ', 'Europe', '2025Q2', 'A1'];
  const garbage = fc.array(fc.constantFrom(...marks), { maxLength: 20 }).map((parts) => `=${parts.join('')}`);
  fc.assert(
    fc.property(garbage, (formula) => void slipsIn(formula, known)),
    { numRuns: 300 },
  );
});
