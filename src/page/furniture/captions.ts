const HOUSES =
  'AP|AFP|EPA|DPA|PA|Reuters|Getty|Associated Press|Agence France-Presse|Press|Images|Photo|Photos|Foto|Shutterstock|iStock|Unsplash|Twitter|Facebook|Courtesy|Handout|File|Submitted';
const IN_BRACKETS = new RegExp(`\\([^()]{0,80}(?<!\\p{L})(?:${HOUSES})(?!\\p{L})[^()]{0,40}\\)\\s*$`, 'u');
const BARE_HOUSE = /^\((?:AP|AFP|Reuters|dpa|Associated Press|Xinhua)\)$/;
/** A film's length right behind its caption: `Mill reopens1:35`. */
const DURATION = /[^\s\d]\s?\d{1,2}:\d\d$/u;
const AFTER_SIGN = /(?:©|\bPhoto(?:graph)?\s*:|\bImage\s*:|\bFoto\s*:|\bCredits?\s*:)\s*\S/u;

/**
 * Whether a line bears the credit of a picture: an agency or a photographer in brackets at its end, or behind a © or
 * "Photo:", or the length of a film. A line that is nothing but an agency's name in brackets closes a story and is none.
 */
export function captionCredit(text: string): boolean {
  if (text.length > 420 || BARE_HOUSE.test(text)) return false;
  return (
    (text.includes('(') && IN_BRACKETS.test(text)) ||
    (text.length < 160 && text.at(-3) === ':' && DURATION.test(text)) ||
    (text.length < 300 && AFTER_SIGN.test(text))
  );
}
