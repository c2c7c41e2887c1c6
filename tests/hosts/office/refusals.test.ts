/** Excel's refusals in words: what is the matter, what helps, the code at the end; said once. */
import { fillPage, pages } from '../../../src/content';
import { LANGS } from '../../../src/core/lang';
import { dataset } from '../../../src/dataset';
import { refused } from '../../../src/hosts/office/problems';
import { leave, start, type Harness } from './harness';

const page = fillPage(
  pages.find(({ id }) => id === 'korea-vendors')!,
  dataset,
  { lang: 'en' },
);

let { excel, host }: Partial<Harness> = {};
beforeEach(async () => {
  ({ excel, host } = await start());
});
afterEach(() => {
  expect(excel!.problems).toEqual([]);
  leave();
});
type Problem = Error & { words: Record<string, string>; undone?: boolean };

test.each([
  ['GeneralException', /something failed inside Excel; try again/],
  ['InvalidArgument', /does not take these contents here; insert them as values/],
  ['AccessDenied', /does not allow changes here; see whether the workbook is read-only/],
  ['RequestPayloadSizeLimitExceeded', /too much at once.*; insert a smaller table/],
  ['ResponsePayloadSizeLimitExceeded', /too much stands at this place.*; choose another cell/],
  ['InvalidOperation', /cannot do that at this place; choose another cell/],
  ['ItemNotFound', /is gone; select a cell and try again/],
  ['ItemAlreadyExists', /at the same moment; try again/],
  ['Timeout', /busy or was interrupted; wait/],
  ['FilteredRangeConflict', /a filter hides some of these cells; clear the filter/],
  ['MergedRangeConflict', /are in the way; choose another cell/],
  ['InactiveWorkbook', /another workbook is in front; click into this workbook/],
  ['SomethingNew', /Excel refused; try another place/],
])('%s', async (code, wanted) => {
  const before = excel!.snapshot();
  excel!.inject({ at: 3, code });
  const error = (await host!
    .insert(page, { formulas: 'values', overwrite: false })
    .catch((e: unknown) => e)) as Problem;
  expect(error.message).toMatch(wanted);
  expect(error.message.match(/nothing was inserted/g)).toHaveLength(1);
  // Nothing of Excel's own text for programmers, which is English everywhere.
  expect(error.message).not.toMatch(/request p|argument is|internal error|exception:/);
  for (const lang of LANGS) {
    expect(error.words[lang]).toMatch(new RegExp(`[(（]${code}[)）]$`));
    // The pane says by itself that nothing was inserted.
    expect(error.words[lang]).not.toMatch(/nothing was inserted|未插入/);
  }
  expect([/^[ -~]+$/.test(error.words.en!), error.words['zh-CN'] === error.words['zh-TW']]).toEqual([true, false]);
  expect(excel!.snapshot()).toEqual(before);
});

test('the place is refused with the same words', async () => {
  excel!.inject({ at: 2, code: 'AccessDenied' });
  await expect(host!.target(page)).rejects.toMatchObject({
    words: {
      'en': expect.stringMatching(/^Excel does not allow changes here; .*\(AccessDenied\)$/),
      'zh-TW': expect.stringMatching(/^Excel 不允許/),
    },
  });
});

test('what could not be taken back is not said to be untouched', () => {
  const error = refused(Object.assign(new Error('x'), { code: 'GeneralException' }), false) as Problem;
  expect(error.undone).toBe(false);
  for (const lang of LANGS)
    expect(error.words[lang]).toMatch(
      /could not take it back; use Undo.*something failed|无法还原；请使用“撤消”.*出错|無法還原；請使用「復原」.*(?:錯誤|出錯)/,
    );
  expect(error.message).not.toMatch(/nothing was inserted/);
});

test('errors that are not of Excel keep their own text, once', () => {
  expect(refused(new Error('no room behind the chart'), true)).toMatchObject({
    message: 'nothing was inserted: no room behind the chart',
    words: { en: 'no room behind the chart' },
  });
  const own = refused(refused(new Error('x'), true), true);
  expect(own.message).toBe('nothing was inserted: x');
});
