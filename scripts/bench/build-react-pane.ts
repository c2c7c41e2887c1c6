/**
 * Builds the page of react-pane/ as the pane itself is built, into a folder of its own; it is no part of the product.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, mergeConfig } from 'vite';
import { defaultOptions, pageConfig } from '../../vite.config';

const ROOT = fileURLToPath(new URL('react-pane', import.meta.url));

export const REACT_PAGE = 'react-pane.html';

export async function buildReactPane(outDir: string): Promise<void> {
  const before = process.env.NODE_ENV;
  // Running TypeScript in Node set it to "development", which would measure React's talkative build.
  process.env.NODE_ENV = 'production';
  try {
    await build(
      mergeConfig(pageConfig('taskpane', { ...defaultOptions(), outDir }), {
        root: ROOT,
        build: { copyPublicDir: false, assetsDir: 'app/react-pane', rollupOptions: { input: join(ROOT, REACT_PAGE) } },
      }),
    );
  } finally {
    process.env.NODE_ENV = before;
  }
}
