import { Peer } from './peer.ts';
import { planOfLines } from './plans.ts';
import { type Position, TYPED, Typist, URI } from './typist.ts';

/** A server of ours with a plan of so many lines open in it, and somebody at the keyboard. */
export async function writing(server: string, lines: number): Promise<Typist> {
  const peer = new Peer([server, '--stdio']);
  await peer.start(true);
  const typist = new Typist(peer, planOfLines(lines));
  await typist.diagnostics();
  return typist;
}

/** Types characters where the cursor is; how long each took until what `after` waits for was there. */
export async function keys(
  typist: Typist,
  characters: string,
  after: () => Promise<{ readonly at: number }>,
): Promise<readonly number[]> {
  const from: Position = typist.cursor;
  const times: number[] = [];
  for (const character of characters) {
    const begin = performance.now();
    typist.key(character);
    times.push((await after()).at - begin);
  }
  typist.takeBack(from);
  await typist.diagnostics();
  return times;
}

/** Keys of the largest plan are fewer, so that the benchmark ends. */
const LARGE = 20_000;

/** Key to diagnostics while an activity and a requirement are written in the middle of a plan, once warm. */
export async function ownKeys(server: string, lines: number): Promise<readonly number[]> {
  const typist = await writing(server, lines);
  typist.openLine((line) => line.startsWith('活动 '));
  await keys(typist, lines > LARGE ? TYPED.slice(0, 20) : TYPED, () => typist.diagnostics());
  const times = await keys(typist, TYPED, () => typist.diagnostics());
  await typist.peer.stop();
  return times;
}

/** The same keys, as many of them as there is time for, with Langium's own services. */
export async function stockKeys(server: string, lines: number, count: number): Promise<readonly number[]> {
  const peer = new Peer([server, '--stdio']);
  await peer.start(false);
  const told = () => peer.told('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => uri === URI);
  let next = told();
  const typist = new Typist(peer, planOfLines(lines));
  await next;
  typist.openLine((line) => line.startsWith('活动 '));
  await told();
  const times: number[] = [];
  for (const character of TYPED.slice(0, count)) {
    const begin = performance.now();
    next = told();
    typist.key(character);
    times.push((await next).at - begin);
  }
  await peer.stop();
  return times.slice(Math.min(2, count - 1));
}

/** Keys at an even pace; how long after the last one its diagnostics came. The text differs after every key. */
export async function burst(server: string, lines: number, count: number, pace: number): Promise<number> {
  const typist = await writing(server, lines);
  typist.openLine((line) => line.startsWith('活动 '));
  await keys(typist, TYPED, () => typist.diagnostics());
  let answer = typist.diagnostics();
  let last = 0;
  for (const character of TYPED.repeat(2).slice(0, count)) {
    await new Promise((resolve) => setTimeout(resolve, pace));
    last = performance.now();
    typist.key(character);
    // As editors do: the question about the text as it was is taken back.
    typist.peer.tell('$/cancelRequest', { id: typist.peer.next - 1 });
    answer = typist.diagnostics();
  }
  const after = (await answer).at - last;
  await typist.peer.stop();
  return after;
}

/** The same with Langium's own services: until nothing more comes. */
export async function stockBurst(
  server: string,
  lines: number,
  count: number,
  pace: number,
): Promise<number> {
  const peer = new Peer([server, '--stdio']);
  await peer.start(false);
  const told = () => peer.told('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => uri === URI);
  const opened = told();
  const typist = new Typist(peer, planOfLines(lines));
  await opened;
  typist.openLine((line) => line.startsWith('活动 '));
  await told();
  let last = 0;
  for (const character of TYPED.repeat(2).slice(0, count)) {
    await new Promise((resolve) => setTimeout(resolve, pace));
    last = performance.now();
    typist.key(character);
  }
  let latest = Number.NaN;
  const quiet = () => new Promise<null>((resolve) => setTimeout(resolve, 10_000, null));
  for (
    let answer = await Promise.race([told(), quiet()]);
    answer;
    answer = await Promise.race([told(), quiet()])
  )
    latest = answer.at;
  await peer.stop();
  return latest - last;
}
