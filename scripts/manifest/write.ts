/**
 * The add-in's manifest (add-in only XML), written for one web address.
 *
 *   texts (words.ts) + base address + version  -->  manifest.xml
 *
 * One page runs everything (shared runtime): the pane, the ribbon commands and the cell functions.
 */
import { speakHongKong } from '../../src/core/hong-kong';
import { inEveryLang, LANGS, sameWords, type Lang, type Words } from '../../src/core/lang';
import { COMMANDS, PANE_ID } from '../../taskpane/commands';
import { metadataFile } from '../functions/file-names';
import { description, displayName, longWords, shortWords } from './words';

/** Where `npm start` and `npm run excel` serve the add-in; the committed manifest.xml is for this address. */
export const DEV_BASE_URL = 'https://localhost:3000';
export const NAMESPACE = 'XIAOMI';
/** Stays the same for ever: Excel recognises the add-in by it. */
const ADDIN_ID = '5b0f6a44-7a0d-4c8e-9d6b-2f1c3e8a9a57';

/** Office's locale tags; the first is the default and gets no override. */
export const LOCALES = {
  'en': 'en-US',
  'zh-CN': 'zh-CN',
  'zh-TW': 'zh-TW',
  'zh-HK': 'zh-HK',
} as const satisfies Readonly<Record<Lang, string>>;
/** Those that Office may ask for, and what they get. */
const OVERRIDES: readonly (readonly [locale: string, lang: Lang])[] = [
  ...LANGS.filter((lang) => lang !== 'en').map((lang) => [LOCALES[lang], lang] as const),
  ['zh-MO', 'zh-HK'],
];
export const ALL_LOCALES: readonly string[] = [LOCALES.en, ...OVERRIDES.map(([locale]) => locale)];

/** Ribbon sizes that are required, then those that high-resolution screens pick up. */
export const RIBBON_ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
/** All icon files: the ribbon's, and 128 for stores. */
export const ICON_SIZES = [...RIBBON_ICON_SIZES, 128] as const;

export interface ManifestOptions {
  /** `https://host[:port][/folder]`, without a slash at the end. */
  readonly baseUrl: string;
  /** The package's version, `1.2.3`. */
  readonly version: string;
}

/** `1.2.3` -> `1.2.3.0`; anything that Office would refuse is an error. */
export function officeVersion(version: string): string {
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version))
    throw new Error(`version cannot stand in a manifest: ${version}; expected three numbers such as 1.2.3`);
  return `${version}.0`;
}

/** The address without a slash at the end; anything but plain https is an error. */
export function checkedBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.protocol !== 'https:' || url.search || url.hash || url.username) {
    throw new Error(`base address not usable: ${text}; expected https://host[:port][/folder]`);
  }
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const element = (indent: string, name: string, attributes: string, children: readonly string[]): string =>
  children.length === 0
    ? `${indent}<${name}${attributes}/>`
    : [`${indent}<${name}${attributes}>`, ...children, `${indent}</${name}>`].join('\n');

/** `<name DefaultValue="English"><Override Locale="zh-CN" Value="…"/></name>`. */
function localised(indent: string, name: string, text: Words, prefix = '', id = ''): string {
  const same = OVERRIDES.every(([, lang]) => text[lang] === text.en);
  const overrides = same
    ? []
    : OVERRIDES.map(
        ([locale, lang]) => `${indent}  <${prefix}Override Locale="${locale}" Value="${escaped(text[lang])}"/>`,
      );
  return element(indent, name, `${id && ` id="${id}"`} DefaultValue="${escaped(text.en)}"`, overrides);
}

const icons = (indent: string): string =>
  element(
    indent,
    'Icon',
    '',
    RIBBON_ICON_SIZES.map((size) => `${indent}  <bt:Image size="${size}" resid="Icon.${size}"/>`),
  );

function button(id: string, label: string, text: string, action: string): string {
  const indent = ' '.repeat(16);
  return element(indent, 'Control', ` xsi:type="Button" id="${id}"`, [
    `${indent}  <Label resid="${label}"/>`,
    element(`${indent}  `, 'Supertip', '', [
      `${indent}    <Title resid="${label}"/>`,
      `${indent}    <Description resid="${text}"/>`,
    ]),
    icons(`${indent}  `),
    action,
  ]);
}

