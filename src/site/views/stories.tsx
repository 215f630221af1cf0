import type { FC } from 'hono/jsx';
import type { Story } from '../gather/stories.ts';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import { Paging, type Stretch } from '../parts/paging.tsx';
import { Teaser } from '../parts/teaser.tsx';

/** The stories that more than one page tells, each under its newest page, the others a line each. */
export const Stories: FC<{
  around: Surroundings;
  stories: readonly Story[];
  stretch: Stretch;
  more: boolean;
}> = ({ around, stories, stretch, more }) => {
  const { reader } = around;
  const { t } = reader;
  return (
    <Layout around={around} title={t('stories.title')} kind="stories">
      <h1>{t('stories.title')}</h1>
      {stories.length === 0 && <p class="nothing">{t('stories.none')}</p>}
      <div class="columns">
        {stories.map(
          ([first, ...others]) =>
            first && <Teaser reader={reader} page={first} weight="second" level={2} also={others} alsoDays />,
        )}
      </div>
      <Paging reader={reader} stretch={stretch} more={more} path="/stories" />
    </Layout>
  );
};
