/** Names of what "the group" can be. */
export const GROUP =
  /(?:coalition|group|association|alliance|society|network|movement|front|foundation|league|collective|federation)$/;

/** Whether a body's name has a noun for its kind: "Interior Ministry", "Ministry of the Interior", "security officials". */
export const isCalled = (name: string, noun: string): boolean =>
  name === noun ||
  name.endsWith(` ${noun}`) ||
  name.startsWith(`${noun} of `) ||
  name.includes(` ${noun} of `);
