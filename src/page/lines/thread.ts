import { parseDates } from '../dates/parse.ts';
import type { Line } from './lines.ts';

/** "8 COMMENTS", "Comments (3)", "12 Kommentare": a heading of a thread, which says how many there are. */
const HEADING =
  /^(?=.*\d)(?:(?:view |show |all ){0,2}\d{1,5}\s+)?(?:comments?|replies|responses|kommentare?|commentaires?|comentarios?|comentários?|commenti)(?:\s*\(\d{1,5}\))?\s*:?$/iu;
/** What stands below each comment: "Reply", "Log in to leave a comment". */
const ANSWER =
  /^(?:reply|report|antworten|répondre|responder|log in to (?:reply|leave a comment)|(?:leave|post) a (?:reply|comment))$/iu;
/** Longer lines are what somebody says, and not who says it when: "suz December 21, 2023 at 1:24 pm". */
const LONGEST_SIGNATURE = 60;
/** So many answers or signatures make a thread, and so many lines of the story stand before it. */
const FEWEST = 2;
const STORY = 3;

const isSigned = (text: string): boolean => {
  const date = text.length <= LONGEST_SIGNATURE && /\d:\d\d/.test(text) ? parseDates(text)[0] : undefined;
  return date !== undefined && date.start > 1;
};

/** Takes what readers wrote below the story out of a choice of lines: all behind a heading of comments that a thread follows. */
export function withoutThread(lines: readonly Line[], chosen: readonly boolean[]): boolean[] {
  let story = 0;
  const heading = lines.findIndex(({ text }, i) => {
    if (chosen[i]) story++;
    return story >= STORY && text.length <= 40 && HEADING.test(text);
  });
  if (heading === -1) return [...chosen];
  const thread = lines.slice(heading + 1).filter(({ text }) => ANSWER.test(text) || isSigned(text));
  return thread.length < FEWEST ? [...chosen] : chosen.map((is, i) => is && i <= heading);
}
