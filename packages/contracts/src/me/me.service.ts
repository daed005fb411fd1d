import type { UserOperation } from "../operation.ts";
import type { GetMeInput, Me } from "./me.schemas.ts";

export interface MeService {
  readonly get: UserOperation<typeof GetMeInput, typeof Me>;
}
