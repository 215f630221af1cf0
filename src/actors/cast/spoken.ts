import { readList } from '../../assets/index.ts';
import { fold, type Known, known } from '../gazetteer/index.ts';
import type { NameFound } from '../mentions/found.ts';

const common = new Set(readList('data/actors/common-words.txt'));
/** A country named so many times as often as another is what the text is about, and the other is not. */
const OUTWEIGHS = 5;

/** Whether a name is made of words that many countries name their parties and offices with: "Democratic Alliance". */
export const isCommon = (words: string): boolean =>
  fold(words)
    .toLowerCase()
    .split(/[\s-]+/)
    .every((word) => common.has(word.replaceAll('’', "'")));

/** Of which countries a text's names speak, in which words and how often. A name that many countries have speaks of none. */
export class Spoken {
  readonly #countries = new Map<string, { readonly words: Set<string>; times: number }>();
  readonly #outlet: string | undefined;

  /** `outlet`: the name of the newsroom whose page it is; its country counts as spoken of. */
  constructor(names: readonly NameFound[], outlet: string | undefined) {
    this.#outlet = outlet && known(outlet).find((k) => k.type === 'outlet')?.country;
    for (const name of names) {
      const [it] = name.known;
      if (!it?.country || (it.type === 'organisation' && isCommon(name.words))) continue;
      const there = this.#countries.get(it.country) ?? { words: new Set<string>(), times: 0 };
      there.words.add(name.words);
      there.times++;
      this.#countries.set(it.country, there);
    }
  }

  /** The countries that the text names in other words than these. */
  elsewhere(words: string): string[] {
    return [...this.#countries]
      .filter(([, said]) => said.words.size > 1 || !said.words.has(words))
      .map(([country]) => country);
  }

  /** The country that half of the names of countries are of. */
  get leading(): string | undefined {
    const all = [...this.#countries].sort((a, b) => b[1].times - a[1].times);
    const times = all.reduce((sum, [, said]) => sum + said.times, 0);
    return all[0] && all[0][1].times * 2 >= times ? all[0][0] : undefined;
  }

  /**
   * Whether a name is not the one that the gazetteers know by it: "the Senate", "Republicans" in a text about France, not once about
   * America; "Democratic Alliance" in one about Portugal.
   */
  isForeign(name: NameFound, it: Known): boolean {
    if (it.type !== 'organisation' || !it.country || /^\p{Lu}{2,}/u.test(name.words)) return false;
    if (it.country === this.#outlet) return false;
    const short =
      it.name !== name.words && (fold(it.name).endsWith(fold(name.words)) || it.sectors.includes('PTY'));
    if (!short && !isCommon(name.words)) return false;
    const others = this.elsewhere(name.words);
    if (others.length === 0) return false;
    return !others.includes(it.country) || this.#outweighed(it.country);
  }

  #outweighed(country: string): boolean {
    const most = Math.max(...[...this.#countries.values()].map((said) => said.times));
    return most >= OUTWEIGHS * (this.#countries.get(country)?.times ?? 0);
  }
}
