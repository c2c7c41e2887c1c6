import { checkoutVersions, versionProblems, type Versions } from '../../scripts/checks/versions';

const fine: Versions = { package: '1.2.3', lockfile: '1.2.3', manifest: '1.2.3.0', data: '1.2.0', readme: '1.2.0' };

test('the versions of this repository fit together', () => {
  expect(versionProblems(checkoutVersions())).toEqual([]);
});

test.each<[Partial<Versions>, string[]]>([
  [{}, []],
  [{ data: '1.2.3', readme: '1.2.3' }, []],
  [{ lockfile: '1.2.2' }, ['package-lock.json: version 1.2.2; expected 1.2.3']],
  [{ manifest: '1.2.3.1' }, ['manifest.xml: version 1.2.3.1; expected 1.2.3.0']],
  [{ manifest: '' }, ['manifest.xml: version none; expected 1.2.3.0']],
  [{ readme: '1.1.0' }, ['README.md (how to cite): version 1.1.0; expected 1.2.0']],
  // As numbers, not as text.
  [{ data: '1.10.0', readme: '1.10.0' }, ['package.json: version 1.2.3 is older than its data, 1.10.0: raise it too']],
  [{ data: '2.0.0', readme: '2.0.0' }, ['package.json: version 1.2.3 is older than its data, 2.0.0: raise it too']],
  [{ package: '1.2.3-beta' }, ['package.json: version 1.2.3-beta; expected three numbers such as 1.2.3']],
  [{ data: '1.2' }, ['data/version.json: version 1.2; expected three numbers such as 1.2.3']],
])('%p', (change, problems) => {
  expect(versionProblems({ ...fine, ...change })).toEqual(problems);
});
