import type { ActorType, Role } from '../../record/index.ts';
import type { Mention } from '../mention.ts';
import type { Found } from '../mentions/found.ts';

/** Somebody or something the text speaks of, while it is being read: an actor to be. */
export interface Referent {
  /** The gazetteers' key, where they know it. */
  key: string | undefined;
  name: string;
  /** All names used for it, folded to lower case. */
  readonly names: Set<string>;
  type: ActorType;
  sex: 'm' | 'f' | undefined;
  plural: boolean;
  country: string | undefined;
  sectors: readonly string[];
  wikidata: string | undefined;
  /** Office classes and role nouns it has borne in this text or in the table: "president", "head-of-state". */
  readonly offices: Set<string>;
  readonly nouns: Set<string>;
  /** The body that its description names: whose spokesman it is. */
  body: string | undefined;
  readonly roles: Role[];
  readonly mentions: { found: Found; kind: Mention['kind'] }[];
  /** Whether it was only ever described, never named. */
  unnamed: boolean;
  /** Whether it is ever more than the place where something is. */
  acts: boolean;
}

export function newReferent(given: Pick<Referent, 'name' | 'type'> & Partial<Referent>): Referent {
  return {
    key: undefined,
    sex: undefined,
    plural: false,
    country: undefined,
    sectors: [],
    wikidata: undefined,
    body: undefined,
    unnamed: false,
    acts: false,
    names: new Set(),
    offices: new Set(),
    nouns: new Set(),
    roles: [],
    mentions: [],
    ...given,
  };
}

/** The noun that ends a body's name and stands for it alone afterwards: "the zoo" for the Denver Zoo. */
export function namedAfter({ type, name, unnamed }: Referent): string | undefined {
  const space = name.lastIndexOf(' ');
  const noun = name.slice(space + 1);
  if (unnamed || space < 0 || !/^\p{Lu}[\p{Ll}-]+$/u.test(noun) || !/\p{Ll}/u.test(name.slice(0, space)))
    return undefined;
  return /^(?:organisation|outlet)$/.test(type) || (type === 'place' && HOUSE.test(noun)) ? noun : undefined;
}

/** Places with people who speak for them. */
const HOUSE =
  /^(?:Zoo|Museum|Cent(?:er|re)|Hotel|Hospital|Library|Gallery|Theat(?:er|re)|Airport|Park|Resort|Aquarium|Clinic)$/;
