import { Role, text } from "@liaison/contracts";
import { z } from "zod";
import { parseInput } from "./better-auth-input.ts";

const Name = text({ min: 1, max: 100 });

const Slug = z.string().regex(/^[a-z0-9-]{1,60}$/, {
  error: "Must have 1 to 60 small letters, digits and hyphens",
});

const NewOrganization = z.strictObject({ name: Name, slug: Slug });

const OrganizationChange = z.strictObject({
  name: Name.exactOptional(),
  slug: Slug.exactOptional(),
});

const RoleInput = z.object({
  role: z.enum(Role.options, { error: `Must be one of ${Role.options.join(", ")}` }),
});

/** What may be said of organizations and their members, by the contract's rules. */
export const organizationHooks = {
  beforeCreateOrganization: async ({ organization }: { organization: unknown }) => ({
    data: parseInput(NewOrganization, organization),
  }),
  beforeUpdateOrganization: async ({ organization }: { organization: unknown }) => ({
    data: parseInput(OrganizationChange, organization),
  }),
  beforeUpdateMemberRole: async ({ newRole }: { newRole: string }) => ({
    data: parseInput(RoleInput, { role: newRole }),
  }),
};
