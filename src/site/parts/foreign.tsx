import type { FC } from 'hono/jsx';
import type { Reader } from '../reader/reader.ts';

/** The language of a page, where the reader may not expect it. */
export const Foreign: FC<{ reader: Reader; language: string }> = ({ reader, language }) => {
  const name = reader.foreign(language);
  return name ? (
    <>
      <span aria-hidden="true"> · </span>
      <span class="language" lang={reader.language}>
        {name}
      </span>
    </>
  ) : null;
};
