import type { PageElement } from '../model/element.ts';

/** Class names by which the common style sheets keep a part from being seen. */
const HIDES =
  /(?:^|\s)(?:(?:is|u|js)[-_]*)?(?:hidden|hide|d-none|display-none|invisible|sr-only|visually-?hidden|screen-reader-(?:text|only))(?=\s|$)/i;
/** Others beside them by which it is shown after all, on wide screens or on paper. */
const SHOWS =
  /:!?(?:block|flex|grid|inline|contents|table|visible|not-sr-only)|(?:^|\s)d-(?:sm|md|lg|xl|xxl|print)-(?!none)/;

/** Whether an element stands in a part that attributes, its own style or class names keep from being seen; what holds the whole page is none. */
export function unseenParts(): (element: PageElement) => boolean {
  const byName = new Map<string, boolean>();
  const isHidden = ({ className, tag, hidden }: PageElement): boolean => {
    if (hidden && tag !== 'html' && tag !== 'body') return true;
    if (className === '' || tag === 'html' || tag === 'body') return false;
    let hides = byName.get(className);
    if (hides === undefined) {
      hides = HIDES.test(className) && !SHOWS.test(className);
      byName.set(className, hides);
    }
    return hides;
  };
  return (element) => {
    for (let at: PageElement | undefined = element; at; at = at.parent) if (isHidden(at)) return true;
    return false;
  };
}
