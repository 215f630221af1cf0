import { type Component, compose } from '../component.ts';
import { sentences, words } from './components.ts';
import { network } from './network.ts';

/** English, in the order in which its components work. */
const components: readonly Component[] = [words, sentences, network];
export const english = compose(components);
