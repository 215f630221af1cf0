import { children, headOf, relation } from '../../language/index.ts';
import type { Expression } from '../expression.ts';
import { topOf } from '../tense.ts';
import type { Clue, Page } from './clue.ts';
import { isPresent } from './current.ts';
import type { Stay } from './days.ts';

/** Whose year is out: "as we close out 2023". */
const CLOSING = /\b(?:clos(?:e|es|ing) out|wrap(?:s|ping)? up|wind(?:s|ing)? down|say(?:s|ing)? (?:goodbye|farewell) to|the (?:last|final) (?:days|weeks) of|the rest of|the remainder of)\s+$/i; // biome-ignore format: one pattern
/** What is about to begin or just has: "as we look ahead to 2024". */
const COMING = /\b(?:head(?:s|ing)?(?: in)?to|look(?:s|ing)? (?:ahead|forward) to|look(?:s|ing)? (?:in)?to|ahead to|enter(?:s|ing)?|ring(?:s|ing)? in|roll(?:s|ing)? into|gear(?:s|ing)? up for|welcom(?:e|es|ing))\s+$/i; // biome-ignore format: one pattern
const FORESEEN = /\b(?:predictions?|trends|resolutions?)(?: to watch)? (?:for|in)\s+$/i;
const BEFORE = 70;

/**
 * Years as they run: "2023 has been a good one" is said in it, "as we close out 2023" in its last months, "as we look ahead to
 * 2024" and "predictions for 2024" in the months about its beginning. In election campaigns years are looked ahead to sooner.
 */
export function runningYears(page: Page, inCampaign: boolean): Clue[] {
  return page.expressions.flatMap((e) => {
    const year = Number(e.text);
    if (!/^\d{4}$/.test(e.text) || year < 1981 || year > 2037) return [];
    const sentence = page.doc.sentences[e.sentence];
    const before = page.doc.text.slice(Math.max(sentence?.start ?? 0, e.span.start - BEFORE), e.span.start);
    const is = (reason: string, stay: Stay): Clue[] => [
      { rule: 'year-running', reason, span: e.span, allowed: [stay], weight: 4 },
    ];
    if (hasBeen(page, e))
      return is(`“${e.text} has been” is said in that year.`, {
        from: `${year}-01-01`,
        to: `${year + 1}-01-02`,
      });
    if (inCampaign) return [];
    if (CLOSING.test(before))
      return is(`${e.text} is told as running out.`, { from: `${year}-06-01`, to: `${year + 1}-01-15` });
    if (COMING.test(before) || FORESEEN.test(before))
      return is(`${e.text} is looked ahead to.`, { from: `${year - 1}-07-01`, to: `${year}-04-30` });
    return [];
  });
}

/** "2023 has been a hard year": the year itself, as the subject of a perfect in the present. */
function hasBeen(page: Page, e: Expression): boolean {
  const sentence = page.doc.sentences[e.sentence];
  const top = sentence && topOf(sentence, e);
  if (!sentence || !top || !/^nsubj/.test(relation(top)) || children(sentence, top, 'case').length > 0)
    return false;
  const verb = headOf(sentence, top);
  const perfect =
    verb && children(sentence, verb).some((t) => t.lemma === 'have' && /^V..?[ZP]$/.test(t.xpos));
  return perfect === true && isPresent(sentence, verb as NonNullable<typeof verb>);
}
