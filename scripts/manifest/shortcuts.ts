/**
 * The keyboard shortcuts of the ribbon commands: public/shortcuts.json, named by ExtendedOverrides in the manifest.
 * Excel shows an action's name when a user has to choose between two add-ins; the names are resources, one file for
 * each locale of Office.
 */
import { speakHongKong } from '../../src/core/hong-kong';
import { LANGS, type Lang, type Words } from '../../src/core/lang';
import { COMMANDS } from '../../taskpane/commands';
import { shortWords } from './words';
import { LOCALES } from './write';

interface Shortcut {
  readonly action: string;
  readonly name: Words;
  /** The letter; four keys together, because Excel and the browsers have taken nearly all smaller combinations. */
  readonly letter: string;
}

const SHORTCUTS: readonly Shortcut[] = [
  { action: COMMANDS.insertAgain, name: shortWords['Again.Label'], letter: 'I' },
  { action: COMMANDS.formatFigures, name: shortWords['Format.Label'], letter: 'F' },
  { action: COMMANDS.recalculate, name: shortWords['Refresh.Label'], letter: 'R' },
];

const resourceOf = (action: string): string => `${action}_name`;
const resources = (lang: Lang): Readonly<Record<string, { readonly value: string; readonly comment: string }>> =>
  Object.fromEntries(
    SHORTCUTS.map(({ action, name }) => [
      resourceOf(action),
      { value: name[lang], comment: `Name of the action ${action}; Office adds the name of the add-in.` },
    ]),
  );

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every file and its text, by its path below public/. The default names stand with the shortcuts, as Office asks. */
export function shortcutFiles(): Readonly<Record<string, string>> {
  speakHongKong();
  return {
    'shortcuts.json': json({
      actions: SHORTCUTS.map(({ action }) => ({
        id: action,
        type: 'ExecuteFunction',
        name: `\${resource.${resourceOf(action)}}`,
      })),
      shortcuts: SHORTCUTS.map(({ action, letter }) => ({
        action,
        key: { default: `Ctrl+Shift+Alt+${letter}`, mac: `Command+Shift+Option+${letter}` },
      })),
      resources: { default: resources('en') },
    }),
    ...Object.fromEntries(LANGS.map((lang) => [`shortcuts.${LOCALES[lang]}.json`, json(resources(lang))])),
  };
}
