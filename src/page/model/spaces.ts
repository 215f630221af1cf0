import { codeAt } from './code-at.ts';

/** Format and control characters that no reader sees; joiners are kept, which Persian and Hindi write words with. */
const INVISIBLE = /[[\p{Cf}\p{Cc}]--[\u200c\u200d\t\n\f\r]]/v;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gv');

const SEEN = 1;
const SPACE = 2;
const UNSEEN = 3;
const HALF = 4;
/** By code unit, which of these it is; 0 where nobody has asked yet. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  return kinds[code]! || learn(code);
}

function learn(code: number): number {
  const char = String.fromCharCode(code);
  const kind =
    code >= 0xd800 && code <= 0xdfff ? HALF : INVISIBLE.test(char) ? UNSEEN : /\s/.test(char) ? SPACE : SEEN;
  kinds[code] = kind;
  return kind;
}

/** Collapses all white space to single blanks and takes out soft hyphens and invisible marks. */
export function collapse(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && kindOf(codeAt(text, start)) === SPACE) start++;
  while (end > start && kindOf(codeAt(text, end - 1)) === SPACE) end--;
  let out = '';
  let from = start;
  for (let i = start; i < end; i++) {
    const code = codeAt(text, i);
    const kind = kindOf(code);
    if (kind === SEEN || (code === 32 && kindOf(codeAt(text, i + 1)) === SEEN)) continue;
    if (kind === HALF) return collapsePairs(text);
    if (kind === UNSEEN) {
      out += text.slice(from, i);
      from = i + 1;
      continue;
    }
    // White space, with what is unseen between it, is one blank; at the ends it is none.
    let next = i + 1;
    while (next < end && kindOf(codeAt(text, next)) >= SPACE && kindOf(codeAt(text, next)) !== HALF) next++;
    out += text.slice(from, i);
    if (out !== '' && next < end) out += ' ';
    from = next;
    i = next - 1;
  }
  return out === '' ? text.slice(from, end) : out + text.slice(from, end);
}

/** As `collapse`, where half of a character beyond the basic plane may be of an invisible one. */
function collapsePairs(text: string): string {
  return text.replace(ALL_INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
