"""The student: embeddings of words and their parts → BiLSTM → tags, trees, names. Taught by gold and by the teacher's distributions.

    python student.py FOLDER OUT --labels a.npz b.npz --seconds 200 --layers 2 --hidden 160
"""

import argparse
import json
import math
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from corpus import Corpus
from teacher import measure
from words import NGRAM_BUCKETS, SHAPE_BUCKETS

CUDA = torch.cuda.is_available()
DEVICE = "cuda" if CUDA else "cpu"
GLOVE, WORD, GRAM, SHAPE = 100, 96, 64, 24


class Words(nn.Module):
    """A word by itself → a vector: what the runtime computes once for each word type and keeps."""

    def __init__(self, words, glove, dim, hidden=320):
        super().__init__()
        self.register_buffer("glove", torch.zeros(glove, GLOVE))
        self.word = nn.Embedding(words, WORD)
        self.gram = nn.Embedding(NGRAM_BUCKETS, GRAM)
        self.shape = nn.Embedding(SHAPE_BUCKETS, SHAPE)
        for e, s in ((self.word, 0.1), (self.gram, 0.1), (self.shape, 0.1)):
            nn.init.normal_(e.weight, std=s)
        self.one = nn.Linear(GLOVE + WORD + GRAM + SHAPE, hidden)
        self.two = nn.Linear(hidden, dim)

    def forward(self, f, drop=0.0):
        g, w = self.glove[f["glove"]], self.word(f["word"])
        mask = torch.arange(f["gram"].shape[1], device=w.device)[None] < f["ngram"][:, None]
        n = (self.gram(f["gram"]) * mask[..., None]).sum(1) * f["ngram"].clamp(min=1).float().rsqrt()[:, None]
        if self.training and drop:
            g = g * (torch.rand(len(g), 1, device=g.device) > drop)
            w = w * (torch.rand(len(w), 1, device=g.device) > drop)
        x = torch.cat([g, w, n, self.shape(f["shape"])], -1)
        x = F.dropout(x, 0.1, self.training)
        return self.two(F.relu(self.one(x)))


class Student(nn.Module):
    def __init__(self, meta, dim=192, layers=2, hidden=160, arc=128, rel=128):
        super().__init__()
        self.config = {"dim": dim, "layers": layers, "hidden": hidden, "arc": arc, "rel": rel}
        self.words = Words(meta["words"], meta["glove"], dim)
        self.case = nn.Embedding(4, dim)
        nn.init.zeros_(self.case.weight)
        self.lstm = nn.ModuleList(nn.LSTM(dim if i == 0 else 2 * hidden, hidden, batch_first=True, bidirectional=True) for i in range(layers))
        d = 2 * hidden
        self.upos, self.xpos = nn.Linear(d, len(meta["upos"])), nn.Linear(d, len(meta["xpos"]))
        self.name = nn.Linear(d, len(meta["names"]))
        self.arc_dep, self.arc_head = nn.Linear(d, arc), nn.Linear(d, arc)
        self.arc_u = nn.Parameter(torch.empty(arc, arc))
        nn.init.xavier_uniform_(self.arc_u)
        self.arc_bias = nn.Linear(arc, 1)
        self.arc_root, self.rel_root = nn.Parameter(torch.zeros(arc)), nn.Parameter(torch.zeros(rel))
        self.rel_dep, self.rel_head = nn.Linear(d, rel), nn.Linear(d, rel)
        self.rel_out = nn.Linear(rel, len(meta["rel"]))
        self.lemma_tag = nn.Embedding(len(meta["upos"]) * 64, 32)
        self.lemma_one = nn.Linear(dim + 32, 128)
        self.lemma_two = nn.Linear(128, len(meta["rules"]))

    def forward(self, f, case, shape, drop=0.15):
        """Sentences of one length. f: features of the words [b*n]; case: class of every sentence."""
        b, n = shape
        x = self.words(f, 0.12)
        h = x.view(b, n, -1) + self.case(case)[:, None]
        h = F.dropout(h, 0.1, self.training)
        for m in self.lstm:
            h = F.dropout(m(h)[0], drop, self.training)
        return x, h

    def arcs(self, h):
        """Scores of heads (0 the root) for every word: [b, n, n + 1]."""
        drop = lambda x: F.dropout(F.relu(x), 0.1, self.training)
        dep, head = drop(self.arc_dep(h)), drop(self.arc_head(h))
        head = torch.cat([self.arc_root.expand(len(h), 1, -1), head], 1)
        s = (dep @ self.arc_u) @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        own = torch.arange(h.shape[1], device=h.device)
        s[:, own, own + 1] = -1e4
        return s

    def rels(self, h, head):
        """Scores of relations given heads (0 the root): [b, n, relations]."""
        d = self.rel_dep(h)
        g = torch.cat([self.rel_root.expand(len(h), 1, -1), self.rel_head(h)], 1)
        g = g.gather(1, head[..., None].expand(-1, -1, g.shape[-1]))
        return self.rel_out(F.dropout(F.relu(d + g), 0.1, self.training))

    def lemmas(self, x, upos, xpos):
        t = self.lemma_tag(upos * 64 + xpos)
        return self.lemma_two(F.relu(self.lemma_one(torch.cat([x, t], -1))))


