/** An answer of Excel that never comes must not leave the pane busy for ever. */

/** Long enough for a slow workbook that calculates everything anew. */
export const PATIENCE_MS = 90_000;

/** `work`, or an error with the code `NoAnswer` when it takes longer than `ms`; it may still end later, unheard. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error(`no answer within ${Math.round(ms / 1000)} seconds`), { code: 'NoAnswer' })),
      ms,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
