import type { Temporal } from 'temporal-polyfill';
import type { Doc } from '../language/index.ts';
import type { Expression } from './expression.ts';
import { happenedAt, isOfAppointment } from './happened.ts';
import type { Meaning } from './meaning.ts';
import { isTermOn } from './terms.ts';
import { type DateOrder, orderOn } from './value/date-order.ts';
import type { FiscalCount } from './value/fiscal.ts';
import type { Direction, Frame, Mention } from './value/frame.ts';
import { isSpan } from './value/span.ts';

/** So much text beside an expression says what it is: "for the", "ended". */
const BESIDE = 24;
/** What joins a weekday to the one before it: "Monday and Tuesday", "Friday through Sunday". */
export const JOINED = /^(,? (and|or|to|through|until|and (on|again|then)|and again on) |, |-|–)$/;
const ofWeekday = (m: Meaning): boolean => m.op === 'weekday' || (m.of !== undefined && ofWeekday(m.of));

/** What a page's expressions are all reckoned from. */
export interface Page {
  readonly doc: Doc;
  readonly now: Temporal.PlainDate | undefined;
  readonly zone: string | undefined;
  readonly fiscal: FiscalCount | undefined;
}

/** How far a text has come, as a frame has it. */
export type Come = Pick<Frame, 'focus' | 'thread' | 'ancient' | 'day' | 'lastDay' | 'quarter' | 'longer'>;

/** An expression between its neighbours. */
interface Neighbours {
  readonly expression: Expression;
  readonly previous: Expression | undefined;
  readonly following: Expression | undefined;
}

/** The frame of one expression. What is read from the tree or the text beside it is read only when it is asked for. */
export class Telling implements Frame {
  readonly now: Temporal.PlainDate | undefined;
  readonly zone: string | undefined;
  readonly fiscal: FiscalCount | undefined;
  readonly mode: 'news' | 'narrative';
  readonly focus: Mention | undefined;
  readonly thread: Mention | undefined;
  readonly ancient: Frame['ancient'];
  readonly day: Mention | undefined;
  readonly lastDay: Mention | undefined;
  readonly quarter: Mention | undefined;
  readonly longer: boolean;
  readonly expression: Expression;
  readonly following: Meaning | undefined;
  private readonly page: Page;
  private readonly come: Come;
  private readonly beside: Neighbours;
  private readonly way: () => Direction;

  constructor(page: Page, come: Come, beside: Neighbours, mode: Frame['mode'], way: () => Direction) {
    this.now = page.now;
    this.zone = page.zone;
    this.fiscal = page.fiscal;
    this.mode = mode;
    this.focus = come.focus;
    this.thread = come.thread;
    this.ancient = come.ancient;
    this.day = come.day;
    this.lastDay = come.lastDay;
    this.quarter = come.quarter;
    this.longer = come.longer;
    this.expression = beside.expression;
    this.following = beside.following?.meaning;
    this.page = page;
    this.come = come;
    this.beside = beside;
    this.way = way;
  }

  get direction(): Direction {
    return this.mode === 'narrative' ? 'none' : this.way();
  }

  get happened(): boolean {
    return this.mode !== 'narrative' && happenedAt(this.page.doc, this.expression);
  }

  get onTerm(): boolean {
    return this.mode !== 'narrative' && isTermOn(this.page.doc, this.expression);
  }

  get appointed(): boolean {
    return this.mode !== 'narrative' && isOfAppointment(this.page.doc, this.expression);
  }

  get until(): Meaning | undefined {
    const { following } = this.beside;
    return following && isSpan(this.text, this.expression, following) ? following.meaning : undefined;
  }

  get from(): Mention | undefined {
    const { previous } = this.beside;
    return previous && isSpan(this.text, previous, this.expression) ? this.focus : undefined;
  }

  get joined(): boolean {
    const { previous } = this.beside;
    return (
      previous !== undefined &&
      ofWeekday(previous.meaning) &&
      JOINED.test(this.text.slice(previous.span.end, this.expression.span.start))
    );
  }

  get order(): DateOrder | undefined {
    return orderOn(this.text, this.zone);
  }

  get before(): string {
    const { start } = this.expression.span;
    return this.text.slice(Math.max(0, start - BESIDE), start);
  }

  get after(): string {
    const { end } = this.expression.span;
    return this.text
      .slice(end, end + BESIDE)
      .trimStart()
      .toLowerCase();
  }

  alone(): Frame {
    const { expression } = this;
    return new Telling(
      this.page,
      this.come,
      { expression, previous: undefined, following: undefined },
      this.mode,
      this.way,
    );
  }

  private get text(): string {
    return this.page.doc.text;
  }
}
