import type { Actor } from '../../record/index.ts';

/**
 * An actor's offices as lines: "President, Turkey (2014–)". One that several pages give in other letters, or without its
 * years, stands once: as it is given with a capital, under its years.
 */
export function officesOf(roles: Actor['roles']): readonly string[] {
  const offices = new Map<string, { name: string; years: Set<string> }>();
  for (const { title, of, from, to } of roles) {
    const name = of && !title.toLowerCase().includes(of.toLowerCase()) ? `${title}, ${of}` : title;
    const years = from || to ? `${from?.slice(0, 4) ?? ''}–${to?.slice(0, 4) ?? ''}` : undefined;
    const key = name.toLowerCase().replace(/[\s,]+/g, ' ');
    const office = offices.get(key) ?? { name, years: new Set<string>() };
    if (/^\p{Ll}/u.test(office.name) && /^\p{Lu}/u.test(name)) office.name = name;
    if (years) office.years.add(years);
    offices.set(key, office);
  }
  return [...offices.values()].flatMap(({ name, years }) =>
    years.size > 0 ? [...years].map((each) => `${name} (${each})`) : [name],
  );
}
