/** An ISO day or date-time as RFC 3339 has it, read as UTC where it names no zone; undefined for a day that never was. */
export function timestamp(moment: string | undefined): string | undefined {
  const found = MOMENT.exec(moment ?? '');
  if (!found) return undefined;
  const [, day = '', time = '00:00', seconds = ':00', zone = 'Z'] = found;
  return isDay(day) && !Number.isNaN(Date.parse(`${day}T${time}${seconds}${zone}`))
    ? `${day}T${time}${seconds}${zone}`
    : undefined;
}

/** Whether an ISO day stands in the calendar: 31 February does not. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
