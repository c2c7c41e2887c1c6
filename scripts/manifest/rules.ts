/**
 * What Office asks of a manifest beyond its XML schema. Each rule is a function from the manifest to its problems;
 * tests plant one fault per rule. Problems read `line 12: what is wrong: value; what would be right`.
 */
import { pngSize } from './png';
import {
  addressesOf,
  baseAddress,
  isLater,
  isResource,
  localNames,
  originOf,
  RESOURCE,
  type Manifest,
  type Shortcuts,
} from './read';
import { at, descendants, readXml, type XmlElement } from './xml';

export interface ManifestWorld {
  /** Bytes of a file by its path below the base address (`assets/icon-16.png`), or null. */
  readonly file: (path: string) => Uint8Array | null;
  /** Names that the add-in's code associates with ribbon buttons. */
  readonly commands: readonly string[];
  readonly paneIds: readonly string[];
  /** Full locale tags; the first is the default. */
  readonly locales: readonly string[];
  /** The version that was published before, if any. */
  readonly previousVersion?: string;
}

type Rule = (manifest: Manifest, world: ManifestWorld) => string[];

const problem = (element: XmlElement, text: string): string => `line ${element.line}: ${text}`;
/** Elements that point at a resource, and the kind they need. */
const NEEDED: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  'SourceLocation': 'bt:Urls',
  'FunctionFile': 'bt:Urls',
  'LearnMoreUrl': 'bt:Urls',
  'Runtime': 'bt:Urls',
  'Label': 'bt:ShortStrings',
  'Title': 'bt:ShortStrings',
  'Description': 'bt:LongStrings',
  'Namespace': 'bt:ShortStrings',
};
const BASE_ORDER = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'Dictionary',
  'VersionOverrides',
  'ExtendedOverrides',
];
const HOST_ORDER = ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'];
const REQUIRED = [
  'Id',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'Hosts',
  'DefaultSettings',
  'Permissions',
];

const outOfOrder = (parent: XmlElement, order: readonly string[]): string[] => {
  const known = parent.children.filter((child) => order.includes(child.name));
  const unknown = parent.children
    .filter((child) => !order.includes(child.name))
    .map((child) => problem(child, `unknown element in ${parent.name}: ${child.name}`));
  const wrong = known.find(
    (child, index) => index > 0 && order.indexOf(child.name) <= order.indexOf(known[index - 1]!.name),
  );
  return wrong
    ? [
        ...unknown,
        problem(wrong, `element out of order in ${parent.name}: ${wrong.name}; the order is ${order.join(', ')}`),
      ]
    : unknown;
};

const overridesHost = ({ root }: Manifest): XmlElement | undefined => at(root, 'VersionOverrides', 'Hosts', 'Host');

