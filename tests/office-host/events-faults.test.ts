/** What Excel tells the add-in, what its user presses, and what goes wrong on order. */
import { finish, refusal, startSession, type Session } from './session';

let session: Session;
beforeEach(async () => {
  session = await startSession({ sheets: ['Sheet1', 'Sheet2'] });
});
afterEach(() => finish(session));

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
/** What is heard comes when it comes: a busy machine takes longer. */
async function soon(check: () => void): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return check();
    } catch {
      await moment();
    }
  }
  check();
}
const write = (address = 'A1', value: unknown = 1, options: Excel.RunOptions = {}): Promise<void> =>
  session.Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]];
    await context.sync();
  });

describe('events', () => {
  test('changes, by the user and by the add-in, until the handler is removed', async () => {
    const seen: unknown[] = [];
    const handler = await session.Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem('Sheet1').onChanged.add(({ address, triggerSource }) => {
        seen.push([address, triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    expect(session.excel.handlers()).toEqual([expect.stringMatching(/^Worksheet\.DataChanged@\{/)]);
    session.excel.type('B2', 'x');
    await moment();
    await write('C3');
    await moment();
    session.excel.type('Sheet2!A1', 'unheard');
    await soon(() =>
      expect(seen).toEqual([
        ['B2', 'Unknown'],
        ['C3', 'ThisLocalAddin'],
      ]),
    );
    await session.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    session.excel.type('B2', 'y');
    await moment();
    expect([seen.length, session.excel.handlers()]).toEqual([2, []]);
  });

  test('selection, activation, new sheets and tables', async () => {
    const seen: string[] = [];
    const note =
      (what: string) =>
      (event: object): Promise<void> => {
        seen.push('address' in event ? `${what} ${String(event.address)}` : what);
        return Promise.resolve();
      };
    await session.Excel.run(async ({ workbook }) => {
      workbook.onSelectionChanged.add(note('selection of the workbook'));
      workbook.worksheets.onSelectionChanged.add(note('selection'));
      workbook.worksheets.onActivated.add(note('activated'));
      workbook.worksheets.onAdded.add(note('sheet'));
      workbook.tables.onAdded.add(note('table'));
      await workbook.context.sync();
    });
    session.excel.select('Sheet2!B2:C3');
    await moment();
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.add('New').getRange('A1').values = [['h']];
      context.workbook.tables.add('New!A1:A2', true);
      await context.sync();
    });
    await soon(() =>
      expect(seen).toEqual(['activated', 'selection of the workbook', 'selection B2:C3', 'sheet', 'table']),
    );
  });

  test('a handler can read the range that has changed', async () => {
    const values: unknown[] = [];
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        session.Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('values');
          await inner.sync();
          values.push(range.values);
        }),
      );
      await context.sync();
    });
    session.excel.type('D4', 42);
    await soon(() => expect(values).toEqual([[[42]]]));
  });

  test('typing, pasting, filling and taking back are one change each; formulas and results have events of their own', async () => {
    session = await startSession({ sheets: ['Sheet1'], keepsUndo: true });
    const seen: unknown[] = [];
    await session.Excel.run(async ({ workbook }) => {
      const { worksheets } = workbook;
      worksheets.onChanged.add(({ address, source }) => Promise.resolve(void seen.push(['changed', address, source])));
      worksheets.onFormulaChanged.add(({ formulaDetails, source }) =>
        Promise.resolve(
          void seen.push([
            'formulas',
            formulaDetails.map(({ cellAddress, previousFormula }) => `${cellAddress} ${previousFormula}`).join(),
            source,
          ]),
        ),
      );
      worksheets.onCalculated.add(({ address }) => Promise.resolve(void seen.push(['calculated', address])));
      await workbook.context.sync();
    });
    const { excel } = session;
    const heard = async (act: () => unknown): Promise<unknown[]> => {
      seen.length = 0;
      act();
      await moment();
      return [...seen];
    };
    expect(await heard(() => excel.paste('A1', [[1], [2], [3]]))).toEqual([['changed', 'A1:A3', 'Local']]);
    // A formula in a cell that had none is no change of a formula.
    expect(await heard(() => excel.type('B1', '=A1*10'))).toEqual([
      ['changed', 'B1', 'Local'],
      ['calculated', 'B1'],
    ]);
    expect(await heard(() => excel.fill('B1', 'B2:B3'))).toEqual([
      ['changed', 'B2:B3', 'Local'],
      ['calculated', 'B2,B3'],
    ]);
    expect(excel.sheet('Sheet1').formulas('B1:B3').flat()).toEqual(['=A1*10', '=A2*10', '=A3*10']);
    // What is calculated from an argument has not been changed by anybody.
    expect(await heard(() => excel.otherTypes('A2', 5))).toEqual([
      ['changed', 'A2', 'Remote'],
      ['calculated', 'B2'],
    ]);
    expect(await heard(() => excel.type('B3', '=A3+1'))).toEqual([
      ['changed', 'B3', 'Local'],
      ['formulas', 'B3 =A3*10', 'Local'],
      ['calculated', 'B3'],
    ]);
    expect(await heard(() => excel.undo())).toEqual([
      ['changed', 'B3', 'Local'],
      ['calculated', 'B3'],
    ]);
    expect([excel.sheet('Sheet1').cell('B3').formula, excel.redo(), excel.sheet('Sheet1').cell('B3').formula]).toEqual([
      '=A3*10',
      true,
      '=A3+1',
    ]);
  });

  test.each([
    ['1.15', 0, false],
    ['1.20', 2, true],
  ])('what an add-in writes with ExcelApi %s: %i steps can be taken back', async (version, steps, undone) => {
    session = await startSession({ keepsUndo: true, matrix: { ExcelApi: version } });
    session.excel.type('A1', 'mine');
    await session.Excel.run({ mergeUndoGroup: true }, async (context) => {
      for (const address of ['B1', 'C1']) {
        context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [['its']];
        await context.sync();
      }
    });
    expect([session.excel.undoSteps, session.excel.undo()]).toEqual([steps, undone]);
    expect(session.excel.sheet('Sheet1').values('A1:C1')).toEqual([undone ? ['mine', '', ''] : ['mine', 'its', 'its']]);
  });

  test('events can be switched off', async () => {
    const seen: string[] = [];
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => {
        seen.push(address);
        return Promise.resolve();
      });
      context.runtime.enableEvents = false;
      await context.sync();
    });
    session.excel.type('A1', 1);
    await moment();
    expect(seen).toEqual([]);
  });
});

