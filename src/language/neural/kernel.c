/*
 * The arithmetic of the language model: matrix products, a bidirectional LSTM, arc scores.
 *
 * One source, three builds (build-kernel.sh): two with SIMD, for processors that multiply and add bytes in one instruction and for
 * others, and a scalar one for where SIMD is missing. All give the same bits on every machine: products of whole numbers are
 * exact, and every float operation is one IEEE operation in a fixed order (no fused multiply-add, no library function).
 *
 * Products are of bytes: inputs in -127..127, weights in -63..63. Weights lie packed, for every eight outputs all inputs in fours,
 * and raised by RAISE, since one side of the product has to be 0..127; what that adds to a sum is taken off from the start.
 */
#include "vector.h"

#define API(name) __attribute__((export_name(#name)))
#define RAISE 64

/*
 * tanh(x) as x (P0 + P1 x² + P2 x⁴) / (1 + Q1 x² + Q2 x⁴), x cut at ±5: off by less than 0.00005 everywhere, where a state is kept to
 * 0.004. The second row is for sigmoid(x) = (1 + tanh(x / 2)) / 2. Each constant stands four times, in memory: engines load them
 * from there at no cost, while constants in the code are built anew wherever registers run out.
 */
#define FOUR(x) x, x, x, x
static f32 constants[] __attribute__((aligned(16))) = {
    FOUR(-5.0f), FOUR(5.0f), FOUR(0.999841776f), FOUR(0.101833203f), FOUR(0.000657175411f), FOUR(0.434661508f), FOUR(0.0126662983f),
    FOUR(-10.0f), FOUR(10.0f), FOUR(0.499920888f), FOUR(0.0127291504f), FOUR(2.05367316e-05f), FOUR(0.108665377f), FOUR(0.000791643644f),
    FOUR(1.0f), FOUR(0.5f), FOUR(63.5f), FOUR(12582912.0f)};
enum { LOW, HIGH, P0, P1, P2, Q1, Q2, TANH = 0, SIGMOID = 7, ONE = 14, HALF, HALF_STATE, WHOLE };
#define K(name) v_load(k + 4 * (name))

/* A fraction: tanh(x), or tanh(x / 2) where `of` is SIGMOID. */
typedef struct { v above, below; } fraction;
static inline fraction tanh_of(v x, i32 of, const f32 *k) {
  x = f_pmin(f_pmax(x, K(of + LOW)), K(of + HIGH));
  v y = f_mul(x, x);
  fraction r;
  r.above = f_mul(x, f_add(f_mul(f_add(f_mul(K(of + P2), y), K(of + P1)), y), K(of + P0)));
  r.below = f_add(f_mul(f_add(f_mul(K(of + Q2), y), K(of + Q1)), y), K(ONE));
  return r;
}
/* Twice the sigmoid of x. */
static inline fraction sigmoid_of(v x, const f32 *k) {
  fraction r = tanh_of(x, SIGMOID, k);
  r.above = f_add(r.below, r.above);
  return r;
}

/* A vector of floats as whole numbers, where they are below 2^22. */
static inline v rounded(v x, v whole) { return i_add(f_add(x, whole), i_set(-0x4b400000)); }

/* What the sums of a row begin with: RAISE times its numbers, taken off. */
static inline i32 start_of(const i8 *a, i32 K) {
  v c = v_zero(), raise = i_set(RAISE * 0x01010101);
  for (i32 k = 0; k < K; k += 4) c = four_dot(four_set(a + k), raise, c);
  return -i_first(c);
}

/* One strip of eight outputs for one to four rows of bytes: how many is known where this is put in. */
static inline __attribute__((always_inline)) void strip(const i8 *A, i32 lda, const i32 *from, const i8 *b, i32 K, i32 rows, v *c) {
  const i8 *a0 = A, *a1 = A + lda, *a2 = a1 + lda, *a3 = a2 + lda;
  v c0 = i_set(from[0]), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
  if (rows > 1) c3 = c2 = i_set(from[1]);
  if (rows > 2) c5 = c4 = i_set(from[2]);
  if (rows > 3) c7 = c6 = i_set(from[3]);
  for (i32 k = 0; k < K; k += 4, b += 32) {
    v x = v_load(b), y = v_load(b + 16), s;
    s = four_set(a0 + k); c0 = four_dot(s, x, c0); c1 = four_dot(s, y, c1);
    if (rows > 1) { s = four_set(a1 + k); c2 = four_dot(s, x, c2); c3 = four_dot(s, y, c3); }
    if (rows > 2) { s = four_set(a2 + k); c4 = four_dot(s, x, c4); c5 = four_dot(s, y, c5); }
    if (rows > 3) { s = four_set(a3 + k); c6 = four_dot(s, x, c6); c7 = four_dot(s, y, c7); }
  }
  c[0] = c0; c[1] = c1; c[2] = c2; c[3] = c3; c[4] = c4; c[5] = c5; c[6] = c6; c[7] = c7;
}

