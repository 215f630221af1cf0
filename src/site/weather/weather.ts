/** The weather at one place, now. */
export interface Weather {
  readonly place?: string;
  readonly celsius: number;
  readonly sky?: Sky;
}
export type Sky =
  | 'clear'
  | 'cloudy'
  | 'overcast'
  | 'fog'
  | 'drizzle'
  | 'rain'
  | 'snow'
  | 'showers'
  | 'thunder';

/** Where the weather comes from. Resolves to undefined when it has nothing to say. */
export type WeatherProvider = () => Promise<Weather | undefined>;

export interface WeatherPatience {
  /** How long a page waits for the first answer, in milliseconds. */
  readonly patience?: number;
  /** How long an answer, or its absence, is kept, in milliseconds. */
  readonly keep?: number;
  readonly clock?: () => number;
}

/** A provider that never holds a page up: it answers with what it has in time, asks again when that is old, and never throws. */
export function patientWeather(
  provider: WeatherProvider,
  { patience = 400, keep = 600_000, clock = Date.now }: WeatherPatience = {},
): WeatherProvider {
  let known: Weather | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  return async () => {
    if (clock() - askedAt >= keep && !asking) {
      askedAt = clock();
      asking = provider()
        .then(
          (weather) => {
            known = weather;
          },
          () => {
            known = undefined;
          },
        )
        .finally(() => {
          asking = undefined;
        });
    }
    if (asking && !known) {
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patience);
      });
      await Promise.race([asking, enough]);
      clearTimeout(timer);
    }
    return known;
  };
}
