import type { Context, Next } from 'hono';
import { EXPORTS } from './exports.ts';
import { invalid } from './problem.ts';
import * as routes from './routes.ts';

/** The query parameters that each address takes. */
const TAKEN = new Map<string, readonly string[]>([
  ...[routes.statusRoute, routes.daysRoute, routes.outletsRoute, ...EXPORTS].map(
    ({ path }) => [path, []] as const,
  ),
  ...[
    routes.pagesRoute,
    routes.statementsRoute,
    routes.eventsRoute,
    routes.occurrencesRoute,
    routes.actorsRoute,
    routes.searchRoute,
  ].map(({ path, request }) => [path, Object.keys(request.query.shape)] as const),
]);
const SINGLE = /^\/(?:pages|actors)\/[^/]+$/;

/**
 * Refuses query parameters that an address does not take, and says which it does: a filter that is misspelt, or asked of an
 * export, would answer with everything.
 */
export function refuseUnknownParameters(base: string) {
  return async (c: Context, next: Next): Promise<Response | undefined> => {
    const path = c.req.path.startsWith(base) ? c.req.path.slice(base.length) : c.req.path;
    const taken = SINGLE.test(path) ? [] : TAKEN.get(path);
    const unknown = taken && Object.keys(c.req.queries()).filter((name) => !taken.includes(name));
    if (!taken || !unknown?.length) {
      await next();
      return undefined;
    }
    const known = taken.length === 0 ? 'it takes none' : `it takes ${taken.join(', ')}`;
    const message = `no parameter of ${base}${path}: ${known}`;
    return invalid(
      c,
      unknown.map((name) => ({ path: [name], message })),
    );
  };
}
