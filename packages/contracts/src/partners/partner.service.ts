import type { Operation } from "../operation.ts";
import type {
  GetPartnerInput,
  ListPartnersInput,
  Partner,
  PartnerPage,
} from "./partner.schemas.ts";

export interface PartnerService {
  readonly list: Operation<typeof ListPartnersInput, typeof PartnerPage>;
  readonly get: Operation<typeof GetPartnerInput, typeof Partner>;
}
