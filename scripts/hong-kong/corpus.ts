/**
 * Every text of ours in the Chinese of the mainland: those that code declares, and those of the data and the
 * vocabularies.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { BUNDLED_ROWS } from '../../src/core/vocabulary/bundled';
import { FAMILIES } from '../../src/core/vocabulary/families';
import { HOUSES } from '../../src/core/vocabulary/houses';
import { PRICE_BANDS } from '../../src/core/vocabulary/price-bands';
import { datasetFile } from '../../src/dataset';
import { TRANSLATED } from '../../src/functions/words';
import { mainlandBelow } from './mainland';
import { PAGES, textsOfPage } from './pages';

const FOLDERS = ['src', 'taskpane', 'playground', 'scripts'];
/** Which argument is the Chinese of the mainland. */
const DECLARING: Readonly<Record<string, number>> = { words: 1, metric: 3, currency: 3 };

const DECLARES = new RegExp(`\\b(?:${Object.keys(DECLARING).join('|')})\\(`);

/** Text of a literal, `{}` in its places; null for anything that is computed. */
function literal(node: ts.Expression | undefined): string | null {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('{}')
    : null;
}

export function declaredTexts(source: string): readonly string[] {
  if (!DECLARES.test(source)) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const at = DECLARING[node.expression.text];
      const text = at === undefined ? null : literal(node.arguments[at]);
      if (text !== null) found.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest));
  return found;
}

const HAN = /\p{Script=Han}/u;

export function mainlandTexts(): readonly string[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
  ).filter((file) => file.endsWith('.ts'));
  const all = [
    ...files.flatMap((file) => declaredTexts(readFileSync(file, 'utf8'))),
    ...[...TRANSLATED.values()].map((text) => text['zh-CN']),
    ...mainlandBelow(datasetFile),
    ...PAGES.flatMap(textsOfPage),
    ...mainlandBelow([BUNDLED_ROWS, FAMILIES, HOUSES, PRICE_BANDS]),
  ];
  return [...new Set(all)].filter((text) => HAN.test(text)).sort();
}

/** Titles, authors, publishers: what a text may name, and never converts. */
export const namesOfDocuments = (): readonly string[] => [
  ...new Set(
    datasetFile.sources
      .flatMap((s) => [s.title, s.author, ...s.publisher.split(/[;()]/)])
      .map((name) => name.trim())
      // Shorter ones are words.
      .filter((name) => HAN.test(name) && name.length > 2),
  ),
];

/** What texts of the data have in quotation marks: words of documents. */
export const quotesOfDocuments = (): readonly string[] => [
  ...new Set(mainlandBelow(datasetFile).flatMap((text) => [...text.matchAll(/“([^”]*)”/g)].map(([, quote]) => quote!))),
];