/* The sums of such a strip as they are, into rows of `ld`. */
static inline __attribute__((always_inline)) void sums(const i8 *A, i32 lda, const i32 *from, const i8 *b, i32 K, i32 rows, i32 *to, i32 ld) {
  v c[8];
  strip(A, lda, from, b, K, rows, c);
  for (i32 r = 0; r < rows; r++) { v_store(to + r * ld, c[2 * r]); v_store(to + r * ld + 4, c[2 * r + 1]); }
}

/*
 * C[M][ldc] = A[M][lda] (bytes, each row with its scale) × W, scaled by output and with a bias. M and K are multiples of four,
 * N of eight. So many rows at a time that they and what they make stay in the nearest memory.
 */
#define BLOCK 32
API(product) void product(const i8 *A, i32 lda, const f32 *by, const i8 *W, const f32 *scale, const f32 *bias, f32 *C, i32 ldc, i32 M, i32 N, i32 K) {
  i32 begin[BLOCK];
  for (i32 from = 0; from < M; from += BLOCK) {
    i32 to = from + BLOCK < M ? from + BLOCK : M;
    for (i32 m = from; m < to; m++) begin[m - from] = start_of(A + m * lda, K);
    for (i32 n = 0; n < N; n += 8) {
      v s0 = v_load(scale + n), s1 = v_load(scale + n + 4), b0 = v_load(bias + n), b1 = v_load(bias + n + 4);
      for (i32 m = from; m < to; m += 4) {
        v c[8];
        strip(A + m * lda, lda, begin + m - from, W + n * K, K, 4, c);
        for (i32 r = 0; r < 4; r++) {
          f32 *out = C + (m + r) * ldc + n;
          v s = f_set(by[m + r]);
          v_store(out, f_add(f_mul(f_mul(f_of(c[2 * r]), s0), s), b0));
          v_store(out + 4, f_add(f_mul(f_mul(f_of(c[2 * r + 1]), s1), s), b1));
        }
      }
    }
  }
}

/*
 * Rows of floats as bytes, each row with the scale that its largest number asks for (`by`); below zero nothing where relu is
 * set. `cols` is a multiple of four.
 */
API(shrink) void shrink(const f32 *x, i32 ld, i32 cols, i32 rows, i32 relu, i8 *to, i32 ldt, f32 *by) {
  v zero = v_zero(), whole = f_set(12582912.0f);
  for (i32 r = 0; r < rows; r++, x += ld, to += ldt) {
    v most = zero;
    for (i32 i = 0; i < cols; i += 4) most = f_pmax(most, relu ? v_load(x + i) : f_abs(v_load(x + i)));
    f32 top = f_most(most);
    by[r] = top / 127.0f;
    v s = f_set(top > 1e-30f ? 127.0f / top : 0.0f);
    for (i32 i = 0; i < cols; i += 4) {
      v y = relu ? f_pmax(v_load(x + i), zero) : v_load(x + i);
      store8(to + i, rounded(f_mul(y, s), whole));
    }
  }
}

/* What a gate is asked: its inputs' share, the sentence's, the state's. */
static inline v gate(const f32 *in, const f32 *ex, const i32 *a, const f32 *scale, i32 j) {
  return f_add(f_add(v_load(in + j), v_load(ex + j)), f_mul(f_of(v_load(a + j)), v_load(scale + j)));
}

/*
 * One direction of one LSTM layer over a batch of sentences, longest first.
 *   input     pre-activations of the inputs, rows of `ld` floats: gates i, f, g, o, each H wide
 *   row       for every word of the batch (sentence after sentence) its row of `input`
 *   extra     rows of `ld` floats to add, one for every kind of sentence; kind: each sentence's
 *   start, length   of every sentence; S sentences
 *   W, scale  the recurrent weights (outputs 4H, inputs H)
 *   out       states as bytes (1 = 127), rows of `ldo`, word by word
 *   h, begin, cell, acc   room for S4 * H states, S4 beginnings of sums, S4 * H cells, S4 * 4H gates (S4: S rounded up to four)
 */
