import type { ZodOpenApiComponentsObject } from "zod-openapi";
import type { Access } from "../access/access.ts";
import {
  requesterOrganizationHeader,
  targetOrganizationHeader,
} from "../access/organization-headers.ts";

const requester =
  "The organization that the request is made for. The caller must be a member of it, and what the caller may do there decides what the request may do.";

const target =
  "The organization whose data the request touches. It may be the requester itself. If it is another one, the two must be connected and the target must have granted the requester what the request does.";

const schema = { type: "string", format: "uuid" } as const;

/** The header parameters that select organizations, as components of the document. */
export const organizationParameters = {
  RequesterOrganization: {
    in: "header",
    name: requesterOrganizationHeader,
    required: true,
    description: requester,
    schema,
  },
  TargetOrganization: {
    in: "header",
    name: targetOrganizationHeader,
    required: true,
    description: target,
    schema,
  },
  OptionalRequesterOrganization: {
    in: "header",
    name: requesterOrganizationHeader,
    description: `${requester} By default the organization that the token is bound to, or the one that the session is in.`,
    schema,
  },
  OptionalTargetOrganization: {
    in: "header",
    name: targetOrganizationHeader,
    description: `${target} By default the requester.`,
    schema,
  },
} satisfies ZodOpenApiComponentsObject["parameters"];

/** References to the header parameters of a procedure with this rule. */
export function organizationParametersOf(access: Access) {
  if (typeof access === "string") return [];
  return access.organizationHeaders === "required"
    ? [reference("RequesterOrganization"), reference("TargetOrganization")]
    : [reference("OptionalRequesterOrganization"), reference("OptionalTargetOrganization")];
}

function reference(name: keyof typeof organizationParameters) {
  return { $ref: `#/components/parameters/${name}` };
}
