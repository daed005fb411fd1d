const here = "http://localhost";

/**
 * The path to go to after signing in, if it stays within the app; otherwise `/`. Browsers read
 * `//host` and `/\host` as another site and drop tabs and line breaks, so the URL parser decides.
 */
export function localPath(path: unknown): string {
  if (typeof path !== "string" || !path.startsWith("/")) return "/";
  const url = URL.parse(path, here);
  if (url?.origin !== here || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
