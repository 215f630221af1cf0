import type { Store } from '../store/index.ts';
import type { Sponsor } from './parts/layout.tsx';
import type { WeatherProvider } from './weather/weather.ts';

export interface SiteOptions {
  readonly store: Store;
  /** The moment that the masthead shows; the machine's clock unless given. */
  readonly clock?: () => Date;
  /** IANA name of the zone that the masthead is set in where no script runs; the machine's unless given. */
  readonly zone?: string;
  /** Where the weather comes from; without one, or when it has nothing, no weather is shown. */
  readonly weather?: WeatherProvider;
  /** A line of thanks; without a text, nothing is shown. */
  readonly sponsor?: Sponsor;
  /** Told of what went wrong while a page was made; the reader sees only that something did. */
  readonly onError?: (error: unknown) => void;
}
