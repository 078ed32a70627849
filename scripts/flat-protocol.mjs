// What our modules take of the protocol library. It is no ES module: left alone, esbuild makes a copy of its seven
// hundred names for each file that imports one of them, at every start.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const LIBRARY = /^vscode-languageserver(?:\/node)?$/;

export const flatProtocol = {
  name: 'flat-protocol',
  setup(build) {
    build.onResolve({ filter: LIBRARY }, ({ path, namespace }) =>
      namespace === 'file' ? { path: require.resolve(path), namespace: 'flat' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'flat' }, ({ path }) => ({
      contents: [
        `const library = require(${JSON.stringify(path)});`,
        'const named = (name) => library[name];',
        ...Object.keys(require(path)).map(
          (name) => `export const ${name} = /* @__PURE__ */ named(${JSON.stringify(name)});`,
        ),
      ].join('\n'),
      resolveDir: process.cwd(),
    }));
  },
};
