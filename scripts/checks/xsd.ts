/** Validates XML against a schema file with libxml2 (WebAssembly); schemas that import their neighbours work. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

// Lets a schema import its neighbours.
xmlRegisterFsInputProviders();

export function schemaProblems(xml: string, schemaFile: string): string[] {
  const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), { url: pathToFileURL(resolve(schemaFile)).href });
  const validator = XsdValidator.fromDoc(schema);
  schema.dispose();
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
  } finally {
    document.dispose();
    validator.dispose();
  }
}

/** `run.mjs scripts/checks/xsd.ts FILE.xml SCHEMA.xsd`: prints the problems; exit code 1 when there are some. */
export function main([file, schema]: readonly string[]): number {
  if (file === undefined || schema === undefined) {
    console.error('usage: xsd FILE.xml SCHEMA.xsd');
    return 2;
  }
  const problems = schemaProblems(readFileSync(file, 'utf8'), schema);
  problems.forEach((problem) => console.log(problem));
  return problems.length > 0 ? 1 : 0;
}
