import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openMeteo } from './open-meteo.ts';
import { patientWeather } from './weather.ts';

let server: Server | undefined;
afterEach(() => server?.closeAllConnections());
afterEach(() => server?.close());

async function provider(answer: RequestListener, timeout = 500) {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return openMeteo({
    endpoint: `http://127.0.0.1:${port}/v1/forecast`,
    latitude: 44.43,
    longitude: 26.1,
    place: 'Bucharest',
    timeout,
  });
}

describe('openMeteo', () => {
  it('asks for a place and reads the answer', async () => {
    let asked = '';
    const weather = await provider((request, response) => {
      asked = request.url ?? '';
      response.end(
        JSON.stringify({ current: { temperature_2m: 4.2, weather_code: 61, more: true }, elevation: 80 }),
      );
    });
    expect(await weather()).toEqual({ place: 'Bucharest', celsius: 4.2, sky: 'rain' });
    expect(asked).toBe('/v1/forecast?latitude=44.43&longitude=26.1&current=temperature_2m%2Cweather_code');
  });

  it.each<[string, RequestListener]>([
    ['an error', (_, response) => response.writeHead(500).end('{}')],
    ['no JSON', (_, response) => response.end('<html>')],
    ['another shape', (_, response) => response.end('{"current":{"temperature_2m":"4"}}')],
    ['a redirect', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
    ['too much', (_, response) => response.end(' '.repeat(200_000))],
    ['silence', () => {}],
  ])('has nothing to say after %s', async (_, answer) => {
    const weather = patientWeather(await provider(answer, 200), { patience: 2000 });
    expect(await weather()).toBeUndefined();
  });
});

describe('patientWeather', () => {
  it('does not wait for long, and has the answer the next time', async () => {
    let tell: (weather: { celsius: number }) => void = () => {};
    const weather = patientWeather(() => new Promise((resolve) => (tell = resolve)), { patience: 5 });
    expect(await weather()).toBeUndefined();
    tell({ celsius: 4 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await weather()).toEqual({ celsius: 4 });
  });

  it('asks again only when the answer is old', async () => {
    let [asked, now] = [0, 0];
    const warming = async () => {
      asked += 1;
      return { celsius: asked };
    };
    const weather = patientWeather(warming, { keep: 100, clock: () => now });
    await weather();
    now = 99;
    expect(await weather()).toEqual({ celsius: 1 });
    now = 100;
    await weather();
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(await weather()).toEqual({ celsius: 2 });
  });
});
