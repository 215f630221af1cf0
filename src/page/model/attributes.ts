import type { PageElement } from './element.ts';

/** By first letter, a bit for each length that the name of an attribute that is read has. */
const LENGTHS = new Uint32Array(128);
for (const name of 'class id rel href itemprop itemtype property name http-equiv role type lang datetime data-date content data-testid data-qa data-module hidden open aria-hidden style'.split(
  ' ',
))
  LENGTHS[name.charCodeAt(0)]! |= 1 << name.length;

/** Whether an attribute may be one that is read: by its first letter, in lower case, and its length. Most are not. */
export function isKnownAttribute(first: number, length: number): boolean {
  return first < 128 && length < 32 && ((LENGTHS[first]! >> length) & 1) === 1;
}

/** The longest names of an element that are read: they are kept with each of its blocks, and no style sheet needs longer ones. */
export const LONGEST_NAMES = 1000;

/** The names of an attribute such as `class`, as many whole ones as there is room for. */
function names(value: string): string {
  if (value.length <= LONGEST_NAMES) return value;
  const end = value.slice(0, LONGEST_NAMES + 1).search(/\s\S*$/);
  return value.slice(0, end > 0 ? end : LONGEST_NAMES);
}

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Sets what an attribute says of an element; of two of one name the first counts. */
export function setAttribute(element: PageElement, name: string, value: string): void {
  switch (name) {
    case 'class':
      element.className ||= names(value);
      break;
    case 'id':
      element.id ||= names(value);
      break;
    case 'rel':
      element.rel ||= value.toLowerCase();
      break;
    case 'href':
      element.href ||= value;
      break;
    case 'itemprop':
      element.itemprop ||= value;
      break;
    case 'property':
    case 'name':
    case 'http-equiv':
      element.property ||= value.toLowerCase();
      break;
    case 'role':
    case 'type':
      element.role = value.toLowerCase();
      break;
    case 'lang':
      if (element.tag === 'html' || element.tag === 'article' || element.tag === 'body')
        element.content = value;
      break;
    case 'datetime':
    case 'data-date':
      element.datetime = value;
      break;
    case 'content':
      element.content = value;
      break;
    case 'data-testid':
    case 'data-qa':
    case 'data-module':
      element.part = names(value);
      break;
    case 'hidden':
      element.hidden = true;
      break;
    case 'open':
      element.isShown = true;
      break;
    case 'aria-hidden':
      if (value === 'true') element.hidden = true;
      break;
    case 'style':
      if (HIDING_STYLE.test(value)) element.hidden = true;
      break;
    default: {
      const lower = name.toLowerCase();
      if (lower !== name) setAttribute(element, lower, value);
    }
  }
}
