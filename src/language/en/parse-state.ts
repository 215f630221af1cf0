/**
 * The state of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011). Nodes are 1…n; 0 is the artificial root
 * at the bottom of the stack. A word may hang from the root only when nothing is left to read, so that every sentence
 * comes out as one tree with one root.
 */
export class ParseState {
  readonly n: number;
  readonly stack: number[] = [0];
  /** The next node to read. */
  next = 1;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly leftmost: Int32Array;
  readonly leftmost2: Int32Array;
  readonly rightmost: Int32Array;
  readonly rightmost2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;

  constructor(n: number) {
    this.n = n;
    this.heads = new Int32Array(n + 1).fill(-1);
    this.labels = new Int32Array(n + 1).fill(-1);
    this.leftmost = new Int32Array(n + 1);
    this.leftmost2 = new Int32Array(n + 1);
    this.rightmost = new Int32Array(n + 1);
    this.rightmost2 = new Int32Array(n + 1);
    this.leftCount = new Int32Array(n + 1);
    this.rightCount = new Int32Array(n + 1);
  }

  get done(): boolean {
    return this.next > this.n && this.stack.length === 1;
  }

  canShift(): boolean {
    return this.next <= this.n;
  }

  /** Left: the top of the stack hangs from the next word. */
  canLeft(): boolean {
    return this.next <= this.n && this.stack.length > 1;
  }

  /** Right: the top of the stack hangs from the one below. */
  canRight(): boolean {
    return this.stack.length > 2 || (this.stack.length === 2 && this.next > this.n);
  }

  shift(): void {
    this.stack.push(this.next++);
  }

  left(label: number): void {
    const child = this.stack.pop()!;
    const head = this.next;
    this.attach(child, head, label);
    // In arc-hybrid the later left child is the farther one.
    this.leftmost2[head] = this.leftmost[head]!;
    this.leftmost[head] = child;
    this.leftCount[head]!++;
  }

  right(label: number): void {
    const child = this.stack.pop()!;
    const head = this.stack[this.stack.length - 1]!;
    this.attach(child, head, label);
    this.rightmost2[head] = this.rightmost[head]!;
    this.rightmost[head] = child;
    this.rightCount[head]!++;
  }

  private attach(child: number, head: number, label: number): void {
    this.heads[child] = head;
    this.labels[child] = label;
  }
}
