import type { FC } from 'hono/jsx';
import { Layout, type Surroundings } from '../parts/layout.tsx';

/** A page that is not there, or one that could not be set. */
export const Notice: FC<{ around: Surroundings; what: 'missing' | 'error' }> = ({ around, what }) => {
  const { t } = around.reader;
  return (
    <Layout around={around} title={t(`${what}.title`)} kind="notice-page">
      <div class="notice">
        <p class="ornament" aria-hidden="true">
          {what === 'missing' ? '404' : '500'}
        </p>
        <h1>{t(`${what}.title`)}</h1>
        <p>{t(`${what}.body`)}</p>
        <p>
          <a href="/">{t('back')}</a>
        </p>
      </div>
    </Layout>
  );
};
