/** A value of a binary property list; each question reads only what it needs, and a broken place answers undefined. */
export interface PlistValue {
  entry(key: string): PlistValue | undefined;
  data(): Buffer | undefined;
  text(): string | undefined;
}

const MOST_KEYS = 1000;

/** The topmost value of a binary property list (`bplist00`); undefined where its table is broken. */
export function binaryRoot(bytes: Buffer): PlistValue | undefined {
  // The trailer: six bytes, sizes of an offset and of a reference, count, topmost value, place of the table.
  if (bytes.length < 40) return undefined;
  const trailer = bytes.subarray(-32);
  const [offsetSize, refSize] = [trailer[6]!, trailer[7]!];
  if (offsetSize < 1 || offsetSize > 6 || refSize < 1 || refSize > 6) return undefined;
  const count = trailer.readUIntBE(10, 6);
  const table = trailer.readUIntBE(26, 6);

  const number = (at: number, size: number): number | undefined =>
    at >= 0 && at + size <= bytes.length ? bytes.readUIntBE(at, size) : undefined;

  const at = (ref: number | undefined): PlistValue | undefined => {
    if (ref === undefined || ref >= count) return undefined;
    const place = number(table + ref * offsetSize, offsetSize);
    const mark = place === undefined ? undefined : bytes[place];
    return place === undefined || mark === undefined ? undefined : valueAt(place, mark);
  };

  function valueAt(place: number, mark: number): PlistValue {
    const type = mark >> 4;
    let start = place + 1;
    let length: number | undefined = mark & 15;
    if (length === 15) {
      // A length of fifteen or more follows as a number of 2^n bytes.
      const size = 1 << ((bytes[start] ?? 0) & 15);
      length = size <= 4 ? number(start + 1, size) : undefined;
      start += 1 + size;
    }
    const raw = (unit: number): Buffer | undefined =>
      length !== undefined && start + length * unit <= bytes.length
        ? bytes.subarray(start, start + length * unit)
        : undefined;
    const text = (): string | undefined => {
      if (type === 5) return raw(1)?.toString('latin1');
      const wide = type === 6 ? raw(2) : undefined;
      return wide && Buffer.from(wide).swap16().toString('utf16le');
    };
    return {
      text,
      data: () => (type === 4 ? raw(1) : undefined),
      entry(key) {
        if (type !== 13 || length === undefined) return undefined;
        for (let i = 0; i < Math.min(length, MOST_KEYS); i++) {
          if (at(number(start + i * refSize, refSize))?.text() === key)
            return at(number(start + (length + i) * refSize, refSize));
        }
        return undefined;
      },
    };
  }
  return at(trailer.readUIntBE(18, 6));
}
