import { type Command, InvalidArgumentError } from 'commander';
import { Hono } from 'hono';
import { pino } from 'pino';
import { createApi } from '../../api/index.ts';
import {
  createSite,
  openMeteo,
  type ServedSite,
  type Sponsor,
  serveSite,
  type WeatherProvider,
} from '../../site/index.ts';
import type { Store } from '../../store/index.ts';
import { dataOption, type PlaceOptions, withStore } from '../place.ts';

export const USUAL_PORT = 4300;

interface ServeFlags extends PlaceOptions {
  readonly port?: number;
  readonly weather?: string;
  readonly place?: string;
  readonly sponsor?: string;
  readonly sponsorUrl?: string;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new InvalidArgumentError('a port is 0 to 65535');
  return port;
}

/** `LATITUDE,LONGITUDE` and a name → a provider of the weather there. */
function weatherAt(at: string | undefined, place: string | undefined): WeatherProvider | undefined {
  if (at === undefined) return undefined;
  const [latitude = Number.NaN, longitude = Number.NaN] = at.split(',').map(Number);
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw new InvalidArgumentError('the weather’s place is LATITUDE,LONGITUDE, such as 44.43,26.10');
  }
  const endpoint = process.env.DAYBOOK_WEATHER_URL ?? 'https://api.open-meteo.com/v1/forecast';
  return openMeteo({ endpoint, latitude, longitude, place });
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

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the site and the API over the store, on the loopback address')
    .option('--port <number>', `another port than ${USUAL_PORT}`, portOf)
    .option(
      '--weather <latitude,longitude>',
      "where the masthead's weather is read; asks Open-Meteo, or DAYBOOK_WEATHER_URL",
    )
    .option('--place <name>', 'what that place is called')
    .option('--sponsor <text>', 'a line of thanks in the sponsor slot')
    .option('--sponsor-url <address>', 'where that line links to')
    .addOption(dataOption())
    .action((flags: ServeFlags) =>
      withStore(flags, async (store) => {
        const sponsor = flags.sponsor ? { text: flags.sponsor, url: flags.sponsorUrl } : undefined;
        const weather = weatherAt(flags.weather, flags.place);
        const served = await serveStore(store, {
          port: flags.port ?? USUAL_PORT,
          otherPort: flags.port === undefined,
          weather,
          sponsor,
        });
        console.log(`Daybook is open at ${served.url} — Ctrl-C ends it`);
        await untilStopped(served);
      }),
    );
}
