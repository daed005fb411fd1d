import { z } from "zod";
import { Permission, Role } from "../access/permissions.ts";
import { Uuid } from "../schemas/uuid.ts";
import { meExample } from "./me.examples.ts";

const TargetOrganization = z
  .object({
    id: Uuid,
    name: z.string(),
    permissions: z.array(Permission).describe("What it granted, as far as the role holds it too."),
  })
  .meta({ id: "TargetOrganization" });

const Membership = z
  .object({
    id: Uuid,
    name: z.string(),
    role: Role,
    permissions: z.array(Permission).describe("What the caller may do in the organization."),
    targets: z
      .array(TargetOrganization)
      .describe("The connected organizations that granted it something."),
  })
  .meta({ id: "Membership" });

export const GetMeInput = z.strictObject({});

export const Me = z
  .object({
    user: z.object({
      id: Uuid,
      email: z.string(),
      emailVerified: z.boolean(),
      firstName: z.string(),
      lastName: z.string(),
    }),
    organizations: z.array(Membership).describe("Ordered by name."),
  })
  .meta({ id: "Me", description: "Who is signed in.", examples: [meExample] });

/** Who is signed in, and for which organizations the user may act. */
export type Me = z.output<typeof Me>;
