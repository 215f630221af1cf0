import { plain } from './person/index.ts';

/** How far a run is, told on standard error, so that standard output holds results alone. */
export interface Progress {
  /** What is being read, how much was read, and of how much; `total` is left out where nobody knows. */
  step(label: string, done: number, total?: number): void;
  /** A line of its own, beside what is told of the run. */
  say(line: string): void;
  end(): void;
}

/** Where progress is told. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const WIDTH = 30;
/** Where lines stay, as in a log, there is one in so many milliseconds: a short run says nothing. */
export const LINE_EVERY_MS = 30_000;
const CLEAR = '\r\u001b[K';

/** On a terminal a bar that is drawn anew at each step; elsewhere a line now and then. `what`: what is counted. */
export function openProgress(what = 'pages', stream: ProgressStream = process.stderr): Progress {
  return stream.isTTY ? bar(stream) : lines(what, stream);
}

function bar(stream: ProgressStream): Progress {
  let shown = '';
  const draw = (text: string) => {
    shown = text;
    stream.write(CLEAR + text);
  };
  return {
    step(label, done, total) {
      const name = label.split('/').findLast((part) => part !== '') ?? label;
      const room = Math.max(10, (stream.columns ?? 80) - WIDTH - 20);
      const counted =
        total === undefined ? `${done}` : `${drawn(done / Math.max(total, 1))} ${done}/${total}`;
      // An archive names its pages as it likes.
      draw(`${counted} ${plain(name).slice(0, room)}`);
    },
    say(line) {
      stream.write(`${CLEAR}${line}\n${shown}`);
    },
    end: () => draw(''),
  };
}

function drawn(share: number): string {
  const full = Math.round(Math.min(share, 1) * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}

function lines(what: string, stream: ProgressStream): Progress {
  let counted: string | undefined;
  const timer = setInterval(() => {
    if (counted !== undefined) stream.write(`daybook: ${counted} ${what} so far\n`);
  }, LINE_EVERY_MS);
  timer.unref();
  return {
    step(_, done, total) {
      counted = total === undefined ? `${done}` : `${done} of ${total}`;
    },
    say: (line) => void stream.write(`${line}\n`),
    end: () => clearInterval(timer),
  };
}
