import type { MeService } from "@liaison/contracts";
import type { Store } from "../db/database.ts";
import { getMe } from "./get-me.ts";

export function createMeService(store: Store): MeService {
  return { get: (user) => getMe(store, user) };
}
