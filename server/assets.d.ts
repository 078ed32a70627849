/** Data files that are bundled as text (esbuild.mjs, vitest.config.ts). */
declare module '*.plan' {
  const text: string;
  export default text;
}
declare module '*.md' {
  const text: string;
  export default text;
}
