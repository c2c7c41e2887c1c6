// Open XML SDK validation of the files named; prints {"file": [errors]}. A child process, since the validator is ESM only and
// keeps its runtime alive. A file it cannot open counts as an error.
import { readFileSync } from 'node:fs';
import validate from '@ooxml-tools/validate';

const results = {};
for (const file of process.argv.slice(2)) {
  try {
    results[file] = await validate(new Uint8Array(readFileSync(file)), 'xlsx', 'Microsoft365');
  } catch (error) {
    results[file] = [{ description: `cannot be opened: ${error?.message ?? error}` }];
  }
}
process.stdout.write(JSON.stringify(results), () => process.exit(0));
