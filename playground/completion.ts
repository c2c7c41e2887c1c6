/**
 * Functions offered while a formula is typed: those of XIAOMI by what stands behind the dot too, each with an example.
 */
import type { Univer } from '@univerjs/core';
import { IDescriptionService, type IFunctionInfo, type ISearchItemWithType } from '@univerjs/preset-sheets-core';
import { createElement, Fragment } from 'react';
import { exampleOf, isXiaomi, NAMESPACE } from './infos';

/** What it is, without how it is meant to the last detail: the box of a function that is being written says that. */
const gist = (description: string): string => /^.*?(?=[;:；：。]|\. |\.$|$)/s.exec(description)![0];

/** In the order in which the functions are described: the most asked for come first. */
function ours(typed: string, infos: Iterable<IFunctionInfo>): ISearchItemWithType[] {
  const start = typed.toUpperCase();
  const fits = ({ functionName }: IFunctionInfo): boolean =>
    functionName.startsWith(start) || functionName.slice(NAMESPACE.length).startsWith(start);
  return [...infos]
    .filter((info) => isXiaomi(info) && fits(info))
    .map((info) => ({
      name: info.functionName,
      functionType: info.functionType,
      desc: createElement(
        Fragment,
        null,
        gist(info.abstract),
        createElement('code', { className: 'grid-example' }, exampleOf(info.functionName)),
      ) as never,
    }));
}

/** Univer shows the first ten of a list; here the list scrolls instead. */
const whole = <T>(items: T[]): T[] => Object.assign(items, { slice: () => items });

/** An example without what it leaves out at its end: Univer writes all arguments. */
const shortened = <T extends IFunctionInfo>(info: T): T => {
  const parameters = [...info.functionParameter];
  const map = parameters.map.bind(parameters);
  const written = (each: never): unknown[] => {
    const all = map(each) as unknown[];
    while (all.at(-1) === '') all.pop();
    return all;
  };
  return { ...info, functionParameter: Object.assign(parameters, { map: written }) };
};

/** An error in here would end the completion for good. */
function orElse<T>(work: () => T, other: T): T {
  try {
    return work();
  } catch {
    return other;
  }
}

export function completeOurs(univer: Univer): void {
  const functions = univer.__getInjector().get(IDescriptionService);
  const search = functions.getSearchListByNameFirstLetter.bind(functions);
  functions.getSearchListByNameFirstLetter = (typed) => {
    const others = search(typed);
    return orElse(() => {
      const own = typed.trim() === '' ? [] : ours(typed.trim(), functions.getDescriptions().values());
      return whole([...own, ...others.filter(({ name }) => !name.startsWith(NAMESPACE))]);
    }, others);
  };
  const describe = functions.getFunctionInfo.bind(functions);
  functions.getFunctionInfo = (name) => {
    const info = describe(name);
    return info && isXiaomi(info) ? orElse(() => shortened(info), info) : info;
  };
}
