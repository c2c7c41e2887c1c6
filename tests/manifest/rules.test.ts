import { readFileSync } from 'node:fs';
import { manifestProblems, rules, type ManifestWorld } from '../../scripts/manifest/rules';
import { checkoutWorld } from '../../scripts/manifest/world';

const manifest = readFileSync('manifest.xml', 'utf8');

/** One planted fault per line: rule, what is done to the manifest, what the message must say. */
const FAULTS: readonly [
  rule: keyof typeof rules,
  from: string | RegExp,
  to: string,
  message: RegExp,
  world?: Partial<ManifestWorld>,
][] = [
  ['order', /( *<Version>.*\n)( *<ProviderName>.*\n)/, '$2$1', /out of order in OfficeApp: Version/],
  ['order', /( *<Permissions>.*\n)/, '$1  <Colour>red</Colour>\n', /unknown element in OfficeApp: Colour/],
  [
    'order',
    /( *<Runtimes>[\s\S]*<\/Runtimes>\n)( *<AllFormFactors>[\s\S]*<\/AllFormFactors>\n)/,
    '$2$1',
    /out of order in Host: Runtimes/,
  ],
  ['required', / *<SupportUrl.*\n/, '', /missing element: SupportUrl/],
  ['required', / *<HighResolutionIconUrl.*\n/, '', /missing element: HighResolutionIconUrl/],
  [
    'resids',
    '<Label resid="Pane.Label"/>',
    '<Label resid="Pane.Lable"/>',
    /line \d+: resid without a resource: Pane\.Lable/,
  ],
  [
    'resids',
    '<Label resid="Pane.Label"/>',
    '<Label resid="Pane.Text"/>',
    /wrong kind: Pane\.Text is in bt:LongStrings/,
  ],
  ['resids', /Pane\.Label/g, 'Pane.Label.That.Is.Longer.Than.Allowed', /longer than 32/],
  ['uniqueIds', 'String id="Refresh.Text"', 'String id="Pane.Text"', /id twice: Pane\.Text; first on line \d+/],
  ['uniqueIds', 'id="Button.Refresh"', 'id="Button.Pane"', /id twice: Button\.Pane/],
  [
    'unusedResources',
    '<Description resid="Refresh.Text"/>',
    '<Description resid="Pane.Text"/>',
    /nothing uses: Refresh\.Text/,
  ],
  ['iconSizes', '<bt:Image size="80" resid="Icon.80"/>', '', /icon without size 80/],
  ['iconSizes', 'size="20"', 'size="17"', /does not know: 17/],
  [
    'iconFiles',
    'assets/icon-32.png"/>\n  <High',
    'assets/icon-33.png"/>\n  <High',
    /icon file missing: assets\/icon-33\.png/,
  ],
  [
    'iconFiles',
    'assets/icon-64.png"/>\n  <Support',
    'assets/icon-80.png"/>\n  <Support',
    /icon-80\.png is 80 x 80, needed 64 x 64/,
  ],
  ['iconFiles', 'assets/icon-16.png', 'assets/icon-20.png', /icon-20\.png is 20 x 20, needed 16 x 16/],
  ['iconFiles', 'assets/icon-16.png', 'assets/icon.svg', /not a PNG/],
  ['addresses', 'https://localhost:3000/help.html', 'http://localhost:3000/help.html', /address without https/],
  [
    'addresses',
    'https://localhost:3000/functions.zh-TW.json',
    'https://example.org/functions.zh-TW.json',
    /address of another origin/,
  ],
  ['addresses', 'https://localhost:3000/support.html', 'support.html', /not an address: support\.html/],
  [
    'appDomains',
    '  <Hosts>\n',
    '  <AppDomains><AppDomain>https://*.example.org/</AppDomain></AppDomains>\n  <Hosts>\n',
    /not an app domain/,
  ],
  [
    'sharedRuntime',
    '<FunctionFile resid="Taskpane.Url"/>',
    '<FunctionFile resid="Help.Url"/>',
    /FunctionFile is not the page of the shared runtime: Help\.Url/,
  ],
  [
    'sharedRuntime',
    '<Page><SourceLocation resid="Taskpane.Url"/></Page>',
    '<Page><SourceLocation resid="Help.Url"/></Page>',
    /Page is not the page/,
  ],
  [
    'sharedRuntime',
    '</TaskpaneId><SourceLocation resid="Taskpane.Url"/>',
    '</TaskpaneId><SourceLocation resid="Help.Url"/>',
    /ShowTaskpane is not the page/,
  ],
  ['sharedRuntime', 'lifetime="long"', 'lifetime="short"', /lifetime="long"/],
  ['sharedRuntime', / *<Runtime resid.*\n/, '', /0 Runtime elements/],
  [
    'sharedRuntime',
    '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
    '<SourceLocation DefaultValue="https://localhost:3000/pane.html"/>',
    /SourceLocation is not the page/,
  ],
  ['shortcuts', / *<ExtendedOverrides[\s\S]*<\/ExtendedOverrides>\n/, '', /missing element: ExtendedOverrides/],
  [
    'shortcuts',
    'shortcuts.${token.locale}.json',
    'keys.${token.locale}.json',
    /names of the shortcuts missing: .*keys\.zh-CN\.json/,
  ],
  [
    'shortcuts',
    'ResourcesUrl="https://localhost:3000/shortcuts.',
    'ResourcesUrl="https://localhost:3000/functions.',
    /name that .*functions\.zh-TW\.json does not give: atlasInsertAgain_name/,
    { file: (path) => checkoutWorld.file(path) ?? Buffer.from('{}') },
  ],
  ['shortcuts', 'shortcuts.json', 'keys.json', /shortcuts file missing: .*keys\.json/],
  [
    'shortcuts',
    'https://localhost:3000/shortcuts.json',
    'https://localhost:3000/./shortcuts.json',
    /unknown to the code: other/,
    {
      file: (path) =>
        path === './shortcuts.json'
          ? Buffer.from(
              '{"actions":[{"id":"other","name":"Other: a name"}],"shortcuts":[{"action":"other","key":{"default":"Ctrl+Shift+Alt+O"}}]}',
            )
          : checkoutWorld.file(path),
    },
  ],
  ['functions', / *<Namespace resid.*\n/, '', /missing element: Namespace/],
  ['functions', 'DefaultValue="XIAOMI"', 'DefaultValue="小米"', /namespace not allowed: 小米/],
  [
    'functions',
    '<bt:String id="Functions.Ns" DefaultValue="XIAOMI"/>',
    '<bt:String id="Functions.Ns" DefaultValue="XIAOMI"><bt:Override Locale="zh-CN" Value="MI"/><bt:Override Locale="zh-TW" Value="MI"/></bt:String>',
    /must not be translated/,
  ],
  [
    'commands',
    '<FunctionName>atlasRecalculate',
    '<FunctionName>atlasRecalc',
    /command unknown to the code: atlasRecalc/,
  ],
  ['commands', '<TaskpaneId>Atlas.Pane', '<TaskpaneId>Atlas.Panel', /pane unknown to the code: Atlas\.Panel/],
  ['locales', '<DefaultLocale>en-US', '<DefaultLocale>en-GB', /default locale: en-GB/],
  ['locales', /Override Locale="zh-TW"/, 'Override Locale="zh"', /locale not in the list: zh;/],
  ['locales', /Override Locale="zh-TW"/, 'Override Locale="en-US"', /override for the default locale/],
  ['locales', /<bt:Override Locale="zh-TW".*\n/, '\n', /no text for zh-TW/],
  ['locales', /<bt:Override (Locale="zh-TW".*\n)/, '<Override $1', /Override in the wrong place/],
  [
    'locales',
    /(id="Pane\.Text" DefaultValue="[^"]*")>\n(?:\s*<bt:Override.*\n)+\s*<\/bt:String>/,
    '$1/>',
    /text without translations: Pane\.Text/,
  ],
  ['texts', 'DefaultValue="Open Atlas"', `DefaultValue="${'Open '.repeat(30)}"`, /text of 150 characters; at most 125/],
  ['texts', 'DefaultValue="Open Atlas"', 'DefaultValue=" "', /empty text/],
  ['texts', ', not affiliated with Xiaomi', '', /not affiliated/],
  ['permissions', 'ReadWriteDocument', 'ReadDocument', /permissions: ReadDocument/],
  ['getStarted', /<GetStarted>[\s\S]*<\/GetStarted>/, '', /missing element: GetStarted/],
  ['version', /<Version>.*<\/Version>/, '<Version>1.0</Version>', /version: 1\.0; expected four numbers/],
  [
    'version',
    /<Version>.*<\/Version>/,
    '<Version>1.2.3.0</Version>',
    /not raised: 1\.2\.3\.0; published before: 1\.2\.10\.0/,
    { previousVersion: '1.2.10.0' },
  ],
];

