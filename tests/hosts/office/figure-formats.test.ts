/**
 * The format follows the figure in Excel: with the value, by itself, by command; what each of them asks of Excel and of
 * the user's undo.
 */
import { cellFace } from '../../../src/functions/cell-face';
import { cellFigure } from '../../../src/functions/display';
import { hearCalls, heard } from '../../../src/functions/heard';
import { formFor, registerFunctions } from '../../../src/functions/register';
import { setFigureForm, setLanguage, setValueFormats } from '../../../src/functions/session';
import { followFigures } from '../../../src/hosts/office/follow-figures';
import { formatFigures, type FormatsDone } from '../../../src/hosts/office/format-figures';
import { MATRIX, type TestExcel } from '../../office-host/excel';
import { performed } from '../../office-host/requests';
import { leave, start } from './harness';

const SETS = {
  /** LTSC 2021 and 2024: no data types, no groups for undo. */
  old: { ExcelApi: '1.15', CustomFunctionsRuntime: '1.3' },
  formats: { ExcelApi: '1.16', CustomFunctionsRuntime: '1.4' },
  cards: { ExcelApi: '1.19', CustomFunctionsRuntime: '1.4' },
  /** Groups for undo as well. */
  newest: { ExcelApi: '1.20', CustomFunctionsRuntime: '1.4' },
  /** Groups, but numbers without formats: so cells without a format of their own can be looked at, too. */
  grouped: { ExcelApi: '1.20', CustomFunctionsRuntime: '1.3' },
} as const;

/** How long the add-in of whoever made a change has for it, in milliseconds. */
const COURTESY = 400;

let excel: TestExcel;
let stop: () => void = () => undefined;
let on = true;

async function begin(sets: keyof typeof SETS): Promise<void> {
  on = true;
  const matrix = { ...MATRIX, ...SETS[sets] };
  ({ excel } = await start({ live: false, keepsUndo: true, sheets: ['Sheet1', "Bob's"], matrix }));
  registerFunctions((id) => heard(id, cellFace(id)));
  await Office.onReady();
  // Office tells what it can do a moment later.
  await moment(1);
  if (sets === 'newest' || sets === 'grouped') {
    stop = followFigures({
      hear: hearCalls,
      figureOf: cellFigure,
      isOn: () => on,
      general: formFor((set, version) => Office.context.requirements.isSetSupported(set, version)) === 'plain',
      pause: 20,
      courtesy: COURTESY,
    });
    await moment(10);
  } else hearCalls(() => undefined)();
}
afterEach(async () => {
  stop();
  stop = () => undefined;
  await moment(10);
  expect(excel.problems).toEqual([]);
  leave();
  setFigureForm('plain');
  setValueFormats(true);
  setLanguage('en');
});

const moment = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Until Excel has calculated, and what follows has been done. */
async function quiet(): Promise<void> {
  await excel.settled();
  for (let seen = -1; seen !== excel.requests.length;) {
    seen = excel.requests.length;
    await moment(60);
  }
}
const format = (address: string, sheet = 'Sheet1'): string => excel.sheet(sheet).cell(address).numberFormat;
const text = (address: string, sheet = 'Sheet1'): string => excel.sheet(sheet).cell(address).text;
const BOUND = '=XIAOMI.SHARE("Japan","..2022")';
const PLAIN = '=XIAOMI.SHARE("Europe","2025Q2")';

describe('with the value', () => {
  test.each(['formats', 'cards'] as const)(
    '%s: no request, no step, and with another argument another format',
    async (sets) => {
      await begin(sets);
      excel.type('A1', '..2022');
      excel.type('B1', '=XIAOMI.SHARE("Japan",A1)');
      await quiet();
      expect([text('B1'), format('B1')]).toEqual(['<1%', 'General']);
      excel.type('A1', '2024');
      await quiet();
      expect([text('B1'), format('B1')]).toEqual(['6%', 'General']);
      expect(excel.syncs()).toEqual([]);
      expect(excel.undoSteps).toBe(3);
      expect((excel.rich('Sheet1!B1') as { type: string }).type).toBe(sets === 'cards' ? 'Double' : 'FormattedNumber');
    },
  );

  test('where the cell has a format of its own, that one is shown', async () => {
    await begin('cards');
    excel.setFormat('B1', '0.000');
    excel.type('B1', BOUND);
    await quiet();
    expect(text('B1')).toBe('0.010');
  });

  test('switched off, numbers come without format and keep their card', async () => {
    await begin('cards');
    setValueFormats(false);
    excel.type('B1', BOUND);
    await quiet();
    expect(text('B1')).toBe('0.01');
    expect(excel.rich('Sheet1!B1')).toMatchObject({
      type: 'Double',
      basicValue: 0.01,
      properties: { Shown: { basicValue: '<1%' } },
    });
    expect(excel.rich('Sheet1!B1')).not.toHaveProperty('numberFormat');
  });
});

