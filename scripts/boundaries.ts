/**
 * Who may import whom, as data, and the check of every import against it. Folders mean everything below them.
 * Type-only imports count: a folder that names another one's types depends on it.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

interface Rule {
  /** Folders and files of this repository. A file is written without its extension. */
  readonly may: readonly string[];
  /** Reachable as types only: nothing of them is there at run time. */
  readonly types?: readonly string[];
  /** Never, although a folder above is allowed. */
  readonly never?: readonly string[];
  /** npm packages (with everything below them) and `node:` modules. */
  readonly packages: readonly string[];
}

/** A host draws finished pages: it looks nothing up and knows no other host. */
const HOST: Rule = {
  may: ['src/page', 'src/hosts/port', 'src/core/lang'],
  types: ['src/core'],
  never: ['src/core/query'],
  packages: [],
};

/** Reads files, so it never goes into a page. */
const NODE_ONLY = ['src/dataset/read', 'src/dataset/check-file', 'src/dataset/csv-stream', 'src/dataset/decode'];
const NODE_READER: Rule = {
  may: ['src/dataset', 'src/core'],
  packages: ['node:fs', 'node:path', 'node:stream', 'node:crypto', 'csv-parse'],
};

/** The longest key that matches a file decides. */
export const BOUNDARIES: Readonly<Record<string, Rule>> = {
  'src/core': { may: ['src/core'], packages: [] },
  'src/core/calendar': { may: ['src/core'], packages: ['date-fns'] },
  'src/dataset': { may: ['src/dataset', 'src/core'], never: NODE_ONLY, packages: [] },
  ...Object.fromEntries(NODE_ONLY.map((file) => [file, NODE_READER])),
  'src/dataset/regular-file': { may: [], packages: ['node:fs'] },
  'src/dataset/audit': { may: ['src/dataset', 'src/core'], packages: ['node:fs', 'node:path', 'node:crypto'] },
  'src/functions': { may: ['src/functions', 'src/core', 'src/world'], packages: [] },
  // The Dataset that answers now, and how it is coming.
  'src/world': { may: ['src/world', 'src/core'], packages: [] },
  // The text of formulas, whoever wrote it. Nobody else reads any: the parser is known here alone.
  'src/formula': { may: ['src/formula'], packages: ['@borgar/fx'] },
  // Which cells take the number format of their figure: one rule for Excel, the playground and files.
  'src/figure-format': {
    may: ['src/figure-format', 'src/formula', 'src/core', 'src/page/marks', 'src/page/format-sections'],
    packages: [],
  },
  // What a page is, and the plain arithmetic of drawing one that hosts would otherwise each do their own way.
  'src/page': { may: ['src/page', 'src/core/lang'], types: ['src/core'], packages: ['get-east-asian-width'] },
  // Which words of a number format are units is what core says that writes the formats.
  'src/page/plain-figures': { may: ['src/page', 'src/core/format'], types: ['src/core'], packages: [] },
  'src/content': { may: ['src/content', 'src/page', 'src/core'], packages: [] },
  'src/hosts/port': { may: ['src/page', 'src/core/lang'], packages: [] },
  'src/hosts/office': { ...HOST, may: [...HOST.may, 'src/hosts/office', 'src/figure-format', 'src/formula'] },
  'src/hosts/file': {
    ...HOST,
    may: [...HOST.may, 'src/page/marks', 'src/formula', 'src/hosts/file'],
    packages: ['exceljs', 'fflate', 'saxes'],
  },
  'src/hosts/grid': {
    ...HOST,
    may: [...HOST.may, 'src/hosts/grid'],
    packages: ['@univerjs/core', '@univerjs/preset-sheets-core', '@univerjs/preset-sheets-table', 'rxjs'],
  },
  'src/hosts/preview': { ...HOST, may: [...HOST.may, 'src/hosts/preview'], packages: ['echarts', 'lit'] },
  // Reads workbooks back and judges them; what it finds are values, for whoever shows them.
  'src/review': {
    may: ['src/review', 'src/formula', 'src/core', 'src/page', 'src/content', 'src/hosts/file'],
    packages: ['fflate', 'saxes'],
  },
  // What somebody made in the playground, as a workbook. Pure: knows no grid but by what it hands over.
  'src/saved': {
    may: ['src/saved', 'src/formula', 'src/core', 'src/page', 'src/content', 'src/review/lint', 'src/hosts/file'],
    types: ['src/hosts/grid/charts'],
    packages: [],
  },
  'src/cli': {
    may: [
      'src/review',
      'package.json',
      'public/functions.json',
      'src/runtime',
      'src/cli',
      'src/page',
      'src/content',
      'src/hosts',
      'src/world',
      'src/dataset',
      'src/core',
      'src/functions',
    ],
    packages: ['commander', 'node:'],
  },
  // Functions and content put together, for whoever calls functions outside of Excel.
  'src/runtime': { may: ['src/content', 'src/functions', 'src/dataset', 'src/world'], never: NODE_ONLY, packages: [] },
  // What functions.js carries: `atlas-packed` is made by its build.
  // functions.js has its table packed: `src/packed/hong-kong` stands in for it.
  'src/packed': { may: ['src/packed', 'src/core/lang'], types: ['src/core', 'src/content'], packages: [] },
  'src/packed/carried': { may: ['src/packed', 'src/core/lang'], packages: ['atlas-packed'] },
  'src/packed/runtime': {
    may: ['src/packed', 'src/content', 'src/functions', 'src/world', 'src/core'],
    packages: [],
  },
  'src/index': {
    may: ['src/runtime', 'src/page', 'src/content', 'src/hosts', 'src/dataset', 'src/core', 'src/functions'],
    never: NODE_ONLY,
    packages: [],
  },
  'taskpane': {
    may: ['taskpane', 'src/page', 'src/content', 'src/hosts', 'src/review', 'src/world', 'src/core'],
    packages: ['lit', '@fluentui/web-components', '@fluentui/tokens', 'echarts'],
  },
  // What the formula of the selected cell asks for.
  'taskpane/views/find/selected': {
    may: ['taskpane', 'src/formula', 'src/hosts', 'src/page', 'src/core'],
    packages: [],
  },
  // Where the line of a shown formula breaks.
  'taskpane/views/find/view': { may: ['taskpane', 'src/formula/breaks', 'src/hosts'], packages: ['lit'] },
  'taskpane/figure-search': { may: ['taskpane', 'src/core'], packages: ['minisearch'] },
  'taskpane/script': { may: [], packages: ['opencc-js'] },
  // The page of the shared runtime: pane, commands and cell functions start here together.
  'taskpane/functions-only': { may: ['src/functions', 'src/packed'], packages: [] },
  // Where the pane's figures come from, and what reads them.
  'taskpane/engine': { may: ['src/content', 'src/functions', 'src/world'], packages: [] },
  'taskpane/fetch-figures': {
    may: ['taskpane', 'src/dataset/dataset.json?url', 'src/world', 'src/core'],
    packages: [],
  },
  // Formats of cells are a matter of the functions that answer there, and of the host that writes them.
  'taskpane/formats': {
    may: ['taskpane', 'src/hosts', 'src/core', 'src/functions'],
    packages: [],
  },
  'taskpane/formats-switch': { may: ['taskpane', 'src/hosts', 'src/functions'], packages: [] },
  'taskpane/main': {
    may: ['taskpane', 'src/hosts', 'src/core', 'src/functions'],
    never: NODE_ONLY,
    packages: ['lit'],
  },
  'playground': {
    may: [
      'playground',
      'taskpane',
      'src/runtime',
      'src/formula',
      'src/saved',
      'src/figure-format',
      'src/page',
      'src/content',
      'src/hosts',
      'src/world',
      'src/dataset',
      'src/core',
      'src/functions',
    ],
    never: NODE_ONLY,
    packages: [
      '@univerjs/core',
      '@univerjs/preset-sheets-core',
      '@univerjs/preset-sheets-table',
      '@univerjs/sheets-drawing',
      '@univerjs/sheets-drawing-ui',
      '@univerjs/drawing-ui',
      'rxjs',
      'react',
      'react-dom',
      'lit',
      '@fluentui/web-components',
      '@fluentui/tokens',
    ],
  },
};

export interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

/** Every import, re-export, `import(...)` and `typeof import(...)` of a TypeScript text. */
export function importsOf(text: string): Import[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, false);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, from: ts.Node, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({
        specifier: specifier.text,
        line: source.getLineAndCharacterOfPosition(from.getStart(source)).line + 1,
        typeOnly,
      });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, node, true);
    else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === 'require'))
    )
      add(node.arguments[0], node, false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((one) => one.isTypeOnly)
  );
}

const below = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(':') ? folder : `${folder}/`);

/** What one file imports against the table; `path` as `src/core/facts.ts`. */
export function boundaryProblems(path: string, text: string): string[] {
  const file = path.replace(/\.(d\.)?m?tsx?$/, '');
  const key = Object.keys(BOUNDARIES)
    .filter((folder) => below(file, folder))
    .sort((a, b) => b.length - a.length)[0];
  if (key === undefined) return [];
  const rule = BOUNDARIES[key]!;
  return importsOf(text).flatMap(({ specifier, line, typeOnly }) => {
    const at = `${path}:${line}`;
    if (!specifier.startsWith('.'))
      return rule.packages.some((name) => below(specifier, name))
        ? []
        : [`${at}: ${key} must not import ${specifier}; packages allowed: ${rule.packages.join(', ') || 'none'}`];
    const target = posix
      .normalize(posix.join(dirname(path), specifier))
      .replace(/\.(js|ts|css|mjs)$/, '')
      .replace(/\/index$/, '');
    const forbidden = rule.never?.some((one) => below(target, one)) ?? false;
    if (
      !forbidden &&
      (rule.may.some((one) => below(target, one)) || (typeOnly && rule.types?.some((one) => below(target, one))))
    )
      return [];
    const allowed = [...rule.may, ...(rule.types ?? []).map((one) => `${one} (types)`)].join(', ');
    return [
      `${at}: ${key} must not import ${target}${typeOnly ? ' (types)' : ''}; allowed: ${allowed}${rule.never ? `, but not ${rule.never.join(', ')}` : ''}`,
    ];
  });
}

/** Every TypeScript file below a folder. */
export function typescriptFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? typescriptFiles(path) : /\.(ts|tsx|mts)$/.test(entry.name) ? [path] : [];
  });
}

export function checkoutBoundaryProblems(root = '.'): string[] {
  return ['src', 'taskpane', 'playground']
    .flatMap(typescriptFiles)
    .flatMap((path) => boundaryProblems(path, readFileSync(join(root, path), 'utf8')));
}
