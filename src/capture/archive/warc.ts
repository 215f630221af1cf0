import { DaybookError } from '../../record/index.ts';
import { underCanonical } from '../amp.ts';
import type { Capture } from '../capture.ts';
import { refuseNonPage, sniffKind } from '../kind.ts';
import { MAX_PAGE_BYTES, megabytes } from '../limits.ts';
import { ByteReader } from './byte-reader.ts';
import { type Header, headerOf, moment, webAddress } from './header.ts';
import { httpMessage, payloadOf } from './http-message.ts';

/** A page of an archive, and how to get it: what is wrong with it is thrown by `capture`. */
export interface ArchivedPage {
  readonly source: string;
  capture(): Promise<Capture>;
}

export interface WarcLimits {
  /** The most records that are passed, pages or not. */
  readonly records: number;
  /** The most bytes that are read, after decompression. */
  readonly bytes: number;
}
export const WARC_LIMITS: WarcLimits = { records: 1_000_000, bytes: 20_000_000_000 };

const MAX_LINE = 65_536;
const MAX_HEADER_LINES = 200;
/** The header of an HTTP answer comes on top of its page. */
const MAX_BLOCK = MAX_PAGE_BYTES + MAX_LINE;

/** Whether bytes begin as a WARC file does (ISO 28500). */
export function isWarc(head: Uint8Array): boolean {
  return /^WARC\/[01]\.\d/.test(Buffer.from(head.subarray(0, 8)).toString('latin1'));
}

/**
 * The pages of an unpacked WARC stream in their order: responses with a status of 2xx and resources, where they are HTML or
 * text. One record is held at a time. What is broken between two records is told of as a page that cannot be read, and
 * reading goes on at the next record; a limit that is hit, and a stream that breaks off, end it the same way.
 */
export async function* warcPages(
  stream: AsyncIterable<Uint8Array>,
  source: string,
  limits: WarcLimits = WARC_LIMITS,
): AsyncGenerator<ArchivedPage> {
  const reader = new ByteReader(stream);
  let records = 0;
  let isLost = false;
  const broken = (what: string) => failing(`${source}#${records}`, 'archive-broken', what);
  try {
    for (;;) {
      const line = await reader.line(MAX_LINE);
      if (line === undefined) return;
      if (reader.received > limits.bytes) {
        yield failing(source, 'archive-cut', `unpacks to more than the limit of ${megabytes(limits.bytes)}`);
        return;
      }
      if (line.trim() === '') continue;
      if (!isWarc(Buffer.from(line, 'latin1'))) {
        if (!isLost) yield broken('something other than a record follows');
        isLost = true;
        continue;
      }
      isLost = false;
      if (++records > limits.records) {
        yield failing(source, 'archive-cut', `holds more records than the limit of ${limits.records}`);
        return;
      }
      const header = await recordHeader(reader);
      const length = Number(header.get('content-length') ?? Number.NaN);
      if (!Number.isSafeInteger(length) || length < 0) {
        yield broken('the record has no length');
        continue;
      }
      if (!mayBePage(header)) {
        if (length > limits.bytes || (await reader.skip(length)) < length)
          yield broken('the record is cut off');
        if (length > limits.bytes) return;
        continue;
      }
      const name = webAddress(header.get('warc-target-uri')) ?? `${source}#${records}`;
      if (length > MAX_BLOCK) {
        const limit = `is ${megabytes(length)}: pages are read up to a limit of ${megabytes(MAX_PAGE_BYTES)}`;
        yield failing(name, 'page-too-large', limit);
        if (length > limits.bytes) return;
        await reader.skip(length);
        continue;
      }
      const block = await reader.take(length);
      if (block.length < length) yield failing(name, 'archive-broken', 'the record is cut off');
      else {
        const page = pageOf(header, block, name);
        if (page) yield page;
      }
    }
  } catch (error) {
    if (error instanceof DaybookError) throw error;
    yield broken(
      `the archive cannot be read further (${error instanceof Error ? error.message : String(error)})`,
    );
  } finally {
    await reader.close();
  }
}

async function recordHeader(reader: ByteReader): Promise<Header> {
  const lines: string[] = [];
  for (;;) {
    const line = await reader.line(MAX_LINE);
    if (line === undefined || line === '') return headerOf(lines);
    if (lines.length < MAX_HEADER_LINES) lines.push(Buffer.from(line, 'latin1').toString('utf8'));
  }
}

function mayBePage(header: Header): boolean {
  const type = header.get('warc-type')?.toLowerCase();
  if (type === 'resource') return isPageType(header.get('content-type'));
  return type === 'response' && /^<?https?:/i.test(header.get('warc-target-uri') ?? '');
}

function isPageType(type: string | undefined): boolean {
  return type === undefined || /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i.test(type);
}

function pageOf(header: Header, block: Buffer, source: string): ArchivedPage | undefined {
  const message = header.get('warc-type')?.toLowerCase() === 'response' ? httpMessage(block) : undefined;
  if (header.get('warc-type')?.toLowerCase() === 'response') {
    if (!message) return failing(source, 'archive-broken', 'the record holds no HTTP answer');
    if (message.status < 200 || message.status >= 300) return undefined;
  }
  const contentType = (message?.header ?? header).get('content-type');
  if (!isPageType(contentType)) return undefined;
  return {
    source,
    async capture() {
      const bytes = message ? await payloadOf(message, source, MAX_PAGE_BYTES) : block;
      refuseNonPage(bytes, source);
      return underCanonical({
        kind: /html/i.test(contentType ?? '') ? 'html' : sniffKind(bytes, source),
        source,
        url: webAddress(header.get('warc-target-uri')),
        bytes,
        contentType,
        capturedAt: moment(header.get('warc-date')),
      });
    },
  };
}

function failing(source: string, code: string, what: string): ArchivedPage {
  return { source, capture: () => Promise.reject(new DaybookError('capture', code, `${source}: ${what}`)) };
}
