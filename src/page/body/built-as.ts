import type { Block } from '../model/block.ts';

/** A class name without its numbers: `part html_3` and `part html_4` name parts of one kind. */
const kindOf = (className: string): string => className.replace(/\d+/g, '');

/** How a block is built: its tag and class, and its parent's. What is built alike is mostly of one kind. */
export function builtAs({ element, inner }: Block): string {
  const { tag, parent } = element;
  return `${tag}.${kindOf(inner.className)}<${parent ? `${parent.tag}.${kindOf(parent.className)}` : ''}`;
}
