/** What Univer shows while a XIAOMI formula is typed: from the same metadata that Excel reads. */
import type { IFunctionInfo } from '@univerjs/preset-sheets-core';
import type { Lang } from '../src/core/lang';

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

const infoOf = (f: Metadata['functions'][number]): IFunctionInfo => ({
  functionName: `XIAOMI.${f.id.toUpperCase()}`,
  functionType: USER as never,
  description: f.description ?? '',
  abstract: f.description ?? '',
  functionParameter: (f.parameters ?? []).map((p) => ({
    name: p.name,
    detail: p.description ?? '',
    example: '',
    require: p.optional ? 0 : 1,
    repeat: p.repeating ? 1 : 0,
  })),
});
