/** Feeds and sitemaps are UTF-8 but for old ones that say otherwise in their first line. */
export function listText(bytes: Uint8Array | undefined): string {
  const first = Buffer.from(bytes?.subarray(0, 200) ?? []).toString('latin1');
  const label = /^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(first)?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
