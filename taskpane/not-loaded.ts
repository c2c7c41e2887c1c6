/**
 * Whether a script that is fetched later did not arrive. Each browser says it in words of its own, with an address at
 * their end that helps nobody.
 */
export const isNotLoaded = (error: unknown): boolean =>
  error instanceof TypeError &&
  /dynamically imported module|importing a module script|module script failed/i.test(error.message);
