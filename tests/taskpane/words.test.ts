/** Nothing that a person reads in the pane is missing in a language, and none is written into a view. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { fillWords, WRITTEN, type Words, words } from '../../src/core/lang';
import { TEXT } from '../../taskpane/words';
import { ABOUT } from '../../taskpane/views/about/words';
import { FIND } from '../../taskpane/views/find/words';
import { WORKBOOK } from '../../taskpane/views/workbook/words';

const LISTS: Readonly<Record<string, Readonly<Record<string, Words>>>> = { TEXT, FIND, WORKBOOK, ABOUT };
const all = Object.entries(LISTS).flatMap(([list, texts]) =>
  Object.entries(texts).map(([key, text]) => [`${list}.${key}`, text] as const),
);
/** `{count:cell|cells}` is a matter of each language. */
const places = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([place]) => place)
    .sort()
    .join();

function missing(key: string, text: Words): string[] {
  return [
    ...WRITTEN.filter((lang) => !text[lang]?.trim()).map((lang) => `${key}: no text in ${lang}`),
    ...WRITTEN.filter((lang) => places(text[lang]) !== places(text.en)).map(
      (lang) => `${key}: ${lang} fills ${places(text[lang])}, English ${places(text.en)}`,
    ),
    ...(['zh-CN', 'zh-TW'] as const)
      .filter(
        (lang) =>
          !/[\u4e00-\u9fff]/.test(text[lang].replace(/[{}\w：:]/g, '')) &&
          /[a-z]{4}/i.test(text.en.replace(/\{\w+\}/g, '')),
      )
      .map((lang) => `${key}: not in Chinese: ${text[lang]}`),
  ];
}

test('every text is there in every language, with the same places to fill', () => {
  expect(all.length).toBeGreaterThan(120);
  expect(all.flatMap(([key, text]) => missing(key, text))).toEqual([]);
});

const FILES = ['taskpane', 'src/hosts/preview']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((file) => file.endsWith('.ts'));

test('no text is left over: each is asked for by its name somewhere', () => {
  const views = FILES.filter((file) => !/words(-\w+)?\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const unused = Object.entries(LISTS).flatMap(([list, texts]) =>
    Object.keys(texts)
      .filter((key) => !new RegExp(`['".]${key}\\b`).test(views))
      .map((key) => `${list}.${key}`),
  );
  expect(unused).toEqual([]);
});

test('one is said as one', () => {
  const en = (text: Words, values: Record<string, number | string>): string => fillWords(text, values).en;
  expect(en(TEXT.targetOccupied, { count: 1 })).toMatch(/^1 cell there is not empty/);
  expect(en(TEXT.targetOccupied, { count: 2 })).toMatch(/^2 cells there are not empty/);
  expect(en(TEXT.occupiedMore, { count: 1 })).toBe('and 1 more cell');
  expect([en(TEXT.insertedMany, { count: 1 }), en(TEXT.insertedMany, { count: 3 })]).toEqual([
    'Inserted 1 table on a new sheet.',
    'Inserted 3 tables, each on a new sheet.',
  ]);
  expect([en(WORKBOOK.added, { count: 1 }), en(WORKBOOK.added, { count: 2 })]).toEqual([
    'Added 1 sheet.',
    'Added 2 sheets.',
  ]);
  expect(en(ABOUT.aboutSource, { publisher: 'P', date: 'D', statements: 1, events: 1 })).toBe(
    'P, D; 1 mention of a figure, 1 event',
  );
  // A number before a plural noun is never written without the other form.
  const careless = all
    .filter(([, text]) => /\{(?:count|figures|statements|events|sources|size)\} [a-z]+s\b/.test(text.en))
    .map(([key]) => key);
  expect(careless).toEqual([]);
});

test('a missing text is found', () => {
  expect(missing('x', words('Insert {a}', '', 'Insert {b}'))).toEqual([
    'x: no text in zh-CN',
    'x: zh-CN fills , English {a}',
    'x: zh-TW fills {b}, English {a}',
    'x: not in Chinese: ',
    'x: not in Chinese: Insert {b}',
  ]);
});

/** Letters between tags, or in attributes that are read aloud, of every html`…` in a file. */
function written(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      const parts = ts.isNoSubstitutionTemplateLiteral(node.template)
        ? [node.template.text]
        : [node.template.head.text, ...node.template.templateSpans.map((s) => s.literal.text)];
      const joined = parts.join('\uE000');
      for (const [, read] of joined.matchAll(/(?:>|^)([^<>]*)(?=<|$)/g))
        if (/\p{L}{2}/u.test((read ?? '').replace(/&\w+;/g, ''))) found.push(`${path}: ${read!.trim()}`);
      for (const [, read] of joined.matchAll(/(?:aria-label|title|placeholder|alt)="([^"\uE000]+)"/g))
        found.push(`${path}: ${read}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

test('views write no text of their own', () => {
  expect(FILES.length).toBeGreaterThan(20);
  expect(FILES.flatMap((file) => written(file, readFileSync(file, 'utf8')))).toEqual([]);
  expect(written('x.ts', 'const a = html`<p class=${b}>${c}<b>Insert</b></p><i aria-label="Close"></i>`')).toEqual([
    'x.ts: Insert',
    'x.ts: Close',
  ]);
});