class Data:
    """Everything on the device: features of types, words of sentences, labels."""

    def __init__(self, corpus, labels):
        # Each archive's copies become sentences of their own, after all others.
        parts = [(z["words"], z, "") for z in labels]
        for z in labels:
            new = corpus.append(z["copy_sentences"], z["copy_types"])
            parts.append((np.arange(corpus.start[new[0]], corpus.start[new[-1] + 1]), z, "copy_"))
        self.corpus = corpus
        meta = corpus.meta
        t = corpus.types
        put = lambda x, d: torch.from_numpy(np.ascontiguousarray(x).astype(d)).to(DEVICE)
        self.types = {k: put(t[k], np.int32) for k in ("gram", "ngram", "shape", "word", "glove")}
        self.case = put(t["case"], np.int64)
        self.variant = put(t["variant"], np.int64)
        self.glove = torch.from_numpy(t["glove_q"].astype(np.float32) * t["glove_scale"][:, None])
        self.type = put(corpus.word["type"], np.int64)
        self.start = put(corpus.start, np.int64)
        total = len(corpus.word["type"])
        sizes = {"upos": len(meta["upos"]), "xpos": len(meta["xpos"]), "name": len(meta["names"]), "rel": len(meta["rel"])}
        self.soft = {k: torch.zeros(total, n, dtype=torch.float16, device=DEVICE) for k, n in sizes.items()}
        self.arc_i = torch.zeros(total, 8, dtype=torch.uint8, device=DEVICE)
        self.arc_p = torch.zeros(total, 8, dtype=torch.float16, device=DEVICE)
        self.head = torch.zeros(total, dtype=torch.int64, device=DEVICE)
        self.lemma = torch.full((total,), -1, dtype=torch.int64, device=DEVICE)
        for words, z, prefix in parts:
            at = put(words, np.int64)
            for k in sizes:
                self.soft[k][at] = torch.from_numpy(z[f"{prefix}{k}_p"]).to(DEVICE)
            self.arc_i[at] = torch.from_numpy(z[prefix + "arc_i"]).to(DEVICE)
            self.arc_p[at] = torch.from_numpy(z[prefix + "arc_p"]).to(DEVICE)
            self.head[at] = put(z[prefix + "head"], np.int64)
            self.lemma[at] = put(z[prefix + "lemma"], np.int64)
        # Gold over the teacher's word.
        g = {k: put(v, np.int64) for k, v in corpus.word.items()}
        for k in sizes:
            known = g[k] >= 0
            if k == "rel":
                known = known & (g["head"] >= 0)
            at = known.nonzero()[:, 0]
            self.soft[k][at] = F.one_hot(g[k][at], sizes[k]).half()
        at = (g["head"] >= 0).nonzero()[:, 0]
        self.head[at] = g["head"][at]
        self.arc_i[at] = 0
        self.arc_p[at] = 0
        self.arc_i[at, 0] = g["head"][at].to(torch.uint8)
        self.arc_p[at, 0] = 1
        at = (g["lemma"] >= 0).nonzero()[:, 0]
        self.lemma[at] = g["lemma"][at]
        self.gold = g

    def features(self, types):
        return {k: v[types].long() if k not in ("glove",) else v[types].long() for k, v in self.types.items()}

    def case_of(self, types):
        """0 mixed case, 1 mostly capitals, 2 no capitals, 3 Title Case; types: [b, n]."""
        c = self.case[types]
        letters = (c <= 4).sum(1)
        caps, titles, small = (c == 2).sum(1), (c == 1).sum(1), (c == 0).sum(1)
        out = torch.zeros_like(letters)
        out[(titles * 10 > letters * 6) & (letters >= 4)] = 3
        out[(small == letters) & (letters >= 3)] = 2
        out[(caps * 2 > letters) & (letters >= 3)] = 1
        return out


