const longestName = 40;

/**
 * The name that an organization goes by in addresses. No two have the same, so some random letters
 * are part of it.
 */
export function organizationSlug(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .match(/[a-z0-9]+/g);
  const readable = (words ?? []).join("-").slice(0, longestName);
  return [readable, randomLetters()].filter(Boolean).join("-");
}

function randomLetters(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
