import type { FC } from 'hono/jsx';
import type { StoredStatement } from '../../store/index.ts';
import { Layout, type Surroundings } from '../parts/layout.tsx';
import { Paging, type Stretch } from '../parts/paging.tsx';
import { Quotation } from '../parts/statement.tsx';

/** All that was said, the newest first. */
export const Statements: FC<{
  around: Surroundings;
  statements: readonly StoredStatement[];
  stretch: Stretch;
  more: boolean;
}> = ({ around, statements, stretch, more }) => (
  <Layout around={around} title={around.reader.t('statements.title')} kind="statements">
    <h1>{around.reader.t('statements.title')}</h1>
    <div class="columns quotations">
      {statements.map((statement) => (
        <Quotation reader={around.reader} statement={statement} />
      ))}
    </div>
    <Paging reader={around.reader} stretch={stretch} more={more} path="/statements" />
  </Layout>
);
