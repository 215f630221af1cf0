/*
 * The arithmetic of the language model: matrix products, a bidirectional LSTM, arc scores.
 *
 * One source, two builds (build.sh): with SIMD, and scalar for where SIMD is missing. Both give the same bits on every
 * machine: products of 16-bit integers are exact, and every float operation is one IEEE operation in a fixed order (no
 * fused multiply-add, no library function).
 *
 * A matrix of weights lies packed: for every eight outputs all inputs, in pairs for 16-bit weights.
 */
#include <stdint.h>

typedef int32_t i32;
typedef int16_t i16;
typedef int8_t i8;
typedef float f32;
#define API(name) __attribute__((export_name(#name)))

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
typedef v128_t v;
static inline v v_zero(void) { return wasm_i32x4_splat(0); }
static inline v v_load(const void *p) { return wasm_v128_load(p); }
static inline void v_store(void *p, v a) { wasm_v128_store(p, a); }
static inline v f_add(v a, v b) { return wasm_f32x4_add(a, b); }
static inline v f_sub(v a, v b) { return wasm_f32x4_sub(a, b); }
static inline v f_mul(v a, v b) { return wasm_f32x4_mul(a, b); }
static inline v f_div(v a, v b) { return wasm_f32x4_div(a, b); }
static inline v f_pmin(v a, v b) { return wasm_f32x4_pmin(a, b); }
static inline v f_pmax(v a, v b) { return wasm_f32x4_pmax(a, b); }
static inline v f_of(v a) { return wasm_f32x4_convert_i32x4(a); }
static inline v i_add(v a, v b) { return wasm_i32x4_add(a, b); }
static inline v i_shl23(v a) { return wasm_i32x4_shl(a, 23); }
static inline v i_set(i32 x) { return wasm_i32x4_splat(x); }
static inline v pair_set(const i16 *p) { return wasm_v128_load32_splat(p); }
static inline v pair_dot(v a, v b) { return wasm_i32x4_dot_i16x8(a, b); }
static inline v load_set(const f32 *p) { return wasm_v128_load32_splat(p); }
static inline v bytes_of(const i8 *p) { return wasm_i32x4_extend_low_i16x8(wasm_i16x8_extend_low_i8x16(wasm_v128_load32_zero(p))); }
static inline void store16(i16 *p, v a) { wasm_v128_store64_lane(p, wasm_i16x8_narrow_i32x4(a, a), 0); }
static inline f32 f_sum(v a) {
  f32 x = wasm_f32x4_extract_lane(a, 0) + wasm_f32x4_extract_lane(a, 1);
  f32 y = wasm_f32x4_extract_lane(a, 2) + wasm_f32x4_extract_lane(a, 3);
  return x + y;
}
#else
typedef union { f32 f[4]; i32 i[4]; i16 h[8]; } v;
#define EACH for (int l = 0; l < 4; l++)
static inline v v_zero(void) { v r = {{0, 0, 0, 0}}; return r; }
static inline v v_load(const void *p) { v r; const i32 *q = p; EACH r.i[l] = q[l]; return r; }
static inline void v_store(void *p, v a) { i32 *q = p; EACH q[l] = a.i[l]; }
static inline v f_add(v a, v b) { EACH a.f[l] += b.f[l]; return a; }
static inline v f_sub(v a, v b) { EACH a.f[l] -= b.f[l]; return a; }
static inline v f_mul(v a, v b) { EACH a.f[l] *= b.f[l]; return a; }
static inline v f_div(v a, v b) { EACH a.f[l] /= b.f[l]; return a; }
static inline v f_pmin(v a, v b) { EACH a.f[l] = b.f[l] < a.f[l] ? b.f[l] : a.f[l]; return a; }
static inline v f_pmax(v a, v b) { EACH a.f[l] = a.f[l] < b.f[l] ? b.f[l] : a.f[l]; return a; }
static inline v f_of(v a) { v r; EACH r.f[l] = (f32)a.i[l]; return r; }
static inline v i_add(v a, v b) { EACH a.i[l] += b.i[l]; return a; }
static inline v i_shl23(v a) { EACH a.i[l] = (i32)((uint32_t)a.i[l] << 23); return a; }
static inline v i_set(i32 x) { v r; EACH r.i[l] = x; return r; }
static inline v pair_set(const i16 *p) { i32 x = *(const i32 *)p; return i_set(x); }
static inline v pair_dot(v a, v b) { v r; EACH r.i[l] = a.h[2 * l] * b.h[2 * l] + a.h[2 * l + 1] * b.h[2 * l + 1]; return r; }
static inline v load_set(const f32 *p) { v r; EACH r.f[l] = *p; return r; }
static inline v bytes_of(const i8 *p) { v r; EACH r.i[l] = p[l]; return r; }
static inline void store16(i16 *p, v a) { EACH p[l] = a.i[l] > 32767 ? 32767 : a.i[l] < -32768 ? -32768 : a.i[l]; }
static inline f32 f_sum(v a) { f32 x = a.f[0] + a.f[1]; f32 y = a.f[2] + a.f[3]; return x + y; }
#endif

