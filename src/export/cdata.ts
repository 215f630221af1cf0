/**
 * XML in which a CDATA section is all there is of its element: feedsmith sets each on a line of its own, and the line breaks
 * would be a part of an address or a title. Of what stands within a section nothing but white space can change.
 */
export function withoutCdataLines(xml: string): string {
  return xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></');
}