/** The addresses the add-in consists of. */
function urls(base: string): Record<string, Words> {
  const everywhere = (path: string): Words => sameWords(base + path);
  return {
    'Functions.Js': everywhere('/functions.js'),
    'Functions.Json': inEveryLang((lang) => `${base}/${metadataFile(lang)}`),
    'Taskpane.Url': everywhere('/taskpane.html'),
    'Help.Url': everywhere('/help.html'),
  };
}

export function manifestXml(options: ManifestOptions): string {
  speakHongKong();
  const base = checkedBaseUrl(options.baseUrl);
  const resources = (name: string, item: string, entries: Record<string, Words>): string =>
    element(
      '      ',
      `bt:${name}`,
      '',
      Object.entries(entries).map(([id, text]) => localised('        ', `bt:${item}`, text, 'bt:', id)),
    );
  const pane = button(
    'Button.Pane',
    'Pane.Label',
    'Pane.Text',
    `                  <Action xsi:type="ShowTaskpane"><TaskpaneId>${PANE_ID}</TaskpaneId><SourceLocation resid="Taskpane.Url"/></Action>`,
  );
  const again = button(
    'Button.Again',
    'Again.Label',
    'Again.Text',
    `                  <Action xsi:type="ExecuteFunction"><FunctionName>${COMMANDS.insertAgain}</FunctionName></Action>`,
  );
  const format = button(
    'Button.Format',
    'Format.Label',
    'Format.Text',
    `                  <Action xsi:type="ExecuteFunction"><FunctionName>${COMMANDS.formatFigures}</FunctionName></Action>`,
  );
  const refresh = button(
    'Button.Refresh',
    'Refresh.Label',
    'Refresh.Text',
    `                  <Action xsi:type="ExecuteFunction"><FunctionName>${COMMANDS.recalculate}</FunctionName></Action>`,
  );
  const images = Object.fromEntries(
    RIBBON_ICON_SIZES.map((size) => {
      const url = `${base}/assets/icon-${size}.png`;
      return [`Icon.${size}`, sameWords(url)];
    }),
  );

  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Generated by scripts/build-manifest.ts; texts stand in scripts/manifest/words.ts. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${ADDIN_ID}</Id>
  <Version>${officeVersion(options.version)}</Version>
  <ProviderName>Xiaomi Atlas project</ProviderName>
  <DefaultLocale>${LOCALES.en}</DefaultLocale>
${localised('  ', 'DisplayName', displayName)}
${localised('  ', 'Description', description)}
  <IconUrl DefaultValue="${base}/assets/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="${base}/assets/icon-64.png"/>
  <SupportUrl DefaultValue="${base}/support.html"/>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1"/>
      <Set Name="CustomFunctionsRuntime" MinVersion="1.3"/>
      <Set Name="ExcelApi" MinVersion="1.12"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${base}/taskpane.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Taskpane.Url" lifetime="long"/>
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script><SourceLocation resid="Functions.Js"/></Script>
            <Page><SourceLocation resid="Taskpane.Url"/></Page>
            <Metadata><SourceLocation resid="Functions.Json"/></Metadata>
            <Namespace resid="Functions.Ns"/>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="Start.Title"/>
            <Description resid="Start.Text"/>
            <LearnMoreUrl resid="Help.Url"/>
          </GetStarted>
          <FunctionFile resid="Taskpane.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Atlas.Group">
                <Label resid="Group.Label"/>
${icons(' '.repeat(16))}
${pane}
${again}
${format}
${refresh}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
${resources('Images', 'Image', images)}
${resources('Urls', 'Url', urls(base))}
${resources('ShortStrings', 'String', { 'Functions.Ns': sameWords(NAMESPACE), ...shortWords })}
${resources('LongStrings', 'String', longWords)}
    </Resources>
  </VersionOverrides>
  <ExtendedOverrides Url="${base}/shortcuts.json" ResourcesUrl="${base}/shortcuts.\${token.locale}.json">
    <Tokens>
      <Token Name="locale" DefaultValue="${LOCALES.en}" xsi:type="LocaleToken">
${OVERRIDES.map(([locale, lang]) => `        <Override Locale="${locale}" Value="${LOCALES[lang]}"/>`).join('\n')}
      </Token>
    </Tokens>
  </ExtendedOverrides>
</OfficeApp>
`;
}
