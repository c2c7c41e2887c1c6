/**
 * How the browser side is built. Two pages, each with its own root, end up beside each other in dist/web:
 *
 *   playground/index.html    -> index.html       a spreadsheet in the browser with the pane beside it
 *   taskpane/taskpane.html   -> taskpane.html    the add-in's one page: pane, functions, ribbon commands
 *   (functions)              -> functions.js     the functions alone, for hosts without a shared runtime
 *
 * public/ (icons, functions*.json, help pages) is copied as it is. `scripts/build-app.ts` runs all three.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFaces } from './scripts/functions/faces';
import type { HtmlTagDescriptor, InlineConfig, Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const OUT_DIR = at('dist/web');
/** A store package must use this address; tenants of other clouds and tests set OFFICE_JS_URL. */
export const OFFICE_JS_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const OFFICE_SCRIPTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

export interface BuildOptions {
  readonly outDir: string;
  readonly officeJsUrl: string;
}

export const defaultOptions = (): BuildOptions => ({
  outDir: OUT_DIR,
  officeJsUrl: process.env.OFFICE_JS_URL ?? OFFICE_JS_URL,
});

/** Content security policy of a page: its own files, and Microsoft's script hosts where Office.js is loaded. */
export function contentSecurityPolicy(page: 'playground' | 'taskpane', officeJsUrl: string): string {
  const scripts =
    page === 'taskpane' ? [...new Set([...OFFICE_SCRIPTS, originOf(officeJsUrl)])].filter((o) => o !== '') : [];
  const rules: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...scripts],
    // Nothing depends on a style in markup: Fluent and Lit construct their sheets, Univer's are made so
    // (playground/adopt-styles.ts).
    'style-src': ["'self'"],
    // Univer reads the looks of pasted cells from their style attributes; style elements of theirs never apply.
    ...(page === 'playground' && { 'style-src-attr': ["'unsafe-inline'"] }),
    'connect-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'none'"],
  };
  return Object.entries(rules)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** A relative address (a copy of office.js in a test) has no origin of its own. */
const originOf = (url: string): string => (/^https?:/.test(url) ? new URL(url).origin : '');

function pagePlugin(page: 'playground' | 'taskpane', officeJsUrl: string): Plugin {
  return {
    name: 'xiaomi-atlas-page',
    transformIndexHtml: {
      order: 'pre',
      handler(html, context) {
        const filled = html.replaceAll('%OFFICE_JS_URL%', officeJsUrl);
        // The development server injects inline scripts of its own, so the policy is for built pages only.
        if (context.server) return filled;
        const tags: HtmlTagDescriptor[] = [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', 'content': contentSecurityPolicy(page, officeJsUrl) },
            injectTo: 'head-prepend',
          },
        ];
        return { html: filled, tags };
      },
    },
  };
}

/** The first example of each function, by its id. */
const examples = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readFaces(at('src/functions/functions.ts')).map(({ id, examples: [first] }) => [id, first!.formula]),
  );

const datasetHash = (): string =>
  (JSON.parse(readFileSync(at('src/dataset/dataset.json'), 'utf8')) as { hash: string }).hash;

/**
 * What the page needs at once is asked for at once: the parts of its script, and the figures, which would otherwise
 * wait for each other.
 */
function preloads(): Plugin {
  return {
    name: 'xiaomi-atlas-preloads',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const parts = Object.values(bundle);
        const entry = parts.find((part) => part.type === 'chunk' && part.isEntry);
        const needed = new Set<string>();
        const visit = (names: readonly string[]): void =>
          names.forEach((name) => {
            if (needed.has(name)) return;
            needed.add(name);
            const part = bundle[name];
            if (part?.type === 'chunk') visit(part.imports);
          });
        if (entry?.type === 'chunk') visit(entry.imports);
        const figures = parts
          .filter((part) => part.type === 'asset' && /dataset[^/]*\.json$/.test(part.fileName))
          .map(({ fileName }) => fileName);
        const link = (name: string, attrs: Record<string, string | true>): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { ...attrs, href: `./${name}` },
          injectTo: 'head',
        });
        return [
          ...[...needed].map((name) => link(name, { rel: 'modulepreload', crossorigin: true })),
          ...figures.map((name) => link(name, { rel: 'preload', as: 'fetch', crossorigin: true })),
        ];
      },
    },
  };
}

/** Folders of Fluent whose styles the pane uses, and everything of ours that may name a token. */
const TOKEN_USERS = ['node_modules/@fluentui/web-components/dist/esm/styles', 'taskpane', 'playground'];
const FLUENT_IMPORT = /@fluentui\/web-components\/([\w-]+)\/define\.js/g;
const TOKEN = /\b(?:border|color|curve|duration|font|line|shadow|spacing|stroke|zIndex)[A-Z]\w*/g;

