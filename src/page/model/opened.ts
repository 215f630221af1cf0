import { decodeHTML } from 'entities/decode';

const CLOSED = /<\/?(?:noscript|noframes)\b|<template\b[^>]*\bshadowroot|\bsrcdoc\s*=/i;
const ALTERNATIVE = /(<\/?)(?:noscript|noframes)\b/gi;
const SHADOW = /<template\b[^>]*\bshadowroot(?:mode)?\s*=[^>]*>/gi;
const FRAME = /<iframe\b[^>]*\bsrcdoc\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>/gi;

/**
 * A page's source with those parts opened that hold a page for readers without scripts or frames, or that a browser draws though
 * they are no part of the tree: `noscript`, `noframes`, declarative shadow roots, frames with their source within. Undefined where
 * there are none.
 */
export function openedSource(source: string): string | undefined {
  if (!CLOSED.test(source)) return undefined;
  return source
    .replace(
      FRAME,
      (_, double?: string, single?: string) => `<div>${decodeHTML(double ?? single ?? '')}</div>`,
    )
    .replace(SHADOW, '<div>')
    .replace(ALTERNATIVE, '$1div');
}
