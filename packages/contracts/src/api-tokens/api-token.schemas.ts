import { z } from "zod";
import { Permission } from "../access/permissions.ts";
import { distinct } from "../schemas/distinct.ts";
import { text } from "../schemas/text.ts";
import { Timestamp } from "../schemas/timestamp.ts";
import { Uuid } from "../schemas/uuid.ts";
import {
  apiTokenExample,
  createApiTokenExample,
  createdApiTokenExample,
} from "./api-token.examples.ts";

export const ApiToken = z
  .object({
    id: Uuid,
    name: z.string(),
    permissions: z.array(Permission),
    createdBy: z.object({ id: Uuid, firstName: z.string(), lastName: z.string() }),
    createdAt: Timestamp,
    expiresAt: Timestamp.nullable().describe("Null: it does not expire."),
    lastUsedAt: Timestamp.nullable().describe("To the minute."),
    revokedAt: Timestamp.nullable(),
  })
  .meta({
    id: "ApiToken",
    description: "A token for programs, without its secret.",
    examples: [apiTokenExample],
  });

/** A token for programs, bound to one organization. Its secret is not part of it. */
export type ApiToken = z.output<typeof ApiToken>;

export const CreateApiTokenInput = z
  .strictObject({
    name: text({ min: 1, max: 100 }),
    permissions: distinct(z.array(Permission).min(1)).describe(
      "A subset of the caller's own permissions.",
    ),
    expiresAt: Timestamp.nullish().describe("In the future. Null or absent: it does not expire."),
  })
  .meta({ id: "CreateApiTokenInput", examples: [createApiTokenExample] });

export const CreatedApiToken = z
  .object({
    apiToken: ApiToken,
    token: z.string().describe("The bearer token. It is shown this once and cannot be read again."),
  })
  .meta({
    id: "CreatedApiToken",
    description: "The token and, this once, its secret.",
    examples: [createdApiTokenExample],
  });

export const ListApiTokensInput = z.strictObject({});

export const ApiTokenList = z
  .object({ data: z.array(ApiToken).describe("Newest first, revoked and expired ones included.") })
  .meta({
    id: "ApiTokenList",
    description: "All API tokens of an organization.",
    examples: [{ data: [apiTokenExample] }],
  });

export const RevokeApiTokenInput = z.strictObject({ id: Uuid.describe("The token's id.") });
