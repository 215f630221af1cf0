/*
 * Four numbers of 32 bits (or sixteen of eight) worked on at once: with WebAssembly's SIMD, or one by one where that is missing.
 * Both do the same operations in the same order, so both give the same bits.
 */
#include <stdint.h>

typedef int32_t i32;
typedef int8_t i8;
typedef float f32;

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
typedef v128_t v;
static inline v v_zero(void) { return wasm_i32x4_splat(0); }
static inline v v_load(const void *p) { return wasm_v128_load(p); }
static inline void v_store(void *p, v a) { wasm_v128_store(p, a); }
static inline v f_add(v a, v b) { return wasm_f32x4_add(a, b); }
static inline v f_mul(v a, v b) { return wasm_f32x4_mul(a, b); }
static inline v f_div(v a, v b) { return wasm_f32x4_div(a, b); }
static inline v f_pmin(v a, v b) { return wasm_f32x4_pmin(a, b); }
static inline v f_pmax(v a, v b) { return wasm_f32x4_pmax(a, b); }
static inline v f_abs(v a) { return wasm_f32x4_abs(a); }
static inline v f_of(v a) { return wasm_f32x4_convert_i32x4(a); }
static inline v f_set(f32 x) { return wasm_f32x4_splat(x); }
static inline v i_add(v a, v b) { return wasm_i32x4_add(a, b); }
static inline v i_set(i32 x) { return wasm_i32x4_splat(x); }
/* Four bytes, four times. */
static inline v four_set(const i8 *p) { return wasm_v128_load32_splat(p); }
/*
 * c + the products of a and b, summed by four. Exact, and so no matter of the machine, where every b is in 0..127: then b's sign
 * cannot be mistaken, and two products stay below 2^15. One instruction where the processor has it; elsewhere the engine makes
 * that of five, and these are three.
 */
#ifdef FUSED
static inline v four_dot(v a, v b, v c) { return wasm_i32x4_relaxed_dot_i8x16_i7x16_add(a, b, c); }
#else
static inline v four_dot(v a, v b, v c) {
  return i_add(c, wasm_i32x4_dot_i16x8(wasm_i16x8_relaxed_dot_i8x16_i7x16(a, b), wasm_i16x8_splat(1)));
}
#endif
static inline v bytes_of(const i8 *p) { return wasm_i32x4_extend_low_i16x8(wasm_i16x8_extend_low_i8x16(wasm_v128_load32_zero(p))); }
/* Four numbers of -128..127 as bytes. */
static inline void store8(i8 *p, v a) {
  v b = wasm_i16x8_narrow_i32x4(a, a);
  wasm_v128_store32_lane(p, wasm_i8x16_narrow_i16x8(b, b), 0);
}
static inline i32 i_first(v a) { return wasm_i32x4_extract_lane(a, 0); }
static inline i32 i_sum(v a) {
  return wasm_i32x4_extract_lane(a, 0) + wasm_i32x4_extract_lane(a, 1) + wasm_i32x4_extract_lane(a, 2) + wasm_i32x4_extract_lane(a, 3);
}
static inline f32 f_sum(v a) {
  f32 x = wasm_f32x4_extract_lane(a, 0) + wasm_f32x4_extract_lane(a, 1);
  f32 y = wasm_f32x4_extract_lane(a, 2) + wasm_f32x4_extract_lane(a, 3);
  return x + y;
}
static inline f32 f_most(v a) {
  f32 x = wasm_f32x4_extract_lane(a, 0), y = wasm_f32x4_extract_lane(a, 1), z = wasm_f32x4_extract_lane(a, 2), w = wasm_f32x4_extract_lane(a, 3);
  x = x < y ? y : x;
  z = z < w ? w : z;
  return x < z ? z : x;
}
#else
typedef union { f32 f[4]; i32 i[4]; i8 b[16]; } v;
#define EACH for (int l = 0; l < 4; l++)
static inline v v_zero(void) { v r = {{0, 0, 0, 0}}; return r; }
static inline v v_load(const void *p) { v r; const i32 *q = p; EACH r.i[l] = q[l]; return r; }
static inline void v_store(void *p, v a) { i32 *q = p; EACH q[l] = a.i[l]; }
static inline v f_add(v a, v b) { EACH a.f[l] += b.f[l]; return a; }
static inline v f_mul(v a, v b) { EACH a.f[l] *= b.f[l]; return a; }
static inline v f_div(v a, v b) { EACH a.f[l] /= b.f[l]; return a; }
static inline v f_pmin(v a, v b) { EACH a.f[l] = b.f[l] < a.f[l] ? b.f[l] : a.f[l]; return a; }
static inline v f_pmax(v a, v b) { EACH a.f[l] = a.f[l] < b.f[l] ? b.f[l] : a.f[l]; return a; }
static inline v f_abs(v a) { EACH a.i[l] &= 0x7fffffff; return a; }
static inline v f_of(v a) { v r; EACH r.f[l] = (f32)a.i[l]; return r; }
static inline v f_set(f32 x) { v r; EACH r.f[l] = x; return r; }
static inline v i_add(v a, v b) { EACH a.i[l] += b.i[l]; return a; }
static inline v i_set(i32 x) { v r; EACH r.i[l] = x; return r; }
static inline v four_set(const i8 *p) { return i_set(*(const i32 *)p); }
static inline v four_dot(v a, v b, v c) {
  EACH for (int k = 4 * l; k < 4 * l + 4; k++) c.i[l] += a.b[k] * b.b[k];
  return c;
}
static inline v bytes_of(const i8 *p) { v r; EACH r.i[l] = p[l]; return r; }
static inline void store8(i8 *p, v a) { EACH p[l] = (i8)(a.i[l] > 127 ? 127 : a.i[l] < -128 ? -128 : a.i[l]); }
static inline i32 i_first(v a) { return a.i[0]; }
static inline i32 i_sum(v a) { return a.i[0] + a.i[1] + a.i[2] + a.i[3]; }
static inline f32 f_sum(v a) { f32 x = a.f[0] + a.f[1]; f32 y = a.f[2] + a.f[3]; return x + y; }
static inline f32 f_most(v a) { f32 x = a.f[0]; for (int l = 1; l < 4; l++) x = x < a.f[l] ? a.f[l] : x; return x; }
#endif
