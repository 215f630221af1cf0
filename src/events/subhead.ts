import type { EventMention, Span } from '../record/index.ts';

/** What is known of one mention when it is asked whether a subhead only says what its entry tells. */
export interface Headed {
  readonly event: EventMention;
  readonly lemma: string;
}

/** How far behind its subhead an entry tells it, in characters. */
const REACH = 600;
/** Among how many of the mentions that follow the entry's is sought. */
const NEXT = 12;

/** Whether a sentence is a line of its own without an end: the subhead of an entry in a live page. */
function isSubhead(text: string, { start, end }: Span): boolean {
  const alone = (start === 0 || text[start - 1] === '\n') && text[end] === '\n';
  return alone && /[\p{L}\p{N}’'”"%)]$/u.test(text.slice(start, end));
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));

/** Whether the entry tells the subhead's act again: by the same word, or of the same parties. */
function isTold(head: Headed, entry: Headed): boolean {
  const [a, b] = [head.event, entry.event];
  const behind = b.sentence.start - a.sentence.end;
  if (a.type !== b.type || behind < 0 || behind > REACH) return false;
  return (
    head.lemma === entry.lemma ||
    (share(a.actors, b.actors) && (share(a.recipients, b.recipients) || a.recipients.length === 0))
  );
}

/** The mentions without those of subheads that the entries below them tell in full: "Premier praises army", "Premier Ana Ruiz on Tuesday praised …". */
export function withoutSubheads<H extends Headed>(drafts: readonly H[], text: string): H[] {
  return drafts.filter(
    (head, i) =>
      !(
        isSubhead(text, head.event.sentence) &&
        drafts.slice(i + 1, i + 1 + NEXT).some((entry) => isTold(head, entry))
      ),
  );
}
