import type { AppRouter } from "@liaison/contracts/router";
import type { TRPCClient } from "@trpc/client";

type RouterClient = TRPCClient<AppRouter>;
type StreamedQuery = { query: (...call: never) => Promise<AsyncIterable<unknown>> };

/** The names of a resource's queries whose answer is a stream. */
type StreamedIn<Resource> = {
  [Name in keyof Resource & string]: Resource[Name] extends StreamedQuery ? Name : never;
}[keyof Resource & string];

type StreamedPath = {
  [Name in keyof RouterClient & string]: `${Name}.${StreamedIn<RouterClient[Name]>}`;
}[keyof RouterClient & string];

/** Complete: one that the contract gains does not compile until it is here. */
const streamed: Readonly<Record<StreamedPath, true>> = { "partners.export": true };

/** Whether a query's answer is a stream. */
export function isStreamed({ path }: { readonly path: string }): boolean {
  return Object.hasOwn(streamed, path);
}