test('the manifest of this checkout has no problem', () => {
  expect(manifestProblems(manifest, checkoutWorld)).toEqual([]);
});

test.each(FAULTS)('a planted fault is found: %s, %s', (...[rule, from, to, message, world]) => {
  const broken = manifest.replace(from, to);
  expect(broken).not.toBe(manifest);
  const found = manifestProblems(broken, { ...checkoutWorld, ...world });
  expect(found).toContainEqual(expect.stringMatching(message));
  expect(found.filter((text) => text.startsWith(`${String(rule)}:`))).toContainEqual(expect.stringMatching(message));
});

test('every rule is proven by at least one planted fault', () => {
  expect(Object.keys(rules).filter((rule) => !FAULTS.some(([name]) => name === rule))).toEqual([]);
});

test('a raised version passes', () => {
  const raised = manifest.replace(/<Version>.*<\/Version>/, '<Version>1.2.10.0</Version>');
  expect(manifestProblems(raised, { ...checkoutWorld, previousVersion: '1.2.9.0' })).toEqual([]);
});

test.each([
  ['<Hosts>\n', '<Hosts\n', /not well formed/],
  ['</Permissions>', '</Permission>', /closes <Permissions>/],
  ['not affiliated', 'not & affiliated', /bare "&"/],
  ['not affiliated', 'not &nbsp; affiliated', /unknown entity/],
  ['</OfficeApp>', '', /never closed/],
  ['</OfficeApp>', '</OfficeApp><More/>', /second root/],
  ['<Host Name="Workbook"/>', '<Host Name="Workbook" Name="Workbook"/>', /attribute twice/],
])('broken XML is reported with its line: %s -> %s', (from, to, message) => {
  const found = manifestProblems(manifest.replace(from, to), checkoutWorld);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(message);
  expect(found[0]).toMatch(/^xml: line \d+:/);
});
