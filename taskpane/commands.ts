/**
 * The ribbon's commands. They run in the pane's page (shared runtime), whether the pane is open or not,
 * so this file is loaded by the page once and calls `registerCommands`.
 */

/** Names that the manifest uses; a check compares them. */
export const COMMANDS = { recalculate: 'atlasRecalculate' } as const;
export const PANE_ID = 'Atlas.Pane';

/**
 * Calculates every formula anew. Functions without volatile inputs keep the value saved in the file when a workbook is
 * opened, so after an update of the figures someone has to ask; a full calculation includes functions of add-ins
 * and, unlike writing the formulas again, changes no cell and works in every display language of Excel.
 */
export async function recalculate(): Promise<void> {
  // A user who is typing in a cell would make the request fail: wait for the end of the edit.
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}

/**
 * Makes the commands known to Office. `report` receives the message of a command that failed, since the
 * ribbon itself has no place to show one.
 */
export function registerCommands(report: (message: string) => void = console.error): void {
  Office.actions.associate(COMMANDS.recalculate, (event?: Partial<Office.AddinCommands.Event>) => {
    recalculate()
      .catch((error: unknown) => report(error instanceof Error ? error.message : String(error)))
      // Without this the button stays busy; a keyboard shortcut brings no event.
      .finally(() => event?.completed?.());
  });
}
