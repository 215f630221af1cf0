import { z } from 'zod';
import { Record } from './record.ts';

/** The record's JSON Schema, draft 2020-12. Offsets are UTF-16 code units into `article.text`. */
export function recordSchema(): object {
  return {
    $id: 'https://daybook.invalid/record.schema.json',
    title: 'Daybook record',
    ...z.toJSONSchema(Record, { target: 'draft-2020-12' }),
  };
}
