import { Parser } from 'htmlparser2';
import { shallowLength } from '../xml-depth.ts';
import { webAddress } from './header.ts';
import type { InnerPage } from './mhtml.ts';
import { binaryRoot } from './property-list.ts';

/** Whether bytes begin as Safari's archive of a page does: a property list, binary or XML, with a main resource. */
export function isWebarchive(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  if (head.startsWith('bplist00')) return Buffer.from(bytes).includes('WebMainResource');
  return /^\s*<\?xml/.test(head) && /<plist\b/.test(head) && head.includes('WebMainResource');
}

/** The main page of such an archive; undefined where it has none that can be read. */
export function webarchivePage(bytes: Uint8Array): InnerPage | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const main = all.toString('latin1', 0, 8) === 'bplist00' ? binaryMain(all) : xmlMain(all.toString('utf8'));
  if (!main?.data) return undefined;
  const { type = 'text/html', charset } = main;
  return {
    bytes: main.data,
    url: webAddress(main.url),
    contentType: charset ? `${type}; charset=${charset}` : type,
  };
}

interface Main {
  data?: Buffer;
  url?: string;
  type?: string;
  charset?: string;
}

function binaryMain(bytes: Buffer): Main | undefined {
  const main = binaryRoot(bytes)?.entry('WebMainResource');
  return (
    main && {
      data: main.entry('WebResourceData')?.data(),
      url: main.entry('WebResourceURL')?.text(),
      type: main.entry('WebResourceMIMEType')?.text(),
      charset: main.entry('WebResourceTextEncodingName')?.text(),
    }
  );
}

/** The values of the dictionary under `WebMainResource`, the only place where they are looked for. */
function xmlMain(text: string): Main | undefined {
  const values = new Map<string, string>();
  let key = '';
  let words = '';
  let depth = 0;
  let inside: number | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        words = '';
        if (name !== 'dict') return;
        depth++;
        if (key === 'WebMainResource') inside ??= depth;
      },
      ontext(more) {
        words += more;
      },
      onclosetag(name) {
        if (name === 'key') key = words.trim();
        else if (inside === depth && !values.has(key) && (name === 'data' || name === 'string')) {
          values.set(key, words.trim());
        }
        if (name !== 'dict') return;
        if (inside === depth) inside = -1;
        depth--;
      },
    },
    { xmlMode: true },
  );
  parser.write(text.slice(0, shallowLength(text)));
  const data = values.get('WebResourceData');
  return data === undefined
    ? undefined
    : {
        data: Buffer.from(data, 'base64'),
        url: values.get('WebResourceURL'),
        type: values.get('WebResourceMIMEType'),
        charset: values.get('WebResourceTextEncodingName'),
      };
}