describe('by itself, where a write can be taken back', () => {
  test('2,000 formulas pasted at once: one request to read, one to write, one step of undo', async () => {
    await begin('grouped');
    const lines = Array.from({ length: 2000 }, (_, i) => [i % 2 ? BOUND : PLAIN]);
    const from = excel.requests.length;
    excel.paste('B2', lines);
    await quiet();
    expect([text('B2'), text('B3'), text('B2000'), text('B2001')]).toEqual(['23%', '<1%', '23%', '<1%']);
    const [read, write, ...more] = excel.syncs(from);
    expect([read?.writes, write?.writes, more]).toEqual([false, true, []]);
    expect(write!.bytes).toBeLessThan(60_000);
    expect(write!.options).toMatchObject({ delayForCellEdit: true });
    expect(excel.undoSteps).toBe(2);
  });

  test('what is taken back stays so, what is done again is formatted again; one format for all is one value for all', async () => {
    await begin('grouped');
    excel.paste(
      'B2',
      Array.from({ length: 50 }, () => [PLAIN]),
    );
    await quiet();
    expect(performed(excel.syncs().at(-1)!).filter(([name]) => name === 'NumberFormat')).toEqual([
      ['NumberFormat', ['0%']],
    ]);
    const from = excel.requests.length;
    // Back goes the format, and nobody puts it on again; then the formulas.
    excel.undo();
    await quiet();
    expect([text('B2'), format('B51'), excel.syncs(from)]).toEqual(['0.23', 'General', []]);
    excel.undo();
    await quiet();
    expect([excel.sheet('Sheet1').cell('B2').formula, excel.syncs(from)]).toEqual([undefined, []]);
    excel.redo();
    await quiet();
    expect([text('B2'), text('B51')]).toEqual(['23%', '23%']);
  });

  test('an argument changes, on another sheet with a name that needs quotes, also below a copied bound', async () => {
    await begin('newest');
    excel.type("'Bob''s'!A1", '..2022');
    excel.type("'Bob''s'!C1", '=XIAOMI.SHARE("Japan",A1)');
    excel.setFormat("'Bob''s'!C1", '"<"0%');
    await quiet();
    expect(text('C1', "Bob's")).toBe('<1%');
    excel.type("'Bob''s'!A1", '2024');
    await quiet();
    // Without it the cell would go on saying <6%.
    expect([text('C1', "Bob's"), format('C1', "Bob's")]).toEqual(['6%', '0%']);
  });

  test('filled down, a bound’s format is not that of the figures below', async () => {
    await begin('newest');
    excel.paste('A1', [['..2022'], ['2023'], ['2024']]);
    excel.type('B1', '=XIAOMI.SHARE("Japan",A1)');
    excel.setFormat('B1', '"<"0%');
    excel.fill('B1', 'B2:B3');
    await quiet();
    expect(excel.sheet('Sheet1').texts('B1:B3').flat()).toEqual(['<1%', '1%', '6%']);
  });

  test('where values bring their formats, cells without one of their own are left alone: they are read and not written', async () => {
    await begin('newest');
    const from = excel.requests.length;
    excel.type('B1', BOUND);
    await quiet();
    expect([text('B1'), format('B1'), excel.undoSteps]).toEqual(['<1%', 'General', 1]);
    expect(excel.syncs(from).map(({ writes }) => writes)).toEqual([false]);
  });

  test('formats of the user’s, texts, calculations, several calls, spills and errors stay as they are', async () => {
    await begin('grouped');
    const stay = [
      ['0.000', BOUND],
      ['@', 'text'],
      ['General', `${BOUND}*2`],
      ['General', `${BOUND}+XIAOMI.SHARE("Japan",2024)`],
      ['General', '=XIAOMI.SHARE("Japan","1999")'],
      ['General', '=XIAOMI.SERIES("share","Japan")'],
    ];
    stay.forEach(([own], i) => own !== 'General' && excel.setFormat(`B${i + 1}`, own!));
    excel.paste(
      'B1',
      stay.map(([, formula]) => [formula]),
    );
    await quiet();
    expect(stay.map((_, i) => format(`B${i + 1}`))).toEqual(stay.map(([own]) => own));
    expect(excel.sheet('Sheet1').cell('B6').spill).toBeDefined();
    expect(excel.syncs().filter(({ writes }) => writes)).toEqual([]);
  });

  test('a format chosen after ours stays while the figure keeps its own, and goes when that changes', async () => {
    await begin('grouped');
    excel.type('A1', '2024');
    excel.type('B1', '=XIAOMI.SHARE("Japan",A1)');
    await quiet();
    expect(format('B1')).toBe('0%');
    excel.setFormat('B1', '0.0%');
    excel.type('A1', '2023');
    await quiet();
    expect(format('B1')).toBe('0.0%');
    excel.type('A1', '..2022');
    await quiet();
    expect([format('B1'), text('B1')]).toEqual(['"<"0%', '<1%']);
  });

  test('a cell that was emptied and filled anew is judged anew', async () => {
    await begin('grouped');
    excel.type('B1', BOUND);
    await quiet();
    excel.clear('B1', 'All');
    await moment(30);
    excel.type('B1', BOUND);
    await quiet();
    expect(text('B1')).toBe('<1%');
  });

  test('switched off: nothing is asked and nothing done', async () => {
    await begin('grouped');
    on = false;
    const from = excel.requests.length;
    excel.type('B1', BOUND);
    await quiet();
    expect([format('B1'), excel.syncs(from)]).toEqual(['General', []]);
  });

  test('a protected sheet, and a user who goes on typing', async () => {
    await begin('grouped');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Bob's").getRange('A1').formulas = [[BOUND]];
      context.workbook.worksheets.getItem("Bob's").protection.protect();
      await context.sync();
    });
    excel.type('B1', BOUND);
    excel.beginEdit();
    await moment(200);
    expect(format('B1')).toBe('General');
    excel.endEdit();
    await quiet();
    expect([text('B1'), format('A1', "Bob's")]).toEqual(['<1%', 'General']);
  });

  test('after somebody else’s change their add-in goes first', async () => {
    await begin('grouped');
    const from = excel.requests.length;
    const begun = performance.now();
    excel.otherTypes('B1', BOUND);
    while (excel.syncs(from).length === 0) await moment(2);
    // Timers count in whole milliseconds.
    expect(performance.now() - begun).toBeGreaterThan(COURTESY - 2);
    await quiet();
    expect(text('B1')).toBe('<1%');
  });
});

