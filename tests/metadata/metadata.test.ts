import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { SCALAR_FACES } from '../../src/core/call';
import { LANGS } from '../../src/core/lang';
import { resolveEntity, resolveMetric, resolveRegion } from '../../src/core/query';
import { readPeriodArgument } from '../../src/core/periods';
import { dataset } from '../../src/dataset';
import { faces } from '../../src/runtime';
import { TRANSLATED } from '../../src/functions/words';
import { main as build } from '../../scripts/build-metadata';
import { datasetWithTables } from '../../scripts/functions/dataset';
import { listOf } from '../../scripts/functions/enums';
import { readFaces } from '../../scripts/functions/faces';
import { limitProblems } from '../../scripts/functions/limits';
import { metadataFile } from '../../scripts/functions/file-names';
import { bareMetadata, metadataFiles, type FunctionsMetadata } from '../../scripts/functions/metadata';
import { DEV_BASE_URL } from '../../scripts/manifest/write';

const read = (lang: (typeof LANGS)[number]): FunctionsMetadata =>
  JSON.parse(readFileSync(`public/${metadataFile(lang)}`, 'utf8'));
const english = read('en');

test('the files in public/ are what the script writes', async () => {
  const files = await metadataFiles(datasetWithTables(), DEV_BASE_URL);
  expect(Object.keys(files)).toEqual(LANGS.map(metadataFile));
  for (const [name, text] of Object.entries(files))
    expect(readFileSync(`public/${name}`, 'utf8') === text ? 'fresh' : `${name} is stale`).toBe('fresh');
});

test('--check fails on a stale file and names it', async () => {
  const fs = jest.requireActual<typeof import('node:fs')>('node:fs');
  const real = fs.readFileSync;
  const errors: unknown[] = [];
  const error = jest.spyOn(console, 'error').mockImplementation((line) => void errors.push(line));
  const reading = jest.spyOn(fs, 'readFileSync').mockImplementation(((path: string, ...rest: [never]) => {
    const text = real(path, ...rest) as unknown as string;
    return path === 'public/functions.zh-CN.json' ? text.replace('份额', '份 额') : text;
  }) as never);
  try {
    expect(await build(['--check'])).toBe(1);
  } finally {
    reading.mockRestore();
    error.mockRestore();
  }
  expect(errors).toEqual([
    'stale in public/: functions.zh-CN.json; run "node scripts/run.mjs scripts/build-metadata.ts"',
  ]);
  expect(await build(['--check'])).toBe(0);
});

test('ids are the exported faces, in every file, and names are never translated', () => {
  for (const lang of LANGS) {
    const { functions } = read(lang);
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(faces).sort());
    expect(functions.map(({ name }) => name)).toEqual(functions.map(({ id }) => id));
    expect(functions.map(({ parameters }) => parameters.map(({ name }) => name))).toEqual(
      english.functions.map(({ parameters }) => parameters.map(({ name }) => name)),
    );
  }
});

test('functions that answer with one number ask their question in core, so that its format and source are known', async () => {
  const numbers = (await bareMetadata()).functions
    .filter(({ result }) => result?.type === 'number')
    .map(({ id }) => id);
  expect(numbers.sort()).toEqual([...SCALAR_FACES].sort());
  // Excel is told that they may bring a format with the number, and says which cell asks.
  for (const lang of LANGS)
    for (const { id, result, options } of read(lang).functions.filter((face) => numbers.includes(face.id)))
      expect([id, result?.type, options]).toEqual([id, 'any', { requiresAddress: true }]);
});

test('parameters are those of the functions, and left out ones come last', () => {
  for (const face of english.functions)
    expect([face.id, face.parameters.length]).toEqual([face.id, faces[face.id as keyof typeof faces].length]);
});

test('our reading of the doc comments agrees with the generator of Microsoft', async () => {
  const bare = await bareMetadata();
  const ours = readFaces().map(({ id, summary, params }) => ({
    id,
    summary,
    params: params.map(({ name, text, optional }) => ({ name, text, optional })),
  }));
  const flat = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  expect(ours).toEqual(
    bare.functions.map(({ id, description, parameters }) => ({
      id,
      summary: flat(description),
      params: parameters.map(({ name, description: text, optional }) => ({
        name,
        text: flat(text),
        optional: optional ?? false,
      })),
    })),
  );
});

test.each(LANGS)('%s fits the official schema', (lang) => {
  const schema = JSON.parse(
    readFileSync(
      'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
      'utf8',
    ),
  );
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile({
    $schema: schema.$schema,
    definitions: schema.definitions,
    $ref: '#/definitions/extensionCustomFunctions',
  });
  const flat = read(lang);
  // The schema has the options of a function beside its name, not below `options`.
  const fits = validate({
    ...flat,
    functions: flat.functions.map(({ options, ...face }) => ({ ...face, ...options })),
  });
  expect(fits ? [] : validate.errors).toEqual([]);
});

