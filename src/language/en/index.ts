import { type Component, compose } from '../component.ts';
import { perceptrons, sentences, words } from './components.ts';

/** English, in the order in which its components work. */
const components: readonly Component[] = [words, sentences, perceptrons];
export const english = compose(components);
