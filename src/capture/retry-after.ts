/**
 * How long a server that is busy (429, 503) asks to be left alone, in milliseconds: `Retry-After` as seconds or as a date
 * (RFC 9110, 10.2.3), which counts from the server's own clock where it tells it. Undefined where it asks for nothing.
 */
export function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const value = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,12}$/.test(value)) return Number(value) * 1000;
  // Date.parse takes many things for a date; HTTP's all begin with a day of the week.
  const until = /^[a-z]{3,9},? /i.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const theirs = Date.parse(headers.date ?? '');
  return Math.max(0, until - (Number.isNaN(theirs) ? now : theirs));
}

/** A stretch of time for a person: `45 s`, `3 min`, `2 h`. */
export function stretch(ms: number): string {
  if (ms < 120_000) return `${Math.ceil(ms / 1000)} s`;
  return ms < 7_200_000 ? `${Math.ceil(ms / 60_000)} min` : `${Math.ceil(ms / 3_600_000)} h`;
}
