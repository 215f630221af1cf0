"""
Trains the net over the lines of captured pages (src/page/lines/net.ts) on tables that line-net.ts writes.

    python line_net.py FOLDER NAME... [--model=FILE]

For each NAME: learns from the pages of FOLDER/NAME.* that are for learning, reads those that are for reading, and writes
their log-odds to FOLDER/NAME.scores.json. The last net is written to FILE, gzipped JSON. Needs numpy, jax and optax.
"""
import gzip
import json
import os
import sys
import time

os.environ.setdefault("JAX_PLATFORMS", "cpu")
import jax
import jax.numpy as jnp
import numpy as np
import optax

WIDTH = 48
DEPTH = 8
REACHES = [1, 2, 4, 8, 16, 32]
SLOTS = 8192
WORDS = 24
BEGINNING = 6
FARTHEST = 4.0
# A word that fewer domains use tells of a site, not of articles.
DOMAINS = 6
EPOCHS = 12
RATE = 2e-3
DECAY = 0.02
TOGETHER = 24
LENGTHS = [160, 320, 640]
# Kept from learning sites by heart: words, columns and channels that are left out by chance, numbers that are shaken.
WITHOUT_WORDS, WITHOUT_COLUMNS, WITHOUT_CHANNELS, SHAKEN, SMOOTHED = 0.5, 0.15, 0.3, 0.1, 0.02


class Tables:
    def __init__(self, folder, name):
        path = os.path.join(folder, name)
        with open(path + ".json") as file:
            about = json.load(file)
        columns = about["columns"]
        self.values = np.fromfile(path + ".values", np.float32).reshape(-1, columns)
        self.share = np.fromfile(path + ".share", np.float32)
        self.weights = np.fromfile(path + ".weights", np.float32)
        self.slots = np.fromfile(path + ".slots", np.uint16).reshape(-1, WORDS).astype(np.int32)
        at = 0
        self.learn, self.read = [], []
        for page in about["pages"]:
            rows = slice(at, at + page["lines"])
            at = rows.stop
            (self.learn if page["use"] == "learn" else self.read).append((rows, page["domain"]))
        rows = np.concatenate([np.arange(r.start, r.stop) for r, _ in self.learn])
        self.mean = self.values[rows].mean(0)
        self.spread = self.values[rows].std(0) + 1e-6
        self.values = np.clip((self.values - self.mean) / self.spread, -FARTHEST, FARTHEST)
        domains = {}
        for r, domain in self.learn:
            for slot in np.unique(self.slots[r]):
                domains.setdefault(int(slot), set()).add(domain)
        self.known = np.array([slot > 0 and len(domains.get(slot, ())) >= DOMAINS for slot in range(SLOTS)])
        self.slots = np.where(self.known[self.slots], self.slots, 0)


def begin(key, columns):
    keys = iter(jax.random.split(key, 64))

    def matrix(rows, width, scale=1.0):
        return jax.random.normal(next(keys), (rows, width)) * scale * np.sqrt(1 / rows)

    net = {
        "enter": matrix(columns + 2 * DEPTH, WIDTH),
        "enterBias": jnp.zeros(WIDTH),
        "words": jax.random.normal(next(keys), (SLOTS, DEPTH)) * 0.05,
        "leave": matrix(WIDTH, 1, 0.1),
        "leaveBias": jnp.zeros(1),
    }
    for k in range(len(REACHES)):
        net[f"look{k}"] = matrix(3 * WIDTH, WIDTH)
        net[f"bias{k}"] = jnp.zeros(WIDTH)
        net[f"add{k}"] = matrix(WIDTH, WIDTH, 0.5)
        net[f"scale{k}"] = jnp.ones(WIDTH)
    return net


def level(x):
    return x / jnp.sqrt((x**2).mean(-1, keepdims=True) + 1e-5)


def scores(net, values, slots, there, key=None):
    """Log-odds of lines; with a key, as in training: much is left out by chance."""

    def left(x, shape, rate):
        nonlocal key
        key, now = jax.random.split(key)
        return x * jax.random.bernoulli(now, 1 - rate, shape) / (1 - rate)

    pages, lines, columns = values.shape
    words = net["words"][slots] * (slots > 0)[..., None]
    if key is not None:
        words = left(words, slots.shape + (1,), WITHOUT_WORDS)
        key, now = jax.random.split(key)
        values = left(values, (pages, 1, columns), WITHOUT_COLUMNS) + jax.random.normal(now, values.shape) * SHAKEN
    beginning = words[:, :, :BEGINNING].sum(2) / 2
    all_words = words.sum(2) / jnp.sqrt((slots > 0).sum(-1, keepdims=True) + 1.0)
    there = there[..., None]
    state = jax.nn.relu(
        jnp.concatenate([values, beginning, all_words], -1) @ net["enter"] + net["enterBias"]
    ) * there
    for k, reach in enumerate(REACHES):
        levelled = level(state) * net[f"scale{k}"] * there
        wide = jnp.pad(levelled, ((0, 0), (reach, reach), (0, 0)))
        three = jnp.concatenate([wide[:, : -2 * reach], levelled, wide[:, 2 * reach :]], -1)
        seen = jax.nn.relu(three @ net[f"look{k}"] + net[f"bias{k}"])
        if key is not None:
            seen = left(seen, seen.shape, WITHOUT_CHANNELS)
        state = state + seen @ net[f"add{k}"] * there
    return (level(state) @ net["leave"] + net["leaveBias"])[..., 0]


