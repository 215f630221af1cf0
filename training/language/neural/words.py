"""What the student sees of a word, and what a lemma is as a change of a word. The runtime (src/language/neural) does
exactly the same; both count in UTF-16 code units of the lower-cased form.
"""

NGRAM_BUCKETS = 1 << 15
SHAPE_BUCKETS = 1 << 10
MAX_GRAMS = 30
MASK = 0xFFFFFFFF


def units(s):
    """UTF-16 code units of a string."""
    b = s.encode("utf-16-le", "surrogatepass")
    return [b[i] | b[i + 1] << 8 for i in range(0, len(b), 2)]


def fnv(codes, seed):
    """FNV-1a over code units, 32 bits, with a last stir so that low bits are good."""
    h = (2166136261 ^ seed) & MASK
    for c in codes:
        h = ((h ^ c) * 16777619) & MASK
    h ^= h >> 15
    h = (h * 0x2C1B3C6D) & MASK
    h ^= h >> 13
    return h


def lower(form):
    """Lower case, one typewriter apostrophe for all, digits as they are."""
    return form.lower().replace("’", "'").replace("‘", "'").replace("`", "'") if len(form) > 1 else form.lower()


def key(form):
    """The form under which a word is looked up in the vocabularies: lower case, every digit a 0 where there are more than one."""
    w = lower(form)
    n = sum("0" <= c <= "9" for c in w)
    return "".join("0" if "0" <= c <= "9" else c for c in w) if n > 1 else w


def shape(form):
    """X for capitals, x for small letters, d for digits, else the character; runs longer than two are cut to two; 24 at most."""
    out = []
    for ch in form[:60]:
        if "0" <= ch <= "9":
            s = "d"
        elif ch.lower() != ch:
            s = "X"
        elif ch.upper() != ch:
            s = "x"
        else:
            s = ch
        if len(out) >= 2 and out[-1] == s and out[-2] == s:
            continue
        out.append(s)
    return "".join(out[:24])


def shape_bucket(form):
    return fnv(units(shape(form)), 7) & (SHAPE_BUCKETS - 1)


def grams(form):
    """Buckets of the word's parts: prefixes and suffixes of 1 to 3, all runs of 3 and 4 (edges marked), the form in its own case."""
    w = units(lower(form))
    if len(w) > 12:
        w = w[:6] + w[-6:]
    out = [fnv(units(form[:40]), 1)]
    for n in (1, 2, 3):
        if len(w) > n:
            out.append(fnv(w[:n], 10 + n))
            out.append(fnv(w[-n:], 20 + n))
    m = [1] + w + [2]
    for n in (3, 4):
        for i in range(len(m) - n + 1):
            out.append(fnv(m[i : i + n], 30 + n))
    return [h & (NGRAM_BUCKETS - 1) for h in out[:MAX_GRAMS]]


def case_class(form):
    """The teacher's view of case: 0 small, 1 Title, 2 CAPITALS, 3 one capital, 4 mIxed, 5 digits, 6 digits and letters, 7 other."""
    letters = [c for c in form if c.lower() != c.upper()]
    digits = any("0" <= c <= "9" for c in form)
    if not letters:
        return 5 if digits else 7
    if digits:
        return 6
    up = sum(c.lower() != c for c in letters)
    if up == 0:
        return 0
    if len(letters) == 1:
        return 3
    if up == len(letters):
        return 2
    if up == 1 and form[0].lower() != form[0]:
        return 1
    return 4


def title(form):
    return form[:1].upper() + form[1:].lower()


def lemma_rule(form, lemma):
    """The change that makes a lemma of a form: case (l lower, k keep, t Title), letters off the end, letters put on."""
    best = None
    for case, base in (("l", form.lower()), ("k", form), ("t", form.lower())):
        if case != "l" and form == form.lower() and lemma == lemma.lower():
            continue
        goal = lemma
        if case == "t":
            if lemma == lemma.lower() or title(lemma) != lemma:
                continue
            goal = lemma.lower()
        n = 0
        while n < min(len(base), len(goal)) and base[n] == goal[n]:
            n += 1
        cost = len(base) - n + len(goal) - n
        if best is None or cost < best[0]:
            best = (cost, f"{case}|{len(base) - n}|{goal[n:]}")
    return best[1]


def apply_rule(form, rule):
    case, off, add = rule.split("|", 2)
    base = form if case == "k" else form.lower()
    off = int(off)
    if off > len(base):
        return form.lower() if case != "k" else form
    out = base[: len(base) - off] + add
    return title(out) if case == "t" else out
