import type { Operation } from "../operation.ts";
import type {
  ApiToken,
  ApiTokenList,
  CreateApiTokenInput,
  CreatedApiToken,
  ListApiTokensInput,
  RevokeApiTokenInput,
} from "./api-token.schemas.ts";

export interface ApiTokenService {
  readonly create: Operation<typeof CreateApiTokenInput, typeof CreatedApiToken>;
  readonly list: Operation<typeof ListApiTokensInput, typeof ApiTokenList>;
  readonly revoke: Operation<typeof RevokeApiTokenInput, typeof ApiToken>;
}
