import type { OrganizationAccess } from "../access/access.ts";
import { procedure, router } from "../trpc.ts";
import {
  ApiToken,
  ApiTokenList,
  CreateApiTokenInput,
  CreatedApiToken,
  ListApiTokensInput,
  RevokeApiTokenInput,
} from "./api-token.schemas.ts";

const manageOrganization: OrganizationAccess = { permission: "organization.manage" };

export const apiTokensRouter = router({
  create: procedure(manageOrganization, {
    method: "POST",
    path: "/api-tokens",
    status: 201,
    summary: "Create an API token",
    description:
      "Makes a token for a program that acts for the current organization on the caller's behalf. Only its hash is kept, so the answer is the one time it can be read.",
  })
    .input(CreateApiTokenInput)
    .output(CreatedApiToken)
    .mutation(({ ctx, input }) => ctx.services.apiTokens.create(ctx.caller, input)),

  list: procedure(manageOrganization, {
    method: "GET",
    path: "/api-tokens",
    summary: "List API tokens",
    description: "All API tokens of the current organization, without their secrets.",
  })
    .input(ListApiTokensInput.default({}))
    .output(ApiTokenList)
    .query(({ ctx, input }) => ctx.services.apiTokens.list(ctx.caller, input)),

  revoke: procedure(manageOrganization, {
    method: "DELETE",
    path: "/api-tokens/{id}",
    summary: "Revoke an API token",
    description:
      "Ends a token's access with the next request. Revoking it again answers the same and changes nothing.",
  })
    .input(RevokeApiTokenInput)
    .output(ApiToken)
    .mutation(({ ctx, input }) => ctx.services.apiTokens.revoke(ctx.caller, input)),
});
