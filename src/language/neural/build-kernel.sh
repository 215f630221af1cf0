#!/bin/sh
# kernel.c → models/language-kernel.{fused,simd,scalar}.wasm, with Debian 12's clang-19 and lld-19. The built files are committed.
set -e
cd "$(dirname "$0")"
compile="clang-19 --target=wasm32 -O3 -ffp-contract=off -fno-strict-aliasing -fno-builtin -Wall -c kernel.c"
link="wasm-ld-19 --no-entry --import-memory --strip-all -z stack-size=65536 --export=__heap_base"
for kind in fused simd scalar; do
  case $kind in
    fused) flags="-msimd128 -mrelaxed-simd -DFUSED" ;;
    simd) flags="-msimd128 -mrelaxed-simd" ;;
    scalar) flags= ;;
  esac
  object=$(mktemp)
  $compile $flags -o "$object"
  $link "$object" -o "../../../models/language-kernel.$kind.wasm"
  rm "$object"
done
chmod 644 ../../../models/language-kernel.*.wasm
