import { describe, expect, it } from 'vitest';
import { type FurnitureLine, houseBorneOut } from './house-evidence.ts';

const among = (...lines: (string | readonly [string, 'head' | 'foot'])[]): FurnitureLine[] =>
  ['Weather', 'Read more', ...lines].map((line) =>
    typeof line === 'string' ? { text: line, place: undefined } : { text: line[0], place: line[1] },
  );

describe('the outlet that the furniture of a page bears out', () => {
  it('is named by the rights and by what to subscribe to, follow or write to', () => {
    expect(
      houseBorneOut(
        among('Subscribe to Foxglove', '© 2021 Foxglove. All rights reserved.', 'Foxglove Newsletter'),
      ),
    ).toBe('Foxglove');
    expect(
      houseBorneOut(
        among('Get the best of us', 'Follow The Tarn Argus', 'Copyright © 2020 The Tarn Argus Ltd'),
      ),
    ).toBe('The Tarn Argus');
    expect(
      houseBorneOut(among(['FOXGLOVE', 'head'], 'Work for Foxglove', 'Write to desk@foxglove.com')),
    ).toBe('Foxglove');
  });

  it('is named behind the headline in a title line', () => {
    const title = 'Harrow Bend mill to reopen in spring';
    expect(houseBorneOut(among(`${title} | News | Foxglove`, 'About Foxglove'), title)).toBe('Foxglove');
  });

  it('has its whole name where a part of it is said oftener', () => {
    expect(
      houseBorneOut(
        among(
          'By Ann Roe, Globe staff',
          'Dan Poe, Globe staff',
          'Write to roe@globe.com',
          'Search The Tarn Globe',
        ),
      ),
    ).toBe('The Tarn Globe');
  });

  it.each([
    ['an owner', ['© 2023 Ardent Media Holdings. All Rights Reserved.', 'About Ardent Media Holdings']],
    ['a section', [['Politics', 'head'], ['Politics', 'foot'], 'More from Politics', 'Politics newsletter']],
    ['a network', ['Follow us on Facebook', 'Join Facebook', 'facebook.com/tarn', 'Facebook app']],
    ['an agency', ['© 2023 The Associated Press. All rights reserved.', 'More from The Associated Press']],
    ['a list of sister sites', [['foxglove.com', 'foot'], ['bindweed.com', 'foot'], 'About Foxglove']],
    ['one of two', ['Subscribe to Foxglove', 'Foxglove app', 'Subscribe to Bindweed', 'Bindweed app']],
  ] as const)('is not %s', (_, lines) => {
    expect(houseBorneOut(among(...lines))).toBeUndefined();
  });
});
