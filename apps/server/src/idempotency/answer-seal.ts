import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** Closes answers up before they are stored: some hold secrets that are shown only once. */
export interface AnswerSeal {
  readonly seal: (answer: string) => string;
  /** Null if it was sealed with another secret. */
  readonly open: (sealed: string) => string | null;
}

/** A seal whose key is derived from the server's secret. */
export function createAnswerSeal(secret: string): AnswerSeal {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "idempotency answers", 32));
  return {
    seal: (answer) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce);
      const text = Buffer.concat([cipher.update(answer, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64");
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, "base64");
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
      try {
        return Buffer.concat([text, decipher.final()]).toString("utf8");
      } catch {
        return null;
      }
    },
  };
}
