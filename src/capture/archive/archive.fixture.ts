/** Builds small archives for tests. */
import { gzipSync } from 'node:zlib';

export const PAGE = (words: string): string =>
  `<!doctype html><html><head><title>${words}</title></head><body><article><h1>${words}</h1><p>The mayor said so.</p></article></body></html>`;

export function warcRecord(
  type: string,
  url: string,
  block: Uint8Array | string,
  fields: Readonly<Record<string, string>> = {},
): Buffer {
  const body = Buffer.from(block as string);
  const header = {
    'WARC-Type': type,
    'WARC-Target-URI': url,
    'WARC-Date': '2024-03-05T10:00:00Z',
    'Content-Length': String(body.length),
    ...fields,
  };
  const lines = Object.entries(header).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), body, Buffer.from('\r\n\r\n')]);
}

export function httpAnswer(body: Uint8Array | string, fields: readonly string[] = [], status = 200): Buffer {
  const header = [`HTTP/1.1 ${status} OK`, 'Content-Type: text/html; charset=utf-8', ...fields];
  return Buffer.concat([Buffer.from(`${header.join('\r\n')}\r\n\r\n`), Buffer.from(body as string)]);
}

export function inChunks(bytes: Buffer, size = 40): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

/** A gzip member for each record, as crawlers write them. */
export function packed(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

export function mhtml(encoding: string, body: string): string {
  return [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://news.example/saved',
    'Date: Tue, 5 Mar 2024 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Edge--7"',
    '',
    '',
    '------Edge--7',
    'Content-Type: text/html',
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://news.example/saved',
    '',
    body,
    '------Edge--7',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------Edge--7--',
    '',
  ].join('\r\n');
}

export function xmlWebarchive(html: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" ""><plist version="1.0"><dict>
<key>WebSubresources</key><array><dict><key>WebResourceData</key><data>AAAA</data></dict></array>
<key>WebMainResource</key><dict><key>WebResourceData</key><data>${Buffer.from(html).toString('base64')}</data>
<key>WebResourceMIMEType</key><string>text/html</string><key>WebResourceTextEncodingName</key><string>UTF-8</string>
<key>WebResourceURL</key><string>https://news.example/kept</string></dict></dict></plist>`;
}

export function binaryWebarchive(html: string): Buffer {
  const head = Buffer.from('bplist00');
  const counted = (type: number, bytes: Buffer): Buffer => {
    const length = Buffer.alloc(6);
    length[0] = (type << 4) | 15;
    length[1] = 0x12;
    length.writeUInt32BE(bytes.length, 2);
    return Buffer.concat([length, bytes]);
  };
  const string = (text: string) => counted(5, Buffer.from(text, 'latin1'));
  const objects = [
    Buffer.from([0xd1, 1, 2]),
    string('WebMainResource'),
    Buffer.from([0xd3, 3, 4, 5, 6, 7, 8]),
    string('WebResourceURL'),
    string('WebResourceData'),
    string('WebResourceTextEncodingName'),
    string('https://news.example/kept'),
    counted(4, Buffer.from(html)),
    string('UTF-8'),
  ];
  let at = head.length;
  const offsets = objects.map((object) => {
    const offset = Buffer.alloc(4);
    offset.writeUInt32BE(at);
    at += object.length;
    return offset;
  });
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 1;
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(at, 28);
  return Buffer.concat([head, ...objects, ...offsets, trailer]);
}
