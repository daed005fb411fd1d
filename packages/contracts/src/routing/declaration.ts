import type { AnyProcedure } from "@trpc/server";
import { octetInputParser } from "@trpc/server/http";
import { z } from "zod";
import type { Access } from "../access/access.ts";
import { Permission } from "../access/permissions.ts";
import type { Route, Subscription } from "./route.ts";

/** What a procedure declares, or what its declaration lacks. */
export function readDeclaration({ _def: declared }: AnyProcedure) {
  if (declared.type === "subscription") return SubscriptionDeclaration.safeParse(declared);
  return consumesFile(declared)
    ? UploadDeclaration.safeParse(declared)
    : RequestDeclaration.safeParse(declared);
}

const noInput = "it has no input schema, or several";

/** An input that may be left out is the object that it defaults to. */
const InputObject = z
  .instanceof(z.ZodType, { error: "its input is not one object" })
  .transform((schema) => (schema instanceof z.ZodDefault ? schema.unwrap() : schema))
  .pipe(z.instanceof(z.ZodObject, { error: "its input is not one object" }));

/** What reads a file is no schema: it has no fields. */
const FileInput = z
  .custom((parser) => parser === octetInputParser, "its input is not the file that it consumes")
  .transform(() => z.strictObject({}));

const access = z.custom<Access>(isAccess, "it has no access rule");
const output = z.instanceof(z.ZodType, { error: "it has no output schema" });

const RequestDeclaration = routedDeclaration(InputObject);
const UploadDeclaration = routedDeclaration(FileInput);

function routedDeclaration<Input extends z.ZodType<z.ZodObject>>(Input: Input) {
  return z
    .object({
      type: z.enum(["query", "mutation"]),
      meta: z.object(
        {
          access,
          route: z.custom<Route>(isRoute, "it has no route"),
          subscription: z.undefined("it is described as a subscription, but is none").optional(),
        },
        { error: "it has neither an access rule nor a route" },
      ),
      inputs: z.tuple([Input], { error: noInput }),
      output,
    })
    .transform(({ meta: { access, route }, inputs: [input], ...declared }) => ({
      ...declared,
      access,
      route,
      input,
    }));
}

const SubscriptionDeclaration = z
  .object({
    type: z.literal("subscription"),
    meta: z.object(
      {
        access,
        subscription: z.custom<Subscription>(isObject, "it is not described as a subscription"),
        route: z.undefined("it is a subscription, but has a route").optional(),
      },
      { error: "it has neither an access rule nor a description" },
    ),
    inputs: z.tuple([InputObject], { error: noInput }),
    output,
  })
  .transform(({ meta: { access, subscription }, inputs: [input], ...declared }) => ({
    ...declared,
    access,
    subscription,
    input,
  }));

const Consuming = z.object({ meta: z.object({ route: z.object({ consumes: z.string() }) }) });

function consumesFile(declared: unknown): boolean {
  return Consuming.safeParse(declared).success;
}

const Permitting = z.object({ permission: Permission });

function isAccess(value: unknown): value is Access {
  return value === "signed_in" || value === "public" || Permitting.safeParse(value).success;
}

function isRoute(value: unknown): value is Route {
  return isObject(value) && "method" in value && "path" in value;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
