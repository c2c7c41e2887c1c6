/** The add-in's functions: called through the library's own messages, their answers in cells. */
import { finish, refusal, startSession, type Session } from './session';

const any = (name: string, more: object = {}): { name: string; type: string } => ({ name, type: 'any', ...more });
const functions = [
  {
    id: 'ADD',
    name: 'ADD',
    parameters: [
      { name: 'a', type: 'number' },
      { name: 'b', type: 'number', optional: true },
    ],
  },
  { id: 'NAMED', name: 'NAMED', parameters: [{ name: 'text', type: 'string' }] },
  { id: 'GRID', name: 'GRID', parameters: [any('rows'), any('columns')] },
  { id: 'FAIL', name: 'FAIL', parameters: [any('how')] },
  { id: 'SEEN', name: 'SEEN', parameters: [any('value', { dimensionality: 'matrix' })] },
  { id: 'CARD', name: 'CARD' },
  { id: 'MISSING', name: 'MISSING' },
  { id: 'TICK', name: 'TICK', options: { stream: true, cancelable: true } },
] as const;

let session: Session;
let calls: unknown[][];
beforeEach(async () => {
  session = await startSession({ functions: { namespace: 'ATLAS', functions } });
  calls = [];
  const { CustomFunctions } = session;
  const record =
    <T>(work: (...args: never[]) => T) =>
    (...args: unknown[]): T => {
      calls.push(args);
      return work(...(args as never[]));
    };
  CustomFunctions.associate(
    'ADD',
    record((a: number, b: number | null) => a + (b ?? 100)),
  );
  CustomFunctions.associate(
    'NAMED',
    record((text: string) => `<${text}>`),
  );
  CustomFunctions.associate(
    'GRID',
    record((rows: number, columns: number) =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) =>
          r === 0 && c === 1
            ? new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'no figure')
            : r * 10 + c,
        ),
      ),
    ),
  );
  CustomFunctions.associate(
    'FAIL',
    record((how: string) => {
      if (how === 'n/a') throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'not in the data');
      if (how === 'value') throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'not understood');
      if (how === 'plain') throw new Error('secret');
      return Infinity;
    }),
  );
  CustomFunctions.associate(
    'SEEN',
    record((value: unknown[][]) => JSON.stringify(value)),
  );
  CustomFunctions.associate(
    'CARD',
    record(() => ({ type: 'Double', basicValue: 0.23, numberFormat: '0%' })),
  );
});
afterEach(() => finish(session));

