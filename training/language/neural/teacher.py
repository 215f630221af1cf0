"""The teacher: MPNet with heads for tags, lemmas, trees and names, fine-tuned on the gold sets; and its labels for text without gold.

    python teacher.py train FOLDER OUT.pt --seed 1 --seconds 120
    python teacher.py label FOLDER OUT --teachers a.pt b.pt --shard 0 --shards 2
"""

import argparse
import math
import os
import random
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from corpus import Corpus
from encoder import Encoder

CUDA = torch.cuda.is_available()
DEVICE = "cuda" if CUDA else "cpu"
TOP = 8


class Teacher(nn.Module):
    def __init__(self, meta, layers=12, arc=400, rel=160):
        super().__init__()
        self.encoder = Encoder(meta["pieces"], layers=layers)
        d = 768
        self.case = nn.Embedding(10, 64)
        self.mix = nn.Linear(d + 64, d)
        self.tag_mlp = nn.Linear(d, 512)
        self.name_mlp = nn.Linear(d, 512)
        self.tags = nn.ModuleDict({k: nn.Linear(512, len(meta[m])) for k, m in (("upos", "upos"), ("xpos", "xpos"), ("lemma", "rules"))})
        self.names = nn.ModuleDict({k: nn.Linear(512, len(meta[m])) for k, m in (("name", "names"), ("wiki", "wiki"))})
        self.root = nn.Parameter(torch.zeros(d))
        self.arc_dep, self.arc_head = nn.Linear(d, arc), nn.Linear(d, arc)
        self.rel_dep, self.rel_head = nn.Linear(d, rel), nn.Linear(d, rel)
        self.arc_u = nn.Parameter(torch.zeros(arc + 1, arc))
        n = len(meta["rel"])
        self.rel_u = nn.Parameter(torch.zeros(n, rel + 1, rel + 1))
        nn.init.xavier_uniform_(self.arc_u)
        nn.init.normal_(self.rel_u, std=0.02)

    def states(self, b):
        h = self.encoder(b["tokens"], b["case_in"]).float().flatten(0, 1)
        h = (h[b["first"]] + h[b["last"]]) * 0.5
        x = torch.cat([h, self.case(b["case"])], -1)
        return F.dropout(h + F.gelu(self.mix(x)), 0.1, self.training)

    def tag_scores(self, h):
        drop = lambda x: F.dropout(x, 0.2, self.training)
        t, n = drop(F.gelu(self.tag_mlp(h))), drop(F.gelu(self.name_mlp(h)))
        return {k: m(t) for k, m in self.tags.items()} | {k: m(n) for k, m in self.names.items()}

    def arcs(self, h, b):
        """Scores of every head (0 is the root) for every word: [sentences, longest, longest + 1]."""
        drop = lambda x: F.dropout(F.gelu(x), 0.25, self.training)
        s, t = b["shape"]
        dep = h.new_zeros(s * t, self.arc_dep.out_features).index_copy(0, b["slot"], drop(self.arc_dep(h)).to(h.dtype)).view(s, t, -1)
        head = h.new_zeros(s * t, self.arc_head.out_features).index_copy(0, b["slot"], drop(self.arc_head(h)).to(h.dtype)).view(s, t, -1)
        root = F.gelu(self.arc_head(self.root)).to(h.dtype).expand(s, 1, -1)
        head = torch.cat([root, head], 1)
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], -1)
        scores = (dep @ self.arc_u) @ head.transpose(1, 2)
        scores = scores.float()
        pad = torch.arange(t + 1, device=h.device)[None] > b["n"][:, None]
        scores = scores.masked_fill(pad[:, None], -1e4)
        own = torch.arange(t, device=h.device)
        scores[:, own, own + 1] = -1e4
        return scores

    def rels(self, h, head):
        """Scores of every relation, given each word's head as its number in the batch (-1 for the root)."""
        drop = lambda x: F.dropout(F.gelu(x), 0.25, self.training)
        d, g = drop(self.rel_dep(h)), drop(self.rel_head(torch.cat([h, self.root[None]])))[head]
        one = torch.ones_like(d[:, :1])
        return torch.einsum("nd,rde,ne->nr", torch.cat([d, one], -1), self.rel_u.to(d.dtype), torch.cat([g, one], -1)).float()


