/** What a server said of an answer, to be sent back with the next request (RFC 9110, 13.1). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
  /** When it was last read, as an ISO date-time. */
  readonly readAt?: string;
}

const LONGEST = 500;

/** The validators of an answer's headers: only what can be sent back as it came. */
export function validatorsOf(headers: Readonly<Record<string, string>>): Validators {
  const { etag, 'last-modified': lastModified } = headers;
  return {
    ...(isSendable(etag) && { etag }),
    ...(isSendable(lastModified) && !Number.isNaN(Date.parse(lastModified)) && { lastModified }),
  };
}

/** The headers that ask for an answer only if it has changed. */
export function conditionOf({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(isSendable(etag) && { 'if-none-match': etag }),
    ...(isSendable(lastModified) && { 'if-modified-since': lastModified }),
  };
}

/** Since when a page is unchanged, for a person: its own date of change, else when it was last read. */
export function unchangedSince({ lastModified, readAt }: Validators): string | undefined {
  const moment = new Date(lastModified ?? readAt ?? '');
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().slice(0, 16).replace('T', ' ');
}

function isSendable(value: string | undefined): value is string {
  return value !== undefined && value.length <= LONGEST && /^[\x20-\x7e]+$/.test(value);
}
