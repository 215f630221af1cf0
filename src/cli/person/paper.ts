import picocolors from 'picocolors';

/** What a record is printed on: so many columns, with or without colours. */
export interface Paper {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export function paper(width: number, color: boolean): Paper {
  const { bold, dim } = picocolors.createColors(color);
  return { width, bold, dim };
}