API(lstm) void lstm(const f32 *input, i32 ld, const i32 *row, const f32 *extra, const i32 *kind, const i32 *start, const i32 *length,
                    i32 S, i32 H, const i8 *W, const f32 *scale, i8 *out, i32 ldo, i32 backward, i8 *h, i32 *begin, f32 *cell, i32 *acc) {
  i32 G = 4 * H, S4 = (S + 3) & ~3, longest = length[0];
  for (i32 i = 0; i < S4 * H; i += 4) v_store(cell + i, v_zero());
  for (i32 i = 0; i < S * G; i += 4) v_store(acc + i, v_zero());
  i32 active = S;
  const f32 *k = constants;
  __asm__("" : "+r"(k)); /* so that they stay in memory */
  for (i32 t = 0; t < longest; t++) {
    while (active > 0 && length[active - 1] <= t) active--;
    /* Before the first word there is no state, and no share of it. */
    for (i32 n = 0; t > 0 && n < G; n += 8) {
      const i8 *b = W + n * H;
      i32 m = 0;
      for (; m + 4 <= active; m += 4) sums(h + m * H, H, begin + m, b, H, 4, acc + m * G + n, G);
      if (active - m == 3) sums(h + m * H, H, begin + m, b, H, 3, acc + m * G + n, G);
      else if (active - m == 2) sums(h + m * H, H, begin + m, b, H, 2, acc + m * G + n, G);
      else if (active - m == 1) sums(h + m * H, H, begin + m, b, H, 1, acc + m * G + n, G);
    }
    for (i32 s = 0; s < active; s++) {
      i32 word = start[s] + (backward ? length[s] - 1 - t : t);
      const f32 *in = input + row[word] * ld, *ex = extra + kind[s] * ld;
      const i32 *a = acc + s * G;
      f32 *c = cell + s * H;
      v total = v_zero();
      for (i32 j = 0; j < H; j += 4) {
        /* c f + i g over one denominator; f and i come doubled. */
        fraction i = sigmoid_of(gate(in, ex, a, scale, j), k), f = sigmoid_of(gate(in, ex, a, scale, j + H), k), g = tanh_of(gate(in, ex, a, scale, j + 2 * H), TANH, k);
        v both = f_mul(i.below, g.below);
        v above = f_add(f_mul(f_mul(v_load(c + j), f.above), both), f_mul(f_mul(i.above, g.above), f.below));
        v_store(c + j, f_div(f_mul(above, K(HALF)), f_mul(f.below, both)));
      }
      for (i32 j = 0; j < H; j += 4) {
        fraction o = sigmoid_of(gate(in, ex, a, scale, j + 3 * H), k), t = tanh_of(v_load(c + j), TANH, k);
        v q = rounded(f_div(f_mul(f_mul(o.above, t.above), K(HALF_STATE)), f_mul(o.below, t.below)), K(WHOLE));
        total = i_add(total, q);
        store8(h + s * H + j, q);
        store8(out + word * ldo + j, q);
      }
      begin[s] = -RAISE * i_sum(total);
    }
  }
}

/*
 * Adds to the rows of `words`, `ld` floats each, rows of a table of bytes `width` (a multiple of four) wide: for each word those of
 * `row + most * word`, as many as `count` says, each times its scale and the word's factor.
 */
API(embed) void embed(const i8 *table, const f32 *scale, i32 width, const i32 *row, i32 most, const i32 *count, const f32 *factor, i32 words, f32 *to, i32 ld) {
  for (i32 w = 0; w < words; w++, row += most, to += ld) {
    for (i32 r = 0; r < count[w]; r++) {
      const i8 *from = table + row[r] * width;
      v s = f_set(scale[row[r]] * factor[w]);
      for (i32 i = 0; i < width; i += 4) v_store(to + i, f_add(v_load(to + i), f_mul(f_of(bytes_of(from + i)), s)));
    }
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

/* What the relations are read from: each word's own part and its head's, added. head: rows, -1 the root. */
API(pairs) void pairs(const f32 *dep, i32 ldd, const f32 *gov, i32 ldg, const f32 *root, const i32 *head, f32 *out, i32 n, i32 D) {
  for (i32 i = 0; i < n; i++) {
    const f32 *x = dep + i * ldd, *y = head[i] < 0 ? root : gov + head[i] * ldg;
    for (i32 k = 0; k < D; k += 4) v_store(out + i * D + k, f_add(v_load(x + k), v_load(y + k)));
  }
}
