import { Parser } from 'htmlparser2';

/** A string of metadata that may hold markup or entities a second time → its plain words. */
export function plainText(value: string): string {
  if (!/[<&]/.test(value)) return value;
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
    onopentagname: (name) => {
      if (name === 'br' || name === 'p') text += ' ';
    },
  });
  parser.end(value.slice(0, 200_000));
  return text;
}
