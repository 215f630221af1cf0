import type { Context } from 'hono';
import type { Problem } from './schemas.ts';

const TITLES = { 400: 'Bad request', 404: 'Not found', 405: 'Method not allowed', 500: 'Internal error' };

/** An error as problem JSON (RFC 9457). */
export function problem(
  c: Context,
  status: keyof typeof TITLES,
  detail: string,
  errors?: Problem['errors'],
): Response {
  const body: Problem = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail,
    ...(errors && { errors }),
  };
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}

/** What zod found wrong with a request's parameters, as such an error. */
export function invalid(
  c: Context,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Response {
  const errors = issues.map(({ path, message }) => ({ parameter: path.map(String).join('.'), message }));
  return problem(c, 400, 'A parameter of the request is not as it should be.', errors);
}
