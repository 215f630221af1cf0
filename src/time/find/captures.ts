import type { Meaning } from '../meaning.ts';

/** What a named part of a pattern stood for: a number, a code, a nested meaning. */
export type Capture = number | string | boolean | Meaning;

/** A row of the grammar. */
export interface Row {
  /** As `head: pattern`, for a person. */
  readonly name: string;
  readonly template: Template;
}

/** What a row says: an operation and its fields, or a value of its own. */
export interface Template {
  readonly op: string;
  readonly value: Said | undefined;
  readonly fields: readonly (readonly [key: string, value: Said])[];
}

/** A constant, or the name of what was captured. */
type Said = { readonly is: Capture } | { readonly of: string };

/** The captured parts so far, newest first. */
export interface Captures {
  readonly name: string;
  readonly value: Capture;
  readonly rest: Captures | null;
  /** The row that read it, where a head did. */
  readonly row: Row | undefined;
}

/** Reads a row's meaning: `calendar month=$month day=1`, or `=$month`. */
export function templateOf(meaning: string): Template {
  const [op = '', ...fields] = meaning.split(/\s+/);
  return {
    op,
    value: op.startsWith('=') ? saidBy(op.slice(1)) : undefined,
    fields: fields.map((f) => [f.slice(0, f.indexOf('=')), saidBy(f.slice(f.indexOf('=') + 1))] as const),
  };
}

function saidBy(text: string): Said {
  if (text.startsWith('$')) return { of: text.slice(1) };
  return { is: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text };
}

/** What a row comes to with what it captured. */
export function fill({ op, value, fields }: Template, got: Captures | null): Capture {
  if (value) return said(value, got) ?? true;
  const meaning: { [key: string]: Capture } = { op };
  for (const [key, field] of fields) {
    const is = said(field, got);
    if (is !== undefined) meaning[key] = is;
  }
  return meaning as unknown as Meaning;
}

/** The row that says something: below the rows that only hand on what another read. */
export function teller(row: Row, got: Captures | null): Row {
  const { value } = row.template;
  return (value && 'of' in value && captured(got, value.of)?.row) || row;
}

const said = (what: Said, got: Captures | null): Capture | undefined =>
  'of' in what ? captured(got, what.of)?.value : what.is;

function captured(got: Captures | null, name: string): Captures | undefined {
  for (let c = got; c; c = c.rest) if (c.name === name) return c;
  return undefined;
}
