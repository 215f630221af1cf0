"""MPNet (Song et al. 2020), the teacher's encoder: written out so that a case embedding can be added to its input."""

import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


class Layer(nn.Module):
    def __init__(self, dim, heads, ff, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.qkv = nn.Linear(dim, 3 * dim)
        self.o = nn.Linear(dim, dim)
        self.norm1 = nn.LayerNorm(dim, eps=1e-5)
        self.up = nn.Linear(dim, ff)
        self.down = nn.Linear(ff, dim)
        self.norm2 = nn.LayerNorm(dim, eps=1e-5)

    def forward(self, x, bias):
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype), dropout_p=self.drop if self.training else 0.0)
        a = a.transpose(1, 2).reshape(b, n, d)
        x = self.norm1(x + F.dropout(self.o(a), self.drop, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.drop, self.training))


class Encoder(nn.Module):
    """Token numbers and case classes → states. Position bias as in T5, shared by the layers."""

    def __init__(self, vocab, dim=768, layers=12, heads=12, ff=3072, drop=0.1):
        super().__init__()
        self.word = nn.Embedding(vocab, dim)
        self.pos = nn.Embedding(514, dim)
        self.norm = nn.LayerNorm(dim, eps=1e-5)
        self.rel = nn.Embedding(32, heads)  # kept as it is: the fast attention kernels take no gradient for it
        self.layers = nn.ModuleList(Layer(dim, heads, ff, drop) for _ in range(layers))
        self.case = nn.Embedding(10, dim)
        nn.init.zeros_(self.case.weight)
        self.drop = drop
        at = torch.arange(512)
        self.register_buffer("buckets", self.bucket(at[None, :] - at[:, None]), persistent=False)

    @staticmethod
    def bucket(rel, buckets=32, far=128):
        n = -rel
        half = buckets // 2
        out = (n < 0).long() * half
        n = n.abs()
        exact = half // 2
        large = exact + (torch.log(n.float().clamp(min=1) / exact) / math.log(far / exact) * (half - exact)).long()
        return out + torch.where(n < exact, n, large.clamp(max=half - 1))

    def forward(self, tokens, case):
        b, n = tokens.shape
        at = torch.arange(2, n + 2, device=tokens.device)
        x = self.word(tokens) + self.pos(at) + self.case(case)
        x = F.dropout(self.norm(x), self.drop, self.training)
        bias = self.rel.weight.detach()[self.buckets[:n, :n]].permute(2, 0, 1)[None]
        bias = bias.expand(b, -1, -1, -1).masked_fill((tokens == 1)[:, None, None, :], -1e4)
        bias = bias.to(torch.bfloat16 if torch.is_autocast_enabled(x.device.type) else x.dtype)
        if n % 8:
            full = torch.empty(*bias.shape[:-1], (n + 7) // 8 * 8, dtype=bias.dtype, device=bias.device)
            full[..., :n] = bias
            bias = full[..., :n]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load(self, files):
        """Weights from prepare.py's archives (rows in 8 bits)."""
        w = {}
        for f in files:
            z = np.load(f)
            for k in z.files:
                if k.endswith(".q"):
                    w[k[:-2]] = torch.from_numpy(z[k].astype(np.float32) * z[k[:-2] + ".s"][:, None])
                elif not k.endswith(".s"):
                    w[k] = torch.from_numpy(z[k].astype(np.float32))
        self.word.weight.data.copy_(w["embeddings.word_embeddings.weight"])
        self.pos.weight.data.copy_(w["embeddings.position_embeddings.weight"])
        self.norm.weight.data.copy_(w["embeddings.LayerNorm.weight"])
        self.norm.bias.data.copy_(w["embeddings.LayerNorm.bias"])
        self.rel.weight.data.copy_(w["encoder.relative_attention_bias.weight"])
        for i, m in enumerate(self.layers):
            p = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                getattr(m.qkv, part).data.copy_(torch.cat([w[f"{p}attention.attn.{x}.{part}"] for x in "qkv"]))
                getattr(m.o, part).data.copy_(w[f"{p}attention.attn.o.{part}"])
                getattr(m.norm1, part).data.copy_(w[f"{p}attention.LayerNorm.{part}"])
                getattr(m.up, part).data.copy_(w[f"{p}intermediate.dense.{part}"])
                getattr(m.down, part).data.copy_(w[f"{p}output.dense.{part}"])
                getattr(m.norm2, part).data.copy_(w[f"{p}output.LayerNorm.{part}"])
        return self


if __name__ == "__main__":
    import sys

    from transformers import MPNetModel

    m = MPNetModel.from_pretrained(sys.argv[1]).eval()
    z = np.load(f"{sys.argv[2]}/types.npz")
    e = Encoder(json_pieces := __import__("json").load(open(f"{sys.argv[2]}/meta.json"))["pieces"]).load([f"{sys.argv[2]}/encoder-{i}.npz" for i in (1, 2)]).eval()
    # the same ids under both vocabularies: the special ones and a word
    from tokenizers import Tokenizer
    t = Tokenizer.from_file(f"{sys.argv[1]}/tokenizer.json")
    s = __import__("json").load(open(f"{sys.argv[2]}/strings.json"))["types"]
    words = ["the", "president", "of", "france", "said"]
    a = [0] + [t.encode(w, add_special_tokens=False).ids[0] for w in words] + [2]
    b = [0] + [int(z["piece"][s.index(w)][0]) for w in words] + [2]
    x = m(torch.tensor([a])).last_hidden_state
    y = e(torch.tensor([b]), torch.zeros(1, len(b), dtype=torch.long))
    print("encoder differs by", float((x - y).norm() / x.norm()))
