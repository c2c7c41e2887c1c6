/**
 * The tabs of the pane in their order, each registered once: its id, its name, and how it is loaded when it is first
 * opened.
 */
import type { Shell, Tab } from '../shell';

interface Registered {
  readonly id: string;
  /** Key of its name in the words of the pane. */
  readonly name: string;
  /** null: there from the start. */
  readonly load: ((shell: Shell) => Promise<Tab>) | null;
}

export const TABS = [
  { id: 'list', name: 'tabInsert', load: null },
  { id: 'find', name: 'tabFind', load: async (shell: Shell) => (await import('./find/tab')).findTab(shell) },
  {
    id: 'workbook',
    name: 'tabWorkbook',
    load: async (shell: Shell) => (await import('./workbook/tab')).workbookTab(shell),
  },
  { id: 'about', name: 'about', load: async (shell: Shell) => (await import('./about/tab')).aboutTab(shell) },
] as const satisfies readonly Registered[];

export type TabId = (typeof TABS)[number]['id'];
