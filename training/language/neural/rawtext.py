"""A quick splitter of raw news text into sentences and words by UD's conventions, for unlabelled training text only.

The package's own tokeniser (src/language) reads text at run time; this one need only be close to it, since what it
splits is labelled by the teacher afterwards.
"""

import re

PREFIXES = set("""anti auto bi bio co counter cross cyber de e eco ex extra hyper inter intra macro mega meta micro mid mini
multi neo non off over pan para post pre pro pseudo quasi re retro semi sub super tele trans tri ultra un under uni vice""".split())
ABBREVIATIONS = set("""mr mrs ms dr prof rev gen col maj capt lt sgt cpl sen rep gov pres hon st mt ft jr sr inc corp co ltd llc bros
vs etc no vol pp ed eds fig jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
a.m p.m u.s u.k u.n e.u d.c ph.d m.d b.a m.a i.e e.g al cf approx dept est min max supt insp adm brig cmdr messrs""".split())
ENDING = set("jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m u.s u.k u.n e.u d.c ph.d m.d b.a m.a etc inc corp co ltd jr sr al no".split())

WORD = re.compile(
    r"""
    https?://\S+[\w/] | www\.\S+[\w/] | [\w.+-]+@[\w-]+\.[\w.]+\w | [@#]\w+            # addresses, handles
  | (?:[A-Za-z]\.){2,}(?=[^A-Za-z]|$) | (?:[A-Z]\.)(?=\s|$)                            # U.S., initials
  | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|k|m|bn)?(?![A-Za-z]) | \d+/\d+(?:/\d+)*              # numbers, dates
  | \.{2,} | …+ | -{2,} | –|— | ``|'' | [!?]{2,}
  | [A-Za-z]+&[A-Za-z]+
  | [^\W\d_][\w]*(?:['’][^\W\d_]\w*)*(?:\.(?!\.))? | \w+
  | [^\w\s]
    """,
    re.X,
)
CLITIC = re.compile(r"^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.I)
SPLIT = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}


def words_of(text):
    """Words of one stretch of text as (start, end)."""
    out = []
    for m in WORD.finditer(text):
        s, e = m.span()
        w = m.group()
        if len(w) > 1 and w.endswith(".") and w[0].isalpha() and not re.match(r"(?:[A-Za-z]\.)+$", w):
            if w[:-1].lower() in ABBREVIATIONS and e < len(text.rstrip()):
                pass
            else:
                out += clitics(text, s, e - 1)
                out.append((e - 1, e))
                continue
        out += clitics(text, s, e)
    return join_hyphens(text, out)


def clitics(text, s, e):
    w = text[s:e]
    m = CLITIC.match(w)
    if m:
        cut = s + m.start(2)
        return clitics(text, s, cut) + [(cut, e)]
    if w.lower() in SPLIT:
        return [(s, s + SPLIT[w.lower()]), (s + SPLIT[w.lower()], e)]
    if len(w) > 2 and w[-1] in "'’" and w[0].isalpha():
        return [(s, e - 1), (e - 1, e)]
    return [(s, e)]


def join_hyphens(text, spans):
    """Prefixes stay joined (non-human), phone numbers too; other hyphens part words (well - known)."""
    out = []
    i = 0
    while i < len(spans):
        s, e = spans[i]
        if (
            out
            and text[s:e] == "-"
            and i + 1 < len(spans)
            and out[-1][1] == s
            and spans[i + 1][0] == e
            and text[out[-1][0] : s].lower() in PREFIXES
            and text[spans[i + 1][0]].isalpha()
        ):
            out[-1] = (out[-1][0], spans[i + 1][1])
            i += 2
            continue
        out.append((s, e))
        i += 1
    return out


CLOSERS = set("\"'”’)]»")


def sentences_of(text):
    """Sentences as lists of (start, end) words; line breaks part sentences."""
    out = []
    at = 0
    for line in text.split("\n"):
        spans = [(s + at, e + at) for s, e in words_of(line)]
        at += len(line) + 1
        cur = []
        for i, (s, e) in enumerate(spans):
            cur.append((s, e))
            w = text[s:e]
            nxt = spans[i + 1] if i + 1 < len(spans) else None
            if nxt is None:
                break
            n = text[nxt[0] : nxt[1]]
            if w in CLOSERS and len(cur) > 1:
                k = len(cur) - 1
                while k >= 0 and text[cur[k][0] : cur[k][1]] in CLOSERS:
                    k -= 1
                end = k >= 0 and text[cur[k][0] : cur[k][1]] in (".", "!", "?", "...", "…", "!!", "??", "?!")
            else:
                end = w in (".", "!", "?", "...", "…", "!!", "??", "?!") or (
                    w.endswith(".") and len(w) > 2 and w[:-1].lower() in ENDING
                )
            if not end or n in CLOSERS and nxt[0] == e:
                continue
            if nxt[0] == e and n[0] not in "“\"‘":
                continue
            if n[0].islower() or n in (",", ";", ":", ")"):
                continue
            if w.endswith(".") and len(w) > 1 and w[0].isalpha() and n.lower() not in STARTERS:
                continue
            out.append(cur)
            cur = []
        if cur:
            out.append(cur)
    return out


STARTERS = set("the a an in on at but and it he she they we i this that these those there as for his her its their mr. when if while after".split())
COMMON = set("the of and to in a is that for on with was as it by at from be are this have he has not".split())


def is_english(text):
    w = re.findall(r"[a-z]+", text.lower())
    return len(w) > 40 and sum(x in COMMON for x in w) / len(w) > 0.2


if __name__ == "__main__":
    t = "WASHINGTON, D.C. (AP) — Mr. Smith didn't say \"It's well-known.\" He re-elected 3.5% of U.S. voters on Nov. 3, 2012. The Smiths' dog cannot go. Visit www.x.com/a-b. \"Who's there?\" she asked. At 5 p.m. The end..."
    for s in sentences_of(t):
        print(" ".join(t[a:b] for a, b in s))
