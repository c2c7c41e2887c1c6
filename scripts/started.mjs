// Tells a file that was started from one that was imported, also when it was started through a link. Needs Node only.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param url the file's own `import.meta.url` */
export function isStarted(url) {
  const started = process.argv[1];
  if (!started) return false;
  try {
    return realpathSync(started) === realpathSync(fileURLToPath(url));
  } catch {
    return false; // `node -e` and the like: what stands there is no file
  }
}
