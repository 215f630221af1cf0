import type { FC } from 'hono/jsx';
import type { Factuality as Standing } from '../../record/index.ts';
import type { Reader } from '../reader/reader.ts';

/** Told apart by shape and word, not by colour alone. */
const SIGNS: Readonly<Record<Standing, string>> = {
  happened: '●',
  ongoing: '◐',
  planned: '○',
  possible: '◌',
  'did-not-happen': '✕',
  unclear: '?',
};

/** Whether it happened, as a sign and a word. */
export const Factuality: FC<{ reader: Reader; standing: Standing }> = ({ reader, standing }) => (
  <span class={`standing ${standing}`}>
    <span class="sign" aria-hidden="true">
      {SIGNS[standing]}
    </span>{' '}
    {reader.t(`factuality.${standing}`)}
  </span>
);
