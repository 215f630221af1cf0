import { child, type Doc, relation, type Sentence, type Token } from '../../language/index.ts';
import type { History } from './history.ts';
import type { Referent } from './referent.ts';

/** What two do together, though one of them is the object. */
const MEETING = /^(?:meet|marry|wed|greet|confer|talk|speak|debate)$/;

/** "met Xi", "spoke with Xi". */
const isMet = (sentence: Sentence, head: Token): boolean =>
  relation(head) === 'obj' ||
  (relation(head) === 'obl' && /^with$/i.test(child(sentence, head, 'case')?.text ?? ''));

/** "Wang and Patrushev … they", "Wang met Patrushev … they": the two that an "and" or a meeting joined, in this sentence or the one before. */
export function conjoined(
  doc: Doc,
  sentence: Sentence,
  token: Token,
  history: History,
): Referent[] | undefined {
  for (let at = history.past.length - 1; at > 0; at--) {
    const second = history.past[at];
    if (!second || sentence.index - second.found.sentence > 1) return undefined;
    const of = doc.sentences[second.found.sentence];
    const head = of?.tokens[second.found.head];
    const governor = head && of.tokens[head.head];
    if (!head || !governor) continue;
    const joined = relation(head) === 'conj' && relation(governor) === 'nsubj';
    const met = MEETING.test(governor.lemma) && isMet(of, head);
    const fellow = joined ? governor : met ? child(of, governor, 'nsubj') : undefined;
    if (!fellow) continue;
    if (second.found.sentence === sentence.index && second.found.last > token.i) continue;
    const first = history
      .since(second.found.sentence)
      .findLast((p) => p.found.sentence === second.found.sentence && p.found.head === fellow.i);
    if (
      first &&
      first.referent.type === 'person' &&
      second.referent.type === 'person' &&
      first.referent !== second.referent
    )
      return [first.referent, second.referent];
  }
  return undefined;
}
