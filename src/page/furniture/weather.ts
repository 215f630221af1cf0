const TEMPERATURE =
  /^(?:\p{L}[\p{L}\s.'’-]{0,30}[,:]?\s+)?([+\-−–]?\d{1,3}(?:[.,]\d)?)\s*(?:°\s*([CFcf])?|º\s*([CFcf])?|([CF]))$/u;

/** Every temperature ends like this; most lines do not, and need no further look. */
const SIGN = /[°ºCFcf]\s*$/;

/** A line that is a temperature (`4 C`, `Berlin 12°`, `68°F`) → its degrees Celsius as a number in words; else undefined. */
export function readTemperature(text: string): string | undefined {
  const match = text.length < 50 && SIGN.test(text) ? TEMPERATURE.exec(text.trim()) : null;
  if (!match) return undefined;
  const degrees = Number(match[1]!.replace(/[−–]/, '-').replace(',', '.'));
  const unit = (match[2] ?? match[3] ?? match[4] ?? 'C').toUpperCase();
  const celsius = unit === 'F' ? ((degrees - 32) * 5) / 9 : degrees;
  return celsius < -90 || celsius > 60 ? undefined : String(Math.round(celsius * 10) / 10);
}