/** Below the package whose values these are: the list of what is bundled goes by that. */
const THEMES = `\0${at('node_modules/@fluentui/tokens/atlas-themes')}`;

const textsBelow = (folder: string): string[] =>
  readdirSync(at(folder), { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && /\.(js|ts|css)$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));

/**
 * Fluent's themes are some 470 tokens each; the pages take along those that something of theirs names (a browser test
 * looks).
 */
function usedTokens(): Plugin {
  return {
    name: 'xiaomi-atlas-used-tokens',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === '@fluentui/tokens' && importer?.startsWith(at('taskpane/')) ? THEMES : null,
    async load(id) {
      if (id !== THEMES) return null;
      const { webDarkTheme, webLightTheme } = await import('@fluentui/tokens');
      const components = [...textsBelow('taskpane').join('').matchAll(FLUENT_IMPORT)].map(
        ([, name]) => `node_modules/@fluentui/web-components/dist/esm/${name}`,
      );
      const used = new Set(
        [...TOKEN_USERS, ...components].flatMap(textsBelow).flatMap((text) => text.match(TOKEN) ?? []),
      );
      const light = Object.entries(webLightTheme).filter(([name]) => used.has(name));
      const dark = Object.entries(webDarkTheme).filter(
        ([name, value]) => used.has(name) && value !== webLightTheme[name as keyof typeof webLightTheme],
      );
      const [common, other] = [light, dark].map((entries) => JSON.stringify(Object.fromEntries(entries)));
      return `export const webLightTheme = ${common};\nexport const webDarkTheme = { ...webLightTheme, ...${other} };`;
    },
  };
}

/** Patterns for hyphenating 70 languages come with Univer, 5 MB under licences of their own; no cell is hyphenated. */
function noHyphenation(): Plugin {
  const nothing = '\0atlas-no-pattern';
  return {
    name: 'xiaomi-atlas-no-hyphenation',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.startsWith('./') && importer?.endsWith('/@univerjs/engine-render/lib/es/index.js') ? nothing : null,
    load: (id) => (id === nothing ? 'export {};' : null),
  };
}

/** React marks for servers; there is no server. What the pane loads later the playground has from the start. */
const EXPECTED: Readonly<Record<'playground' | 'taskpane', readonly string[]>> = {
  taskpane: ['MODULE_LEVEL_DIRECTIVE'],
  playground: ['MODULE_LEVEL_DIRECTIVE', 'INEFFECTIVE_DYNAMIC_IMPORT'],
};

/** One of the two pages. */
export function pageConfig(page: 'playground' | 'taskpane', options: BuildOptions = defaultOptions()): InlineConfig {
  return {
    configFile: false,
    mode: 'production',
    root: at(page),
    base: './',
    publicDir: at('public'),
    logLevel: 'warn',
    plugins: [
      pagePlugin(page, options.officeJsUrl),
      usedTokens(),
      ...(page === 'taskpane' ? [preloads()] : [noHyphenation()]),
    ],
    // The figures come as a file of their own: the page knows which ones it was built with.
    define: {
      ATLAS_DATASET_HASH: JSON.stringify(datasetHash()),
      // What the formulas of the playground are completed with.
      ...(page === 'playground' && { ATLAS_EXAMPLES: JSON.stringify(examples()) }),
    },
    build: {
      outDir: options.outDir,
      emptyOutDir: false,
      copyPublicDir: page === 'taskpane',
      target: 'es2022',
      assetsDir: `app/${page}`,
      // Univer is one large chunk, loaded after the page shows; the warning would say so on every build.
      chunkSizeWarningLimit: 20_000,
      // Parts that are loaded later are few and small; the helper that fetches them ahead is not.
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        onwarn: (warning, warn) => {
          if (!EXPECTED[page].includes(warning.code ?? '')) warn(warning);
        },
        // Nothing of ours does anything by being loaded alone: what a page does not use yet waits in the parts loaded
        // later.
        treeshake: { moduleSideEffects: (id) => !id.startsWith(at('src/')) },
        output: {
          chunkFileNames: ({ facadeModuleId, name }) => `app/${page}/${roomOf(facadeModuleId) ?? name}-[hash].js`,
        },
        input: at(page === 'playground' ? 'playground/index.html' : 'taskpane/taskpane.html'),
      },
    },
  };
}

/** A tab is called by its room: each of them is a tab.ts. */
const roomOf = (file: string | null): string | undefined => /views\/(\w+)\/tab\.ts$/.exec(file ?? '')?.[1];

/** The functions alone. */
export function functionsConfig(entry: string, options: BuildOptions = defaultOptions()): InlineConfig {
  return {
    configFile: false,
    mode: 'production',
    root: at('.'),
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: options.outDir,
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: at(entry), formats: ['iife'], name: 'XiaomiAtlasFunctions', fileName: () => 'functions.js' },
    },
  };
}

/** `npx vite`: the playground with reload on change. */
export default pageConfig('playground');
