const TIME_AFTER =
  /^[\s,;|•·–—\-/(]*(?:(?:at|um|à|a\s+las|às|alle|ore|ora|kl|klo|klokken|godz|o|om|pukul|jam|saat|в|о|u|at about|time|hora|updated|den|@|ساعت|الساعة)\.?\s*)?[:,]?\s*(\d{1,2})(?:\s?[:h.](\d\d)(?::(\d\d))?|(?=\s?(?:[ap]\.?\s?m|uhr)))\s?h?(?![\d])\s*(?:uhr|hrs?|год|ч|h\b)?\s*([ap]\.?\s?m\.?(?![\p{L}]))?/iu;
const TIME_BEFORE =
  /(?<![\d.])(\d{1,2})[:h.](\d\d)(?::(\d\d))?\s*(?:uhr|hrs?|h)?\s*([ap]\.?\s?m\.?(?![\p{L}]))?[\s,;|•·–—\-)]*(?:\(?([A-Z]{2,5})\)?[\s,|]+)?(?:(?:on|am|le|den|del|ngày)[\s,]*)?(?:\p{L}+\.?,?\s*)?$/iu;
const ZONE =
  /^\s*\(?(?:(GMT|UTC)\s*(?:([+-]\d{1,2})(?::?(\d\d))?)?|([A-Z]{2,5})(?![\p{L}])|([+-]\d\d):?(\d\d))\)?/u;
/** Zones whose letters mean one offset wherever news is dated by them. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  GMT: 'Z',
  UTC: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  BST: '+01:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  SGT: '+08:00',
  HKT: '+08:00',
  WIB: '+07:00',
  NZDT: '+13:00',
  NZST: '+12:00',
  SAST: '+02:00',
  AKST: '-09:00',
  HST: '-10:00',
};

/** A number of two digits. */
export const two = (n: number): string => String(n).padStart(2, '0');

/** Hours and minutes as `HH:MM` or `HH:MM:SS`; undefined where no clock shows them. `period`: `am`, `p.m.`. */
export function clock(hour: string, minute = '00', second?: string, period?: string): string | undefined {
  let h = Number(hour);
  if (period) {
    if (h > 12) return undefined;
    h = (h % 12) + (/^p/i.test(period) ? 12 : 0);
  }
  if (h > 23 || Number(minute) > 59) return undefined;
  return `${two(h)}:${minute}${second ? `:${second.padStart(2, '0')}` : ''}`;
}

/** A zone in letters or numbers as `Z` or `±HH:MM`. */
export function offset(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z';
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return sign && Number(hours) < 15 && Number(minutes ?? 0) < 60
    ? `${sign}${hours}:${minutes ?? '00'}`
    : undefined;
}

/** The time of day beside a date, and its zone. */
export function timeBeside(
  text: string,
  start: number,
  end: number,
): { time?: string; zone?: string; start: number; end: number } {
  const after = TIME_AFTER.exec(text.slice(end, end + 60));
  if (after) {
    const time = clock(after[1]!, after[2], after[3], after[4]);
    if (time) {
      const stop = end + after[0].length;
      const zone = ZONE.exec(text.slice(stop, stop + 16));
      const named = zone?.[4] ? ZONES[zone[4]] : undefined;
      if (zone?.[1]) {
        const hours = zone[2];
        const value = hours ? `${hours[0]}${two(Math.abs(Number(hours)))}:${zone[3] ?? '00'}` : 'Z';
        return { time, zone: value, start, end: stop + zone[0].length };
      }
      if (named) return { time, zone: named, start, end: stop + zone![0].length };
      if (zone?.[5]) return { time, zone: `${zone[5]}:${zone[6]}`, start, end: stop + zone[0].length };
      return { time, start, end: stop };
    }
  }
  const from = Math.max(0, start - 40);
  const before = TIME_BEFORE.exec(text.slice(from, start));
  if (before) {
    const time = clock(before[1]!, before[2], before[3], before[4]);
    const zone = before[5]?.toUpperCase();
    if (time) return { time, zone: zone ? ZONES[zone] : undefined, start: from + before.index, end };
  }
  return { start, end };
}
