// Puts into the cache what tests in a real editor need, so that those that run side by side find it there.
import { browserPath } from './install-browser.mjs';
import { codeServer } from './install-code-server.mjs';

console.log(await browserPath());
// A desktop VS Code is loaded when it is started.
if (process.env.JIAOYAN_EDITOR !== 'desktop') console.log((await codeServer()).entry);
