import { z } from 'zod';
import type { Sky, WeatherProvider } from './weather.ts';

export interface OpenMeteoOptions {
  /** The forecast address, e.g. `https://api.open-meteo.com/v1/forecast`. */
  readonly endpoint: string;
  readonly latitude: number;
  readonly longitude: number;
  /** What to call the place; the provider does not know names. */
  readonly place?: string;
  /** Milliseconds until it gives up. */
  readonly timeout?: number;
}

const Answer = z.object({
  current: z.object({
    temperature_2m: z.number().min(-100).max(70),
    weather_code: z.int().optional(),
  }),
});

const LONGEST_ANSWER = 64 * 1024;

/** Weather from a service that speaks Open-Meteo's JSON. Anything but a sound answer is no weather. */
export function openMeteo(options: OpenMeteoOptions): WeatherProvider {
  const url = new URL(options.endpoint);
  url.searchParams.set('latitude', String(options.latitude));
  url.searchParams.set('longitude', String(options.longitude));
  url.searchParams.set('current', 'temperature_2m,weather_code');
  return async () => {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeout ?? 3000),
      headers: { accept: 'application/json' },
    });
    if (!response.ok || !response.body) return undefined;
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body) {
      size += piece.byteLength;
      if (size > LONGEST_ANSWER) return undefined;
      pieces.push(piece);
    }
    const { current } = Answer.parse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
    return { place: options.place, celsius: current.temperature_2m, sky: skyOf(current.weather_code) };
  };
}

/** WMO code table 4677, as Open-Meteo groups it. */
function skyOf(code: number | undefined): Sky | undefined {
  if (code === undefined) return undefined;
  if (code <= 1) return 'clear';
  if (code === 2) return 'cloudy';
  if (code === 3) return 'overcast';
  if (code <= 48) return 'fog';
  if (code <= 57) return 'drizzle';
  if (code <= 67) return 'rain';
  if (code <= 77) return 'snow';
  if (code <= 82) return 'showers';
  if (code <= 86) return 'snow';
  return 'thunder';
}
