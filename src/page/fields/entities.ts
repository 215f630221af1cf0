import { decodeHTML } from 'entities/decode';
import { plainSource } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';
import { Tokenizer, type Tokens } from '../model/tokenizer.ts';

/** The words of a source, with a blank where a line or a paragraph begins. */
class Words implements Tokens {
  words = '';

  open({ name }: Tag): void {
    if (name === 'br' || name === 'p') this.words += ' ';
  }
  hears(): boolean {
    return true;
  }
  text(text: string): void {
    this.words += text;
  }
  wants(): boolean {
    return false;
  }
  isForeign(): boolean {
    return false;
  }
  isFull(): boolean {
    return false;
  }
  attribute(): void {}
  opened(): void {}
  close(): void {}
}

/** The name of an entity that HTML does not have: one that the page itself declares is never read. */
const REFERENCE = /&[a-z][\w.-]{0,40};/gi;

/** Whether there are words in a text, and not marks and unread references alone. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(REFERENCE, ''));
}

/** A string of metadata that may hold markup or entities a second time → its plain words. */
export function plainText(value: string): string {
  if (!value.includes('<')) return value.includes('&') ? decodeHTML(value.slice(0, 200_000)) : value;
  const words = new Words();
  new Tokenizer(plainSource(value.slice(0, 200_000)), words).run();
  return words.words;
}
