import { Block } from './block.ts';
import type { PageElement } from './element.ts';
import { type InBlock, InlineLists } from './inline-list.ts';
import { BREAK, MarkedWords } from './marked-words.ts';
import type { Mark, Page } from './page.ts';
import { plainSource, type Source } from './source.ts';
import { collapse } from './spaces.ts';
import { APART, BLOCK, BOLD, SKIPPED } from './tag.ts';
import { type Sink, TreeBuilder } from './tree-builder.ts';

/** Pages of news hold some hundreds of blocks; what a monster holds beyond these is not read. */
export const MOST_BLOCKS = 20_000;
/** Longer titles are none: headline and name of the site take some hundred characters. */
export const LONGEST_TITLE = 1000;

class PageReader implements Sink {
  readonly blocks: Block[] = [];
  readonly metas = new Map<string, string[]>();
  readonly links: { rel: string; href: string }[] = [];
  readonly jsonLd: string[] = [];
  titleTag = '';
  lang = '';

  /** Text of the open block, in the pieces in which it came: joined once, and for a mark only as far as the mark goes. */
  private pieces: string[] = [];
  private rawLength = 0;
  /** How long the open block was when the last inline element of its own ended. */
  private closedAt = -1;
  private element: PageElement | undefined;
  private inner: PageElement | undefined;
  private linkCount = 0;
  private linkChars = 0;
  private proseChars = 0;
  private boldChars = 0;
  private wasHidden = false;
  private readonly blockStack: PageElement[] = [];
  private readonly lists = new InlineLists();
  private readonly marked = new MarkedWords();
  private skipDepth = 0;
  private hiddenDepth = 0;
  private linkDepth = 0;
  private boldDepth = 0;
  private preDepth = 0;
  /** Text of `title` or of a script that is kept. */
  private kept: string[] | undefined;

  get marks(): readonly Mark[] {
    return this.marked.marks;
  }

  get blockCount(): number {
    return this.blocks.length;
  }

  open(element: PageElement): void {
    const { tag } = element;
    const { traits } = element.kind;
    if (tag === 'dialog' && !element.isShown) element.hidden = true;
    if (element.hidden) this.hiddenDepth++;
    switch (tag) {
      case 'html':
      case 'body':
      case 'article':
        if (element.content && !this.lang) this.lang = element.content;
        break;
      case 'a':
        this.linkDepth++;
        this.linkCount++;
        break;
      case 'meta':
        if (element.property) this.addMeta(element.property, element.content);
        if (element.itemprop) this.addMeta(`itemprop:${element.itemprop.toLowerCase()}`, element.content);
        return;
      case 'link':
        if (element.rel) this.links.push({ rel: element.rel, href: element.href });
        return;
      case 'br':
        this.gather(BREAK);
        return;
      case 'script':
        if (/ld\+json/.test(element.role)) this.kept = [];
        break;
      case 'title':
        if (!this.titleTag && this.linkDepth === 0) this.kept = [];
        break;
      case 'pre':
        this.preDepth++;
        break;
    }
    if (traits & BOLD) this.boldDepth++;
    if (traits & SKIPPED) {
      this.skipDepth++;
      if (traits & BLOCK) this.flush();
      return;
    }
    if (traits & BLOCK) {
      this.flush();
      if (tag !== 'hr') this.blockStack.push(element);
    }
    if (tag === 'span') this.lists.opened(element, this.reached());
    if (traits & APART && this.closedAt === this.rawLength && this.rawLength > 0) this.gather(' ');
    if (this.skipDepth === 0)
      this.marked.open(element, this.blocks.length, this.pieces.length, this.rawLength);
  }

  close(element: PageElement): void {
    const { tag } = element;
    const { traits } = element.kind;
    if (element.hidden) this.hiddenDepth--;
    if (tag === 'a') this.linkDepth--;
    else if (tag === 'pre') this.preDepth--;
    if (traits & BOLD) this.boldDepth--;
    if (tag === 'span') this.leaveOut(this.lists.closed(element, this.reached(), (from) => this.since(from)));
    if (traits & APART) this.closedAt = this.rawLength;
    this.marked.close(element, this.blocks, this.pieces, this.rawLength);
    if (traits & SKIPPED) {
      this.skipDepth--;
      if (this.kept) this.keep(element);
      return;
    }
    if (traits & BLOCK && tag !== 'hr') {
      this.flush();
      if (this.blockStack[this.blockStack.length - 1] === element) this.blockStack.pop();
      else {
        const at = this.blockStack.lastIndexOf(element);
        if (at !== -1) this.blockStack.splice(at, 1);
      }
    }
  }

