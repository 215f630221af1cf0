"""The arrays that prepare.py wrote, and windows of consecutive sentences for the teacher."""

import json

import numpy as np


class Corpus:
    def __init__(self, folder):
        self.folder = folder
        self.meta = json.load(open(f"{folder}/meta.json"))
        z = np.load(f"{folder}/data.npz")
        self.length = z["length"].astype(np.int64)
        self.source = z["source"]
        self.doc = z["doc"]
        self.word = {k: z[k] for k in ("type", "upos", "xpos", "rel", "head", "lemma", "name", "wiki")}
        t = np.load(f"{folder}/types.npz")
        self.types = {k: t[k] for k in t.files}
        self.piece = self.types["piece"].astype(np.int64)
        self.case = self.types["case"].astype(np.int64)
        self.start = np.concatenate([[0], np.cumsum(self.length)])

    def sentences(self, *sources):
        return np.flatnonzero(np.isin(self.source, [self.meta["sources"].index(s) for s in sources]))

    def keep(self, n):
        """Only the first n sentences of every source: a small copy for trying things."""
        chosen = np.concatenate([np.flatnonzero(self.source == s)[:n] for s in range(len(self.meta["sources"]))])
        self.append(chosen, None, only=True)
        return self

    def append(self, sentences, types, source="raw", only=False):
        """Copies of sentences with other word types, as new sentences (gold is kept only with only=True); their numbers."""
        at = np.concatenate([np.arange(self.start[s], self.start[s + 1]) for s in sentences])
        new = {k: v[at] if only else np.full(len(at), -1, v.dtype) for k, v in self.word.items()}
        new["type"] = self.word["type"][at] if types is None else types
        length, doc = self.length[sentences], self.doc[sentences]
        src = self.source[sentences] if only else np.full(len(sentences), self.meta["sources"].index(source), self.source.dtype)
        first = 0 if only else len(self.length)
        if only:
            self.word, self.length, self.doc, self.source = new, length, doc, src
        else:
            self.word = {k: np.concatenate([v, new[k]]) for k, v in self.word.items()}
            self.length = np.concatenate([self.length, length])
            self.doc = np.concatenate([self.doc, doc + self.doc.max() + 1])
            self.source = np.concatenate([self.source, src])
        self.start = np.concatenate([[0], np.cumsum(self.length)])
        return np.arange(first, len(self.length))

    def windows(self, sentences, size):
        """Consecutive sentences of one document, together at most `size` pieces; a longer sentence is a window of its own."""
        count = (self.piece[self.word["type"]] >= 0).sum(1) if not hasattr(self, "_count") or len(self._count) != len(self.word["type"]) else self._count
        self._count = count
        cum = np.concatenate([[0], np.cumsum(count)])
        out, cur, n, last = [], [], 0, None
        for s in sentences.tolist():
            k = int(cum[self.start[s + 1]] - cum[self.start[s]])
            if cur and (n + k > size - 2 or self.doc[s] != last[0] or s != last[1] + 1):
                out.append((n, cur))
                cur, n = [], 0
            cur.append(s)
            n += k
            last = (self.doc[s], s)
        if cur:
            out.append((n, cur))
        return [(min(n, 508), c) for n, c in out]

    @staticmethod
    def batches(windows, pieces, rng=None):
        """Windows of like length together, at most `pieces` padded pieces a batch."""
        order = sorted(range(len(windows)), key=lambda i: windows[i][0] + (rng.random() * 12 if rng else 0))
        out, cur, top = [], [], 0
        for i in order:
            n = windows[i][0] + 2
            if cur and max(top, n) * (len(cur) + 1) > pieces:
                out.append(cur)
                cur, top = [], 0
            cur.append(windows[i][1])
            top = max(top, n)
        if cur:
            out.append(cur)
        if rng:
            rng.shuffle(out)
        return out

    def collate(self, batch, damage=None):
        """Arrays for one batch of windows. damage: function (case classes) → case classes, or None."""
        sents = [s for w in batch for s in w]
        words = np.concatenate([np.arange(self.start[s], self.start[s + 1]) for s in sents])
        n = self.length[sents]
        per_window = np.array([sum(self.length[s] for s in w) for w in batch])
        window = np.repeat(np.arange(len(batch)), per_window)
        types = self.word["type"][words]
        piece = self.piece[types]
        count = (piece >= 0).sum(1)
        cum = np.cumsum(count) - count
        first_word = np.concatenate([[0], np.cumsum(per_window)[:-1]])
        at = 1 + cum - cum[first_word][window]
        at = np.minimum(at, 500)
        longest = int((at + count).max()) + 1
        tokens = np.full((len(batch), longest), 1, dtype=np.int64)
        case_in = np.full((len(batch), longest), 9, dtype=np.int64)
        case = self.case[types]
        if damage:
            case = damage(case)
        row, col = np.nonzero(piece >= 0)
        tokens[window[row], at[row] + col] = piece[row, col]
        case_in[window[row], at[row] + col] = np.where(col == 0, case[row], 8)
        tokens[:, 0] = 0
        end = np.zeros(len(batch), dtype=np.int64)
        np.maximum.at(end, window, at + count)
        tokens[np.arange(len(batch)), end] = 2
        sent_of = np.repeat(np.arange(len(sents)), n)
        pos = np.arange(len(words)) - np.repeat(np.cumsum(n) - n, n)
        T = int(n.max())
        return {
            "tokens": tokens, "case_in": case_in, "case": case, "first": window * longest + at, "last": window * longest + at + count - 1,
            "slot": sent_of * T + pos, "shape": (len(sents), T), "n": n, "words": words, "sents": np.array(sents)}