def to_device(c):
    out = {k: torch.from_numpy(np.ascontiguousarray(v)).to(DEVICE, non_blocking=True) for k, v in c.items() if isinstance(v, np.ndarray) and k != "sents"}
    out["shape"] = c["shape"]
    return out


def damage(rng):
    """Case classes as they would be were the text in capitals, in small letters, or in Title Case."""
    kind = rng.random()

    def change(case):
        alpha = case <= 4
        if kind < 0.34:
            return np.where(alpha, np.where(case == 3, 3, 2), case)
        if kind < 0.67:
            return np.where(alpha, 0, case)
        return np.where(case == 0, 1, case)

    return change


def head_numbers(b, head):
    """Head positions (0 root) → numbers of words in the batch, -1 for the root."""
    t = b["shape"][1]
    first = torch.cumsum(b["n"], 0) - b["n"]
    return torch.where(head > 0, first[b["slot"] // t] + head - 1, torch.full_like(head, -1))


def loss_of(model, corpus, c, b, weights):
    gold = {k: torch.from_numpy(corpus.word[k][c["words"]].astype(np.int64)).to(DEVICE) for k in ("upos", "xpos", "rel", "head", "lemma", "name", "wiki")}
    h = model.states(b)
    loss = h.new_zeros(())
    for k, s in model.tag_scores(h).items():
        if (gold[k] >= 0).any():
            loss = loss + weights[k] * F.cross_entropy(s.float(), gold[k], ignore_index=-1, label_smoothing=0.02)
    tree = gold["head"] >= 0
    if tree.any():
        arcs = model.arcs(h, b).flatten(0, 1)[b["slot"]]
        loss = loss + F.cross_entropy(arcs[tree], gold["head"][tree])
        rels = model.rels(h, head_numbers(b, gold["head"].clamp(min=0)))
        loss = loss + F.cross_entropy(rels[tree], gold["rel"][tree], label_smoothing=0.02)
    return loss


def spans(tags, names):
    """Names from BIOES tags: {(first, last, type)}."""
    out, start, kind = set(), None, None
    for i, t in enumerate(tags):
        p, _, k = names[t].partition("-")
        if p in "SB":
            start, kind = i, k
        if p in "SE" and start is not None and k == kind:
            out.add((start, i, k))
        if p in "OSE" or (p == "I" and k != kind):
            start = None
    return out


FOLD = {"Person": "PER", "Location": "LOC", "Organization": "ORG", "Facility": "LOC"}


def measure(meta, gold, pred, ends):
    """Shares right: tags, lemma rules, heads, heads with relations (no subtypes), names (PER, LOC, ORG) F1."""
    out = {}
    tree = gold["head"] >= 0
    if tree.any():
        base = np.array([hash(r.split(":")[0]) % (1 << 40) for r in meta["rel"]])
        for k in ("upos", "xpos"):
            out[k] = (gold[k] == pred[k])[tree].mean()
        known = gold["lemma"] >= 0
        out["lemma"] = (gold["lemma"] == pred["lemma"])[known].mean()
        head = gold["head"] == pred["head"]
        out["uas"] = head[tree].mean()
        out["las"] = (head & (base[gold["rel"]] == base[pred["rel"]]))[tree].mean()
    if (gold["name"] >= 0).any():
        hit = g = p = 0
        for a, b in ends:
            x, y = spans(gold["name"][a:b], meta["names"]), spans(pred["name"][a:b], meta["names"])
            fold = lambda z: {(i, j, FOLD[k]) for i, j, k in z if k in FOLD}
            x, y = fold(x), fold(y)
            hit, g, p = hit + len(x & y), g + len(x), p + len(y)
        out["names"] = 2 * hit / max(1, g + p)
    return {k: round(100 * float(v), 2) for k, v in out.items()}


@torch.no_grad()
def predict(models, corpus, sentences, pieces=32000, size=256, change=None, soft=False, log=None):
    """Labels by the mean of the models' distributions. soft: also the distributions, in 16 bits."""
    meta = corpus.meta
    words = np.concatenate([np.arange(corpus.start[s], corpus.start[s + 1]) for s in sentences])
    where = np.full(corpus.start[-1] + 1, -1, dtype=np.int64)
    where[words] = np.arange(len(words))
    keys = {"upos": "upos", "xpos": "xpos", "lemma": "rules", "name": "names"}
    out = {k: np.zeros(len(words), dtype=np.int16) for k in (*keys, "head", "rel")}
    if soft:
        out |= {f"{k}_p": np.zeros((len(words), len(meta[m])), dtype=np.float16) for k, m in (("upos", "upos"), ("xpos", "xpos"), ("name", "names"), ("rel", "rel"))}
        out |= {"arc_i": np.zeros((len(words), TOP), dtype=np.uint8), "arc_p": np.zeros((len(words), TOP), dtype=np.float16)}
    for m in models:
        m.eval()
    todo = corpus.batches(corpus.windows(sentences, size), pieces)
    t0 = time.time()
    for i, batch in enumerate(todo):
        c = corpus.collate(batch, change)
        b = to_device(c)
        at = where[c["words"]]
        with torch.autocast(DEVICE, torch.bfloat16, enabled=CUDA or "MIXED" in os.environ):
            hs = [m.states(b) for m in models]
            tags = [m.tag_scores(h) for m, h in zip(models, hs)]
            mean = {k: sum(t[k].float().softmax(-1) for t in tags) / len(models) for k in keys}
            arcs = sum(m.arcs(h, b).flatten(0, 1)[b["slot"]].softmax(-1) for m, h in zip(models, hs)) / len(models)
            head = arcs.argmax(-1)
            rels = sum(m.rels(h, head_numbers(b, head)).softmax(-1) for m, h in zip(models, hs)) / len(models)
        for k in keys:
            out[k][at] = mean[k].argmax(-1).cpu().numpy()
        out["head"][at] = head.cpu().numpy()
        out["rel"][at] = rels.argmax(-1).cpu().numpy()
        if soft:
            for k in ("upos", "xpos", "name"):
                out[f"{k}_p"][at] = mean[k].half().cpu().numpy()
            out["rel_p"][at] = rels.half().cpu().numpy()
            k = min(TOP, arcs.shape[-1])
            p, x = arcs.topk(k, -1)
            out["arc_i"][at, :k] = x.byte().cpu().numpy()
            out["arc_p"][at, :k] = p.half().cpu().numpy()
        if log and i % 100 == 0:
            print(log, i, len(todo), round(time.time() - t0, 1), flush=True)
    return words, out


def evaluate(models, corpus, change=None):
    out = {}
    for s in ("ewt-dev", "gum-dev", "ww-dev"):
        sents = corpus.sentences(s)
        words, pred = predict(models, corpus, sents, change=change)
        gold = {k: corpus.word[k][words] for k in ("upos", "xpos", "lemma", "head", "rel", "name")}
        n = corpus.length[sents]
        e = np.cumsum(n)
        out[s] = measure(corpus.meta, gold, pred, list(zip(e - n, e)))
    return out


def train(a):
    torch.manual_seed(a.seed)
    rng, nrng = random.Random(a.seed), np.random.default_rng(a.seed)
    t0 = time.time()
    corpus = Corpus(a.folder)
    if a.small:
        corpus.keep(a.small)
    model = Teacher(corpus.meta, layers=a.layers)
    if a.layers == 12:
        model.encoder.load([f"{a.folder}/{f}" for f in a.encoder])
    model = model.to(DEVICE)
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder") or "case" in n]
    groups = [{"params": fast, "lr": 1e-3, "weight_decay": 0.01}]
    for i, layer in enumerate(model.encoder.layers):
        groups.append({"params": list(layer.parameters()), "lr": a.lr * 0.92 ** (len(model.encoder.layers) - 1 - i), "weight_decay": 0.01})
    rest = [p for n, p in model.encoder.named_parameters() if not n.startswith("layers") and "case" not in n]
    groups.append({"params": rest, "lr": a.lr * 0.92 ** len(model.encoder.layers), "weight_decay": 0.0})
    for g in groups:
        g["top"] = g["lr"]
    opt = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=CUDA)
    weights = {"upos": 0.5, "xpos": 0.5, "lemma": 0.3, "name": 1.0, "wiki": 0.3}
    trees, names, wiki = corpus.sentences("ewt-train", "gum-train"), corpus.sentences("ww-train"), corpus.sentences("wikigold")

    def epoch():
        w = []
        for sents, times in ((trees, 2), (names, 1), (wiki, 1)):
            for k in range(times):
                w += corpus.windows(sents, rng.choice((64, 128, 192, 256)))
        return corpus.batches(w, a.pieces, rng)

    todo, step, total, began = epoch(), 0, a.steps or 10**9, None
    print("teacher", a.seed, "ready", round(time.time() - t0, 1), "batches an epoch", len(todo), flush=True)
    sum_loss = 0.0
    while step < total:
        if not todo:
            todo = epoch()
        batch = todo.pop()
        c = corpus.collate(batch, damage(rng) if rng.random() < 0.12 else None)
        b = to_device(c)
        # Until the pace is known the schedule is only warming up.
        share = min(1.0, step / (total if total < 10**9 else 4000))
        warm = 0.06 if total < 10**9 else 240 / 4000
        factor = share / warm if share < warm else 0.5 * (1 + math.cos(math.pi * (share - warm) / (1 - warm)))
        for g in opt.param_groups:
            g["lr"] = g["top"] * max(factor, 0.005)
        with torch.autocast(DEVICE, torch.bfloat16, enabled=CUDA or "MIXED" in os.environ):
            loss = loss_of(model, corpus, c, b, weights)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        step += 1
        sum_loss += loss.detach()
        if step == 15:
            began = time.time()
        if step == 60 and not a.steps:
            float(loss)
            pace = (time.time() - began) / 45
            total = max(80, min(a.most, int((a.seconds - (time.time() - t0)) / pace)))
            print("teacher", a.seed, "pace", round(pace * 1000), "ms a step; steps", total, "epochs", round(total / max(1, len(todo) + 60), 1), flush=True)
        if step % 100 == 0:
            print("teacher", a.seed, step, round(float(sum_loss) / 100, 3), round(time.time() - t0, 1), flush=True)
            sum_loss = 0.0
            if time.time() - t0 > a.seconds + 15 and not a.steps:
                print("teacher", a.seed, "late: stops at", step, flush=True)
                break
    torch.save({"model": {k: v.half() if v.is_floating_point() else v for k, v in model.state_dict().items()}, "layers": a.layers, "steps": total}, a.out)
    print("teacher", a.seed, "dev", evaluate([model], corpus), round(time.time() - t0, 1), flush=True)


def load(corpus, files):
    out = []
    for f in files:
        s = torch.load(f, map_location="cpu", weights_only=True)
        m = Teacher(corpus.meta, layers=s["layers"])
        m.load_state_dict({k: v.float() for k, v in s["model"].items()}, strict=False)
        out.append(m.to(DEVICE).eval())
    return out


OPEN = "NN NNS NNP NNPS JJ JJR RB VB VBD VBG VBN VBP VBZ CD".split()


def copies(corpus, sentences, pool_types, pool_xpos, rng, share=0.2):
    """Word types for a copy of the sentences in which one open-class word in five has given way to another of its tag and case."""
    at = np.concatenate([np.arange(corpus.start[s], corpus.start[s + 1]) for s in sentences])
    types = corpus.word["type"][at].copy()
    for tag in OPEN:
        t = corpus.meta["xpos"].index(tag)
        where = np.flatnonzero((corpus.word["xpos"][at] == t) & (rng.random(len(at)) < share))
        pool = pool_types[pool_xpos == t]
        if not len(pool) or not len(where):
            continue
        rare = np.unique(pool)
        new = np.where(rng.random(len(where)) < 0.6, pool[rng.integers(len(pool), size=len(where))], rare[rng.integers(len(rare), size=len(where))])
        ok = corpus.case[new] == corpus.case[types[where]]
        types[where[ok]] = new[ok]
    return types


def label(a):
    """Soft labels of every sentence but dev's, and of changed copies of the treebanks' sentences (`copy_…`)."""
    t0 = time.time()
    corpus = Corpus(a.folder)
    if a.small:
        corpus.keep(a.small)
    models = load(corpus, a.teachers)
    if a.shard == 0:
        print("ensemble dev", evaluate(models, corpus), flush=True)
    if a.shard == a.shards - 1:
        for kind, pick in (("upper", 0.1), ("lower", 0.5), ("title", 0.9)):
            r = random.Random(0)
            r.random = lambda pick=pick: pick
            print("ensemble dev", kind, evaluate(models, corpus, damage(r)), flush=True)
    sents = np.flatnonzero(~np.isin(corpus.source, [corpus.meta["sources"].index(s) for s in ("ewt-dev", "gum-dev", "ww-dev")]))
    sents = np.array_split(sents[corpus.source[sents] == corpus.meta["sources"].index("raw")], a.shards)[a.shard] if a.shard else np.concatenate(
        [sents[corpus.source[sents] != corpus.meta["sources"].index("raw")], np.array_split(sents[corpus.source[sents] == corpus.meta["sources"].index("raw")], a.shards)[0]])
    words, out = predict(models, corpus, sents, pieces=a.pieces, soft=True, log=f"label {a.shard}")
    print("label", a.shard, "text done", len(words), round(time.time() - t0, 1), flush=True)
    rng = np.random.default_rng(a.seed * 100 + a.shard)
    sure = out["xpos_p"].max(1) > 0.9
    pool_types, pool_xpos = corpus.word["type"][words][sure], out["xpos"][sure]
    trees = np.concatenate([corpus.sentences("ewt-train", "gum-train")] * a.copies)
    types = copies(corpus, trees, pool_types, pool_xpos, rng)
    new = corpus.append(trees, types)
    copied, more = predict(models, corpus, new, pieces=a.pieces, soft=True, log=f"copies {a.shard}")
    np.savez(a.out, words=words, copy_sentences=trees, copy_types=types, **out, **{f"copy_{k}": v for k, v in more.items()})
    print("label", a.shard, "done", len(copied), round(time.time() - t0, 1), flush=True)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("what", choices=["train", "label"])
    p.add_argument("folder")
    p.add_argument("out")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--seconds", type=float, default=120)
    p.add_argument("--steps", type=int, default=0)
    p.add_argument("--most", type=int, default=2600)
    p.add_argument("--lr", type=float, default=7e-5)
    p.add_argument("--layers", type=int, default=12)
    p.add_argument("--pieces", type=int, default=6000)
    p.add_argument("--small", type=int, default=0)
    p.add_argument("--encoder", nargs="*", default=["encoder-1.npz", "encoder-2.npz", "encoder-3.npz"])
    p.add_argument("--teachers", nargs="*")
    p.add_argument("--copies", type=int, default=3)
    p.add_argument("--shard", type=int, default=0)
    p.add_argument("--shards", type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(4 if CUDA else 2)
    train(a) if a.what == "train" else label(a)
