import { DaybookError } from '../../record/index.ts';
import { AcrossLine, captureOf, idOfLine, type LineError, lineError, parseLine } from '../line.ts';
import { type ReadOptions, readWhole } from '../read-page.ts';
import { type Across, AcrossRun } from './across.ts';

export type { Across, Happening } from './across.ts';
export { storyTerms } from './story-terms.ts';

/** Reads pages, one a line, and says at the end what they have to do with each other. */
export class AcrossReading {
  /** The publication day of lines that give none. */
  readonly #published: string | undefined;
  readonly #run = new AcrossRun();
  readonly #seen = new Set<string>();

  constructor({ published }: Pick<ReadOptions, 'published'> = {}) {
    this.#published = published;
  }

  /** Reads the page of a line and keeps its digest. Never throws: what is wrong with the line comes back. */
  async read(text: string, number: number): Promise<LineError | undefined> {
    try {
      const line = parseLine(text, number, AcrossLine);
      if (this.#seen.has(line.id)) {
        const message = `line ${number}: a page with the id "${line.id}" came before`;
        throw new DaybookError('cli', 'bad-line', message);
      }
      const read = await readWhole(await captureOf(line), {
        id: line.id,
        published: line.published ?? this.#published,
      });
      this.#run.add(read, line.triggers);
      this.#seen.add(line.id);
      return undefined;
    } catch (error) {
      return lineError(idOfLine(text), error);
    }
  }

  conclude(): Across {
    return this.#run.conclude();
  }
}
