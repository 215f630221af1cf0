import { fold } from '../gazetteer/index.ts';

/** Family names that stand first in Chinese, Korean and Vietnamese names. */
const FIRST_FAMILY = new Set(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao liang zheng xie tang han cao deng xiao feng cheng cai peng pan yuan yu dong ye wei jiang tian xi qin bo hua mao deng wen jia kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang moon ahn roh ban chung nguyen tran le pham phan vu vo dang bui do ngo hun sun tsai lai chiang'.split(
    ' ',
  ),
);
const SUFFIX = /^(jr|sr|ii|iii|iv|v|phd|md|mp)$/;
const PARTICLE =
  /^(al|el|bin|bint|ibn|van|von|der|den|de|da|di|du|dos|del|la|le|ul|abu|abd|abdel|ben|mc|st)$/;

const remembered = new Map<string, readonly string[]>();

/** A person's name in its parts, folded to lower case: initials and suffixes dropped. */
export function partsOf(name: string): readonly string[] {
  let parts = remembered.get(name);
  if (!parts) {
    if (remembered.size > 5000) remembered.clear();
    parts = partsIn(name);
    remembered.set(name, parts);
  }
  return parts;
}

function partsIn(name: string): string[] {
  return fold(name)
    .toLowerCase()
    .replace(/["“”()]/g, ' ')
    .split(/[\s.]+|(?<=\b(?:al|el))-/)
    .filter((part) => part !== '' && !SUFFIX.test(part) && part !== '-');
}

/** The parts of a full name by which a text may go on to call its bearer, the likeliest first. */
export function shortForms(name: string): readonly string[] {
  const parts = partsOf(name);
  if (parts.length < 2) return parts;
  const last = parts.at(-1) ?? '';
  const forms: string[] = [];
  const first = parts[0] ?? '';
  if (FIRST_FAMILY.has(first) && parts.length <= 3) forms.push(first);
  forms.push(last);
  // "von der Leyen", "al-Assad", "bin Salman": with their particles.
  for (let at = parts.length - 2; at > 0 && PARTICLE.test(parts[at] ?? ''); at--)
    forms.push(parts.slice(at).join(' '));
  if (parts.length >= 3)
    for (let at = 1; at < parts.length - 1; at++) {
      if (!PARTICLE.test(parts[at] ?? '')) forms.push(parts.slice(at).join(' '), parts[at] ?? '');
    }
  forms.push(first);
  return forms;
}

/** Whether two full names can be one person's: "Mark T. Esper" and "Mark Esper", "Jacob Zuma" and "Jacob Gedleyihlekisa Zuma". */
export function sameFullName(a: string, b: string): boolean {
  const x = partsOf(a);
  const y = partsOf(b);
  if (x.length < 2 || y.length < 2) return x.join(' ') === y.join(' ');
  if (x.join(' ') === y.join(' ')) return true;
  if (x.at(-1) !== y.at(-1)) return false;
  const [given, other] = [x[0] ?? '', y[0] ?? ''];
  return (
    given === other ||
    (given.length === 1 && other.startsWith(given)) ||
    (other.length === 1 && given.startsWith(other))
  );
}
