import { readText } from './files.ts';

/** Why nothing can be read on this Node, in a line for a person; undefined where it is new enough. */
export function nodeComplaint(running: string = process.versions.node): string | undefined {
  const { engines } = JSON.parse(readText('package.json')) as { engines: { node: string } };
  const needed = engines.node.replace(/^>=/, '');
  if (!isOlder(running, needed)) return undefined;
  return `daybook needs Node ${needed} or newer and runs on ${running}: https://nodejs.org has newer ones`;
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((each) => each.split('.').map(Number));
  for (const [i, part] of (b ?? []).entries()) {
    const own = a?.[i] ?? 0;
    if (own !== part) return own < part;
  }
  return false;
}
