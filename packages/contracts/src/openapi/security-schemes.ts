import type { ZodOpenApiComponentsObject } from "zod-openapi";

/** The ways to authenticate, any one of which will do. */
export const securitySchemes = {
  bearer: {
    type: "http",
    scheme: "bearer",
    description: "`Authorization: Bearer <token>`, with an API token or the token of a sign-in.",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "better-auth.session_token",
    description:
      "The cookie of the web app's sign-in. Over HTTPS its name starts with `__Secure-`.",
  },
} satisfies ZodOpenApiComponentsObject["securitySchemes"];

/** Any one of the ways to authenticate. */
export const signedIn = Object.keys(securitySchemes).map((name) => ({ [name]: [] }));
