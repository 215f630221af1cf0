import { type Command, InvalidArgumentError } from 'commander';
import { USUAL_SITE } from '../../export/index.ts';
import { dataOption, type PlaceOptions, withStore } from '../place.ts';
import type { Coordinates } from '../serving.ts';

/** The one that feeds name where they are told no site. */
export const USUAL_PORT = Number(new URL(USUAL_SITE).port);

interface ServeFlags extends PlaceOptions {
  readonly port?: number;
  readonly weather?: Coordinates;
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

function coordinatesOf(text: string): Coordinates {
  const [latitude = Number.NaN, longitude = Number.NaN, more] = text.split(',').map(Number);
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) || more !== undefined)
    throw new InvalidArgumentError('it is LATITUDE,LONGITUDE, such as 44.43,26.10');
  return { latitude, longitude };
}

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the site and the API over the store, on the loopback address')
    .option('--port <number>', `another port than ${USUAL_PORT}`, portOf)
    .option(
      '--weather <latitude,longitude>',
      "where the masthead's weather is read; asks Open-Meteo, or DAYBOOK_WEATHER_URL",
      coordinatesOf,
    )
    .option('--place <name>', 'what that place is called')
    .option('--sponsor <text>', 'a line of thanks in the sponsor slot')
    .option('--sponsor-url <address>', 'where that line links to')
    .addOption(dataOption())
    .action((flags: ServeFlags) =>
      withStore(flags, async (store) => {
        const { serveStore, untilStopped, weatherAt } = await import('../serving.ts');
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
