/**
 * functions.json: what Excel knows of the functions before any code runs.
 *
 *   functions.ts --Microsoft's generator--> bare metadata --help addresses, lists-->
 *   complete --words--> one file a language
 */
import { resolve } from 'node:path';
import { generateCustomFunctionsMetadata, type IFunction } from 'custom-functions-metadata';
import { isScalarFace } from '../../src/core/call';
import type { Dataset } from '../../src/core/dataset';
import { LANGS, type Lang } from '../../src/core/lang';
import { faceText } from '../../src/functions/words';
import { enumSpecs, listOf, localisedEnum, type MetadataEnum } from './enums';
import { FACES_FILE } from './faces';
import { metadataFile, referenceFile } from './file-names';

export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly functions: readonly IFunction[];
  readonly enums: readonly MetadataEnum[];
}

/** The generator's own output. Its command line ends with 0 on errors and keeps the old file, so the API it is. */
export async function bareMetadata(file = FACES_FILE): Promise<FunctionsMetadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([resolve(file)], false);
  if (errors.length > 0) throw new Error(`${file}: ${errors.join('; ')}`);
  return JSON.parse(metadataJson) as FunctionsMetadata;
}

export function completed(bare: FunctionsMetadata, dataset: Dataset, lang: Lang, baseUrl: string): FunctionsMetadata {
  const specs = enumSpecs(dataset);
  const known = new Set(specs.map(({ id }) => id));
  const functions = bare.functions.map((face): IFunction => ({
    id: face.id,
    name: face.name,
    description: faceText(face.description ?? '', lang),
    helpUrl: `${baseUrl}/${referenceFile(lang)}#${face.id.toLowerCase()}`,
    parameters: face.parameters.map((parameter) => {
      const list = listOf(face.id, parameter.name);
      // A list of texts belongs to a parameter of type string, as the generator pairs them: Excel turns numbers and
      // date cells into text, which the functions read as well.
      return {
        ...parameter,
        description: faceText(parameter.description ?? '', lang),
        ...(list && known.has(list) ? { type: 'string', customEnumId: list } : {}),
      };
    }),
    ...(face.result && { result: resultOf(face) }),
    ...optionsOf(face),
  }));
  return { allowCustomDataForDataTypeAny: true, functions, enums: specs.map((spec) => localisedEnum(spec, lang)) };
}

/** A number with its format is taken from a function whose answer may be anything, and from no other. */
const resultOf = ({ id, result }: IFunction): IFunction['result'] =>
  isScalarFace(id) ? { ...result, type: 'any' } : result;

/**
 * Cells that show one figure say where they are: their number format follows the figure. It comes beside the arguments
 * and changes none.
 */
const optionsOf = ({ id, options }: IFunction): Pick<IFunction, 'options'> =>
  isScalarFace(id) ? { options: { ...options, requiresAddress: true } } : options ? { options } : {};

/** Every file of the metadata by its name. */
export async function metadataFiles(dataset: Dataset, baseUrl: string): Promise<Record<string, string>> {
  const bare = await bareMetadata();
  return Object.fromEntries(
    LANGS.map((lang) => [metadataFile(lang), `${JSON.stringify(completed(bare, dataset, lang, baseUrl), null, 1)}\n`]),
  );
}
