/** Words of a text among which its dateline stands. */
const HEAD = 160;
/** "BRUSSELS (Tidewater) —", "THE HAGUE, March 17 (Tidewater) -", "Berlin (dpa) –". */
const DATELINE = /^[^\n()]{0,80}\((\p{Lu}[\p{L}\p{N} .&’'-]{1,40}|\p{Ll}{2,6})\)\s*(?:[—–:]|--?\s)/u;

/** Whose dispatch a text says it is: the agency or paper in the brackets of its dateline; undefined where it says nothing. */
export function creditOf(text: string): string | undefined {
  return DATELINE.exec(text.slice(0, HEAD).trimStart())?.[1];
}

/** Whether two names are of one outlet: the same, or the shorter begins the longer ("Tidewater", "Tidewater Wire"). */
export function isSameOutlet(a: string, b: string): boolean {
  const [shorter, longer] = [a, b].map(folded).sort((x, y) => x.length - y.length) as [string, string];
  return shorter !== '' && (longer === shorter || longer.startsWith(`${shorter} `));
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
