import { readTable } from '../../assets/index.ts';
import { type Agent, agentCalled } from '../gazetteer/index.ts';

type NameEnd = 'outlet' | 'company' | 'place' | 'organisation' | 'team';

const ends = new Map<string, NameEnd>(
  readTable('data/actors/name-ends.tsv').map(([word = '', kind]) => [word, kind as NameEnd]),
);

/** What a name is by its last word: "Street" is a place's, "Inc." a company's; nothing where the word does not tell. */
export function nameEnd(lastWord: string): NameEnd | undefined {
  return ends.get(lastWord.replace(/\.$/, ''));
}

/** The noun that makes a name an organisation's, by its last word; nothing where it does not. */
export function organisationNoun(lastWord: string): Pick<Agent, 'kind' | 'sectors'> | undefined {
  if (!/^\p{Lu}/u.test(lastWord)) return undefined;
  const agent = agentCalled(lastWord)?.agent;
  if (agent && agent.kind !== 'person') return agent;
  const end = nameEnd(lastWord);
  if (end === 'outlet') return { kind: 'outlet', sectors: ['JRN'] };
  return end === 'organisation' ? { kind: 'organisation', sectors: [] } : undefined;
}
