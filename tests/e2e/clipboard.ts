/**
 * The clipboard: what the pane copies, and pasting into the grid with the real keys, what the pane, Excel, WPS and
 * LibreOffice copy. A browser has one clipboard, so all of it is in one file's browser: that of
 * tests/e2e/playground.test.ts.
 */
import { RARE } from '../rare';
import type { Page } from 'playwright-core';
import { asHtml, asTsv } from '../../src/hosts/preview/clipboard';
import { clipRows } from '../../src/hosts/preview/clip-rows';
import { fillPage, pages } from '../../src/content';
import { dataset } from '../../src/dataset';
import { arrived, HOSTILE, hostilePage } from '../hosts/preview/hostile-page';
import { expectShown, select, shown, undo } from './grid';
import { openPane, pick, says } from './pane';
import type { Here, Visit } from './site';

interface Cell {
  readonly v: unknown;
  readonly f: string;
  readonly format: string;
}
/** Values as they lie in the grid, with their formulas and number formats. */
const cells = (page: Page, a1: string): Promise<Cell[][]> =>
  page.evaluate((a) => {
    const range = (
      window as never as {
        atlasPlayground: {
          getActiveWorkbook(): {
            getActiveSheet(): {
              getRange(a: string): {
                getRawValues(): unknown[][];
                getFormulas(): string[][];
                getNumberFormats(): string[][];
              };
            };
          };
        };
      }
    ).atlasPlayground
      .getActiveWorkbook()
      .getActiveSheet()
      .getRange(a);
    const [values, formulas, formats] = [range.getRawValues(), range.getFormulas(), range.getNumberFormats()];
    return values.map((row, r) => row.map((v, c) => ({ v, f: formulas[r]![c]!, format: formats[r]![c]! })));
  }, a1);

type Kinds = Readonly<Record<string, string>>;

