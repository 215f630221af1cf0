import { readList } from '../../assets/index.ts';

let places: Map<string, string[][]> | undefined;

/** Places of our list by their first word, in small letters, each as its words. */
function known(): Map<string, string[][]> {
  places ??= Map.groupBy(
    readList('data/language/en/places-with-and.txt').map((line) => line.toLowerCase().split(' ')),
    ([first = '']) => first,
  );
  return places;
}

/** The words of places that have an "and" in their own name: "Trinidad and Tobago" is one, "Turkey and Georgia" two. */
export function placesWithAnd(words: readonly string[]): (readonly [first: number, last: number])[] {
  const spans: (readonly [number, number])[] = [];
  if (!words.includes('and') && !words.includes('AND')) return spans;
  const small = words.map((word) => word.toLowerCase());
  small.forEach((word, first) => {
    const place = known()
      .get(word)
      ?.find((own) => own.every((part, k) => part === small[first + k]));
    if (place) spans.push([first, first + place.length - 1]);
  });
  return spans;
}