def loss(net, batch, key):
    found = scores(net, batch["values"], batch["slots"], batch["there"], key)
    wanted = batch["share"] * (1 - 2 * SMOOTHED) + SMOOTHED
    each = optax.sigmoid_binary_cross_entropy(found, wanted)
    return (each * batch["weights"] * batch["there"]).sum() / batch["there"].shape[0] / 40


def batches(pages, chance):
    """Pages of like length together, in an order left to chance: (pages, lines, places)."""
    pages = sorted(pages, key=lambda rows: min(rows.stop - rows.start, LENGTHS[-1]) + chance.random() * 30)
    fit = lambda lines: next((length for length in LENGTHS if lines <= length), LENGTHS[-1])
    out = []
    at = 0
    while at < len(pages):
        last = pages[min(at + TOGETHER, len(pages)) - 1]
        places = TOGETHER * LENGTHS[0] // fit(last.stop - last.start)
        some = pages[at : at + places]
        at += len(some)
        length = fit(max(rows.stop - rows.start for rows in some))
        out.append((some, length, max(places, TOGETHER * LENGTHS[0] // length)))
    chance.shuffle(out)
    return out


def fill(tables, pages, lines, places, chance):
    batch = {
        "values": np.zeros((places, lines, tables.values.shape[1]), np.float32),
        "slots": np.zeros((places, lines, WORDS), np.int32),
        **{name: np.zeros((places, lines), np.float32) for name in ("share", "weights", "there")},
    }
    for k, rows in enumerate(pages):
        n = rows.stop - rows.start
        start = 0
        if n > lines:
            body = np.flatnonzero(tables.share[rows] > 0.5)
            middle = int(body.mean()) if len(body) else n // 2
            start = min(max(0, middle - lines // 2 + int(chance.integers(-100, 100))), n - lines)
            n = lines
        part = slice(rows.start + start, rows.start + start + n)
        for name in ("values", "slots", "share", "weights"):
            batch[name][k, :n] = getattr(tables, name)[part]
        batch["there"][k, :n] = 1
    return batch


def train(tables, seed):
    chance = np.random.default_rng(seed)
    key = jax.random.PRNGKey(seed)
    net = begin(key, tables.values.shape[1])
    pages = [rows for rows, _ in tables.learn]
    steps = EPOCHS * len(batches(pages, chance))
    rate = optax.warmup_cosine_decay_schedule(0, RATE, 40, steps, RATE * 0.02)
    optimiser = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=DECAY))
    memory = optimiser.init(net)

    @jax.jit
    def step(net, memory, batch, key):
        gradient = jax.grad(loss)(net, batch, key)
        change, memory = optimiser.update(gradient, memory, net)
        return optax.apply_updates(net, change), memory

    for _ in range(EPOCHS):
        for some, lines, places in batches(pages, chance):
            key, now = jax.random.split(key)
            net, memory = step(net, memory, fill(tables, some, lines, places, chance), now)
    return net


def read(tables, net):
    ask = jax.jit(scores)
    out = []
    for rows, _ in tables.read:
        n = rows.stop - rows.start
        lines = -(-n // 128) * 128
        values = np.zeros((1, lines, tables.values.shape[1]), np.float32)
        slots = np.zeros((1, lines, WORDS), np.int32)
        there = np.zeros((1, lines), np.float32)
        values[0, :n], slots[0, :n], there[0, :n] = tables.values[rows], tables.slots[rows], 1
        out.append([round(float(z), 4) for z in np.asarray(ask(net, values, slots, there))[0, :n]])
    return out


def numbers(array):
    return [float(f"{x:.4g}") for x in np.asarray(array).ravel()]


def keep(tables, net, path):
    layers = [
        {"reach": reach, **{name: numbers(net[f"{name}{k}"]) for name in ("scale", "look", "bias", "add")}}
        for k, reach in enumerate(REACHES)
    ]
    model = {
        "about": "A convolutional net over the lines of a captured page; trained by training/page/train-lines.ts",
        "width": WIDTH,
        "depth": DEPTH,
        "mean": numbers(tables.mean),
        "spread": numbers(tables.spread),
        "words": {str(slot): [round(float(x), 3) for x in net["words"][slot]] for slot in np.flatnonzero(tables.known)},
        "enter": numbers(net["enter"]),
        "enterBias": numbers(net["enterBias"]),
        "layers": layers,
        "leave": numbers(net["leave"]),
        "leaveBias": float(f"{float(net['leaveBias'][0]):.4g}"),
    }
    with gzip.GzipFile(path, "wb", mtime=0) as file:
        file.write(json.dumps(model, separators=(",", ":")).encode())


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    path = next((a.removeprefix("--model=") for a in sys.argv[1:] if a.startswith("--model=")), None)
    folder, names = arguments[0], arguments[1:]
    for name in names:
        start = time.time()
        tables = Tables(folder, name)
        net = train(tables, int(name) if name.isdigit() else 0)
        with open(os.path.join(folder, f"{name}.scores.json"), "w") as file:
            json.dump(read(tables, net), file)
        print(f"net {name}: {time.time() - start:.0f} s", flush=True)
        if path and name == names[-1]:
            keep(tables, net, path)


main()
