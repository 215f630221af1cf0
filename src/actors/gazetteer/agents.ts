import { readTable } from '../../assets/index.ts';
import { fold, values } from './fold.ts';

export type AgentKind = 'person' | 'group' | 'organisation' | 'government' | 'outlet' | 'armed-group';

/** A noun that names an agent by what it is: "minister", "police", "newspaper". */
export interface Agent {
  readonly noun: string;
  readonly kind: AgentKind;
  /** PLOVER sectors, the first the narrowest. */
  readonly sectors: readonly string[];
}

const agents = new Map<string, Agent>();
let longest = 1;
for (const [noun = '', kind = 'person', sectors] of readTable('data/actors/agents.tsv')) {
  agents.set(fold(noun).toLowerCase(), { noun, kind: kind as AgentKind, sectors: values(sectors) });
  longest = Math.max(longest, noun.split(/[\s-]/).length);
}

const IRREGULAR: Readonly<{ [plural: string]: string }> = {
  people: 'people',
  women: 'woman',
  children: 'child',
  wives: 'wife',
  thieves: 'thief',
  media: 'media',
  police: 'police',
};

/** Candidate singulars of a noun phrase by its last word, itself first. */
function singulars(words: string): string[] {
  const forms = [words];
  // Not by a pattern: at every place it would run to the end of a long word.
  const at = Math.max(words.lastIndexOf('-'), words.lastIndexOf(' '), words.lastIndexOf('\n')) + 1;
  const last = words.slice(at);
  const before = words.slice(0, at);
  const known = IRREGULAR[last];
  if (known) forms.push(before + known);
  if (last.endsWith('ies')) forms.push(`${before}${last.slice(0, -3)}y`);
  if (/(s|x|z|ch|sh)es$/.test(last)) forms.push(before + last.slice(0, -2));
  if (last.endsWith('s') && !last.endsWith('ss')) forms.push(before + last.slice(0, -1));
  if (last.endsWith('men')) forms.push(`${before}${last.slice(0, -3)}man`);
  return forms;
}

/** The agent that this very phrase names, in singular or plural, case ignored. */
export function agentCalled(phrase: string): { agent: Agent; plural: boolean } | undefined {
  const words = fold(phrase).toLowerCase();
  for (const form of singulars(words)) {
    const agent = agents.get(form);
    if (agent) return { agent, plural: form !== words || PLURAL_AS_LISTED.test(form) };
  }
  return undefined;
}
const PLURAL_AS_LISTED =
  /(people|men|women|police|troops|forces|authorities|children|youths|services|unions|services|markets)$/;

/** The most words that a listed agent has. */
export const LONGEST_AGENT = longest;