def batches(lengths, chosen, words, rng):
    """Sentences of exactly one length together."""
    order = chosen[rng.permutation(len(chosen))]
    order = order[np.argsort(lengths[order], kind="stable")]
    n = lengths[order]
    cuts = np.flatnonzero(np.diff(n)) + 1
    out = []
    for group in np.split(order, cuts):
        k = max(1, words // int(lengths[group[0]]))
        out += [group[i : i + k] for i in range(0, len(group), k)]
    rng.shuffle(out)
    return out


def soft_cross_entropy(scores, p):
    return -(p.float() * scores.float().log_softmax(-1)).sum(-1)


def words_of(data, group):
    at = torch.from_numpy(group).to(DEVICE)
    n = int(data.corpus.length[group[0]])
    return data.start[at][:, None] + torch.arange(n, device=DEVICE)[None]


@torch.no_grad()
def evaluate(model, data, variant=None):
    model.eval()
    corpus, out = data.corpus, {}
    for s in ("ewt-dev", "gum-dev", "ww-dev"):
        sents = corpus.sentences(s)
        words = np.concatenate([np.arange(corpus.start[x], corpus.start[x + 1]) for x in sents])
        pred = {k: np.zeros(corpus.start[-1], dtype=np.int64) for k in ("upos", "xpos", "name", "head", "rel", "lemma")}
        for group in batches(corpus.length, sents, 20000, np.random.default_rng(0)):
            w = words_of(data, group)
            types = data.type[w]
            if variant is not None:
                types = data.variant[types, variant]
            x, h = model(data.features(types.flatten()), data.case_of(types), tuple(w.shape))
            head = model.arcs(h).argmax(-1)
            upos, xpos = model.upos(h).argmax(-1), model.xpos(h).argmax(-1)
            got = {"upos": upos, "xpos": xpos, "name": model.name(h).argmax(-1), "head": head, "rel": model.rels(h, head).argmax(-1)}
            got["lemma"] = model.lemmas(x, upos.flatten(), xpos.flatten()).argmax(-1).view(w.shape)
            for k, v in got.items():
                pred[k][w.flatten().cpu().numpy()] = v.flatten().cpu().numpy()
        e = np.cumsum(corpus.length[sents])
        out[s] = measure(corpus.meta, {k: corpus.word[k][words] for k in pred}, {k: v[words] for k, v in pred.items()}, list(zip(e - corpus.length[sents], e)))
    model.train()
    return out


def main():
    p = argparse.ArgumentParser()
    p.add_argument("folder")
    p.add_argument("out")
    p.add_argument("--labels", nargs="*", default=[])
    p.add_argument("--seconds", type=float, default=200)
    p.add_argument("--steps", type=int, default=0)
    p.add_argument("--layers", type=int, default=2)
    p.add_argument("--hidden", type=int, default=160)
    p.add_argument("--dim", type=int, default=192)
    p.add_argument("--lr", type=float, default=3e-3)
    p.add_argument("--drop", type=float, default=0.15)
    p.add_argument("--words", type=int, default=6000)
    p.add_argument("--gold", type=int, default=3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--small", type=int, default=0)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    rng = np.random.default_rng(a.seed)
    torch.backends.cuda.matmul.allow_tf32 = True
    torch.backends.cudnn.allow_tf32 = True
    torch.set_num_threads(3 if CUDA else 2)
    t0 = time.time()
    name = f"student {a.layers}x{a.hidden}"
    corpus = Corpus(a.folder)
    if a.small:
        corpus.keep(a.small)
    labels = [np.load(f) for f in a.labels]
    data = Data(corpus, labels)
    model = Student(corpus.meta, dim=a.dim, layers=a.layers, hidden=a.hidden)
    model.words.glove.copy_(data.glove)
    model = model.to(DEVICE)
    for m in model.lstm:
        m.flatten_parameters()
    decay = [q for n, q in model.named_parameters() if q.ndim > 1 and "emb" not in n]
    opt = torch.optim.AdamW([{"params": decay, "weight_decay": 1e-4}, {"params": [q for q in model.parameters() if not any(q is d for d in decay)], "weight_decay": 0.0}],
                            lr=a.lr, betas=(0.9, 0.98), fused=CUDA)
    average = {k: v.clone() for k, v in model.state_dict().items()}
    averaged = [(average[k], v) for k, v in model.state_dict().items() if v.is_floating_point() and k != "words.glove"]
    gold = corpus.sentences("ewt-train", "gum-train", "ww-train")
    other = corpus.sentences("raw", "wikigold") if labels else gold[:0]
    todo, step, total, began = [], 0, a.steps or 10**9, 0
    sums = torch.zeros(6, device=DEVICE)
    print(name, "ready", round(time.time() - t0, 1), "parameters", sum(q.numel() for q in model.parameters()), "sentences", len(gold), len(other), flush=True)
    while step < total:
        if not todo:
            todo = batches(corpus.length, np.concatenate([gold] * a.gold + [other]), a.words, rng)
        group = todo.pop()
        w = words_of(data, group)
        types = data.type[w]
        if rng.random() < 0.2:
            types = data.variant[types, int(rng.integers(3))]
        flat = w.flatten()
        x, h = model(data.features(types.flatten()), data.case_of(types), tuple(w.shape), a.drop)
        weight = 1.0
        arcs = model.arcs(h).flatten(0, 1).log_softmax(-1)
        losses = [
            soft_cross_entropy(model.upos(h).flatten(0, 1), data.soft["upos"][flat]).mean() * 0.7,
            soft_cross_entropy(model.xpos(h).flatten(0, 1), data.soft["xpos"][flat]).mean() * 0.7,
            soft_cross_entropy(model.name(h).flatten(0, 1), data.soft["name"][flat]).mean() * 1.5,
            -(arcs.gather(1, data.arc_i[flat].long().clamp(max=arcs.shape[1] - 1)) * data.arc_p[flat].float()).sum(-1).mean(),
            soft_cross_entropy(model.rels(h, data.head[w]).flatten(0, 1), data.soft["rel"][flat]).mean(),
            F.cross_entropy(model.lemmas(x, data.soft["upos"][flat].argmax(-1), data.soft["xpos"][flat].argmax(-1)), data.lemma[flat], ignore_index=-1) * 0.2
            if not (data.lemma[flat] < 0).all() else h.sum() * 0,
        ]
        share = min(1.0, step / (total if total < 10**9 else 8000))
        factor = min(1.0, step / 200) * (0.5 * (1 + math.cos(math.pi * share)) if total < 10**9 else 1.0)
        for g in opt.param_groups:
            g["lr"] = a.lr * max(factor, 0.002)
        opt.zero_grad(set_to_none=True)
        sum(losses).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        opt.step()
        step += 1
        sums += torch.stack([q.detach() for q in losses])
        if step % 4 == 0:
            k = min(0.998, (1 + step / 4) / (10 + step / 4))
            torch._foreach_lerp_([x for x, _ in averaged], [v for _, v in averaged], 1 - k)
        if step == 50:
            float(sums[0])
            began = time.time()
        if step == 250 and not a.steps:
            float(sums[0])
            pace = (time.time() - began) / 200
            total = max(300, int((a.seconds - 8 - (time.time() - t0)) / pace * 0.97))
            print(name, "pace", round(pace * 1000, 1), "ms a step; steps", total, "epochs", round(total / max(1, len(todo) + 250), 1), flush=True)
        if step % 1000 == 0:
            print(name, step, [round(v, 3) for v in (sums / 1000).tolist()], round(time.time() - t0, 1), flush=True)
            sums.zero_()
            if time.time() - t0 > a.seconds - 6 and not a.steps:
                print(name, "late: stops at", step, flush=True)
                break
        if step % 5000 == 0:
            save(a, model, average, step)
    model.load_state_dict(average)
    save(a, model, average, step)
    print(name, "dev", evaluate(model, data), flush=True)
    for i, kind in enumerate(("upper", "lower", "title")):
        print(name, "dev", kind, evaluate(model, data, i), round(time.time() - t0, 1), flush=True)


def save(a, model, average, steps):
    """The weights in half precision, embeddings in 8 bits by the row; in archives of at most 15 MB (`.0.npz`, `.1.npz`)."""
    parts = [{"config": np.array(json.dumps(model.config | {"steps": steps}))}, {}]
    for k, v in average.items():
        v = v.detach().float().cpu().numpy()
        if k == "words.glove":
            continue
        if k in ("words.word.weight", "words.gram.weight", "words.shape.weight"):
            s = np.abs(v).max(1, keepdims=True) / 127 + 1e-9
            parts[1] |= {k + ".q": np.round(v / s).astype(np.int8), k + ".s": s[:, 0].astype(np.float32)}
        else:
            parts[0][k] = v.astype(np.float32)
    for i, q in enumerate(parts):
        np.savez_compressed(f"{a.out}.{i}.npz", **q)


if __name__ == "__main__":
    main()
