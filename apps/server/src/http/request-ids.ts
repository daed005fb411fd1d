import { v7 as uuidv7 } from "uuid";

const bytesOfOne = 16;

/**
 * Names requests. Random bytes are fetched for many names at once: to ask the system for them costs
 * more than the rest of a name.
 */
export function createRequestIds(): () => string {
  const pool = new Uint8Array(256 * bytesOfOne);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    const random = pool.subarray(used, used + bytesOfOne);
    used += bytesOfOne;
    return uuidv7({ random });
  };
}