/*
 * Constants of the gates, four times each, in memory: engines load them from there at no cost, while constants in the code
 * are built anew wherever registers run out.
 */
#define FOUR(x) x, x, x, x
static f32 constants[] __attribute__((aligned(16))) = {
    FOUR(-60.0f), FOUR(60.0f), FOUR(12582912.0f), FOUR(0.00133335581f), FOUR(0.00961812911f), FOUR(0.0555041087f),
    FOUR(0.240226507f), FOUR(0.693147181f), FOUR(1.0f), FOUR(-1.44269504f), FOUR(-2.88539008f), FOUR(16383.0f)};
enum { LOW, HIGH, WHOLE, P5, P4, P3, P2, P1, ONE, SIGMOID, TANH, STATE };
#define K(name) v_load(k + 4 * name)

/*
 * 2^x for -60 <= x <= 60 (cut there), by a power of two times a polynomial; relative error < 3e-6. Adding 1.5 * 2^23 leaves
 * the nearest whole number in the low bits. 2^(SIGMOID x) is e^-x, 2^(TANH x) is e^-2x.
 */
static inline v power(v x, const f32 *k) {
  v y = f_pmin(f_pmax(x, K(LOW)), K(HIGH));
  v n = f_add(y, K(WHOLE));
  v f = f_sub(y, f_sub(n, K(WHOLE)));
  v g = f_mul(f, f);
  v p = f_add(f_mul(f_add(f_mul(f, K(P5)), K(P4)), g), f_add(f_mul(f, K(P3)), K(P2)));
  p = f_add(f_mul(p, g), f_add(f_mul(f, K(P1)), K(ONE)));
  return f_mul(p, i_add(i_shl23(n), K(ONE))); /* the bits of 1 are 127 << 23 */
}

/* One strip of eight outputs for one to four rows of 16-bit inputs: how many is known where this is put in. */
static inline __attribute__((always_inline)) void strip(const i16 *A, i32 lda, const i16 *b, i32 pairs, i32 rows, v *c) {
  const i16 *a0 = A, *a1 = A + lda, *a2 = a1 + lda, *a3 = a2 + lda;
  v c0 = v_zero(), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
  for (i32 k = 0; k < pairs; k++, b += 16) {
    v x = v_load(b), y = v_load(b + 8), s;
    s = pair_set(a0 + 2 * k); c0 = i_add(c0, pair_dot(s, x)); c1 = i_add(c1, pair_dot(s, y));
    if (rows > 1) { s = pair_set(a1 + 2 * k); c2 = i_add(c2, pair_dot(s, x)); c3 = i_add(c3, pair_dot(s, y)); }
    if (rows > 2) { s = pair_set(a2 + 2 * k); c4 = i_add(c4, pair_dot(s, x)); c5 = i_add(c5, pair_dot(s, y)); }
    if (rows > 3) { s = pair_set(a3 + 2 * k); c6 = i_add(c6, pair_dot(s, x)); c7 = i_add(c7, pair_dot(s, y)); }
  }
  c[0] = c0; c[1] = c1; c[2] = c2; c[3] = c3; c[4] = c4; c[5] = c5; c[6] = c6; c[7] = c7;
}

