/** The XML schema, in a process of its own: libxml2-wasm is an ES module, which jest cannot load. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCHEMA = '../shared/manifest-xsd/OfficeAppManifestV1_1.xsd';
/** The schemas lie beside the repository where it is developed, and are not part of it. */
const withSchema = existsSync(SCHEMA) ? test : test.skip;

function validate(xml: string): { code: number | null; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-manifest-'));
  try {
    writeFileSync(join(folder, 'manifest.xml'), xml);
    const run = spawnSync(
      process.execPath,
      ['scripts/run.mjs', 'scripts/checks/xsd.ts', join(folder, 'manifest.xml'), SCHEMA],
      { encoding: 'utf8', timeout: 60_000 },
    );
    return { code: run.status, out: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const manifest = readFileSync('manifest.xml', 'utf8');

withSchema('the manifest fits the schema', () => expect(validate(manifest)).toEqual({ code: 0, out: '' }), 60_000);

withSchema.each([
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>atlas</Id>', /line \d+: .*Id/],
  ['a name of 126 characters', 'DefaultValue="Xiaomi Atlas"', `DefaultValue="${'x'.repeat(126)}"`, /maxLength/],
  [
    'elements out of order',
    /(<Permissions>.*<\/Permissions>)/,
    '$1<SupportUrl DefaultValue="https://example.org"/>',
    /not expected/,
  ],
  ['an unknown permission', 'ReadWriteDocument', 'ReadEverything', /Permissions/],
])(
  'the schema refuses %s',
  (_what, from, to, message) => {
    const { code, out } = validate(manifest.replace(from, to));
    expect(code).toBe(1);
    expect(out).toMatch(message);
  },
  60_000,
);
