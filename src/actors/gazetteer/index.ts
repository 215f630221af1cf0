/** What Daybook knows beforehand: countries, organisations, outlets, places, offices and who held them, nouns for agents. */
export { type Agent, type AgentKind, agentCalled, LONGEST_AGENT } from './agents.ts';
export { COUNTRIES, type Country, countryOf } from './countries.ts';
export { fold } from './fold.ts';
export { isGivenName, sexOfName } from './given.ts';
export { beginsKnown, type Known, known, LONGEST_NAME, type Use } from './known.ts';
export { covers, HOLDERS, type Holder, holderCalled, holderOn, holdersOf, type Term } from './offices.ts';
export { LONGEST_TITLE, type Title, titleCalled } from './titles.ts';
