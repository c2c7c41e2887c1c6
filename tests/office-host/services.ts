/** Services of Excel that are not the workbook: function results, ribbon, the add-in's life. */
import type { CustomFunctions } from './custom-functions';
import { notImplemented } from './errors';
import { define, type Thing } from './thing';

export interface Shell {
  readonly functions: CustomFunctions;
  /** Ribbon updates and pane visibility that the add-in has asked for. */
  readonly ribbonUpdates: unknown[];
  paneVisibility: 'Inactive' | 'Background' | 'Visible';
  startupBehavior: string;
  actionsReady: boolean;
}

const services: Readonly<Record<string, (shell: Shell) => Thing>> = {
  'Microsoft.ExcelServices.CustomFunctions': (shell) => FunctionService(shell) as Thing,
  'Microsoft.InternalService.AddinInternalService': (shell) => AddinInternalService(shell) as Thing,
  'Microsoft.DynamicRibbon.DynamicRibbon': (shell) => DynamicRibbon(shell) as Thing,
  'Microsoft.AppRuntime.AppRuntimeService': (shell) => AppRuntime(shell) as Thing,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': (shell) => AppRuntimePersistence(shell) as Thing,
};

export function service(name: string, shell: Shell): Thing {
  const make = services[name];
  if (!make) throw notImplemented(`service ${name}`);
  return make(shell);
}

const FunctionService = define<Shell>({
  name: 'CustomFunctions',
  call: {
    SetInvocationArrayResults: ({ functions }, rows: unknown[]) => functions.results(rows),
    SetInvocationResults: (
      { functions },
      rows: { id: number; failed?: boolean; value: unknown; errorCode?: number }[],
    ) => functions.results(rows.map(({ id, failed, value, errorCode }) => [id, !failed, value, errorCode])),
    _SetOsfControlContainerReadyForCustomFunctions: ({ functions }) => functions.open(),
    _GetEnabledFeatures: () => [],
  },
});
const AddinInternalService = define<Shell>({
  name: 'AddinInternalService',
  call: {
    // On the way over the bridge this is the only word that the library is there; it is ready for function calls as
    // well then.
    NotifyActionHandlerReady: (shell) => {
      shell.actionsReady = true;
      shell.functions.open();
    },
  },
});
const DynamicRibbon = define<Shell>({
  name: 'DynamicRibbon',
  call: { ExecuteRequestUpdate: ({ ribbonUpdates }, json: string) => void ribbonUpdates.push(JSON.parse(json)) },
});
const AppRuntime = define<Shell>({
  name: 'AppRuntimeService',
  call: {
    GetAppRuntimeState: ({ paneVisibility }) => paneVisibility,
    SetAppRuntimeState: (shell, state: Shell['paneVisibility']) => {
      shell.paneVisibility = state;
    },
  },
});
const AppRuntimePersistence = define<Shell>({
  name: 'AppRuntimePersistenceService',
  call: {
    GetAppRuntimeStartState: ({ startupBehavior }) => startupBehavior,
    SetAppRuntimeStartState: (shell, state: string) => {
      shell.startupBehavior = state;
    },
  },
});
