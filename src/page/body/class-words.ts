/** The words in a class or id name, of `least` letters and more: `articleBody__text--lead` → article, body, text, lead. */
export function classWords(name: string, least = 3): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= least && word.length < 16);
}
