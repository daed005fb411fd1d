import { APIError, createAuthMiddleware } from "better-auth/api";
import { z } from "zod";
import { parseInput } from "./better-auth-input.ts";

const Count = z.string().regex(/^\d{1,6}$/, { error: "Must be a whole number" });

const MemberField = z.enum(["id", "userId", "organizationId", "role", "createdAt"]);

/** Which of an organization's members are listed; the rest is the library's to read. */
const MemberQuery = z.object({
  limit: Count.optional(),
  offset: Count.optional(),
  sortBy: MemberField.optional(),
  filterField: MemberField.optional(),
});

/** Refuses what the library would hand on to the database, which not every engine takes. */
export const checkInput = createAuthMiddleware(async ({ path, body, query }) => {
  if (hasNul(body) || hasNul(query)) {
    const message = "The character U+0000 is not allowed";
    throw new APIError("BAD_REQUEST", { code: "VALIDATION_FAILED", message });
  }
  if (path === "/organization/list-members") parseInput(MemberQuery, query ?? {});
});

function hasNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0");
  return typeof value === "object" && value !== null && Object.values(value).some(hasNul);
}
