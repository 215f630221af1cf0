import { Parser } from 'htmlparser2';

/** An element with its own text and the elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly XmlElement[];
  text: string;
}

/** A `&` that begins no reference: where a parser in earnest stops. */
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

/** The root of an XML document. Throws at what is not well-formed: a tag left open, a second root, a bare `&`. */
export function readXml(xml: string): XmlElement {
  // Within a CDATA section all of it may stand.
  if (BARE.test(xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ''))) throw new Error('a bare &');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: XmlElement = { name, attributes, children: [], text: '' };
        (open.at(-1)!.children as XmlElement[]).push(element);
        open.push(element);
      },
      ontext(data) {
        open.at(-1)!.text += data;
      },
      onclosetag(name, isImplied) {
        // An empty element closes itself, which is implied too.
        const closed = open.pop()!;
        if (closed.name !== name || (isImplied && closed.text !== ''))
          throw new Error(`<${name}> is not closed`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  const [root, ...others] = top.children;
  if (!root || others.length > 0 || open.length > 1) throw new Error('not one root');
  return root;
}

/** The elements of a name right in an element. */
export function own(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The words of the first such element; empty where there is none. */
export function wordsIn(element: XmlElement, name: string): string {
  return own(element, name)[0]?.text ?? '';
}