/** Puts kinds on the clipboard as a program does, without the browser's cleaning. */
const put = (page: Page, kinds: Kinds): Promise<void> =>
  page.evaluate((all) => {
    const fill = (event: ClipboardEvent): void => {
      for (const [type, text] of Object.entries(all)) event.clipboardData!.setData(type, text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('copy', fill, true);
    document.execCommand('copy');
    removeEventListener('copy', fill, true);
  }, kinds);
async function paste(page: Page, kinds: Kinds, a1 = 'A1'): Promise<void> {
  await put(page, kinds);
  await select(page, a1);
  await page.keyboard.press('Control+V');
}
const html = (style: string, rows: string): Kinds => ({
  'text/html':
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table{} ${style}--></style></head>` +
    `<body><table><!--StartFragment-->${rows}<!--EndFragment--></table></body></html>`,
});

/** From the pane's own button to the grid. */
async function copyInPane(page: Page, id: string): Promise<void> {
  await page.click(`[data-page="${id}"]`);
  await page.click('.copy-button');
  await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
  await page.click('.back-button');
}

/** @param loaded the playground, with a sheet for each test. */
export function testPasting(loaded: () => Visit): void {
  test.each(['position-by-region', ...(RARE ? ['japan-vendors'] : [])])(
    'Copy in the pane, paste into the grid: %s',
    async (id) => {
      const { page } = loaded();
      await copyInPane(page, id);
      await select(page, 'A1');
      await page.keyboard.press('Control+V');
      const spec = pages.find((p) => p.id === id)!;
      const rows = clipRows(fillPage(spec, dataset, { lang: 'en', charts: true }));
      await expectShown(page, `A${rows.length}`, (rows.at(-1)![0] as { text: string }).text);
      const found = await cells(page, `A1:L${rows.length}`);
      const wrong = rows.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const at = found[r]![c]!;
          if (cell === null) return at.v === null || at.v === '' ? [] : [`${r},${c}: ${String(at.v)} in an empty cell`];
          const [value, format] = cell.kind === 'number' ? [cell.value, cell.format] : [cell.text, '@'];
          return at.v === value && at.format === format && !at.f
            ? []
            : [`${r},${c}: ${JSON.stringify(at)}, not ${value}`];
        }),
      );
      expect(wrong).toEqual([]);
      const two = rows.findIndex((row) => row.some((cell) => cell?.kind === 'number' && cell.shown.endsWith('%')));
      const column = rows[two]!.findIndex((cell) => cell?.kind === 'number' && cell.shown.endsWith('%'));
      const share = rows[two]![column] as { shown: string };
      expect(await shown(page, `${String.fromCharCode(65 + column)}${two + 1}`)).toBe(share.shown);
    },
  );

  test('texts that try to be formulas, dates and numbers stay texts, from HTML and from plain text', async () => {
    const { page } = loaded();
    const last = 3 + HOSTILE.length;
    await paste(page, { 'text/html': asHtml(hostilePage) });
    await expectShown(page, `A${last}`, arrived(HOSTILE.at(-1)!));
    const pasted = await cells(page, `A4:B${last}`);
    expect(pasted.map((row) => [row[0]!.v, row[0]!.f || '', row[1]!.v])).toEqual(
      HOSTILE.map((text) => [arrived(text), '', -0.5]),
    );
    await paste(page, { 'text/plain': asTsv(hostilePage) }, 'D1');
    await expectShown(page, `D${last}`, arrived(HOSTILE.at(-1)!));
    const plain = await cells(page, `D1:D${last}`);
    expect(plain.map((row) => row[0]!.f || '').filter(Boolean)).toEqual([]);
    expect(plain[3]![0]!.v).toBe('=1+1');
  });

  test('cells of Excel and WPS: formats by name, by code, escaped; values arrive, undo takes them back', async () => {
    const { page } = loaded();
    const style = [
      '.a{mso-number-format:Percent;}',
      '.b{mso-number-format:Standard;}',
      '.c{mso-number-format:Scientific;}',
      '.d{mso-number-format:Currency;}',
      '.e{mso-number-format:"Short Date";}',
      '.f{mso-number-format:Fixed;}',
      '.g{mso-number-format:General;}',
      '.h{mso-number-format:"0\\.0%";}',
      '.i{mso-number-format:"\\@";}',
      '.j{mso-number-format:"_\\(* \\#\\,\\#\\#0\\.00_\\)\\;_\\(* \\\\\\(\\#\\,\\#\\#0\\.00\\\\\\)\\;_\\(* \\0022-\\0022??_\\)\\;_\\(\\@_\\)";}',
      '.k{mso-number-format:Blubb;}',
      '.l{mso-number-format:"\\0022unclosed";}',
      '.m{mso-number-format:"Yes\\/No";}',
    ].join('\n');
    const values = [
      ['a', '14.70%'],
      ['b', '1,234.50'],
      ['c', '1.23E+05'],
      ['d', '$1,234.50'],
      ['e', '9/1/2025'],
      ['f', '3.14'],
      ['g', '42'],
      ['h', '23.4%'],
      ['i', '=1+1'],
      ['j', '<span style="mso-spacerun:yes">&nbsp;&nbsp; </span>1,234.00 '],
      ['k', '7'],
      ['l', '8'],
      ['m', 'Yes'],
      ['i', '2025-09'],
    ];
    const rows = values.map(([name, text]) => `<tr><td class=${name}>${text}</td><td>beside</td></tr>`).join('');
    await paste(page, html(style, `${rows}<tr><td style='mso-number-format:Percent'>50.00%</td><td>end</td></tr>`));
    await expectShown(page, 'B15', 'end');
    const found = (await cells(page, 'A1:A15')).map(([cell]) => cell!);
    expect(found.map(({ v }) => v)).toEqual([
      0.147,
      1234.5,
      123000,
      1234.5,
      45901,
      3.14,
      42,
      0.234,
      '=1+1',
      1234,
      7,
      8,
      'Yes',
      '2025-09',
      0.5,
    ]);
    expect(found.map(({ format }) => format).slice(0, 8)).toEqual([
      '0.00%',
      '#,##0.00',
      '0.00E+00',
      '$#,##0.00',
      'm/d/yyyy',
      '0.00',
      expect.stringMatching(/^(General)?$/),
      '0.0%',
    ]);
    expect(await shown(page, 'A1')).toBe('14.70%');
    await undo(page);
    await expectShown(page, 'A1', '');
    expect(await shown(page, 'A15')).toBe('');
  });

  test('merged cells of Excel, and a text that looks like a formula without being called a text', async () => {
    const { page } = loaded();
    await paste(
      page,
      html(
        '',
        '<tr><td colspan=2 rowspan=2>=SUM(1,2)</td><td>a</td></tr><tr><td>b</td></tr><tr><td>1</td><td>2</td><td>c</td></tr>',
      ),
    );
    await expectShown(page, 'C3', 'c');
    const found = await cells(page, 'A1:C3');
    expect(found[0]![0]).toMatchObject({ v: '=SUM(1,2)', f: '' });
    expect([found[0]![2]!.v, found[1]![2]!.v, found[2]![0]!.v]).toEqual(['a', 'b', 1]);
  });

  test('cells of LibreOffice, a single cell, broken HTML and nothing at all', async () => {
    const { page } = loaded();
    await paste(page, html('', '<tr><td sdval="0.234" sdnum="1033;0;0%">23%</td><td sdnum="1033;0;@">=1+1</td></tr>'));
    await expectShown(page, 'A1', '23%');
    expect((await cells(page, 'A1:B1'))[0]).toMatchObject([{ v: 0.234 }, { v: '=1+1', f: '' }]);
    await paste(page, html('td{mso-number-format:Percent;}', '<tr><td>9.00%</td></tr>'), 'A3');
    await expectShown(page, 'A3', '9.00%');
    const broken = [
      '<table><tr><td class="a" style="mso-number-format:',
      '<table>',
      '<style>td{mso-number-format:"\\',
      '<p>words</p>',
    ];
    for (const [at, text] of broken.entries()) await paste(page, { 'text/html': text }, `D${1 + 2 * at}`);
    await expectShown(page, 'D7', 'words');
    await paste(page, { 'text/plain': 'a\tb\n<1%\t≤3\n' }, 'A10');
    await expectShown(page, 'A11', '<1%');
    await expectShown(page, 'B11', '≤3');
  });

  test('into a cell that is being edited goes the text, and broken HTML nothing', async () => {
    const { page } = loaded();
    const cells = html('.a{mso-number-format:Percent;}', '<tr><td class=a>14.70%</td></tr>');
    const pasted: Kinds[] = [{ 'text/html': '<table>' }, { ...cells, 'text/plain': '14.70%' }];
    for (const [at, kinds] of pasted.entries()) {
      await put(page, kinds);
      await select(page, `B${2 + at}`);
      await page.keyboard.press('F2');
      await page.waitForTimeout(500);
      await page.keyboard.press('Control+V');
      await page.waitForTimeout(300);
      await page.keyboard.press('Enter');
    }
    await expectShown(page, 'B3', '14.70%');
  });
}

/** @param here a browser that no other file uses. */
export function testCopying(here: Here): void {
  test('a plain browser tab says what it cannot do, and copies: tables, and from Find the formula', async () => {
    const { page } = await openPane(here, { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.click('.item >> nth=0');
    expect(await page.locator('.insert-button').count()).toBe(0);
    // Where it can be tried is one click away.
    expect(
      await page.evaluate(
        async () => (await fetch(document.querySelector<HTMLAnchorElement>('.playground-link')!.href)).ok,
      ),
    ).toBe(true);
    await page.click('.copy-button');
    await page.waitForSelector('.pane-live fluent-message-bar[intent=success]');
    expect(await copied()).toContain('\t0.23\t');

    await page.click('#tab-find');
    await page.waitForSelector('.figure');
    await pick(page, 'region', '日本');
    await pick(page, 'period', '..2022');
    await page.click('.find-copy-formula');
    await says(page, /Copied: =XIAOMI/);
    expect(await copied()).toBe('=XIAOMI.SHARE("Japan","..2022","Xiaomi")');
    for (const [style, wanted] of [
      ['short', /^相青, 2025, line \d+$/],
      ['full', /^相青.*000_d0e96872b6e3457e\.txt, line \d+/],
      ['other', /^相青.*第\d+行.*原文「/],
    ] as const) {
      await page.click(`.cite-${style}`);
      await page.waitForFunction(() => document.querySelector('.pane-live fluent-message-bar'));
      expect(await copied()).toMatch(wanted);
    }
    await page.context().close();
  });
}
