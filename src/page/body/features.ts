import { phraseKind } from '../furniture/kinds.ts';
import type { PageElement } from '../model/element.ts';
import type { Page } from '../model/page.ts';
import type { FeatureTable } from '../trees/feature-table.ts';
import { type LearntWords, textOdds } from '../trees/word-odds.ts';
import { classGroups } from './class-groups.ts';
import { classScores } from './class-odds.ts';
import { ABOVE, BLOCK_FEATURES, KINDS, TAGS } from './columns.ts';
import { askedOf, bestContainer, type Sums, sumsOf } from './containers.ts';
import { levelled, probe } from './probe.ts';
import { isPlainLink, isRunningText } from './running-text.ts';
import type { Said } from './said.ts';
import { wordsOf } from './word-list.ts';
import { measureText, type TextMeasures } from './words.ts';

const F = BLOCK_FEATURES.length;
/** How many characters of a block have their words looked up. */
const LOOKED_UP = 240;

const pathOf = (element: PageElement): string =>
  `${element.tag}.${element.className}<${element.parent?.tag ?? ''}.${element.parent?.className ?? ''}`;

const NO_MEASURES: TextMeasures = measureText('');
const log = (n: number): number => Math.log1p(n);

/** One row of features for every block of a page. */
export function blockFeatures(page: Page, said: Said, learnt: LearntWords): FeatureTable {
  const { blocks } = page;
  const n = blocks.length;
  const values = new Float32Array(n * F);
  const plain = blocks.map(isPlainLink);
  const measures = blocks.map((block, i) => (plain[i] ? NO_MEASURES : measureText(block.text)));
  const good = new Uint8Array(n);
  blocks.forEach((block, i) => {
    if (isRunningText(block, measures[i]!)) good[i] = 1;
  });
  const sums = sumsOf(page, good);
  const asked = askedOf(blocks, plain, sums);
  const best = bestContainer(page, good);
  const classScore = classScores(learnt.classes);
  const groupsOf = classGroups();
  const paths = blocks.map((block, i) => (asked[i] ? pathOf(block.inner) : ''));
  const pathCount = new Map<string, number>();
  const pathLong = new Map<string, number>();
  const textCount = new Map<string, number>();
  const startCount = new Map<string, number>();
  const startOf = (text: string): string => text.slice(0, 12).toLowerCase();
  let totalChars = 0;
  let totalGood = 1;
  for (let i = 0; i < n; i++) {
    const block = blocks[i]!;
    const path = paths[i]!;
    pathCount.set(path, (pathCount.get(path) ?? 0) + 1);
    if (good[i]) {
      pathLong.set(path, (pathLong.get(path) ?? 0) + block.text.length);
      totalGood += block.text.length;
    }
    textCount.set(block.text, (textCount.get(block.text) ?? 0) + 1);
    const start = startOf(block.text);
    startCount.set(start, (startCount.get(start) ?? 0) + 1);
    totalChars += block.text.length;
  }
  const titleWords = new Set(wordsOf(said.title ?? ''));
  const titleKey = [...titleWords].join(' ');
  let titleLength = 0;
  for (const word of titleWords) titleLength += word.length + 1;
  const description = levelled(said.description ?? '');
  const articleBody = levelled(said.body ?? '');
  const { heading } = said;
  let charsBefore = 0;
  let headingChars = 0;
  for (let i = 0; i < heading; i++) headingChars += blocks[i]!.text.length;
  const above = new Map<PageElement, number>();
  const aboveBits = (element: PageElement): number => {
    const chain: PageElement[] = [];
    let at: PageElement | undefined = element;
    while (at && !above.has(at)) {
      chain.push(at);
      at = at.parent;
    }
    let bits = at ? above.get(at)! : 0;
    for (let i = chain.length - 1; i >= 0; i--) {
      const tag = chain[i]!.tag;
      const bit = ABOVE.indexOf((tag === 'ol' ? 'ul' : tag) as (typeof ABOVE)[number]);
      if (bit !== -1) bits |= 1 << bit;
      above.set(chain[i]!, bits);
    }
    return bits;
  };
  const NONE: Sums = { chars: 0, links: 0, good: 0, blocks: 0 };

  for (let i = 0; i < n; i++) {
    const block = blocks[i]!;
    const { text, element } = block;
    const chars = text.length;
    if (!asked[i]) {
      charsBefore += chars;
      continue;
    }
    const m = plain[i] ? measureText(text) : measures[i]!;
    const words = Math.max(1, m.words);
    let at = i * F;
    const put = (value: number): void => {
      values[at++] = value;
    };
    put(log(chars));
    put(log(m.words));
    put(chars / words);
    put(Math.min(m.sentences, 20));
    put(m.endsSentence ? 1 : 0);
    put(m.commas / words);
    put(m.digits / chars);
    put(m.upper / chars);
    put(Math.min(m.quotes, 6));
    put(m.small / words);
    put(Math.min(m.marks, 6));
    put(block.linkChars / chars);
    put(Math.min(block.links, 20));
    put(block.boldChars / chars);
    put(block.hidden ? 1 : 0);
    put(block.continued ? 1 : 0);
    const first = text.charCodeAt(0);
    put(first >= 97 && first <= 122 ? 1 : 0);
    put(
      first === 0x2022 ||
        first === 0x2013 ||
        first === 0x2014 ||
        first === 45 ||
        first === 42 ||
        first === 0x25a0
        ? 1
        : 0,
    );
    put(/^h[1-6]$/.test(element.tag) ? Number(element.tag[1]) : 0);
    put(element.depth);
    put(text.includes('\n') ? 1 : 0);
    for (const tag of TAGS) put(element.tag === tag ? 1 : 0);
    const bits = aboveBits(block.inner);
    for (let k = 0; k < ABOVE.length; k++) put((bits >> k) & 1);
    const kind = chars < 160 ? phraseKind(text) : undefined;
    put(kind ? 1 : 0);
    for (const name of KINDS) put(kind === name ? 1 : 0);
    const score = classScore(block.inner);
    put(score.min);
    put(score.max);
    put(score.own);
    put(score.sum);
    const groups = groupsOf(block.inner);
    for (let g = 0; g < groups.length; g++) put(groups[g]!);
    put(log(pathCount.get(paths[i]!) ?? 0));
    put((pathLong.get(paths[i]!) ?? 0) / totalGood);
    put(Math.min(textCount.get(text) ?? 1, 5));
    put(Math.min(startCount.get(startOf(text)) ?? 1, 8));
    put(i / n);
    put(charsBefore / (totalChars + 1));
    put(heading === -1 ? 0 : Math.sign(i - heading) * log(Math.abs(i - heading)));
    put(
      heading === -1 ? 0 : Math.sign(charsBefore - headingChars) * log(Math.abs(charsBefore - headingChars)),
    );
    put(heading !== -1 && i < heading ? 1 : 0);
    if (titleWords.size > 0 && chars > titleLength * 0.3 && chars < titleLength * 2.5 + 20) {
      const own = wordsOf(text);
      let shared = 0;
      for (const word of own) if (titleWords.has(word)) shared++;
      put(own.length === 0 ? 0 : shared / Math.max(own.length, titleWords.size));
      put(titleKey !== '' && shared === own.length && [...new Set(own)].join(' ') === titleKey ? 1 : 0);
    } else {
      put(0);
      put(0);
    }
    put(description ? probe(text, description) : 0);
    put(articleBody ? probe(text, articleBody) : 0);
    put(articleBody ? 1 : 0);
    const parent = element.parent;
    const p = (parent && sums.get(parent)) ?? NONE;
    const second = (parent?.parent && sums.get(parent.parent)) ?? NONE;
    const third = (parent?.parent?.parent && sums.get(parent.parent.parent)) ?? NONE;
    put(log(p.chars));
    put(p.links / Math.max(1, p.chars));
    put(log(p.blocks));
    put(p.good / totalGood);
    put(second.good / totalGood);
    put(third.good / totalGood);
    put(second.links / Math.max(1, second.chars));
    put(log(second.blocks));
    let up = 0;
    let inside = 0;
    for (let e: PageElement | undefined = element; e; e = e.parent, up++) {
      if (e === best) {
        inside = 1;
        break;
      }
    }
    put(inside);
    put(inside ? up : -1);
    const prev = blocks[i - 1];
    const next = blocks[i + 1];
    put(prev ? log(prev.text.length) : 0);
    put(prev ? prev.linkChars / prev.text.length : 1);
    put(prev && paths[i - 1] === paths[i] ? 1 : 0);
    put(next ? log(next.text.length) : 0);
    put(next ? next.linkChars / next.text.length : 1);
    put(next && paths[i + 1] === paths[i] ? 1 : 0);
    put(distanceToGood(good, i, -1));
    put(distanceToGood(good, i, 1));
    put(p.good / Math.max(1, p.chars));
    const odds = textOdds(wordsOf(text.length > LOOKED_UP ? text.slice(0, LOOKED_UP) : text), learnt.words);
    put(odds.low);
    put(odds.high);
    put(odds.mean);
    put(plain[i] ? 1 : 0);
    charsBefore += chars;
  }
  return { rows: n, columns: F, values, asked };
}

function distanceToGood(good: Uint8Array, from: number, step: 1 | -1): number {
  for (let k = 1; k <= 12; k++) if (good[from + k * step]) return k;
  return 13;
}
