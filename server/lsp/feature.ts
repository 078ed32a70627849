import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** One thing the server can do: registers its handlers and answers with what it adds to the server's capabilities. */
export type Feature = (
  connection: Connection,
  session: Session,
  client: ClientCapabilities,
) => ServerCapabilities;
