/** What the rules read of a manifest and its files: resources, addresses, names of shortcuts, versions. */
import { at, descendants, type XmlElement } from './xml';

export interface Manifest {
  readonly root: XmlElement;
  readonly all: readonly XmlElement[];
  readonly resources: ReadonlyMap<string, XmlElement>;
  readonly value: (resid: string | undefined) => string | undefined;
}

const RESOURCE_KINDS: Readonly<Record<string, string>> = {
  'bt:Images': 'bt:Image',
  'bt:Urls': 'bt:Url',
  'bt:ShortStrings': 'bt:String',
  'bt:LongStrings': 'bt:String',
};
export const isResource = (element: XmlElement): boolean =>
  element.parent !== null && RESOURCE_KINDS[element.parent.name] === element.name;

export interface Shortcuts {
  readonly actions: readonly { readonly id: string; readonly name?: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  readonly resources?: { readonly default?: Readonly<Record<string, unknown>> };
}
export const RESOURCE = /^\$\{resource\.([A-Za-z0-9_-]+)\}$/;

/** The address of the names for every value that the token of the locale can have. */
export function localNames(overrides: XmlElement): string[] {
  const template = overrides.attributes['ResourcesUrl'] ?? '';
  const token = descendants(overrides, 'Token').find((one) => template.includes(`\${token.${one.attributes['Name']}}`));
  if (!token) return [template];
  const values = [token.attributes['DefaultValue'], ...token.children.map((one) => one.attributes['Value'])];
  return values.map((value) => template.replace(`\${token.${token.attributes['Name']}}`, value ?? ''));
}

export function isLater(a: string, b: string): boolean {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const index = x.findIndex((part, i) => part !== (y[i] ?? 0));
  return index >= 0 && x[index]! > (y[index] ?? 0);
}

export const originOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;

export function addressesOf({ root, all }: Manifest): [XmlElement, string][] {
  const single = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl']
    .map((name) => at(root, name))
    .filter((e) => e !== undefined);
  const inResources = all.filter((e) => isResource(e) && (e.name === 'bt:Url' || e.name === 'bt:Image'));
  const pages = all.filter((e) => e.name === 'SourceLocation' && e.attributes['DefaultValue'] !== undefined);
  return [...single, ...pages, ...inResources].flatMap((element): [XmlElement, string][] => [
    [element, element.attributes['DefaultValue'] ?? ''],
    ...element.children.map((child): [XmlElement, string] => [child, child.attributes['Value'] ?? '']),
  ]);
}

/** The folder of the pane's page, without a slash at the end. */
export function baseAddress({ root }: Manifest): string {
  return (at(root, 'DefaultSettings', 'SourceLocation')?.attributes['DefaultValue'] ?? '').replace(/\/[^/]*$/, '');
}
