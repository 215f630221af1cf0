import { createRoute, z } from '@hono/zod-openapi';
import { EXPORT_FORMATS } from '../export/index.ts';
import type { EXPORTS } from './exports.ts';
import {
  ActorQuery,
  EventQuery,
  KeyParam,
  OccurrenceQuery,
  PageQuery,
  SearchQuery,
  StatementQuery,
} from './query.ts';
import * as schemas from './schemas.ts';

const wrong = {
  content: { 'application/problem+json': { schema: schemas.Problem } },
  description: 'What is wrong, as problem JSON (RFC 9457)',
};

function answer<T extends z.ZodType>(schema: T, description: string) {
  // Every address refuses parameters that it does not take.
  return { 200: { content: { 'application/json': { schema } }, description }, 400: wrong };
}

function listing<Query extends z.ZodObject, Item extends z.ZodType>(
  path: string,
  query: Query,
  item: Item,
  summary: string,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { query },
    responses: answer(schemas.listOf(item), summary),
  });
}

function single<Item extends z.ZodType>(path: string, item: Item, summary: string) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { params: KeyParam },
    responses: { ...answer(item, summary), 404: wrong },
  });
}

export const statusRoute = createRoute({
  method: 'get',
  path: '/status',
  summary: 'What the store holds',
  responses: answer(schemas.Status, 'What the store holds'),
});
export const daysRoute = createRoute({
  method: 'get',
  path: '/days',
  summary: 'Days on which pages are filed, newest first',
  responses: answer(schemas.DayCount.array().readonly(), 'Days and how many pages each has'),
});
export const outletsRoute = createRoute({
  method: 'get',
  path: '/outlets',
  summary: 'Outlets, those with most pages first',
  responses: answer(schemas.OutletCount.array().readonly(), 'Outlets and how many pages each has'),
});
export const pagesRoute = listing('/pages', PageQuery, schemas.PageSummary, 'Pages, newest first');
export const pageRoute = single('/pages/{key}', schemas.Page, 'A page with its whole record');
export const statementsRoute = listing('/statements', StatementQuery, schemas.StatementRow, 'Statements');
export const eventsRoute = listing('/events', EventQuery, schemas.EventRow, 'Events');
export const occurrencesRoute = listing(
  '/occurrences',
  OccurrenceQuery,
  schemas.OccurrenceRow,
  'What befell or was done that is no event',
);
export const actorsRoute = listing('/actors', ActorQuery, schemas.Actor, 'Actors across pages');
export const actorRoute = single('/actors/{key}', schemas.Actor, 'An actor');
export const searchRoute = listing('/search', SearchQuery, schemas.SearchHit, 'Pages that hold the words');

/** An export of the whole store; the listing of the same name leads to it when its type is what is accepted. */
export function exportRoute({ path, format }: (typeof EXPORTS)[number]) {
  const { type, about } = EXPORT_FORMATS[format];
  return createRoute({
    method: 'get',
    path,
    summary: about,
    responses: { 200: { content: { [type]: { schema: z.string() } }, description: about }, 400: wrong },
  });
}
