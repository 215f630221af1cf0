const { charCodeAt } = String.prototype;

/**
 * The code unit of a text at a place; NaN behind its end. As `text.charCodeAt(at)`, which slows down in loops that see strings of
 * many makes (flat, cut out, joined; of one byte or two): the engine looks the method up anew for each of them.
 */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at);
