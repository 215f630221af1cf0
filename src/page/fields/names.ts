const BY =
  /^(?:written\s+|story\s+|posted\s+|reported\s+)?(?:by|von|par|por|di|af|av|door|od|autor|author|автор|текст|text|texte|redazione|redacción)\s*:?\s+/iu;
const BETWEEN = /\s*(?:[,;|/\n•·]|\s(?:and|und|et|y|e|og|och|en|и|i|with|mit|&)\s)\s*/iu;
const NOT_A_NAME = /https?:|www\.|@|\d{3}|[{}<>[\]]|\bcookies?\b/i;

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Strings of a byline → the names in them, without "By", roles, addresses and the outlet itself. */
export function splitNames(values: readonly string[], outlets: readonly string[]): string[] {
  const houses = new Set(outlets.map(key));
  const names: string[] = [];
  for (const value of values) {
    if (value.length > 300) continue;
    for (const part of value.replace(BY, '').split(BETWEEN)) {
      const name = part
        .replace(BY, '')
        .replace(/\s*\(.*$/, '')
        .trim();
      if (name.length < 2 || name.length > 60 || NOT_A_NAME.test(name) || !/\p{L}/u.test(name)) continue;
      if (name.split(' ').length > 6 || houses.has(key(name))) continue;
      if (!names.some((known) => key(known) === key(name))) names.push(name);
    }
  }
  return names;
}
