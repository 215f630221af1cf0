/** First digits of the decimal systems that news is written in: Arabic, Persian, Devanagari, Bengali, … */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0xff10,
];
export const BEYOND_ASCII = /[^ -~\s]/;
const OTHER_DIGIT = /[\p{Nd}--[0-9]]/gv;

/** Writes every decimal digit as 0-9; lengths and offsets stay. */
export function asciiDigits(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text.replace(OTHER_DIGIT, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = ZEROS.find((z) => code >= z && code < z + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
