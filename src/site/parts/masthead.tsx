import type { FC } from 'hono/jsx';
import type { Reader } from '../reader/reader.ts';
import { safeHref } from '../text/row.ts';
import type { Weather } from '../weather/weather.ts';
import type { Sponsor, Surroundings } from './layout.tsx';

/** The nameplate with the reader's date and clock, the weather and the menu, as far as there are any. */
export const Masthead: FC<{ around: Surroundings; front: boolean }> = ({ around, front }) => {
  const { reader, menu, here, weather, sponsor } = around;
  const { t } = reader;
  return (
    <header class="masthead">
      <div class="ears">
        <Clock reader={reader} />
        {weather && <WeatherEar reader={reader} weather={weather} />}
      </div>
      <SponsorLine sponsor={sponsor} label={t('sponsor')} />
      {front ? (
        <h1 class="plate">
          <a href="/">Daybook</a>
        </h1>
      ) : (
        <p class="plate">
          <a href="/">Daybook</a>
        </p>
      )}
      <p class="motto">{t('motto')}</p>
      {menu.length > 0 && (
        <nav class="menu" aria-label={t('menu')}>
          <ul>
            {menu.map(({ key, href }) => (
              <li>
                <a href={href} aria-current={key === here ? 'page' : undefined}>
                  {t(`menu.${key}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
};

/** Set in the server's zone, which on the loopback address is the reader's; the script keeps it going in the browser's. */
const Clock: FC<{ reader: Reader }> = ({ reader }) => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(reader.firstLocale, { timeZone: reader.zone, ...options }).format(reader.now);
  return (
    <time class="clock" datetime={reader.now.toISOString()} lang={reader.firstLocale}>
      <span data-clock="date" dir="auto">
        {format({ dateStyle: 'full' })}
      </span>{' '}
      <span data-clock="time" dir="auto">
        {format({ timeStyle: 'short' })}
      </span>
    </time>
  );
};

const WeatherEar: FC<{ reader: Reader; weather: Weather }> = ({ reader, weather }) => {
  const american = /-(US|LR|KY|BS|BZ|PW|FM|MH)\b/.test(reader.locale);
  const degrees = american ? (weather.celsius * 9) / 5 + 32 : weather.celsius;
  const temperature = new Intl.NumberFormat(reader.locale, {
    style: 'unit',
    unit: american ? 'fahrenheit' : 'celsius',
    maximumFractionDigits: 0,
  }).format(Math.round(degrees));
  return (
    <p class="weather">
      <span class="hidden">{reader.t('weather')}: </span>
      {[weather.place, temperature, weather.sky && reader.t(`sky.${weather.sky}`)].filter(Boolean).join(', ')}
    </p>
  );
};

const SponsorLine: FC<{ sponsor: Sponsor | undefined; label: string }> = ({ sponsor, label }) => {
  const text = sponsor?.text.trim();
  if (!text) return null;
  const href = safeHref(sponsor?.url);
  return (
    <p class="sponsor">
      <span class="kicker">{label}</span>{' '}
      {href ? (
        <a href={href} rel="sponsored noopener noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  );
};
