import { lexeme } from '../../src/language/en/lexeme.ts';
import { parseFeatures, parseInput } from '../../src/language/en/parse-features.ts';
import { ParseState } from '../../src/language/en/parse-state.ts';
import { Features } from '../../src/language/perceptron/index.ts';
import { Perceptron, seeded, shuffled } from './perceptron.ts';

export interface ParseExample {
  words: string[];
  tags: number[];
  pos: number[];
  /** Nodes from 1, 0 the root; heads[0] is unused. */
  heads: number[];
  relations: number[];
}

/**
 * The cost of each kind of transition: how many gold arcs it puts out of reach (the dynamic oracle for arc-hybrid of
 * Goldberg and Nivre 2013).
 */
function costs(s: ParseState, gold: readonly number[]): [shift: number, left: number, right: number] {
  const s0 = s.stack[s.stack.length - 1]!;
  const s1 = s.stack[s.stack.length - 2];
  const b = s.next;
  let shift = 0;
  let left = 0;
  let right = 0;
  if (s.canShift()) {
    for (const i of s.stack) {
      if (i !== 0 && gold[i] === b) shift++;
      if (i !== s0 && gold[b] === i) shift++;
    }
  }
  if (s0 !== 0) {
    let below = 0;
    for (let i = b; i <= s.n; i++) if (gold[i] === s0) below++;
    const head = gold[s0]!;
    left = below + (head === s1 || head > b ? 1 : 0);
    right = below + (head >= b ? 1 : 0);
  }
  return [shift, left, right];
}

/** Trains the parser with exploration: after the first rounds it mostly follows its own guesses. */
export function trainParser(
  examples: readonly ParseExample[],
  relations: readonly string[],
  epochs: number,
  onEpoch?: (perceptron: Perceptron, epoch: number) => void,
): Perceptron {
  const count = relations.length;
  const labels = ['shift', ...relations.map((r) => `left ${r}`), ...relations.map((r) => `right ${r}`)];
  const perceptron = new Perceptron(labels);
  const scores = new Float64Array(labels.length);
  const features = new Features();
  const random = seeded(23);
  const data = examples.map((e) => ({ ...e, input: parseInput(e.words.map(lexeme), e.tags, e.pos) }));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let wrong = 0;
    let seen = 0;
    for (const example of shuffled(data, random)) {
      const state = new ParseState(example.words.length);
      while (!state.done) {
        parseFeatures(features, state, example.input);
        perceptron.score(features, scores);
        const [shift, left, right] = costs(state, example.heads);
        const can = [state.canShift(), state.canLeft(), state.canRight()] as const;
        const least = Math.min(can[0] ? shift : 1e9, can[1] ? left : 1e9, can[2] ? right : 1e9);
        const s0 = state.stack[state.stack.length - 1]!;
        const relation = example.relations[s0] ?? 0;
        let guess = -1;
        let gold = -1;
        const consider = (
          from: number,
          to: number,
          cost: number,
          goldLabel: number,
          exact: boolean,
        ): void => {
          for (let a = from; a < to; a++) {
            if (guess < 0 || scores[a]! > scores[guess]!) guess = a;
            // Where the arc itself is gold, its label must be right too; a lesser evil may have any.
            if (cost === least && (!exact || a === goldLabel)) {
              if (gold < 0 || scores[a]! > scores[gold]!) gold = a;
            }
          }
        };
        if (can[0]) consider(0, 1, shift, 0, false);
        if (can[1]) consider(1, 1 + count, left, 1 + relation, example.heads[s0] === state.next);
        if (can[2]) {
          const below = state.stack[state.stack.length - 2];
          consider(1 + count, 1 + 2 * count, right, 1 + count + relation, example.heads[s0] === below);
        }
        perceptron.tick();
        seen++;
        if (guess !== gold) {
          const costOf = guess === 0 ? shift : guess <= count ? left : right;
          const arc = guess === 0 || gold === guess;
          if (costOf > least || !arc) {
            // Equal cost and no gold arc made: the guess is as good as any.
            const free =
              costOf === least &&
              guess > 0 &&
              example.heads[s0] !== (guess <= count ? state.next : state.stack[state.stack.length - 2]);
            if (!free) {
              perceptron.update(features, gold, guess);
              wrong++;
            }
          }
        }
        const follow = guess !== gold && !(epoch > 1 && random() < 0.9) ? gold : guess;
        if (follow === 0) state.shift();
        else if (follow <= count) state.left(follow - 1);
        else state.right(follow - 1 - count);
      }
    }
    console.error(`parser, round ${epoch}: ${((100 * wrong) / seen).toFixed(2)} % wrong in training`);
    onEpoch?.(perceptron, epoch);
  }
  return perceptron;
}