describe('before that', () => {
  test('nothing is done by itself: no handler, no request, and the way back stays', async () => {
    await begin('old');
    excel.type('B1', 'mine');
    excel.type('B2', BOUND);
    await quiet();
    expect([text('B2'), excel.handlers(), excel.syncs(), excel.undoSteps]).toEqual(['0.01', [], [], 2]);
  });
});

describe('by command', () => {
  const command = (): Promise<FormatsDone> =>
    formatFigures({
      hear: hearCalls,
      figureOf: cellFigure,
      general: formFor((set, version) => Office.context.requirements.isSetSupported(set, version)) === 'plain',
      patience: 500,
    });

  test('many formulas: four requests to read, one to write, by literals without calculating anything', async () => {
    await begin('old');
    excel.paste(
      'B2',
      Array.from({ length: 300 }, (_, i) => [i % 2 ? BOUND : PLAIN]),
    );
    await excel.settled();
    const asked = excel.shell.functions.sent.length;
    const from = excel.requests.length;
    expect(await command()).toEqual({ figures: 300, formatted: 300, unknown: 0, locked: [] });
    expect([text('B2'), text('B3'), text('B301')]).toEqual(['23%', '<1%', '<1%']);
    expect(excel.syncs(from).map(({ writes }) => writes)).toEqual([false, false, false, false, true]);
    expect(excel.shell.functions.sent.length).toBe(asked);
    expect(await command()).toMatchObject({ figures: 300, formatted: 0 });
  });

  test('arguments that only Excel knows are calculated', async () => {
    await begin('old');
    excel.paste('A1', [['..2022'], ['2024'], ['1999']]);
    excel.paste('B1', [
      ['=XIAOMI.SHARE("Japan",A1)'],
      ['=XIAOMI.SHARE("Jap"&"an",A2)'],
      ['=XIAOMI.SHARE("Japan",A3)'],
      ['=B1*2'],
    ]);
    excel.setFormat('B2', '"<"0%');
    await excel.settled();
    expect(await command()).toEqual({ figures: 3, formatted: 2, unknown: 0, locked: [] });
    await excel.settled();
    expect(excel.sheet('Sheet1').texts('B1:B4').flat()).toEqual(['<1%', '6%', '#N/A', '0.02']);
  });

  test('on every sheet, but not on protected ones, which are named; formats of the user’s stay', async () => {
    await begin('old');
    excel.paste('D4', [[BOUND, PLAIN]]);
    excel.setFormat('E4', '0.000');
    excel.type("'Bob''s'!A1", BOUND);
    await excel.settled();
    excel.workbook.sheetBy("Bob's").protection = { password: null, options: {} };
    expect(await command()).toEqual({ figures: 3, formatted: 1, unknown: 0, locked: ["Bob's"] });
    expect([text('D4'), text('E4'), format('A1', "Bob's")]).toEqual(['<1%', '0.230', 'General']);
  });

  test('a value that is not today’s figure gets no format of today’s', async () => {
    await begin('old');
    excel.type('B1', BOUND);
    await excel.settled();
    excel.workbook.sheetBy('Sheet1').at(0, 1).value = 0.02;
    expect(await command()).toMatchObject({ figures: 1, formatted: 0, unknown: 1 });
  });

  test('an empty workbook', async () => {
    await begin('old');
    expect(await command()).toEqual({ figures: 0, formatted: 0, unknown: 0, locked: [] });
  });

  test('where values bring their formats, only what hides them is written', async () => {
    await begin('cards');
    excel.paste('B1', [[BOUND], [BOUND]]);
    excel.setFormat('B2', '0.0%');
    await excel.settled();
    expect(await command()).toMatchObject({ figures: 2, formatted: 1 });
    expect([format('B1'), format('B2'), text('B1'), text('B2')]).toEqual(['General', '"<"0%', '<1%', '<1%']);
  });
});
