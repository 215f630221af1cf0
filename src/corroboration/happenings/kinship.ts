import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../assets/index.ts';

/** How two lemmas are related: in one sense, by derivation ("decide", "decision"), or one a kind of the other; 0 where not. */
export const [SAME_SENSE, DERIVED, KIND_OF] = [3, 2, 1];

interface Senses {
  readonly own: ReadonlySet<string>;
  readonly derived: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

let senses: ReadonlyMap<string, Senses> | undefined;

/** How closely two lemmas are related by WordNet's commonest senses (models/senses.tsv.gz). */
export function kinship(a: string, b: string): number {
  senses ??= readSenses();
  const [x, y] = [senses.get(a), senses.get(b)];
  if (!x || !y) return 0;
  if (meets(x.own, y.own)) return SAME_SENSE;
  if (meets(x.derived, y.derived)) return DERIVED;
  return meets(x.kinds, y.derived) || meets(x.derived, y.kinds) ? KIND_OF : 0;
}

/** A lemma without the endings that make nouns of verbs, at most seven letters: "shooting" and "shooter" are "shoot". */
export function stemOf(lemma: string): string {
  return lemma.replace(/(?:ation|ition|ment|ings?|ions?|ers?|ors?|ed|es|al|s|e)$/, '').slice(0, STEM_LENGTH);
}

const STEM_LENGTH = 7;

function readSenses(): ReadonlyMap<string, Senses> {
  const text = gunzipSync(readBinary('models/senses.tsv.gz')).toString('utf8');
  return new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [lemma = '', own = '', derived = '', kinds = ''] = line.split('\t');
        const [o, d, k] = [own, derived, kinds].map((ids) => ids.split(' ').filter(Boolean));
        return [
          lemma,
          { own: new Set(o), derived: new Set([...o!, ...d!]), kinds: new Set([...o!, ...d!, ...k!]) },
        ];
      }),
  );
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  for (const id of fewer) if (more.has(id)) return true;
  return false;
}
