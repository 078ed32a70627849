import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** The answer to a request that was taken back. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
