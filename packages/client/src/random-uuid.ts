/** What is needed of the platform's `crypto`. Pages over plain http have no `randomUUID`. */
export type RandomSource = Pick<Crypto, "getRandomValues"> & Partial<Pick<Crypto, "randomUUID">>;

/** A random UUID (RFC 9562, version 4). */
export function randomUuid(source: RandomSource = crypto): string {
  return source.randomUUID?.() ?? uuidOf(source.getRandomValues(new Uint8Array(16)));
}

/** Of 16 random bytes, six bits give way to the version and the variant. */
function uuidOf(bytes: Uint8Array): string {
  const octets = bytes
    .with(6, ((bytes[6] ?? 0) & 0x0f) | 0x40)
    .with(8, ((bytes[8] ?? 0) & 0x3f) | 0x80);
  const digits = Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
