import { expect, it } from "vitest";
import { formatFileSize } from "./file-size.ts";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1 kB"],
  [1_234_567, "1.2 MB"],
  [64 * 1024 * 1024, "67.1 MB"],
])("%d bytes are %s", (bytes, text) => {
  expect(formatFileSize(bytes, "en-GB")).toBe(text);
});
