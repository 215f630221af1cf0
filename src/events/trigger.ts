import type { Token } from '../language/index.ts';
import type { Span } from '../record/index.ts';
import { isTime } from './astray.ts';
import type { Candidate } from './candidate.ts';
import type { Parties } from './parties.ts';
import type { Syntax } from './syntax.ts';

/**
 * The words a desk would point at: the verb with its particle ("moved in"), the noun with the compound that names the act
 * ("phone call"), a duty with its modal ("must resign").
 */
export function triggerOf(syntax: Syntax, parties: Parties, candidate: Candidate): Span {
  const { token } = candidate.predicate;
  const words: Token[] = [token];
  if (candidate.predicate.noun) {
    for (let i = token.i - 1; i >= 0; i--) {
      const before = syntax.sentence.tokens[i];
      if (
        !before ||
        before.head !== token.i ||
        !syntax.is(before, 'compound') ||
        parties.mention(before) ||
        isTime(before)
      )
        break;
      words.unshift(before);
    }
  } else {
    const particle = syntax.kid(token, 'compound:prt');
    if (particle && particle.i - token.i <= 2 && particle.i > token.i) words.push(particle);
    const modal = candidate.asserted ? syntax.kids(token, 'aux').find((t) => t.xpos === 'MD') : undefined;
    if (modal && token.i - modal.i <= 3) words.unshift(modal);
  }
  return { start: words[0]?.start ?? token.start, end: words.at(-1)?.end ?? token.end };
}
