import { type ConnectionOptions, LSPErrorCodes } from 'vscode-languageserver';

/** How every host connects: a request taken back before its turn is answered at once and costs nothing. */
export const CONNECTION_OPTIONS: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: ({ jsonrpc }) => ({
      id: null,
      jsonrpc,
      error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' },
    }),
  },
};
