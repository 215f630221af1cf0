"""Student → a file that quantize.ts makes smaller and that then ships, and the stored check of how near the runtime comes to it.

    python export.py FOLDER STRINGS.json STUDENT OUT.bin.gz CHECK.json SENTENCES.txt

The file: a 32-bit length, a JSON header of that length, then arrays, each at a multiple of 16 bytes. Weights have 16 bits,
embeddings 8. Every row has its scale.
"""

import gzip
import json
import sys

import numpy as np
import torch

from student import Student
from words import case_class, grams, key, shape_bucket


def rows(v, top, kind):
    s = np.abs(v).max(1, keepdims=True) / top + 1e-12
    s = s.astype(np.float32)
    return np.clip(np.round(v / s), -top, top).astype(kind), s[:, 0]


def main():
    folder, strings, student, out, check, sentences = sys.argv[1:7]
    meta = json.load(open(f"{folder}/meta.json"))
    strings = json.load(open(strings))
    t = np.load(f"{folder}/types.npz")
    a, b = np.load(f"{student}.0.npz"), np.load(f"{student}.1.npz")
    config = json.loads(str(a["config"]))
    w = {k: a[k] for k in a.files if k != "config"}
    arrays = {}

    def put(name, x):
        arrays[name] = x

    def matrix(name, v, bias=None, top=32767, pad=8):
        """A product's weights [outputs, inputs], outputs filled up to a multiple of eight; the model keeps what was rounded."""
        n = -len(v) % pad
        q, s = rows(v, top, np.int16)
        put(name, np.concatenate([q, np.zeros((n, v.shape[1]), np.int16)]))
        put(name + ".scale", np.concatenate([s, np.zeros(n, np.float32)]))
        if bias is not None:
            put(name + ".bias", np.concatenate([bias, np.zeros(n, np.float32)]).astype(np.float32))
        return q.astype(np.float32) * s[:, None]

    for n in ("word", "gram", "shape"):
        put(n, b[f"words.{n}.weight.q"])
        put(n + ".scale", b[f"words.{n}.weight.s"])
        w[f"words.{n}.weight"] = b[f"words.{n}.weight.q"].astype(np.float32) * b[f"words.{n}.weight.s"][:, None]
    put("glove", t["glove_q"])
    put("glove.scale", t["glove_scale"])
    w["words.one.weight"] = matrix("one", w["words.one.weight"], w["words.one.bias"])
    w["words.two.weight"] = matrix("two", w["words.two.weight"], w["words.two.bias"])
    put("case", w["case.weight"].astype(np.float32))
    H = config["hidden"]
    for i in range(config["layers"]):
        p = f"lstm.{i}."
        both = matrix(f"input{i}", np.concatenate([w[p + "weight_ih_l0"], w[p + "weight_ih_l0_reverse"]]),
                      np.concatenate([w[p + "bias_ih_l0"] + w[p + "bias_hh_l0"], w[p + "bias_ih_l0_reverse"] + w[p + "bias_hh_l0_reverse"]]))
        w[p + "weight_ih_l0"], w[p + "weight_ih_l0_reverse"] = both[: 4 * H], both[4 * H :]
        w[p + "weight_hh_l0"] = matrix(f"forward{i}", w[p + "weight_hh_l0"])
        w[p + "weight_hh_l0_reverse"] = matrix(f"backward{i}", w[p + "weight_hh_l0_reverse"])
    names = ["upos", "xpos", "name"]
    tags = np.concatenate([w[f"{n}.weight"] for n in names])
    width = len(tags)
    gap = np.zeros((-width % 8, 2 * H), np.float32)
    parts = ["arc_dep", "arc_head", "rel_dep", "rel_head"]
    heads = np.concatenate([tags, gap, *[w[f"{n}.weight"] for n in parts]])
    bias = np.concatenate([*[w[f"{n}.bias"] for n in names], gap[:, 0], *[w[f"{n}.bias"] for n in parts]])
    heads = matrix("heads", heads, bias)
    at = 0
    for n in names:
        w[f"{n}.weight"] = heads[at : at + len(w[f"{n}.weight"])]
        at += len(w[f"{n}.weight"])
    at += len(gap)
    for n in parts:
        w[f"{n}.weight"] = heads[at : at + len(w[f"{n}.weight"])]
        at += len(w[f"{n}.weight"])
    w["arc_u"] = matrix("arcU", w["arc_u"].T, np.zeros(w["arc_u"].shape[1], np.float32)).T
    put("arcRoot", w["arc_root"].astype(np.float32))
    put("arcBias", w["arc_bias.weight"][0].astype(np.float32))
    put("relRoot", w["rel_root"].astype(np.float32))
    w["rel_out.weight"] = matrix("rel", w["rel_out.weight"], w["rel_out.bias"])
    put("trainedWords", np.frombuffer("\n".join(strings["trained"]).encode("utf8", "surrogatepass"), np.uint8))
    put("gloveWords", np.frombuffer("\n".join(strings["glove"]).encode("utf8", "surrogatepass"), np.uint8))

    kinds = {np.dtype(np.int8): "i8", np.dtype(np.int16): "i16", np.dtype(np.float32): "f32", np.dtype(np.uint8): "u8"}
    at, listed = 0, {}
    for n, v in arrays.items():
        v = np.ascontiguousarray(v)
        arrays[n] = v
        listed[n] = {"type": kinds[v.dtype], "shape": list(v.shape), "at": at}
        at += (v.nbytes + 15) // 16 * 16
    z = np.load(f"{folder}/data.npz")
    source = np.repeat(z["source"], z["length"])
    train = np.isin(source, [meta["sources"].index(x) for x in ("ewt-train", "gum-train")])
    pairs, counts = np.unique(z["upos"][train].astype(int) * 64 + z["xpos"][train], return_counts=True)
    tag_pairs = [[int(q) // 64, int(q) % 64] for q, c in zip(pairs, counts) if c >= 2]
    header = {
        "name": "student", "version": sys.argv[7] if len(sys.argv) > 7 else "1", "config": config, "state": 1,
        "upos": meta["upos"], "xpos": meta["xpos"], "tagPairs": tag_pairs, "rel": meta["rel"], "names": meta["names"], "arrays": listed}
    h = json.dumps(header).encode()
    h += b" " * (-(len(h) + 4) % 16)
    blob = len(h).to_bytes(4, "little") + h + b"".join(v.tobytes() + b"\0" * (-v.nbytes % 16) for v in arrays.values())
    with open(out, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as f:
        f.write(blob)
    print("bytes", len(blob), "zipped", __import__("os").path.getsize(out))

    # What the exported model says of some sentences, computed by PyTorch in double precision.
    model = Student(meta, **{k: config[k] for k in ("dim", "layers", "hidden", "arc", "rel")})
    state = {k: torch.from_numpy(np.ascontiguousarray(v)) for k, v in w.items()}
    state["words.glove"] = torch.from_numpy(t["glove_q"].astype(np.float32) * t["glove_scale"][:, None])
    model.load_state_dict(state)
    model = model.double().eval()
    word = {k: i + 1 for i, k in enumerate(strings["trained"])}
    glove = {k: i + 1 for i, k in enumerate(strings["glove"])}
    rowsout = []
    for line in open(sentences, encoding="utf8"):
        forms = line.split()
        if not forms or line.startswith("#"):
            continue
        g = [grams(f) for f in forms]
        m = max(map(len, g))
        f = {
            "gram": torch.tensor([x + [0] * (m - len(x)) for x in g]), "ngram": torch.tensor([len(x) for x in g]),
            "shape": torch.tensor([shape_bucket(x) for x in forms]), "word": torch.tensor([word.get(key(x), 0) for x in forms]),
            "glove": torch.tensor([glove.get(key(x), 0) for x in forms])}
        c = np.array([case_class(x) for x in forms])
        letters, caps, titles, small = (c <= 4).sum(), (c == 2).sum(), (c == 1).sum(), (c == 0).sum()
        kind = 1 if caps * 2 > letters and letters >= 3 else 2 if small == letters and letters >= 3 else 3 if titles * 10 > letters * 6 and letters >= 4 else 0
        with torch.no_grad():
            _, s = model(f, torch.tensor([kind]), (1, len(forms)))
            arcs = model.arcs(s)[0]
            head = arcs.argmax(-1)
            up, xp, nm = model.upos(s)[0], model.xpos(s)[0], model.name(s)[0]
            rel = model.rels(s, head[None])[0]
            root = torch.arange(rel.shape[1]) == meta["rel"].index("root")
            label = torch.where(root[None] == (head == 0)[:, None], rel, -1e9).argmax(-1)
            # The tags that go together best, as the runtime chooses them.
            pair = torch.tensor(tag_pairs)
            chosen = pair[(up[:, pair[:, 0]] + xp[:, pair[:, 1]]).argmax(-1)]
            each = torch.arange(len(forms))
        r = lambda v: [round(q, 5) for q in v.tolist()]
        rowsout.append({
            "words": forms, "upos": [meta["upos"][i] for i in chosen[:, 0]], "xpos": [meta["xpos"][i] for i in chosen[:, 1]],
            "heads": (head - 1).tolist(), "relations": [meta["rel"][i] for i in label],
            "scores": {
                "upos": r(up[each, chosen[:, 0]]), "xpos": r(xp[each, chosen[:, 1]]), "arc": r(arcs.max(-1).values - model.arc_bias.bias.item()),
                "relation": r(rel[each, label]), "name": r(nm.max(-1).values)}})
    json.dump(rowsout, open(check, "w"), ensure_ascii=False, separators=(",", ":"))
    print("checked sentences", len(rowsout))


if __name__ == "__main__":
    main()
