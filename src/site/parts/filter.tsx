import type { FC } from 'hono/jsx';
import { Factuality } from '../../record/index.ts';
import type { Chosen } from '../gather/chosen.ts';
import type { Reader } from '../reader/reader.ts';

/** What may be chosen of one thing: the address's name for each, and what it is called. */
export interface Choice {
  readonly name: keyof Chosen;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
}

/** A form that chooses from a list by what is in it and by days; it works without a script. */
export const Filter: FC<{
  reader: Reader;
  path: string;
  chosen: Chosen;
  choices: readonly Choice[];
}> = ({ reader, path, chosen, choices }) => {
  const { t } = reader;
  return (
    <form class="filter" action={path} method="get" aria-label={t('filter')}>
      {choices.map(({ name, label, options }) => (
        <label>
          {label}
          <select name={name}>
            <option value="">{t('filter.all')}</option>
            {options.map(({ value, words }) => (
              <option value={value} selected={chosen[name] === value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        {t('filter.since')}
        <input type="date" name="since" value={chosen.since} />
      </label>
      <label>
        {t('filter.until')}
        <input type="date" name="until" value={chosen.until} />
      </label>
      <button type="submit">{t('filter.go')}</button>
    </form>
  );
};

/** Whether it happened, as a choice. */
export function standingChoice(reader: Reader): Choice {
  return {
    name: 'standing',
    label: reader.t('factuality'),
    options: Factuality.options.map((value) => ({ value, words: reader.t(`factuality.${value}`) })),
  };
}
