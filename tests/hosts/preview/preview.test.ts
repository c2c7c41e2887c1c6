import { previewOf } from '../../../src/hosts/preview/model';
import { cell, page } from '../page-fixture';

describe('model', () => {
  const preview = previewOf(page);
  const table = preview.tables[0]!;

  test('numbers as a reader sees them, with their marks', () => {
    expect(table.caption).toBe('Shares');
    expect(table.rows[1]!.map((c) => [c.text, c.marks])).toEqual([
      ['Japan', []],
      ['<1%', [2]],
      ['–', []],
    ]);
  });

  test('a column of marks is left out where the cells carry the marks themselves', () => {
    expect(table.headers.map((c) => c.text)).toEqual(['Region', 'Share', 'Change']);
  });

  test('a column of marks stays, as links, where it says something of its own', () => {
    const own = {
      ...page,
      blocks: [
        {
          kind: 'table' as const,
          row: 0,
          column: 0,
          name: 'x',
          title: 'x',
          cells: [
            [cell('Event', 'header'), cell('Notes', 'header')],
            [cell('Opened', 'text'), cell('2, 3', 'mark')],
          ],
        },
      ],
    };
    expect(previewOf(own).tables[0]!.rows[0]![1]).toMatchObject({ text: '', marks: [2, 3] });
  });

  test('headers stand as their columns do', () => {
    expect(table.headers.map((c) => c.numeric)).toEqual([false, true, true]);
  });

  test('only web addresses become links', () => {
    const linked = (link: NonNullable<ReturnType<typeof cell>['link']>): string | null =>
      previewOf({
        ...page,
        blocks: [
          {
            kind: 'table',
            row: 0,
            column: 0,
            name: 'x',
            title: 'x',
            cells: [[cell('a', 'header')], [cell('b', 'link', { link })]],
          },
        ],
      }).tables[0]!.rows[0]![0]!.url;
    expect(linked({ url: 'https://example.com' })).toBe('https://example.com');
    expect(linked({ url: 'javascript:alert(1)' })).toBeNull();
    expect(linked({ page: 'Sources' })).toBeNull();
  });
});
