import { demoSignIns } from "./demo/demo-users.ts";

/** What whoever has started the server reads: where to go, and how to sign in. */
export function welcome(publicBaseUrl: string, hasDemo: boolean): string {
  const [{ email, password }] = demoSignIns;
  return [
    "",
    `  Liaison is ready: ${publicBaseUrl}`,
    ...(hasDemo ? [`  Sign in as ${email} with the password ${password}`] : []),
    `  API documentation: ${publicBaseUrl}/docs`,
    "",
    "",
  ].join("\n");
}
