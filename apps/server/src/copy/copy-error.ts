/** Why a database is not copied, in a line for whoever asked for it. Nothing is kept of the copy. */
export class CopyError extends Error {
  override readonly name = "CopyError";
}
