import type { FromPage, ToPage } from '../preview/messages.ts';
import { Page } from './page.ts';

interface EditorApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

const api = acquireVsCodeApi();
const page = new Page(document, {
  send: (message) => api.postMessage(message),
  keep: (state) => api.setState(state),
  kept: api.getState(),
});
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.receive(data));
page.start();
