import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolder } from '../../bin/cache-folder.ts';

const on = (platform: string, env: Record<string, string> = {}) => cacheFolder({ platform, env });

describe('Compiled code is kept where the user’s caches are', () => {
  test.each([
    ['linux', {}, join(homedir(), '.cache', 'jiaoyan', 'compiled')],
    ['linux', { XDG_CACHE_HOME: '/caches' }, join('/caches', 'jiaoyan', 'compiled')],
    ['darwin', {}, join(homedir(), 'Library', 'Caches', 'jiaoyan', 'compiled')],
    ['win32', { LOCALAPPDATA: '/Users/x/Local' }, join('/Users/x/Local', 'jiaoyan', 'compiled')],
  ])('on %s with %j', (platform, env, folder) => {
    expect(on(platform, env)).toBe(folder);
  });

  test('or where the user says, as for Node itself', () => {
    expect(on('linux', { NODE_COMPILE_CACHE: '/elsewhere' })).toBe(join('/elsewhere', 'jiaoyan'));
  });

  test('or nowhere', () => {
    expect(on('linux', { NODE_DISABLE_COMPILE_CACHE: '1', NODE_COMPILE_CACHE: '/elsewhere' })).toBeNull();
    expect(on('win32')).toBeNull();
    expect(on('linux', { XDG_CACHE_HOME: 'relative' })).toBeNull();
  });
});