test.each(LANGS)('%s keeps the limits', (lang) => expect(limitProblems(read(lang))).toEqual([]));

test.each<[string, (m: any) => void, RegExp]>([
  [
    'an id of two letters',
    (m) => {
      m.functions[0].id = 'AB';
    },
    /AB: id: 2 characters; allowed 3 to 64/,
  ],
  [
    'a dash in an id',
    (m) => {
      m.functions[0].id = 'SHARE-OF';
    },
    /letters, digits, dots/,
  ],
  [
    'a name like a cell',
    (m) => {
      m.functions[0].name = 'ABC123';
    },
    /looks like a cell reference/,
  ],
  [
    'no description',
    (m) => {
      m.functions[0].description = '';
    },
    /SHARE: description: 0 characters/,
  ],
  [
    'no help',
    (m) => {
      delete m.functions[0].helpUrl;
    },
    /no https help address/,
  ],
  [
    'a long parameter text',
    (m) => {
      m.functions[0].parameters[0].description = 'x'.repeat(513);
    },
    /513 characters; allowed 1 to 512/,
  ],
  [
    'required after optional',
    (m) => {
      m.functions[0].parameters[2].optional = false;
    },
    /SHARE\.vendor: required after an optional/,
  ],
  [
    'an unknown list',
    (m) => {
      m.functions[0].parameters[0].customEnumId = 'PLANET';
    },
    /unknown list: PLANET/,
  ],
  [
    'a long tooltip',
    (m) => {
      m.enums[0].values[0].tooltip = 'x'.repeat(257);
    },
    /tooltip: 257/,
  ],
  [
    'a value twice',
    (m) => {
      m.enums[0].values[1].stringValue = m.enums[0].values[0].stringValue;
    },
    /REGION: value twice/,
  ],
  [
    'names that saved files confuse',
    (m) => {
      m.functions[0].name = 'A.BC';
      m.functions[1].name = 'A_BC';
    },
    /twice in saved files: A_BC/,
  ],
])('the limits find %s', (_what, plant, message) => {
  const broken = structuredClone(english);
  plant(broken);
  expect(limitProblems(broken)).toContainEqual(expect.stringMatching(message));
});

/** Parameters that take free text or a yes or no. */
const WITHOUT_LIST: ReadonlySet<string> = new Set(['basis', 'headers', 'filter', 'text']);

test('every parameter has a list or is free text, and every list is used', () => {
  const all = english.functions.flatMap((face) =>
    face.parameters.map((parameter) => ({ face: face.id, ...parameter })),
  );
  expect(
    all
      .filter(({ face, name }) => !listOf(face, name) && !WITHOUT_LIST.has(name))
      .map(({ face, name }) => `${face}.${name}`),
  ).toEqual([]);
  expect(
    all
      .filter(({ face, name, customEnumId }) => listOf(face, name) !== customEnumId)
      .map(({ face, name }) => `${face}.${name}`),
  ).toEqual([]);
  expect(new Set(all.map(({ customEnumId }) => customEnumId).filter(Boolean))).toEqual(
    new Set(english.enums.map(({ id }) => id)),
  );
});

test.each(LANGS)('values never change with the language, and every value and name of %s is understood', (lang) => {
  const { enums } = read(lang);
  const data = datasetWithTables();
  const resolve: Record<string, (text: string) => unknown> = {
    REGION: (text) => {
      const found = resolveRegion(dataset, text);
      return found.ok && found.value.id;
    },
    METRIC: (text) => {
      const found = resolveMetric(dataset, text);
      return found.ok && found.value.metric.id;
    },
    PERIOD: (text) =>
      readPeriodArgument(text) !== null && (readPeriodArgument(text)!.kind === 'latest' ? 'latest' : text),
  };
  for (const id of ['VENDOR', 'ENTITY', 'PRODUCT'])
    resolve[id] = (text) => {
      const found = resolveEntity(dataset, text);
      return found.ok && found.value.id;
    };
  expect(data.observations.length).toBeGreaterThan(100);
  enums.forEach((list, index) => {
    expect(list.values.map(({ stringValue }) => stringValue)).toEqual(
      english.enums[index]!.values.map(({ stringValue }) => stringValue),
    );
    const read = resolve[list.id];
    if (!read) return;
    const wrong = list.values.flatMap(({ name, stringValue }) =>
      [name, stringValue].filter((text) => read(text) !== stringValue),
    );
    expect({ list: list.id, wrong }).toEqual({ list: list.id, wrong: [] });
  });
});

test('every text has its translation, and no translation is left over', () => {
  const used = new Set(
    readFaces().flatMap(({ summary, params, returns }) => [summary, returns, ...params.map(({ text }) => text)]),
  );
  const translated = new Set(TRANSLATED.keys());
  expect([...used].filter((text) => !translated.has(text))).toEqual([]);
  expect([...translated].filter((text) => !used.has(text))).toEqual([]);
});
