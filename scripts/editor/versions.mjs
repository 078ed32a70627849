/** VS Code 1.139.1 with its workbench, served to a browser. */
export const CODE_SERVER = '4.139.1';

/** The only release line of Node that this code-server runs on. */
export const NODE_FOR_CODE_SERVER = '24.21.0';

/** A Chromium from the npm registry, for machines that have no browser; the last that runs on Node 20. */
export const CHROMIUM = '143.0.0';
