import { z } from "zod";
import { createOpenApiDocument } from "../openapi-document.ts";

const Parameter = z.looseObject({
  in: z.string(),
  name: z.string(),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: z.unknown(),
});

const Response = z.looseObject({
  description: z.string(),
  headers: z.record(z.string(), z.unknown()),
  content: z.unknown(),
});

const Operation = z.looseObject({
  parameters: z.array(z.preprocess(followReference, Parameter)).default([]),
  responses: z.record(z.string(), z.preprocess(followReference, Response)),
});

const ObjectSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).default([]),
});

const document = createOpenApiDocument({ serverUrl: "https://liaison.test" });

const paths = z.record(z.string(), z.record(z.string(), Operation)).parse(document.paths);

/** How the operations of the document are asked for: `GET /partners`. */
export const documentedRequests: readonly string[] = Object.entries(paths).flatMap(
  ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

/** What the document says of an operation, its references to parameters and responses followed. */
export function documentedOperation(request: string) {
  const [method = "", path = ""] = request.split(" ");
  const operation = paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${request} is not in the document`);
  const { parameters, responses } = operation;
  return {
    ...operation,
    parameter: (name: string) => parameters.find((parameter) => parameter.name === name),
    statuses: Object.keys(responses),
    success: Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1],
  };
}

/** What the document says of an object that its answers have, by name: `PartnerPage`. */
export function documentedSchema(name: string) {
  return ObjectSchema.parse(document.components?.schemas?.[name]);
}

function followReference(value: unknown): unknown {
  const { data: reference } = z.object({ $ref: z.string() }).safeParse(value);
  const { parameters, responses } = document.components ?? {};
  const name = reference?.$ref.split("/").at(-1) ?? "";
  return reference ? (parameters?.[name] ?? responses?.[name]) : value;
}