/* The sums of such a strip as they are, into rows of `ld`. */
static inline __attribute__((always_inline)) void sums(const i16 *A, i32 lda, const i16 *b, i32 pairs, i32 rows, i32 *to, i32 ld) {
  v c[8];
  strip(A, lda, b, pairs, rows, c);
  for (i32 r = 0; r < rows; r++) { v_store(to + r * ld, c[2 * r]); v_store(to + r * ld + 4, c[2 * r + 1]); }
}

/*
 * C[M][ldc] = A[M][lda] (16 bits) × W, scaled by output and with a bias. M is a multiple of four, N of eight, K of two;
 * the sums stay below 2^31 where K * max|a| * max|w| does, which the exporter sees to. So many rows at a time that they and
 * what they make stay in the nearest memory.
 */
#define BLOCK 32
API(product16) void product16(const i16 *A, i32 lda, const i16 *W, const f32 *scale, const f32 *bias, f32 *C, i32 ldc, i32 M, i32 N, i32 K) {
  i32 pairs = K / 2;
  for (i32 from = 0; from < M; from += BLOCK) {
    i32 to = from + BLOCK < M ? from + BLOCK : M;
    for (i32 n = 0; n < N; n += 8) {
      v s0 = v_load(scale + n), s1 = v_load(scale + n + 4), b0 = v_load(bias + n), b1 = v_load(bias + n + 4);
      for (i32 m = from; m < to; m += 4) {
        v c[8];
        strip(A + m * lda, lda, W + n * K, pairs, 4, c);
        for (i32 r = 0; r < 4; r++) {
          f32 *out = C + (m + r) * ldc + n;
          v_store(out, f_add(f_mul(f_of(c[2 * r]), s0), b0));
          v_store(out + 4, f_add(f_mul(f_of(c[2 * r + 1]), s1), b1));
        }
      }
    }
  }
}

/* The same in floats: C = A × W + bias, and below zero nothing where relu is set. M a multiple of four, N of eight. */
API(product32) void product32(const f32 *A, i32 lda, const f32 *W, const f32 *bias, f32 *C, i32 ldc, i32 M, i32 N, i32 K, i32 relu) {
  for (i32 n = 0; n < N; n += 8) {
    const f32 *w = W + n * K;
    for (i32 m = 0; m < M; m += 4) {
      const f32 *a0 = A + m * lda, *a1 = a0 + lda, *a2 = a1 + lda, *a3 = a2 + lda, *b = w;
      v x0 = v_load(bias + n), x1 = v_load(bias + n + 4);
      v c0 = x0, c1 = x1, c2 = x0, c3 = x1, c4 = x0, c5 = x1, c6 = x0, c7 = x1;
      for (i32 k = 0; k < K; k++, b += 8) {
        v x = v_load(b), y = v_load(b + 4), s;
        s = load_set(a0 + k); c0 = f_add(c0, f_mul(s, x)); c1 = f_add(c1, f_mul(s, y));
        s = load_set(a1 + k); c2 = f_add(c2, f_mul(s, x)); c3 = f_add(c3, f_mul(s, y));
        s = load_set(a2 + k); c4 = f_add(c4, f_mul(s, x)); c5 = f_add(c5, f_mul(s, y));
        s = load_set(a3 + k); c6 = f_add(c6, f_mul(s, x)); c7 = f_add(c7, f_mul(s, y));
      }
      v z = v_zero();
      if (relu) {
        c0 = f_pmax(c0, z); c1 = f_pmax(c1, z); c2 = f_pmax(c2, z); c3 = f_pmax(c3, z);
        c4 = f_pmax(c4, z); c5 = f_pmax(c5, z); c6 = f_pmax(c6, z); c7 = f_pmax(c7, z);
      }
      f32 *to = C + m * ldc + n;
      v_store(to, c0); v_store(to + 4, c1); to += ldc;
      v_store(to, c2); v_store(to + 4, c3); to += ldc;
      v_store(to, c4); v_store(to + 4, c5); to += ldc;
      v_store(to, c6); v_store(to + 4, c7);
    }
  }
}

