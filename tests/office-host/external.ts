/** `window.external` of desktop Excel: what office.js asks when it starts. Set before the library loads. */

/** Colours as the library takes them from Excel: whole numbers. */
export type ThemeColors = Readonly<
  Record<'bodyBackgroundColor' | 'bodyForegroundColor' | 'controlBackgroundColor' | 'controlForegroundColor', number>
>;
/** Office's black theme and its white one. */
export const BLACK_THEME: ThemeColors = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x0a0a0a,
  controlForegroundColor: 0xffffff,
};
export const WHITE_THEME: ThemeColors = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x262626,
};

/** @param theme what Excel looks like when it is asked; an Excel that says nothing of it gives null. */
export function external(
  matrix: Readonly<Record<string, string>>,
  locale: string,
  theme: () => ThemeColors | null = () => null,
): Readonly<Record<string, unknown>> {
  const text = (value: string) => () => value;
  const later = (callback: unknown): void => {
    if (typeof callback === 'function') setTimeout(() => (callback as (code: number) => void)(0), 0);
  };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: text('solution'),
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: text('16.0.17328.20000'),
    GetAppUILocale: text(locale),
    GetAppDataLocale: text(locale),
    GetDocUrl: text(''),
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetInitialDisplayMode: () => 0,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSolutionToken: text(''),
    GetCorrelationId: text(''),
    GetInstanceId: text(''),
    GetLicense: text(''),
    GetFeaturesForSolution: text(''),
    GetDialogRequirementMatrix: text('{}'),
    GetOfficeThemeInfo: () => JSON.stringify(theme() ?? {}),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetSupportedMatrix: text(JSON.stringify(matrix)),
  };
  return {
    // The locale in here is that of the library's own texts, of which only one is needed.
    GetHostInfo: text('Excel$Win32$16.01$en-US$telemetry$$disableLogging$1'),
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    RegisterEvent: (_id: unknown, _target: unknown, _handler: unknown, callback: unknown) => later(callback),
    UnregisterEvent: (_id: unknown, _target: unknown, callback: unknown) => later(callback),
    Execute: (_id: unknown, _parameters: unknown, callback: unknown) => later(callback),
  };
}
