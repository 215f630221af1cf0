import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nodeComplaint } from './node-version.ts';

it('is heard of a Node that is too old, and of no other', () => {
  for (const old of ['20.20.2', '18.0.0', '22.18.9', '9.11.2']) {
    expect(nodeComplaint(old)).toMatch(`needs Node 22.19 or newer and runs on ${old}`);
  }
  for (const fit of ['22.19.0', '22.20.1', '24.0.0', '100.0.0']) expect(nodeComplaint(fit)).toBeUndefined();
});

/** Runs something as on Node 20: with its version, and without what undici looks for as it is loaded. */
function onOldNode(...args: string[]) {
  return spawnSync(
    process.execPath,
    ['--import', './src/assets/old-node.fixture.ts', '--import', 'tsx', ...args],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' },
  );
}

it('is all that the command says there', () => {
  const { status, stdout, stderr } = onOldNode(
    'src/cli/main.ts',
    'read',
    'data/samples/meridian-xi-moscow.txt',
  );
  expect(stderr).toMatch(/^daybook needs Node 22\.19 or newer and runs on 20\.20\.2: [^\n]*\n$/);
  expect([status, stdout]).toEqual([1, '']);
});

it('is the first thing that the library says', () => {
  for (const entry of ['pipeline', 'capture']) {
    const { stderr } = onOldNode('--input-type=module', '-e', `await import('./src/${entry}/index.ts')`);
    expect(stderr).toMatch(/DaybookError: daybook needs Node 22\.19 or newer and runs on 20\.20\.2/);
  }
});
