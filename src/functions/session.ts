/**
 * What the host decides once for all functions: the language of texts, rich values, and the prepared tables behind
 * TABLE.
 */
import { words, type Lang, type Words } from '../core/lang';
import type { Dataset } from '../core/dataset';
import type { Observation } from '../core/facts';
import type { Named } from '../core/names';

/** One cell of a prepared table as a function returns it: plain value, and the observation where it is one figure. */
export interface TableCell {
  readonly value: string | number | boolean | null;
  readonly observation?: Observation;
  /** Of a number: the format that shows it, with its qualifier. */
  readonly format?: string;
}

/** Prepared tables and charts. src/content provides them; functions do not import content. */
export interface TableService {
  readonly tables: readonly Named[];
  readonly charts: readonly Named[];
  /** Headers first. */
  rows(id: string, dataset: Dataset, lang: Lang): readonly (readonly TableCell[])[];
}

const BUNDLED_ONLY = words(
  'bundled figures only: in this Excel the functions cannot see own figures in the workbook',
  '仅限内置数据：在此Excel中，函数无法读取工作簿里的自有数据',
  '僅限內建數據：在此Excel中，函式無法讀取活頁簿裡的自有數據',
);
let cautions: readonly Words[] = [];
/** Where the functions run without the workbook, EXPLAIN says what they cannot know. */
export const setBundledOnly = (only: boolean): void => void (cautions = only ? [BUNDLED_ONLY] : []);
export const cautionsSaid = (): readonly Words[] => cautions;

const NO_TABLES: TableService = { tables: [], charts: [], rows: () => [] };

let lang: Lang = 'en';
let tables: TableService = NO_TABLES;
/** How a figure leaves: as a bare number, as a number with its format, or with format and source card. */
export type FigureForm = 'plain' | 'formatted' | 'card';
let form: FigureForm = 'plain';

/** Texts (EXPLAIN, CITE, messages, headers) follow the language of the host. Numbers never do. */
export const setLanguage = (next: Lang): void => void (lang = next);
export const language = (): Lang => lang;
export const setTables = (next: TableService): void => void (tables = next);
export const tableService = (): TableService => tables;
/** Cards only where ExcelApi 1.19 and CustomFunctionsRuntime 1.4 are there. */
export const setFigureForm = (next: FigureForm): void => void (form = next);
export const figureForm = (): FigureForm => form;

let formats = true;
/** Whether figures bring their number formats, where the host takes them with values: the user can switch that off. */
export const setValueFormats = (next: boolean): void => void (formats = next);
export const valueFormats = (): boolean => formats && form !== 'plain';
