/** What Excel answers when it refuses, with the codes and texts of its documentation. */

export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** A member or behaviour that this host does not have. A test must never pass on a silent stub. */
export const NOT_IMPLEMENTED = 'NotImplementedInTestHost';
export const notImplemented = (what: string): ExcelError => new ExcelError(NOT_IMPLEMENTED, what, 501);

const TEXTS: Readonly<Record<string, readonly [status: number, message: string]>> = {
  AccessDenied: [403, 'You cannot perform the requested operation.'],
  ApiNotFound: [
    400,
    "The API you're trying to use could not be found. It may be available in a newer version of Excel.",
  ],
  FormulaLengthExceedsLimit: [400, 'The bytecode of the applied formula exceeds the maximum length limit.'],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidOperationInCellEditMode: [
    400,
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  ],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  InvalidSelection: [400, 'The current selection is invalid for this operation.'],
  ItemAlreadyExists: [409, 'The resource being created already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  RequestAborted: [400, 'The request was aborted during run time.'],
  RequestPayloadSizeLimitExceeded: [413, 'The request payload size has exceeded the limit.'],
  ResponsePayloadSizeLimitExceeded: [413, 'The response payload size has exceeded the limit.'],
  UndoNotSupported: [400, 'This operation cannot be undone.'],
  UnsupportedOperation: [400, 'This operation is not supported.'],
};

/** The error of a code with its documented text; `detail` says what was wrong, for whoever reads the test. */
export function excelError(code: string, detail?: string): ExcelError {
  const [status, message] = TEXTS[code] ?? [400, code];
  return new ExcelError(code, detail ? `${message} (${detail})` : message, status);
}
export const invalidArgument = (detail?: string): ExcelError => excelError('InvalidArgument', detail);
export const itemNotFound = (detail?: string): ExcelError => excelError('ItemNotFound', detail);
