import type { ApiTokenList, Caller } from "@liaison/contracts";
import type { z } from "zod";
import type { Store } from "../db/database.ts";
import { findApiTokens } from "./api-token.repository.ts";

export async function listApiTokens(
  store: Store,
  caller: Caller,
): Promise<z.input<typeof ApiTokenList>> {
  return { data: await findApiTokens(store, caller.target.organizationId) };
}
