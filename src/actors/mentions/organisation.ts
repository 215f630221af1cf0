import { type Agent, agentCalled } from '../gazetteer/index.ts';

/** Capitalised nouns in which names of organisations end, beyond the agent nouns. */
const MORE = new Set(
  'Ministry Council Committee Commission Association Federation Union Organization Organisation Foundation Institute Centre Center Office Bureau Authority Board Agency Service Services Department Corporation Fund Trust Society League Front Movement Alliance Initiative Project Observatory Network Assembly Chamber Command Forum Conference Secretariat Tribunal Directorate Brotherhood Congress Group Party Army Force Forces Police Brigade Brigades Battalion Guard Guards Court Club Museum University College School Church Team Campaign Bank Exchange Index Patrol Academy Consortium Coalition Embassy Mission Consulate Parliament Senate Cabinet Government Administration Navy Programme Program Taskforce Panel Registry Inspectorate Legion Corps Fleet Division Regiment Post Times Herald Tribune Gazette Journal News Chronicle Telegraph Mail Courier Press TV Television Radio Magazine Wire Broadcasting'.split(
    ' ',
  ),
);
const OUTLETS = new Set(
  'Post Times Herald Tribune Gazette Journal News Chronicle Telegraph Mail Courier Press TV Television Radio Magazine Wire Broadcasting'.split(
    ' ',
  ),
);

/** The noun that makes a name an organisation's, by its last word; nothing where it does not. */
export function organisationNoun(lastWord: string): Pick<Agent, 'kind' | 'sectors'> | undefined {
  if (!/^\p{Lu}/u.test(lastWord)) return undefined;
  const agent = agentCalled(lastWord)?.agent;
  if (agent && agent.kind !== 'person') return agent;
  if (OUTLETS.has(lastWord)) return { kind: 'outlet', sectors: ['JRN'] };
  return MORE.has(lastWord) ? { kind: 'organisation', sectors: [] } : undefined;
}
