/** Settings, custom XML parts and document properties: what an add-in keeps in the file. */
import { invalidArgument, itemNotFound } from '../errors';
import type { Workbook, XmlPart } from '../model/workbook';
import { define, type Thing } from '../thing';
import { over } from './bag';
import * as check from './check';

interface Keyed {
  readonly workbook: Workbook;
  readonly key: string;
}
const Setting = define<Keyed>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ workbook, key }) => workbook.settings.get(key) },
  set: {
    Value: ({ workbook, key }, value) => {
      workbook.settings.set(key, value);
    },
  },
  call: { Delete: ({ workbook, key }) => void workbook.settings.delete(key) },
});
const setting = (workbook: Workbook, key: unknown): Thing | null =>
  workbook.settings.has(String(key)) ? (Setting({ workbook, key: String(key) }) as Thing) : null;
export const SettingCollection = define<Workbook>({
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => Setting({ workbook, key }) as Thing),
  item: (workbook, key) => setting(workbook, key) ?? none(`setting ${key}`),
  call: {
    Add: (workbook, key: unknown, value: unknown) => {
      workbook.settings.set(check.string(key, 'key'), value);
      return Setting({ workbook, key: key as string });
    },
    GetCount: (workbook) => workbook.settings.size,
    GetItemOrNullObject: setting,
  },
});

interface Part {
  readonly workbook: Workbook;
  readonly part: XmlPart;
}
/** Namespace of the root element; refuses what is clearly no XML. */
export function namespaceOf(xml: unknown): string {
  const body =
    typeof xml === 'string'
      ? xml
          .replace(/^\s*<\?xml[^>]*\?>/, '')
          .replace(/<!--.*?-->/gs, '')
          .trim()
      : '';
  const root = /^<([\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/.exec(body);
  const closed = root && (root[4] === '/' ? root[0] === body : body.endsWith(`</${root[1] ?? ''}${root[2]}>`));
  if (!root || !closed || /&(?!\w+;|#\d+;|#x[0-9a-f]+;)/i.test(body))
    throw invalidArgument(`not well-formed XML: ${String(xml).slice(0, 60)}`);
  const prefix = root[1]?.slice(0, -1);
  return new RegExp(`\\sxmlns${prefix ? `:${prefix}` : ''}\\s*=\\s*["']([^"']*)["']`).exec(root[3]!)?.[1] ?? '';
}
const CustomXmlPart = define<Part>({
  name: 'CustomXmlPart',
  identity: ({ part }) => ({ Id: part.id }),
  get: { Id: ({ part }) => part.id, NamespaceUri: ({ part }) => namespaceOf(part.xml) },
  call: {
    Delete: ({ workbook, part }) => {
      workbook.xmlParts = workbook.xmlParts.filter((one) => one !== part);
    },
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, xml: unknown) => {
      namespaceOf(xml);
      part.xml = xml as string;
    },
  },
});
interface Parts {
  readonly workbook: Workbook;
  readonly namespace: string | null;
}
const parts = ({ workbook, namespace }: Parts): Thing[] =>
  workbook.xmlParts
    .filter((part) => namespace === null || namespaceOf(part.xml) === namespace)
    .map((part) => CustomXmlPart({ workbook, part }) as Thing);
const partBy = (home: Parts, id: unknown): Thing | null =>
  parts(home).find((thing) => (thing.target as Part).part.id === id) ?? null;
const only = (home: Parts): Thing | null => {
  const found = parts(home);
  return found.length === 1 ? found[0]! : null;
};
const partCalls = { GetCount: (home: Parts) => parts(home).length, GetItemOrNullObject: partBy };
const CustomXmlPartScopedCollection = define<Parts>({
  name: 'CustomXmlPartScopedCollection',
  items: parts,
  item: (home, id) => partBy(home, id) ?? none(`part ${id}`),
  call: {
    ...partCalls,
    GetOnlyItem: (home) => only(home) ?? none('not exactly one part'),
    GetOnlyItemOrNullObject: only,
  },
});
export const CustomXmlPartCollection = define<Parts>({
  name: 'CustomXmlPartCollection',
  items: parts,
  item: (home, id) => partBy(home, id) ?? none(`part ${id}`),
  call: {
    ...partCalls,
    Add: ({ workbook }, xml: unknown) => {
      namespaceOf(xml);
      const part = { id: `{XML-${String(workbook.newId()).padStart(4, '0')}}`, xml: xml as string };
      workbook.xmlParts.push(part);
      return CustomXmlPart({ workbook, part });
    },
    GetByNamespace: ({ workbook }, namespace: unknown) =>
      CustomXmlPartScopedCollection({ workbook, namespace: check.text(namespace) as string }),
  },
});

const words = [check.text, ''] as const;
const documentProperties = over((workbook: Workbook) => workbook.properties, {
  Title: words,
  Subject: words,
  Author: words,
  Keywords: words,
  Comments: words,
  Category: words,
  Manager: words,
  Company: words,
  RevisionNumber: [check.number(0), 1],
});
export const DocumentProperties = define<Workbook>({
  name: 'DocumentProperties',
  get: { ...documentProperties.get, LastAuthor: () => 'Test User', CreationDate: () => '2026-01-01T00:00:00.000Z' },
  set: documentProperties.set,
});

function none(what: string): never {
  throw itemNotFound(what);
}