/*
 * One direction of one LSTM layer over a batch of sentences, longest first.
 *   input     pre-activations of the inputs, rows of `ld` floats: gates i, f, g, o, each H wide
 *   row       for every word of the batch (sentence after sentence) its row of `input`
 *   extra     rows of `ld` floats to add, one for every kind of sentence; kind: each sentence's
 *   start, length   of every sentence; S sentences
 *   W, scale  the recurrent weights (outputs 4H, inputs H)
 *   out       states in 16 bits (1 = 16383), rows of `ldo`, word by word
 *   state     room for S4 * H 16-bit states, S4 * H cells, S4 * 4H gates (S4: S rounded up to four)
 */
API(lstm) void lstm(const f32 *input, i32 ld, const i32 *row, const f32 *extra, const i32 *kind, const i32 *start, const i32 *length,
                    i32 S, i32 H, const i16 *W, const f32 *scale, i16 *out, i32 ldo, i32 backward, i16 *h, f32 *cell, i32 *acc) {
  i32 G = 4 * H, S4 = (S + 3) & ~3, longest = length[0], pairs = H / 2;
  for (i32 i = 0; i < S4 * H; i += 4) { store16(h + i, v_zero()); v_store(cell + i, v_zero()); }
  for (i32 i = 0; i < S * G; i += 4) v_store(acc + i, v_zero());
  i32 active = S;
  const f32 *k = constants;
  __asm__("" : "+r"(k)); /* so that they stay in memory */
  for (i32 t = 0; t < longest; t++) {
    while (active > 0 && length[active - 1] <= t) active--;
    /* Before the first word there is no state, and no share of it. */
    for (i32 n = 0; t > 0 && n < G; n += 8) {
      const i16 *b = W + n * H;
      i32 m = 0;
      for (; m + 4 <= active; m += 4) sums(h + m * H, H, b, pairs, 4, acc + m * G + n, G);
      if (active - m == 3) sums(h + m * H, H, b, pairs, 3, acc + m * G + n, G);
      else if (active - m == 2) sums(h + m * H, H, b, pairs, 2, acc + m * G + n, G);
      else if (active - m == 1) sums(h + m * H, H, b, pairs, 1, acc + m * G + n, G);
    }
    for (i32 s = 0; s < active; s++) {
      i32 word = start[s] + (backward ? length[s] - 1 - t : t);
      const f32 *in = input + row[word] * ld, *ex = extra + kind[s] * ld;
      const i32 *a = acc + s * G;
      f32 *e = (f32 *)a;
      /*
       * sigmoid(x) = 1 / (1 + e^-x) and tanh(x) = (1 - e^-2x) / (1 + e^-2x), with one division for a product of both. Loop
       * after loop, since a processor works on many short chains at once but waits on a long one.
       */
      v one = K(ONE);
      for (i32 j = 0; j < G; j += 8) {
        v z = j < 2 * H || j >= 3 * H ? K(SIGMOID) : K(TANH);
        v x = f_mul(f_add(f_add(v_load(in + j), v_load(ex + j)), f_mul(f_of(v_load(a + j)), v_load(scale + j))), z);
        v y = f_mul(f_add(f_add(v_load(in + j + 4), v_load(ex + j + 4)), f_mul(f_of(v_load(a + j + 4)), v_load(scale + j + 4))), z);
        x = power(x, k);
        y = power(y, k);
        v_store(e + j, x);
        v_store(e + j + 4, y);
      }
      f32 *c = cell + s * H;
      for (i32 j = 0; j < H; j += 4) {
        v i = v_load(e + j), f = v_load(e + H + j), g = v_load(e + 2 * H + j);
        v_store(c + j, f_add(f_div(v_load(c + j), f_add(one, f)), f_div(f_sub(one, g), f_mul(f_add(one, i), f_add(one, g)))));
      }
      for (i32 j = 0; j < H; j += 4) {
        v o = v_load(e + 3 * H + j), t = power(f_mul(v_load(c + j), K(TANH)), k);
        v q = f_mul(f_div(f_sub(one, t), f_mul(f_add(one, o), f_add(one, t))), K(STATE));
        q = i_add(f_add(q, K(WHOLE)), i_set(-0x4b400000));
        store16(h + s * H + j, q);
        store16(out + word * ldo + j, q);
      }
    }
  }
}

