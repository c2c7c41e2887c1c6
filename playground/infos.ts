/** What Univer shows while a XIAOMI formula is typed: from the same metadata that Excel reads. */
import type { IFunctionInfo } from '@univerjs/preset-sheets-core';
import type { Lang } from '../src/core/lang';
import { callsIn } from '../src/formula/calls';

interface MetadataParameter {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters?: readonly MetadataParameter[];
  }[];
}

/** Univer's number for "user defined". */
const USER = 15;
export const NAMESPACE = 'XIAOMI.';
export const isXiaomi = ({ functionName }: { readonly functionName: string }): boolean =>
  functionName.startsWith(NAMESPACE);

/** By their ids the first examples of the doc comments, which the build reads there. */
declare const ATLAS_EXAMPLES: Readonly<Record<string, string>> | undefined;
const EXAMPLES = typeof ATLAS_EXAMPLES === 'object' ? ATLAS_EXAMPLES : {};

/** `=XIAOMI.SHARE("Europe","2025Q2")`; '' where there is none. */
export const exampleOf = (functionName: string): string => EXAMPLES[functionName.slice(NAMESPACE.length)] ?? '';
const argumentsIn = (example: string): readonly string[] => callsIn(example)[0]?.arguments ?? [];

export async function loadInfos(lang: Lang): Promise<Map<string, IFunctionInfo>> {
  const metadata =
    (await read(lang === 'en' ? 'functions.json' : `functions.${lang}.json`)) ?? (await read('functions.json'));
  return new Map((metadata?.functions ?? []).map((f) => [f.id.toUpperCase(), infoOf(f)]));
}

async function read(file: string): Promise<Metadata | null> {
  try {
    const response = await fetch(new URL(file, document.baseURI));
    return response.ok ? ((await response.json()) as Metadata) : null;
  } catch {
    // Descriptions are a help, not a condition.
    return null;
  }
}

function infoOf(f: Metadata['functions'][number]): IFunctionInfo {
  const functionName = NAMESPACE + f.id.toUpperCase();
  const given = argumentsIn(exampleOf(functionName));
  return {
    functionName,
    functionType: USER as never,
    description: f.description ?? '',
    abstract: f.description ?? '',
    functionParameter: (f.parameters ?? []).map((p, i) => ({
      name: p.name,
      detail: p.description ?? '',
      example: given[i] ?? '',
      require: p.optional ? 0 : 1,
      repeat: p.repeating ? 1 : 0,
    })),
  };
}
