/**
 * The keyboard shortcuts of the ribbon commands (public/shortcuts.json, named by ExtendedOverrides in the manifest).
 * Excel shows an action's name only when a user has to choose between two add-ins: all three languages stand in it.
 */
import { LANGS, type Words } from '../../src/core/lang';
import { COMMANDS } from '../../taskpane/commands';
import { shortWords } from './words';

interface Shortcut {
  readonly action: string;
  readonly name: Words;
  /** The letter; four keys together, because Excel and the browsers have taken nearly all smaller combinations. */
  readonly letter: string;
}

const SHORTCUTS: readonly Shortcut[] = [
  { action: COMMANDS.insertAgain, name: shortWords['Again.Label'], letter: 'I' },
  { action: COMMANDS.recalculate, name: shortWords['Refresh.Label'], letter: 'R' },
];

const nameOf = (name: Words): string => `Xiaomi Atlas: ${[...new Set(LANGS.map((lang) => name[lang]))].join(' / ')}`;

/** The text of public/shortcuts.json. */
export const shortcutsJson = (): string =>
  `${JSON.stringify(
    {
      actions: SHORTCUTS.map(({ action, name }) => ({ id: action, type: 'ExecuteFunction', name: nameOf(name) })),
      shortcuts: SHORTCUTS.map(({ action, letter }) => ({ action, key: { default: `Ctrl+Shift+Alt+${letter}`, mac: `Command+Shift+Option+${letter}` } })),
    },
    null,
    2,
  )}\n`;
