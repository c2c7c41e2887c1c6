/** The limits that Microsoft's schema sets for functions metadata, and two that only saved files show. */
import type { FunctionsMetadata } from './metadata';

const ID = /^[a-zA-Z][a-zA-Z0-9._]*$/;
/** A1 and R1C1 references, and the letters R and C: Excel takes none of them as a function name. */
const CELL = /^([a-z]{1,3}\d+|r\d*c\d*|r|c)$/i;

export function limitProblems({ functions, enums }: FunctionsMetadata): string[] {
  const length = (what: string, text: string | undefined, from: number, to: number): string[] =>
    text !== undefined && text.length >= from && text.length <= to
      ? []
      : [`${what}: ${text?.length ?? 'no'} characters; allowed ${from} to ${to}`];
  const known = new Set(enums.map(({ id }) => id));
  const ofFunctions = functions.flatMap((face) => [
    ...length(`${face.id}: id`, face.id, 3, 64),
    ...(ID.test(face.id) ? [] : [`${face.id}: id; letters, digits, dots and underscores only`]),
    ...(CELL.test(face.name) ? [`${face.id}: name looks like a cell reference: ${face.name}`] : []),
    ...length(`${face.id}: name`, face.name, 3, 64),
    ...length(`${face.id}: description`, face.description, 1, 1024),
    ...(/^https:\/\//.test(face.helpUrl ?? '') ? [] : [`${face.id}: no https help address`]),
    ...(face.parameters.length <= 128 ? [] : [`${face.id}: ${face.parameters.length} parameters; at most 128`]),
    ...face.parameters.flatMap((parameter, index) => [
      ...length(`${face.id}.${parameter.name}: name`, parameter.name, 1, 64),
      ...length(`${face.id}.${parameter.name}: description`, parameter.description, 1, 512),
      ...(!parameter.optional && face.parameters.slice(0, index).some(({ optional }) => optional)
        ? [`${face.id}.${parameter.name}: required after an optional parameter`]
        : []),
      ...(parameter.customEnumId === undefined || known.has(parameter.customEnumId)
        ? []
        : [`${face.id}.${parameter.name}: unknown list: ${parameter.customEnumId}`]),
    ]),
  ]);
  const ofEnums = enums.flatMap(({ id, values }) => [
    ...length(`${id}: id`, id, 3, 64),
    ...values.flatMap((value) => [
      ...length(`${id} ${value.stringValue}: name`, value.name, 1, 256),
      ...length(`${id} ${value.stringValue}: tooltip`, value.tooltip, 1, 256),
      ...length(`${id} ${value.stringValue}: value`, value.stringValue, 1, 256),
    ]),
    ...twice(values.map(({ stringValue }) => stringValue)).map((value) => `${id}: value twice: ${value}`),
    ...twice(values.map(({ name }) => name)).map((name) => `${id}: name twice: ${name}`),
  ]);
  // Saved files write a dot as an underscore: names that differ only there would become one.
  const folded = twice(functions.map(({ name }) => name.toUpperCase().replace(/\./g, '_'))).map(
    (name) => `function name twice in saved files: ${name}`,
  );
  const counts = [
    ...(enums.length <= 256 ? [] : [`${enums.length} lists; at most 256`]),
    ...(functions.length > 0 && functions.length <= 20_000 ? [] : [`${functions.length} functions`]),
  ];
  return [...ofFunctions, ...ofEnums, ...folded, ...counts];
}

const twice = (items: readonly string[]): string[] => [
  ...new Set(items.filter((item, index) => items.indexOf(item) !== index)),
];
