import { readFileSync } from 'node:fs';
import { developmentManifest, packageVersion } from '../../scripts/build-manifest';
import { manifestProblems } from '../../scripts/manifest/rules';
import { checkoutWorld } from '../../scripts/manifest/world';
import { checkedBaseUrl, manifestXml, officeVersion } from '../../scripts/manifest/write';

test('the committed manifest.xml is what the script writes', () => {
  expect(readFileSync('manifest.xml', 'utf8')).toBe(developmentManifest());
});

test.each(['https://figures.example.org', 'https://example.org/atlas/', 'https://example.org:8443/a/b'])(
  'a manifest for %s is as good as the committed one',
  (baseUrl) => {
    const xml = manifestXml({ baseUrl, version: packageVersion() });
    expect(manifestProblems(xml, checkoutWorld)).toEqual([]);
    expect(xml).not.toContain('localhost');
    expect(xml).toContain(`${baseUrl.replace(/\/$/, '')}/functions.zh-TW.json`);
  },
);

test.each(['http://example.org', 'example.org', 'https://example.org/?a=1', 'https://me@example.org', ''])(
  '%j is no base address',
  (text) => {
    expect(() => checkedBaseUrl(text)).toThrow(
      `base address not usable: ${text}; expected https://host[:port][/folder]`,
    );
  },
);

test('versions come from package.json as four numbers', () => {
  expect(officeVersion('1.2.3')).toBe('1.2.3.0');
  expect(() => officeVersion('1.2.3-beta')).toThrow('version cannot stand in a manifest: 1.2.3-beta');
  expect(readFileSync('manifest.xml', 'utf8')).toContain(`<Version>${packageVersion()}.0</Version>`);
});