/** Writes formulas below each other from A1 and waits for the answers. */
async function formulas(...list: readonly string[]): Promise<unknown[]> {
  await session.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${list.length}`).formulas = list.map((formula) => [
      formula,
    ]);
    await context.sync();
  });
  await session.excel.settled();
  return session.excel.sheet('Sheet1').values(`A1:A${list.length}`).flat();
}
const cell = (address: string): ReturnType<ReturnType<Session['excel']['sheet']>['cell']> =>
  session.excel.sheet('Sheet1').cell(address);

test('values, left-out arguments, names in any case, functions within formulas', async () => {
  expect(
    await formulas(
      '=ATLAS.ADD(1,2)',
      '=atlas.add(1)',
      '=ATLAS.ADD(1,)',
      '=ATLAS.ADD(1,2)*10+A1',
      '=ATLAS.NAMED(2025)',
      '=IF(FALSE,ATLAS.ADD(9,9),"no call")',
    ),
  ).toEqual([3, 101, 101, 33, '<2025>', 'no call']);
  expect(calls.map((args) => args.slice(0, 2))).toEqual(
    expect.arrayContaining([[1, 2], [1, null], [1, null], [1, 2], expect.arrayContaining(['2025'])]),
  );
  expect(calls).toHaveLength(5);
});

test('until the answer is there a cell is busy', async () => {
  const values = await session.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.formulas = [['=ATLAS.ADD(1,2)']];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([['#BUSY!']]);
  await session.excel.settled();
  expect(cell('A1').value).toBe(3);
});

test('errors, with the messages that Excel shows', async () => {
  expect(
    await formulas(
      '=ATLAS.FAIL("n/a")',
      '=ATLAS.FAIL("value")',
      '=ATLAS.FAIL("plain")',
      '=ATLAS.FAIL("other")',
      '=ATLAS.MISSING()',
      '=ATLAS.NOBODY(1)',
      '=IFERROR(ATLAS.FAIL("n/a"),"none")',
      '=ATLAS.ADD(1/0)',
      '=ATLAS.ADD("x")',
    ),
  ).toEqual(['#N/A', '#VALUE!', '#VALUE!', '#NUM!', '#VALUE!', '#NAME?', 'none', '#DIV/0!', '#VALUE!']);
  expect([cell('A1').message, cell('A2').message, cell('A3').message]).toEqual([
    'not in the data',
    'not understood',
    '',
  ]);
});

test('arrays spill with errors in them, or not at all', async () => {
  await formulas('=ATLAS.GRID(2,2)');
  expect(session.excel.sheet('Sheet1').values('A1:B2')).toEqual([
    [0, '#N/A'],
    [10, 11],
  ]);
  expect([cell('A1').spill, cell('B1').message, cell('B2').spillParent]).toEqual(['A1:B2', 'no figure', 'A1']);
  session.excel.type('D2', 'in the way');
  session.excel.type('C1', '=ATLAS.GRID(2,2)');
  await session.excel.settled();
  expect(session.excel.sheet('Sheet1').values('C1:D2')).toEqual([
    ['#SPILL!', ''],
    ['', 'in the way'],
  ]);
});

test('ranges as arguments; a changed cell asks again, an unchanged one does not', async () => {
  session.excel.type('C1', 5);
  session.excel.type('C2', 'x');
  expect(await formulas('=ATLAS.SEEN(C1:C3)', '=ATLAS.ADD(C1,1)')).toEqual(['[[5],["x"],[null]]', 6]);
  session.excel.type('C1', 7);
  await session.excel.settled();
  expect([cell('A1').value, cell('A2').value]).toEqual(['[[7],["x"],[null]]', 8]);
  const before = calls.length;
  session.excel.type('Z1', 'elsewhere');
  await session.excel.settled();
  expect(calls).toHaveLength(before);
});

test('a full calculation asks for everything again, a plain one does not', async () => {
  await formulas('=ATLAS.ADD(1,2)');
  const calculate = (type: 'Recalculate' | 'Full'): Promise<void> =>
    session.Excel.run(async (context) => {
      context.workbook.application.calculate(type);
      await context.sync();
    });
  await calculate('Recalculate');
  await session.excel.settled();
  expect(calls).toHaveLength(1);
  await calculate('Full');
  await session.excel.settled();
  expect([calls.length, cell('A1').value]).toEqual([2, 3]);
});

test('a number with a card is a number', async () => {
  expect(await formulas('=ATLAS.CARD()', '=A1*2')).toEqual([0.23, 0.46]);
  expect(session.excel.rich('Sheet1!A1')).toMatchObject({ type: 'Double', numberFormat: '0%' });
});

test('a streaming function goes on answering until its cell is overwritten', async () => {
  const ticks: number[] = [];
  let answer: (value: number) => void = () => undefined;
  session.CustomFunctions.associate('TICK', (invocation: CustomFunctions.StreamingInvocation<number>) => {
    invocation.onCanceled = () => {
      ticks.push(-1);
    };
    answer = (value) => invocation.setResult(value);
    answer(1);
  });
  expect(await formulas('=ATLAS.TICK()')).toEqual([1]);
  answer(2);
  for (let waited = 0; cell('A1').value !== 2 && waited < 1500; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(cell('A1').value).toBe(2);
  session.excel.type('A1', 'over');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([ticks, session.excel.sheet('Sheet1').cell('A1').value]).toEqual([[-1], 'over']);
});

test('too few or too many arguments are no formula', async () => {
  for (const formula of ['=ATLAS.ADD()', '=ATLAS.ADD(1,2,3)'])
    expect((await refusal(formulas(formula))).code).toBe('InvalidArgument');
});

test('an Excel that refuses the functions from outside', async () => {
  session.excel.refuseFormulas((formula) => (formula.includes('ATLAS.') ? 'InvalidArgument' : undefined));
  expect((await refusal(formulas('=ATLAS.ADD(1,2)'))).code).toBe('InvalidArgument');
  expect(await formulas('=1+1')).toEqual([2]);
});

test('two thousand cells travel in few messages', async () => {
  const values = await formulas(...Array.from({ length: 2000 }, (_, index) => `=ATLAS.ADD(${index},1)`));
  expect([values[0], values[1999], calls.length]).toEqual([1, 2000, 2000]);
  expect(session.excel.requests.filter(({ kind }) => kind === 'service').length).toBeLessThan(8);
}, 15_000);

test('a function called without a cell: the result as it came over the wire', async () => {
  expect(await Promise.all([session.excel.call('ADD', 1, 2), session.excel.call('FAIL', 'n/a')])).toEqual([
    { ok: true, value: 3 },
    { ok: false, value: 'not in the data', code: 1 },
  ]);
});