/* Adds rows of bytes, each times its scale and `factor`, to `width` (a multiple of four) floats. */
API(embed) void embed(const i8 *table, const f32 *scale, i32 width, const i32 *row, i32 rows, f32 factor, f32 *to) {
  for (i32 r = 0; r < rows; r++) {
    const i8 *from = table + row[r] * width;
    f32 by = scale[row[r]] * factor;
    v s = load_set(&by);
    for (i32 i = 0; i < width; i += 4) v_store(to + i, f_add(v_load(to + i), f_mul(f_of(bytes_of(from + i)), s)));
  }
}

/* Below zero nothing, in place: `cols` (a multiple of four) of each row of `ld`. */
API(rectify) void rectify(f32 *x, i32 ld, i32 cols, i32 rows) {
  for (i32 r = 0; r < rows; r++, x += ld)
    for (i32 i = 0; i < cols; i += 4) v_store(x + i, f_pmax(v_load(x + i), v_zero()));
}

/*
 * Arc scores of one sentence: out[n][n + 1], column 0 the root; D a multiple of four.
 * dep rows of `ldd`, head rows of `ldh`, both with D numbers; root: D numbers; bias: of every head, root first.
 */
API(arcs) void arcs(const f32 *dep, i32 ldd, const f32 *head, i32 ldh, const f32 *root, const f32 *weight, f32 *bias, f32 *out, i32 n, i32 D) {
  for (i32 h = 0; h <= n; h++) {
    const f32 *x = h ? head + (h - 1) * ldh : root;
    v c = v_zero();
    for (i32 k = 0; k < D; k += 4) c = f_add(c, f_mul(v_load(x + k), v_load(weight + k)));
    bias[h] = f_sum(c);
  }
  for (i32 h = 0; h <= n; h++) {
    const f32 *x = h ? head + (h - 1) * ldh : root;
    for (i32 d = 0; d < n; d++) {
      const f32 *y = dep + d * ldd;
      v c = v_zero(), e = c;
      for (i32 k = 0; k < D; k += 8) {
        c = f_add(c, f_mul(v_load(x + k), v_load(y + k)));
        e = f_add(e, f_mul(v_load(x + k + 4), v_load(y + k + 4)));
      }
      out[d * (n + 1) + h] = h == d + 1 ? -1e9f : f_sum(f_add(c, e)) + bias[h];
    }
  }
}

/* The hidden layer of the relations: each word's own part and its head's, added, below zero nothing. head: rows, -1 the root. */
API(pairs) void pairs(const f32 *dep, i32 ldd, const f32 *gov, i32 ldg, const f32 *root, const i32 *head, f32 *out, i32 n, i32 D) {
  for (i32 i = 0; i < n; i++) {
    const f32 *x = dep + i * ldd, *y = head[i] < 0 ? root : gov + head[i] * ldg;
    for (i32 k = 0; k < D; k += 4) v_store(out + i * D + k, f_pmax(f_add(v_load(x + k), v_load(y + k)), v_zero()));
  }
}
