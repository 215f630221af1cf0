import { expect, it } from 'vitest';
import { asOutletName } from './outlet-name.ts';

it.each([
  ['News | Reuters', 'reuters', 'Reuters'],
  ['Home - BBC News', 'bbc', 'BBC News'],
  ['The Tarn Post – news you can trust in the valley', 'tarnpost', 'The Tarn Post'],
  ['Politics » Weser-Bote', 'weser-bote', 'Weser-Bote'],
  ['Foxglove | Harrow Bend', null, 'Foxglove'],
  ['www.example.com', 'example', 'example.com'],
  ['https://www.example.com/', 'example', 'example.com'],
  ['@tarnpost', 'tarnpost', 'tarnpost'],
  ['Tarn Post -', 'tarn', 'Tarn Post'],
  ['USA TODAY', 'usatoday', 'USA Today'],
  ['BostonGlobe.com', 'bostonglobe', 'The Boston Globe'],
  // Names that are well as they are.
  ['ELLE', 'elle', 'ELLE'],
  ['TARN HERALD', 'tarnherald', 'TARN HERALD'],
  ['Tages-Anzeiger', 'tagesanzeiger', 'Tages-Anzeiger'],
  ['St. Louis Post-Dispatch', 'stltoday', 'St. Louis Post-Dispatch'],
])('%s of %s is %s', (said, domain, name) => {
  expect(asOutletName(said, domain)).toBe(name);
});
