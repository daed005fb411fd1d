import { isLiaisonError } from "@liaison/client";

/**
 * The idempotency keys of one button. As long as nobody knows whether an action was carried out,
 * pressing the button again with the same input is the same action, and has the same key.
 */
export function actionKeys(newKey: () => string = randomKey) {
  let unsettled: { readonly input: string; readonly key: string } | undefined;
  return {
    keyOf(input: unknown): string {
      const text = JSON.stringify(input) ?? "";
      if (unsettled?.input !== text) unsettled = { input: text, key: newKey() };
      return unsettled.key;
    },
    /** The action is over, unless it ended with an error that leaves open what has happened. */
    settle(error?: unknown): void {
      const open = error != null && !isLiaisonError(error);
      if (!open) unsettled = undefined;
    },
  };
}

/** Unlike `randomUUID`, it is there on a page over plain http too. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
