/** What the host tells office.js about itself; the codes are office.js's own. */
const excelOnTheWeb = 16;
const taskPane = 1;
const readWrite = 1;

/**
 * Requirement sets that the model covers as far as the add-in calls them; versions are strings to office.js. ExcelApi stops
 * at 1.15 because the pinned office.js knows no later member: neither range.valuesAsJson (1.16) nor worksheet.notes (1.18).
 */
const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.4",
  Settings: "1.1",
  DocumentEvents: "1.1",
};

export interface AppContextOptions {
  readonly controlId: string;
  readonly documentName: string;
  readonly locale: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** The answer to ContextActivationManager_getAppContextAsync. */
export function appContext({ controlId, documentName, locale, settings }: AppContextOptions) {
  return {
    _id: controlId,
    _appName: excelOnTheWeb,
    _appVersion: "16.01",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentName,
    _clientMode: readWrite,
    _settings: Object.entries(settings),
    _reason: "documentOpened",
    _osfControlType: taskPane,
    _eToken: "",
    _correlationId: "",
    _appInstanceId: controlId,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(requirementSets),
    _hostCustomMessage: null,
    _hostFullVersion: "16.0.19000.1000",
    _clientWindowHeight: 800,
    _clientWindowWidth: 320,
    _addinName: "",
    _appDomains: [],
    _dialogRequirementMatrix: "{}",
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}

/** The frame's `window.name`, by which office.js finds its host before it can ask. */
export function frameName(conversationId: string, controlId: string, origin: string, locale: string): string {
  const sharedAppAndCustomFunctions = 3;
  return JSON.stringify({
    hostInfo: `Excel|Web|16.01|${locale}|${conversationId}||disableLogging|${sharedAppAndCustomFunctions}`,
    xdmInfo: `${conversationId}|${controlId}|${origin}`,
    serializerVersion: "1",
    flights: "[]",
    baseFrameName: controlId,
  });
}
