/**
 * The site: pages over the store, made on the server, for the reader of this machine.
 * @module
 */
export type { SiteOptions } from './options.ts';
export type { Sponsor } from './parts/layout.tsx';
export { type Servable, type ServedSite, type ServeOptions, serveSite } from './server/serve.ts';
export { createSite } from './site.tsx';
export { type OpenMeteoOptions, openMeteo } from './weather/open-meteo.ts';
export type { Weather, WeatherProvider } from './weather/weather.ts';