export const rules: Readonly<Record<string, Rule>> = {
  order: (manifest) => {
    const host = overridesHost(manifest);
    return [...outOfOrder(manifest.root, BASE_ORDER), ...(host ? outOfOrder(host, HOST_ORDER) : [])];
  },

  required: ({ root }) =>
    REQUIRED.filter((name) => !at(root, name)).map((name) => problem(root, `missing element: ${name}`)),

  resids: ({ all, resources }) =>
    all.flatMap((element) => {
      const resid = element.attributes['resid'];
      if (resid === undefined) return [];
      const target = resources.get(resid);
      if (resid.length > 32) return [problem(element, `resid longer than 32 characters: ${resid}`)];
      if (!target) return [problem(element, `resid without a resource: ${resid}`)];
      const kind = NEEDED[element.name];
      return kind && target.parent?.name !== kind
        ? [
            problem(
              element,
              `resid of the wrong kind: ${resid} is in ${target.parent?.name}, ${element.name} needs ${kind}`,
            ),
          ]
        : [];
    }),

  uniqueIds: ({ all }) => {
    const places = new Map<string, XmlElement>();
    return all.flatMap((element) => {
      const id = element.attributes['id'];
      if (id === undefined) return [];
      const scope = isResource(element) ? 'resource' : 'control';
      const first = places.get(`${scope} ${id}`);
      places.set(`${scope} ${id}`, first ?? element);
      return first ? [problem(element, `id twice: ${id}; first on line ${first.line}`)] : [];
    });
  },

  unusedResources: ({ all, resources }) => {
    const used = new Set(all.map((element) => element.attributes['resid']));
    return [...resources]
      .filter(([id]) => !used.has(id))
      .map(([id, element]) => problem(element, `resource that nothing uses: ${id}`));
  },

  iconSizes: ({ all }) =>
    all
      .filter(({ name }) => name === 'Icon')
      .flatMap((icon) => {
        const sizes = icon.children.map((image) => Number(image.attributes['size']));
        const missing = [16, 32, 80]
          .filter((size) => !sizes.includes(size))
          .map((size) => problem(icon, `icon without size ${size}; 16, 32 and 80 are required`));
        const odd = icon.children
          .filter((_image, index) => ![16, 20, 24, 32, 40, 48, 64, 80].includes(sizes[index]!))
          .map((image) => problem(image, `icon size that Office does not know: ${image.attributes['size']}`));
        return [...missing, ...odd];
      }),

  iconFiles: (manifest, world) => {
    const base = baseAddress(manifest);
    const wanted: [XmlElement | undefined, string | undefined, number][] = [
      [at(manifest.root, 'IconUrl'), at(manifest.root, 'IconUrl')?.attributes['DefaultValue'], 32],
      [
        at(manifest.root, 'HighResolutionIconUrl'),
        at(manifest.root, 'HighResolutionIconUrl')?.attributes['DefaultValue'],
        64,
      ],
      ...manifest.all
        .filter((e) => e.name === 'bt:Image' && e.attributes['size'] !== undefined)
        .map((e): [XmlElement, string | undefined, number] => [
          e,
          manifest.value(e.attributes['resid']),
          Number(e.attributes['size']),
        ]),
    ];
    const found = wanted.flatMap(([element, url, size]) => {
      if (!element || !url || !url.startsWith(`${base}/`)) return [];
      const path = url.slice(base.length + 1);
      const bytes = world.file(path);
      const real = bytes && pngSize(bytes);
      if (!bytes) return [problem(element, `icon file missing: ${path}`)];
      if (!real) return [problem(element, `icon file is not a PNG: ${path}`)];
      return real.width === size && real.height === size
        ? []
        : [
            problem(
              element,
              `icon file of the wrong size: ${path} is ${real.width} x ${real.height}, needed ${size} x ${size}`,
            ),
          ];
    });
    return [...new Set(found)];
  },

  addresses: (manifest) => {
    const origin = originOf(at(manifest.root, 'DefaultSettings', 'SourceLocation')?.attributes['DefaultValue']);
    return addressesOf(manifest).flatMap(([element, url]) => {
      if (!URL.canParse(url)) return [problem(element, `not an address: ${url}`)];
      if (new URL(url).protocol !== 'https:') return [problem(element, `address without https: ${url}`)];
      return originOf(url) === origin
        ? []
        : [problem(element, `address of another origin: ${url}; pages, scripts and metadata have to be on ${origin}`)];
    });
  },

  appDomains: ({ root }) =>
    descendants(root, 'AppDomain').flatMap((element) => {
      const text = element.text.trim();
      const plain = URL.canParse(text) && new URL(text).origin === text && text.startsWith('https:');
      return plain
        ? []
        : [problem(element, `not an app domain: ${text}; expected https://host without path, slash or wildcard`)];
    }),

  sharedRuntime: (manifest) => {
    const host = overridesHost(manifest);
    if (!host) return [problem(manifest.root, 'missing element: VersionOverrides/Hosts/Host')];
    const runtimes = descendants(host, 'Runtime');
    const runtime = runtimes[0]?.attributes['resid'];
    if (runtimes.length !== 1 || runtime === undefined)
      return [problem(host, `${runtimes.length} Runtime elements; a shared runtime has exactly one`)];
    const page = at(host, 'AllFormFactors', 'ExtensionPoint', 'Page', 'SourceLocation');
    const places: [string, XmlElement | undefined][] = [
      ['Page', page],
      ['FunctionFile', at(host, 'DesktopFormFactor', 'FunctionFile')],
      ...descendants(host, 'Action')
        .filter((action) => action.attributes['xsi:type'] === 'ShowTaskpane')
        .map((action): [string, XmlElement | undefined] => ['ShowTaskpane', at(action, 'SourceLocation')]),
    ];
    const wrong = places
      .filter(([, element]) => element?.attributes['resid'] !== runtime)
      .map(([name, element]) =>
        problem(
          element ?? host,
          `${name} is not the page of the shared runtime: ${element?.attributes['resid'] ?? 'missing'}; expected ${runtime}`,
        ),
      );
    const pane = at(manifest.root, 'DefaultSettings', 'SourceLocation');
    const same = pane?.attributes['DefaultValue'] === manifest.value(runtime);
    const lifetime =
      runtimes[0]!.attributes['lifetime'] === 'long'
        ? []
        : [problem(runtimes[0]!, 'the runtime needs lifetime="long"')];
    return [
      ...wrong,
      ...lifetime,
      ...(same
        ? []
        : [
            problem(
              pane ?? manifest.root,
              `SourceLocation is not the page of the shared runtime: ${pane?.attributes['DefaultValue']}`,
            ),
          ]),
    ];
  },

  shortcuts: (manifest, world) => {
    const element = at(manifest.root, 'ExtendedOverrides');
    const url = element?.attributes['Url'];
    if (!element || url === undefined)
      return [problem(manifest.root, 'missing element: ExtendedOverrides with the Url of the shortcuts')];
    const base = `${baseAddress(manifest)}/`;
    const read = (address: string): Buffer | null =>
      address.startsWith(base) ? (world.file(address.slice(base.length)) as Buffer | null) : null;
    const bytes = read(url);
    if (!bytes) return [problem(element, `shortcuts file missing: ${url}`)];
    const { actions, shortcuts, resources } = JSON.parse(bytes.toString()) as Shortcuts;
    const keys = shortcuts.map(({ key }) => key.default);
    const wanted = actions.flatMap(({ name }) => RESOURCE.exec(name ?? '')?.[1] ?? []);
    const lacking = (file: string, has: Readonly<Record<string, unknown>>): string[] =>
      wanted
        .filter((name) => !(name in has))
        .map((name) => problem(element, `name that ${file} does not give: ${name}`));
    return [
      ...actions
        .filter(({ id }) => !world.commands.includes(id))
        .map(({ id }) => problem(element, `shortcut for a command unknown to the code: ${id}`)),
      // Office's schema allows no spaces in a name that is not a resource.
      ...actions
        .filter(({ name }) => !RESOURCE.test(name ?? ''))
        .map(({ id, name }) =>
          problem(element, `name of an action that is not a resource: ${name ?? id}; expected \${resource.…}`),
        ),
      ...shortcuts
        .filter(({ action }) => !actions.some(({ id }) => id === action))
        .map(({ action }) => problem(element, `shortcut without an action: ${action}`)),
      ...keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => problem(element, `shortcut twice: ${key}`)),
      ...lacking(url, resources?.default ?? {}),
      ...localNames(element).flatMap((address) => {
        const names = read(address);
        return names
          ? lacking(address, JSON.parse(names.toString()) as Record<string, unknown>)
          : [problem(element, `names of the shortcuts missing: ${address}`)];
      }),
    ];
  },

  functions: (manifest) => {
    const point = descendants(manifest.root, 'ExtensionPoint').find(
      (element) => element.attributes['xsi:type'] === 'CustomFunctions',
    );
    if (!point) return [problem(manifest.root, 'missing element: ExtensionPoint of type CustomFunctions')];
    const missing = ['Script', 'Page', 'Metadata', 'Namespace']
      .filter((name) => !at(point, name))
      .map((name) => problem(point, `missing element: ${name}`));
    const space = at(point, 'Namespace');
    const name = manifest.value(space?.attributes['resid']);
    const resource = manifest.resources.get(space?.attributes['resid'] ?? '');
    const legal = name === undefined || (name.length <= 32 && /^[A-Za-z][A-Za-z0-9._]*$/.test(name));
    // A translated namespace would be another function name: formulas could not travel between languages.
    const translated = resource !== undefined && resource.children.length > 0;
    return [
      ...missing,
      ...(legal
        ? []
        : [
            problem(
              resource ?? point,
              `namespace not allowed: ${name}; letters, digits, dots and underscores, at most 32`,
            ),
          ]),
      ...(translated ? [problem(resource, 'the namespace must not be translated')] : []),
    ];
  },

  commands: ({ all }, world) => [
    ...all
      .filter(({ name, text }) => name === 'FunctionName' && !world.commands.includes(text.trim()))
      .map((element) =>
        problem(element, `command unknown to the code: ${element.text.trim()}; known: ${world.commands.join(', ')}`),
      ),
    ...all
      .filter(({ name, text }) => name === 'TaskpaneId' && !world.paneIds.includes(text.trim()))
      .map((element) =>
        problem(element, `pane unknown to the code: ${element.text.trim()}; known: ${world.paneIds.join(', ')}`),
      ),
  ],

  locales: ({ root, all }, world) => {
    const [home, ...others] = world.locales;
    const base = at(root, 'DefaultLocale');
    const overrides = all.filter(({ name }) => name === 'Override' || name === 'bt:Override');
    const wrong = overrides.flatMap((element) => {
      const locale = element.attributes['Locale'] ?? '';
      const inResources = isResource(element.parent!);
      if (inResources !== (element.name === 'bt:Override'))
        return [
          problem(
            element,
            `${element.name} in the wrong place; bt:Override belongs in Resources, Override in the base part`,
          ),
        ];
      if (locale === home) return [problem(element, `override for the default locale: ${locale}`)];
      return others.includes(locale)
        ? []
        : [problem(element, `locale not in the list: ${locale}; known: ${others.join(', ')}`)];
    });
    const partial = [...new Set(overrides.map(({ parent }) => parent!))].flatMap((parent) => {
      const has = parent.children.map((child) => child.attributes['Locale']);
      return others
        .filter((locale) => !has.includes(locale))
        .map((locale) => problem(parent, `no text for ${locale}: ${parent.attributes['id'] ?? parent.name}`));
    });
    // A text with Latin words that is shown to people and has no override would be English in every language.
    const untranslated = [
      ...all.filter((e) => ['Description'].includes(e.name) && e.parent === root),
      ...all.filter((e) => isResource(e) && e.parent!.name === 'bt:LongStrings'),
    ]
      .filter((element) => element.children.length === 0)
      .map((element) => problem(element, `text without translations: ${element.attributes['id'] ?? element.name}`));
    return [
      ...(base?.text.trim() === home
        ? []
        : [problem(base ?? root, `default locale: ${base?.text.trim()}; expected ${home}`)]),
      ...wrong,
      ...partial,
      ...untranslated,
    ];
  },

  texts: ({ root, resources }) => {
    const limits = new Map<XmlElement, number>(
      [...resources.values()].flatMap((e): [XmlElement, number][] =>
        e.parent!.name === 'bt:ShortStrings' ? [[e, 125]] : e.parent!.name === 'bt:LongStrings' ? [[e, 250]] : [],
      ),
    );
    for (const [name, limit] of [
      ['DisplayName', 125],
      ['Description', 250],
    ] as const) {
      const element = at(root, name);
      if (element) limits.set(element, limit);
    }
    const long = [...limits].flatMap(([element, limit]) =>
      [element.attributes['DefaultValue'] ?? '', ...element.children.map((child) => child.attributes['Value'] ?? '')]
        .filter((text) => text.length > limit || text.trim() === '')
        .map((text) =>
          problem(
            element,
            text.trim() === ''
              ? 'empty text'
              : `text of ${text.length} characters; at most ${limit}: ${text.slice(0, 40)}…`,
          ),
        ),
    );
    const about = at(root, 'Description');
    const disclaimed = /not affiliated with Xiaomi/i.test(about?.attributes['DefaultValue'] ?? '');
    return [
      ...long,
      ...(disclaimed ? [] : [problem(about ?? root, 'the description must say "not affiliated with Xiaomi"')]),
    ];
  },

  permissions: ({ root }) => {
    const element = at(root, 'Permissions');
    return element?.text.trim() === 'ReadWriteDocument'
      ? []
      : [problem(element ?? root, `permissions: ${element?.text.trim()}; Excel's own APIs need ReadWriteDocument`)];
  },

  getStarted: ({ root }) =>
    descendants(root, 'GetStarted').length === 1 ? [] : [problem(root, 'missing element: GetStarted')],

  version: ({ root }, world) => {
    const element = at(root, 'Version');
    const text = element?.text.trim() ?? '';
    if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(text))
      return [problem(element ?? root, `version: ${text}; expected four numbers`)];
    const before = world.previousVersion;
    return before === undefined || isLater(text, before)
      ? []
      : [problem(element!, `version not raised: ${text}; published before: ${before}`)];
  },
};

/** Every problem of a manifest, rule by rule: `rule: line 3: …`. Empty when it is fine. */
export function manifestProblems(xml: string, world: ManifestWorld): string[] {
  let root: XmlElement;
  try {
    root = readXml(xml);
  } catch (error) {
    return [`xml: ${(error as Error).message}`];
  }
  const all = descendants(root);
  const resources = new Map(
    all
      .filter(isResource)
      .filter((e) => e.name !== 'bt:Image' || e.parent!.name === 'bt:Images')
      .map((e) => [e.attributes['id'] ?? '', e]),
  );
  const manifest: Manifest = {
    root,
    all,
    resources,
    value: (resid) => resources.get(resid ?? '')?.attributes['DefaultValue'],
  };
  return Object.entries(rules).flatMap(([name, rule]) => rule(manifest, world).map((text) => `${name}: ${text}`));
}
