import { Hono } from 'hono';
import { pino } from 'pino';
import { createApi } from '../api/index.ts';
import {
  createSite,
  openMeteo,
  type ServedSite,
  type Sponsor,
  serveSite,
  type WeatherProvider,
} from '../site/index.ts';
import type { Store } from '../store/index.ts';

/** Where on the earth the weather is asked for. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A place and what it is called → a provider of the weather there. */
export function weatherAt(
  at: Coordinates | undefined,
  place: string | undefined,
): WeatherProvider | undefined {
  if (at === undefined) return undefined;
  const endpoint = process.env.DAYBOOK_WEATHER_URL ?? 'https://api.open-meteo.com/v1/forecast';
  return openMeteo({ endpoint, ...at, place });
}

/** The site with the API under /api, on the loopback address. */
export async function serveStore(
  store: Store,
  options: { port: number; otherPort?: boolean; weather?: WeatherProvider; sponsor?: Sponsor },
): Promise<ServedSite> {
  const log = pino({ name: 'daybook' }, pino.destination(2));
  const onError = (error: unknown): void => log.error(error);
  const app = new Hono();
  app.route('/api', createApi({ store, onError }));
  app.route('/', createSite({ store, weather: options.weather, sponsor: options.sponsor, onError }));
  return serveSite({ app, port: options.port, otherPort: options.otherPort });
}

/** Waits until the process is asked to end, then closes what is open. */
export async function untilStopped(served: ServedSite): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await served.close();
}
