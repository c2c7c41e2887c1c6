/** `window.external` of desktop Excel: what office.js asks when it starts. Set before the library loads. */

export function external(matrix: Readonly<Record<string, string>>, locale: string): Readonly<Record<string, unknown>> {
  const text = (value: string) => () => value;
  const later = (callback: unknown): void => {
    if (typeof callback === 'function') setTimeout(() => (callback as (code: number) => void)(0), 0);
  };
  const context = {
    GetAppType: () => 1, GetSolutionRef: text('solution'), GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetHostFullVersion: text('16.0.17328.20000'),
    GetAppUILocale: text(locale), GetAppDataLocale: text(locale), GetDocUrl: text(''), GetAppCapabilities: () => 0, GetActivationMode: () => 2, GetControlIntegrationLevel: () => 1,
    GetInitialDisplayMode: () => 0, GetTouchEnabled: () => false, GetCommerceAllowed: () => false, GetSolutionToken: text(''), GetCorrelationId: text(''), GetInstanceId: text(''),
    GetLicense: text(''), GetFeaturesForSolution: text(''), GetDialogRequirementMatrix: text('{}'), GetOfficeThemeInfo: text('{}'), GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
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