  hears(): boolean {
    return this.skipDepth === 0 || this.kept !== undefined;
  }

  text(text: string, parent: PageElement | undefined): void {
    if (this.skipDepth > 0) {
      this.kept?.push(text);
      return;
    }
    this.gather(this.preDepth > 0 ? text.replace(/\n/g, BREAK) : text);
    if (!parent || !/\S/.test(text) || text === BREAK) return;
    if (!this.inner) {
      this.inner = parent;
      this.element = this.blockStack[this.blockStack.length - 1] ?? parent;
      this.wasHidden = this.hiddenDepth > 0;
    } else {
      while (!this.inner.open && this.inner.parent) this.inner = this.inner.parent;
      if (this.hiddenDepth === 0) this.wasHidden = false;
    }
    if (this.linkDepth > 0) this.linkChars += text.length;
    else this.proseChars += text.trim().length;
    if (this.boldDepth > 0) this.boldChars += text.length;
  }

  private reached(): InBlock {
    return {
      block: this.blocks.length,
      pieces: this.pieces.length,
      letters: this.rawLength,
      links: this.linkCount,
      linkLetters: this.linkChars,
      prose: this.proseChars,
    };
  }

  private since({ pieces }: InBlock): string {
    return this.pieces.slice(pieces).join('');
  }

  /** Takes what was gathered since off the open block again. */
  private leaveOut(list: InBlock | undefined): void {
    if (!list) return;
    const { pieces, letters, links, linkLetters } = list;
    this.pieces.length = pieces;
    this.rawLength = letters;
    this.linkCount = links;
    this.linkChars = linkLetters;
    this.gather(' ');
  }

  private gather(text: string): void {
    this.pieces.push(text);
    this.rawLength += text.length;
  }

  /** Ends the block that was being gathered, if it holds any words. */
  private flush(): void {
    const { element, inner } = this;
    if (element && inner) {
      const raw = this.pieces.join('');
      const parts = raw.includes(BREAK) ? raw.split(/(?:\s*\ue000\s*){2,}/) : [raw];
      const total = Math.max(1, raw.length);
      let continued = false;
      for (const part of parts) {
        const text = part.includes(BREAK)
          ? part.split(BREAK).map(collapse).filter(Boolean).join('\n')
          : collapse(part);
        if (!text || this.blocks.length >= MOST_BLOCKS) continue;
        const share = parts.length === 1 ? 1 : part.length / total;
        this.blocks.push(
          new Block({
            text,
            element,
            inner,
            links: parts.length === 1 ? this.linkCount : Math.round(this.linkCount * share),
            linkChars: Math.min(text.length, this.linkChars * share),
            boldChars: Math.min(text.length, this.boldChars * share),
            hidden: this.wasHidden,
            continued,
          }),
        );
        continued = true;
      }
    }
    this.pieces = [];
    this.rawLength = 0;
    this.marked.blockEnded();
    this.closedAt = -1;
    this.element = undefined;
    this.inner = undefined;
    this.linkCount = this.linkDepth > 0 ? 1 : 0;
    this.linkChars = 0;
    this.boldChars = 0;
  }

  private addMeta(name: string, content: string): void {
    const known = this.metas.get(name);
    if (known) known.push(content);
    else this.metas.set(name, [content]);
  }

  private keep(element: PageElement): void {
    const text = this.kept!.join('');
    this.kept = undefined;
    if (element.tag === 'title') this.titleTag ||= collapse(text).slice(0, LONGEST_TITLE).trimEnd();
    else this.jsonLd.push(text);
  }
}

/** A page's source → the model that everything else is told from. Linear in the length of the source. */
export function readPage(source: string | Source): Page {
  const reader = new PageReader();
  const builder = new TreeBuilder(typeof source === 'string' ? plainSource(source) : source, reader);
  builder.build();
  return {
    blocks: reader.blocks,
    elements: builder.elements,
    metas: reader.metas,
    links: reader.links,
    jsonLd: reader.jsonLd,
    marks: reader.marks,
    titleTag: reader.titleTag,
    lang: reader.lang,
  };
}
