import type { FC } from 'hono/jsx';
import { Factuality as Standings } from '../../record/index.ts';
import type { StoreStatus } from '../../store/index.ts';
import { Factuality } from '../parts/factuality.tsx';
import { Layout, type Surroundings } from '../parts/layout.tsx';

/** How the paper is made, and what it holds. */
export const About: FC<{ around: Surroundings; status: StoreStatus }> = ({ around, status }) => {
  const { reader } = around;
  const { t } = reader;
  return (
    <Layout around={around} title={t('about.title')} kind="about">
      <article class="prose">
        <h1>{t('about.title')}</h1>
        <h2>{t('about.h.record')}</h2>
        <p>{t('about.record')}</p>
        <h2>{t('factuality')}</h2>
        <p>{t('about.factuality')}</p>
        <ul class="legend">
          {Standings.options.map((standing) => (
            <li>
              <Factuality reader={reader} standing={standing} />
            </li>
          ))}
        </ul>
        <h2>{t('about.h.chain')}</h2>
        <p>{t('about.chain')}</p>
        <p class="chain example">Wang Yi ← Russian state television ← Bloomberg</p>
        <h2>{t('about.h.dates')}</h2>
        <p>{t('about.dates')}</p>
        <h2>{t('about.h.limits')}</h2>
        <p>{t('about.limits')}</p>
        <h2>{t('about.h.holdings')}</h2>
        <p class="holdings">
          {[
            reader.count('n.pages', status.pages),
            reader.count('n.statements', status.statements),
            reader.count('n.events', status.events),
            reader.count('n.occurrences', status.occurrences),
            t('about.actors', { n: reader.number(status.actors) }),
            reader.count('n.copies', status.copies),
          ].join(' · ')}
        </p>
      </article>
    </Layout>
  );
};
