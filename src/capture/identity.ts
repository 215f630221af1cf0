import { readText } from '../assets/index.ts';
import { DaybookError } from '../record/index.ts';

/** The name by which robots.txt speaks to Daybook (RFC 9309: the product token). */
export const PRODUCT = 'Daybook';

const version = (JSON.parse(readText('package.json')) as { version: string }).version;

/** What servers are told of who reads them: `Daybook/0.1.0 (+desk@example.org)`; the name and version alone without a contact. */
export function userAgentOf(contact?: string): string {
  const name = `${PRODUCT}/${version}`;
  return contact === undefined ? name : `${name} (+${contactOf(contact)})`;
}

/**
 * A contact as it may stand in a header: a mail address, or the address of a page about the desk. Throws `bad-contact`,
 * for what a server's keeper could not write to, and for what would break the header.
 */
export function contactOf(text: string): string {
  const contact = text.trim();
  const isPrintable = /^[\x21-\x7e]{3,200}$/.test(contact) && !/[()\\"<>]/.test(contact);
  const isMail = /^[^@\s:/]+@[^@\s:/]+\.[^@\s:/.]+$/.test(contact);
  const isPage = /^https?:\/\/[^/@]+\./i.test(contact) && URL.canParse(contact);
  if (isPrintable && (isMail || isPage)) return contact;
  throw new DaybookError(
    'capture',
    'bad-contact',
    `"${contact.slice(0, 80).replace(/\p{Cc}/gu, '\uFFFD')}" is no contact: a mail address such as desk@example.org, or the address of a page`,
  );
}
