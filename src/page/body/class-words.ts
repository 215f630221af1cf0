/** The words in a class or id name: `articleBody__text--lead` → article, body, text, lead. */
export function classWords(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && word.length < 16);
}
