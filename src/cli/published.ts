import { Option } from 'commander';
import { PublicationDay } from '../pipeline/index.ts';
import { DaybookError } from '../record/index.ts';

/** `--published`: a day from outside takes the place of what a page says of its own; `whose` says of which pages. */
export function publishedOption(whose: string): Option {
  return new Option(
    '--published <day>',
    `the publication day${whose}, where it is known from outside (YYYY-MM-DD); it goes before what a page says`,
  ).argParser((day: string) => {
    if (PublicationDay.safeParse(day).success) return day;
    throw new DaybookError('cli', 'usage', `--published ${day}: a day of the calendar, written YYYY-MM-DD`);
  });
}
