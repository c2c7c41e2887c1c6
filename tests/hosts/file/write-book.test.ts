import { createHash } from 'node:crypto';
import type { Lang } from '../../../src/core/lang';
import { FORMULA_MODES, writeBook } from '../../../src/hosts/file/index';
import { openParts } from '../../../src/hosts/file/write/package-parts';
import { lintBook } from '../../../src/review/lint';
import { readBook } from '../../../src/review/read-book';
import type { ReadCell } from '../../../src/review/read-book';
import { footerCode } from '../../../src/hosts/file/layout/plan-book';
import { NASTY, cell, fixtureBook } from './fixture';

const read = async (...args: Parameters<typeof writeBook>) => {
  const bytes = await writeBook(...args);
  return { ...readBook(bytes), parts: openParts(bytes) };
};
const at = (cells: readonly ReadCell[], address: string): ReadCell => cells.find((one) => one.address === address)!;
const allXml = (parts: ReadonlyMap<string, string>): string => [...parts.values()].join('\n');

describe('formula modes', () => {
  test('native: look-ups with cached values, nothing of the add-in', async () => {
    const { parts, sheets } = await read(fixtureBook(), { formulas: 'native' });
    expect(at(sheets[1]!.cells, 'C6')).toMatchObject({
      value: 0.01,
      array: false,
      formula: 'INDEX(Atlas_Value,MATCH("share|xiaomi|japan|2025Q2",Atlas_Key,0))',
    });
    expect(at(sheets[1]!.cells, 'D5')).toMatchObject({
      value: 0.37,
      formula: 'C5+INDEX(Atlas_Value,MATCH("share|xiaomi|europe|2025Q2",Atlas_Key,0))-0.09',
    });
    expect(at(sheets[1]!.cells, 'E7')).toMatchObject({ type: 'text', value: 'holds' });
    expect(parts.has('xl/metadata.xml')).toBe(false);
    expect(allXml(parts)).not.toMatch(/_xldudf_| cm="/);
  });

  test('addin: stored names, array form with cell metadata, cached values', async () => {
    const { parts, sheets } = await read(fixtureBook(), { formulas: 'addin' });
    expect(parts.get('xl/worksheets/sheet2.xml')).toMatch(
      /<c r="C5" s="\d+" cm="1"><f t="array" ref="C5">_xldudf_XIAOMI_VALUE\([^<]*<\/f><v>0\.23<\/v><\/c>/,
    );
    expect(at(sheets[1]!.cells, 'C5')).toMatchObject({ value: 0.23, array: true, metadata: true });
    // A derived cell without a function of ours is an ordinary formula.
    expect(at(sheets[1]!.cells, 'D5')).toMatchObject({ formula: 'ROUND(C5+0.14,2)', array: false, metadata: false });
    expect(at(sheets[1]!.cells, 'E7')).toMatchObject({
      formula: '_xlfn.IFNA(IF(_xldudf_XIAOMI_SHARE("Europe")<1,"holds","fails"),"fails")',
      value: 'holds',
      type: 'text',
      array: true,
    });
    expect(parts.get('xl/metadata.xml')).toContain('fDynamic="1"');
    expect(parts.get('[Content_Types].xml')).toContain('/xl/metadata.xml');
    expect(parts.get('xl/_rels/workbook.xml.rels')).toContain('metadata.xml');
  });

  test('values: no formula at all', async () => {
    const { parts, sheets } = await read(fixtureBook(), { formulas: 'values' });
    expect(sheets.flatMap((sheet) => sheet.cells).filter((one) => one.formula !== undefined)).toEqual([]);
    expect(
      [...parts]
        .filter(([name, text]) => name.startsWith('xl/worksheets/') && /<f[ >]/.test(text))
        .map(([name]) => name),
    ).toEqual([]);
    expect(at(sheets[1]!.cells, 'C5').value).toBe(0.23);
  });

  test.each(FORMULA_MODES)(
    '%s: the display name of the functions is nowhere in the XML, nor anything active',
    async (formulas) => {
      const bytes = await writeBook(fixtureBook(), { formulas });
      const parts = openParts(bytes);
      expect(allXml(parts)).not.toContain('XIAOMI.');
      expect(lintBook(bytes)).toEqual([]);
      expect([...parts.keys()].filter((name) => /vba|external|activeX|embed/i.test(name))).toEqual([]);
      expect(parts.get('xl/workbook.xml')).toContain('<calcPr calcId="191029"/>');
    },
  );
});

test('the first sheet is in front, in a view that readers of the workbook can find', async () => {
  const { parts } = await read(fixtureBook(), { formulas: 'native' });
  expect(parts.get('xl/workbook.xml')).toMatch(/<bookViews><workbookView [^>]*activeTab="0"\/><\/bookViews><sheets>/);
  expect([1, 2].map((n) => parts.get(`xl/worksheets/sheet${n}.xml`)!.includes('tabSelected="1"'))).toEqual([
    true,
    false,
  ]);
});

describe('content', () => {
  test('text stays text, whatever it begins with or contains', async () => {
    const { sheets, parts } = await read(fixtureBook(), { formulas: 'native' });
    const texts = sheets[0]!.cells.filter((one) => one.type === 'text').map((one) => one.value);
    for (const text of NASTY) expect(texts).toContain(text);
    expect(sheets[0]!.cells.every((one) => one.formula === undefined)).toBe(true);
    // The text format keeps "=1+1" a text when somebody edits the cell.
    const style = at(sheets[0]!.cells, 'B8').style;
    const formats = [...parts.get('xl/styles.xml')!.matchAll(/<cellXfs.*<\/cellXfs>/gs)][0]![0].match(/<xf /g)!;
    expect(formats.length).toBeGreaterThan(style);
    expect(
      parts
        .get('xl/styles.xml')!
        .match(/<cellXfs.*<\/cellXfs>/s)![0]
        .split('<xf ')[style + 1],
    ).toContain('numFmtId="49"');
  });

  test('links: inside the book by location, web addresses by relationship, dead ones are plain text', async () => {
    const { sheets, parts } = await read(fixtureBook(), { formulas: 'native' });
    expect(sheets[0]!.links).toContainEqual(
      expect.objectContaining({ ref: 'C3', location: "'Data & it''s keys'!A1", relation: undefined }),
    );
    expect(sheets[0]!.links).toHaveLength(2);
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('https://example.org/?a=1&amp;b=2');
  });

  test('tables, names, repeated rows, number formats', async () => {
    const { sheets, names, parts } = await read(fixtureBook('zh-CN'), { formulas: 'native' });
    expect(sheets[1]!.tables[0]).toMatchObject({
      name: 'Atlas_share',
      area: { top: 3, left: 1, bottom: 6, right: 4 },
      columns: ['地区', '智能手机出货量份额', '2025', 'Note <&>'],
    });
    expect(names).toContainEqual({ name: 'Atlas_Key', reference: "'数据'!$A$2:$A$5" });
    // A short table fits on one page: its header need not be repeated above the notes overleaf.
    expect(names.map(({ name }) => name)).not.toContain('_xlnm.Print_Titles');
    expect(parts.get('xl/styles.xml')).toContain('formatCode="&quot;&lt;&quot;0%"');
    const table = [...parts].find(([name, text]) => name.startsWith('xl/tables/') && text.includes('Atlas_share'))![1];
    expect(table).not.toContain('totalsRowLabel');
    expect(table).toContain('altText="Share &amp; rank by region"');
  });

  test('the header of a table that goes on overleaf is repeated in print', async () => {
    const book = fixtureBook('zh-CN');
    const [front, topic, data] = book.sheets as [never, never, never] as (typeof book.sheets)[number][];
    const [heading, table, notes] = topic!.page.blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    const [header, ...rows] = table.cells;
    const long = { ...table, cells: [header!, ...Array.from({ length: 30 }, () => rows).flat()] };
    const sheets = [
      front!,
      { ...topic!, page: { ...topic!.page, blocks: [heading!, long, { ...notes!, row: 4 + long.cells.length }] } },
      data!,
    ];
    expect((await read({ ...book, sheets }, { formulas: 'values' })).names).toContainEqual({
      name: '_xlnm.Print_Titles',
      reference: "'份额'!$4:$4",
      sheet: 1,
    });
  });

  test('a table without rows is drawn, but not as an Excel table', async () => {
    const book = fixtureBook();
    const [front, topic, data] = book.sheets as [never, never, never] as (typeof book.sheets)[number][];
    const empty = {
      kind: 'table' as const,
      row: 0,
      column: 0,
      name: 'Atlas_empty',
      title: 'Empty',
      cells: [[cell('header', 'Region')]],
    };
    const sheets = [front!, { ...topic!, page: { ...topic!.page, blocks: [empty] } }, data!];
    const result = await read({ ...book, sheets }, { formulas: 'native' });
    expect(result.sheets[1]!.tables).toEqual([]);
    expect(at(result.sheets[1]!.cells, 'A1').value).toBe('Region');
  });

  test('a Chinese workbook has a Chinese typeface in cells, theme and charts; an English one for what it quotes', async () => {
    const partsOf = async (lang: Lang): Promise<{ styles: string; theme: string }> => {
      const { parts } = await read(fixtureBook(lang), { formulas: 'native' });
      return { styles: parts.get('xl/styles.xml')!, theme: parts.get('xl/theme/theme1.xml')! };
    };
    const fontsOf = (styles: string): string[] => [
      ...new Set(
        [...styles.matchAll(/<name val="([^"]*)"\/>(?:<family [^>]*>)?(<charset [^>]*>)?/g)].map(
          ([, name, charset = '']) => name + charset,
        ),
      ),
    ];
    for (const [lang, font, charset] of [
      ['zh-CN', 'Microsoft YaHei', 134],
      ['zh-TW', 'Microsoft JhengHei', 136],
      ['zh-HK', 'Microsoft JhengHei', 136],
    ] as const) {
      const { styles, theme } = await partsOf(lang);
      expect(fontsOf(styles)).toEqual([`${font}<charset val="${charset}"/>`]);
      expect(theme.split(`<a:latin typeface="${font}"/>`)).toHaveLength(3);
      expect(theme.split(`<a:ea typeface="${font}"/>`)).toHaveLength(3);
    }
    const { styles, theme } = await partsOf('en');
    expect(fontsOf(styles)).toEqual(['Arial']);
    expect(theme.split('<a:ea typeface=""/>')).toHaveLength(3);
    expect(theme.split('<a:font script="Hans" typeface="Microsoft YaHei"/>')).toHaveLength(3);
    expect(theme.split('<a:font script="Hant" typeface="Microsoft JhengHei"/>')).toHaveLength(3);
    const quoting = fixtureBook('en');
    const sheets = quoting.sheets.map((sheet) => ({
      ...sheet,
      page: {
        ...sheet.page,
        blocks: sheet.page.blocks.map((block) =>
          block.kind === 'heading'
            ? { ...block, cells: [[cell('text', '第一'), cell('text', 'printed "第一"')]] }
            : block,
        ),
      },
    }));
    const quoted = await read({ ...quoting, sheets }, { formulas: 'values' });
    expect(fontsOf(quoted.parts.get('xl/styles.xml')!)).toEqual(['Arial', 'Microsoft YaHei<charset val="134"/>']);
  });

  test('print set-up, frozen panes, properties', async () => {
    const { parts, names } = await read(fixtureBook(), { formulas: 'native' });
    const sheet = parts.get('xl/worksheets/sheet2.xml')!;
    // As wide as the paper in whatever font, as long as it takes; the cover is one page.
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*scale="80" fitToWidth="1" fitToHeight="0"/);
    expect(names).toContainEqual(
      expect.objectContaining({
        name: '_xlnm.Print_Area',
        reference: expect.stringMatching(/!\$A\$1:\$[A-Z]+\$\d+$/),
      }),
    );
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="1"/);
    expect(sheet).toMatch(/<pane xSplit="2" ySplit="4" topLeftCell="C5"[^>]*state="frozen"/);
    expect(sheet).toContain('showGridLines="0"');
    expect(sheet).toContain('<tabColor rgb="FF595959"/>');
    expect(parts.get('docProps/core.xml')).toContain('2025-11-30T00:00:00Z');
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Xiaomi abroad &amp; more</dc:title>');
    expect(parts.get('docProps/app.xml')).toContain('<Application>Microsoft Excel</Application>');
  });

  test('footers: codes escaped, page numbers, never too long', () => {
    expect(footerCode('R&D 2025', 'en')).toBe('&L&8 R&&D 2025&R&8 Page &P of &N');
    expect(footerCode('x'.repeat(400), 'zh-TW').length).toBeLessThanOrEqual(255);
    expect(footerCode('&'.repeat(400), 'zh-TW').length).toBeLessThanOrEqual(255);
  });

  test('rows are high enough for wrapped text, and no word of a header is cut', async () => {
    const { parts } = await read(fixtureBook(), { formulas: 'native' });
    const sheet = parts.get('xl/worksheets/sheet2.xml')!;
    const height = Number(/<row r="5" ht="([\d.]+)"/.exec(sheet)![1]);
    expect(height).toBeGreaterThan(40);
    const widths = [...sheet.matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths[2]).toBeGreaterThan('smartphone'.length + 3);
  });
});

describe('same input, same bytes', () => {
  test.each(FORMULA_MODES)('%s, twice, at different times', async (formulas) => {
    const hash = async (): Promise<string> =>
      createHash('sha256')
        .update(await writeBook(fixtureBook(), { formulas }))
        .digest('hex');
    const first = await hash();
    jest.useFakeTimers({
      now: new Date('2031-07-08T09:10:11Z'),
      doNotFake: ['setTimeout', 'setImmediate', 'nextTick'],
    });
    try {
      expect(await hash()).toBe(first);
    } finally {
      jest.useRealTimers();
    }
  });

  test('progress counts every sheet and ends at the total', async () => {
    const steps: string[] = [];
    await writeBook(fixtureBook(), {
      formulas: 'values',
      onProgress: (done, total) => {
        steps.push(`${done}/${total}`);
      },
    });
    expect(steps).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });
});
