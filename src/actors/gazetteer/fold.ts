const SPECIAL: Readonly<{ [letter: string]: string }> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/** Nothing to fold: the words of most texts. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A name in plain letters, for look-up: no diacritics, straight apostrophes and hyphens, single spaces; case is kept. */
export function fold(name: string): string {
  if (PLAIN.test(name)) return name;
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøØłŁđĐıæÆœþð]/g, (letter) => SPECIAL[letter] ?? letter)
    .replace(/[’‘`´ʻʼʿʾ]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The values of a table's cell: parted by bars, empty ones left out. */
export function values(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((value) => value !== '');
}
