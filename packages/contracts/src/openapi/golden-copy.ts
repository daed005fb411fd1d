import { createOpenApiDocument } from "./openapi-document.ts";

/** Where the OpenAPI document is committed, so that a change of the contract shows in review. */
export const goldenCopyFile = new URL("../../openapi.json", import.meta.url);

/** What the committed document should be. */
export function goldenCopy(): string {
  const document = createOpenApiDocument({ serverUrl: "http://localhost:4000" });
  return `${JSON.stringify(document, null, 2)}\n`;
}