test('ribbon buttons run the associated action; the add-in can show its pane', async () => {
  const pressed: unknown[] = [];
  session.Office.actions.associate('atlasRefresh', (event: unknown) => {
    pressed.push(event);
  });
  await moment();
  session.excel.press('atlasRefresh');
  await moment();
  expect(pressed).toHaveLength(1);
  await session.Office.addin.hide();
  expect(session.excel.shell.paneVisibility).toBe('Background');
  await session.Office.addin.showAsTaskpane();
  expect(session.excel.shell.paneVisibility).toBe('Visible');
});

describe('faults', () => {
  test.each(['AccessDenied', 'GeneralException', 'InvalidOperationInCellEditMode', 'RequestAborted', 'ItemNotFound'])(
    '%s at the second request: nothing of it is done',
    async (code) => {
      session.excel.inject({ at: 2, code });
      await write('A1');
      expect((await refusal(write('A2'))).code).toBe(code);
      await write('A3');
      expect(session.excel.sheet('Sheet1').values('A1:A3').flat()).toEqual([1, '', 1]);
      expect(session.excel.syncs().map(({ error }) => error)).toEqual([undefined, code, undefined]);
    },
  );

  test('at an action in the middle: what came before is done', async () => {
    const work = session.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (const address of ['A1', 'A2', 'A3']) sheet.getRange(address).values = [[address]];
      await context.sync();
    });
    session.excel.inject({ at: 1, code: 'GeneralException', action: 10 });
    await refusal(work);
    const written = session.excel
      .sheet('Sheet1')
      .values('A1:A3')
      .flat()
      .filter((value) => value !== '');
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(3);
  });

  test('a standing refusal of one member', async () => {
    const stop = session.excel.faults.refuse(({ ActionType, Name }) =>
      ActionType === 4 && Name === 'Values' ? 'AccessDenied' : undefined,
    );
    expect((await refusal(write())).code).toBe('AccessDenied');
    stop();
    await write();
  });

  test.each([
    ['before', ''],
    ['after', 1],
  ] as const)('an answer that never comes, the request lost %s it was done', async (drop, value) => {
    session.excel.inject({ at: 1, drop });
    const ended = jest.fn();
    write().then(ended, ended);
    await moment();
    expect(ended).not.toHaveBeenCalled();
    expect([session.excel.sheet('Sheet1').cell('A1').value, session.excel.syncs()[0]!.error]).toEqual([
      value,
      'dropped',
    ]);
    await write('B1');
    // What the lost run had asked to keep, nobody gives back.
    session.excel.forgetKept();
  });

  test('while the user edits a cell: refused, or waiting with delayForCellEdit', async () => {
    session.excel.beginEdit();
    expect((await refusal(write('A1'))).code).toBe('InvalidOperationInCellEditMode');
    const waiting = write('A2', 2, { delayForCellEdit: true });
    await moment();
    expect(session.excel.sheet('Sheet1').cell('A2').value).toBe('');
    session.excel.endEdit();
    await waiting;
    expect(session.excel.sheet('Sheet1').cell('A2').value).toBe(2);
  });

  test('a run with mergeUndoGroup (ExcelApi 1.20) takes only what can be undone', async () => {
    const remove = (excel: Session): Promise<void> =>
      excel.Excel.run({ mergeUndoGroup: true }, async (context) => {
        context.workbook.worksheets.getItem('Sheet2').delete();
        await context.sync();
      });
    const newer = await startSession({ sheets: ['Sheet1', 'Sheet2'], matrix: { ExcelApi: '1.20' } });
    expect((await refusal(remove(newer))).code).toBe('UndoNotSupported');
    expect(newer.excel.sheetNames()).toEqual(['Sheet1', 'Sheet2']);
    await remove(session);
    expect(session.excel.sheetNames()).toEqual(['Sheet1']);
  });

  test('a request may have five megabytes', async () => {
    const rows = Array.from({ length: 100 }, () => ['x'.repeat(30_000), 'y'.repeat(30_000)]);
    const error = await refusal(
      session.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1:B100').values = rows;
        await context.sync();
      }),
    );
    expect([error.code, session.excel.syncs()[0]!.bytes > 5 * 1024 * 1024, session.excel.sheet('Sheet1').used]).toEqual(
      ['RequestPayloadSizeLimitExceeded', true, null],
    );
  });
});
