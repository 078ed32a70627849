/** As in package.json and in the server. */
export const LANGUAGE_ID = 'jiaoyan-plan';

/** Also the section of the settings, so that the client finds `jiaoyan.trace.server`. */
export const CLIENT_ID = 'jiaoyan';

export const RESTART_COMMAND = 'jiaoyan.restartServer';
