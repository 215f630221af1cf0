/** A bar on standard error while a run goes on; silent where that is no terminal. */
export interface Progress {
  step(label: string, done: number): void;
  end(): void;
}

const WIDTH = 30;

export function openProgress(total: number): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { step: () => {}, end: () => {} };
  return {
    step(label, done) {
      const full = Math.round((done / Math.max(total, 1)) * WIDTH);
      const name = label.split('/').at(-1) ?? label;
      const room = Math.max(10, (stderr.columns ?? 80) - WIDTH - 20);
      stderr.write(
        `\r\u001b[K${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${total} ${name.slice(0, room)}`,
      );
    },
    end() {
      stderr.write('\r\u001b[K');
    },
  };
}
