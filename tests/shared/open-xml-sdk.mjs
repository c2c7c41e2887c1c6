/**
 * Open XML SDK validation of the files named: {"file": [errors]}. Its runtime takes long to start. A file it cannot
 * open counts as an error.
 */
import { readFileSync } from 'node:fs';
import validate from '@ooxml-tools/validate';
import { serveRun } from './serve-run.mjs';

async function errorsOf(file) {
  try {
    return await validate(new Uint8Array(readFileSync(file)), 'xlsx', 'Microsoft365');
  } catch (error) {
    return [{ description: `cannot be opened: ${error?.message ?? error}` }];
  }
}

serveRun('Open XML SDK', async (files) => {
  const results = {};
  for (const file of files) results[file] = (await errorsOf(file)).map((error) => JSON.stringify(error));
  return results;
});
