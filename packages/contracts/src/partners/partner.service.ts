import type { EventPage } from "../events/event.schemas.ts";
import type { Operation, StreamOperation, UploadOperation } from "../operation.ts";
import type {
  GetPartnerInput,
  ListPartnersInput,
  Partner,
  PartnerPage,
} from "./partner.schemas.ts";
import type {
  ArchivePartnerInput,
  CreatedPartner,
  CreatePartnerInput,
  PartnerHistoryInput,
  UpdatePartnerInput,
} from "./partner-changes.schemas.ts";
import type {
  CommitPartnerImportInput,
  CsvText,
  ExportPartnersInput,
  GetPartnerImportInput,
  PartnerImport,
  PartnerImportReport,
} from "./partner-transfer.schemas.ts";

export interface PartnerService {
  readonly list: Operation<typeof ListPartnersInput, typeof PartnerPage>;
  readonly get: Operation<typeof GetPartnerInput, typeof Partner>;
  readonly create: Operation<typeof CreatePartnerInput, typeof CreatedPartner>;
  readonly update: Operation<typeof UpdatePartnerInput, typeof Partner>;
  readonly archive: Operation<typeof ArchivePartnerInput, typeof Partner>;
  readonly restore: Operation<typeof ArchivePartnerInput, typeof Partner>;
  readonly history: Operation<typeof PartnerHistoryInput, typeof EventPage>;
  readonly import: UploadOperation<typeof PartnerImport>;
  readonly getImport: Operation<typeof GetPartnerImportInput, typeof PartnerImportReport>;
  readonly commitImport: Operation<typeof CommitPartnerImportInput, typeof PartnerImport>;
  readonly export: StreamOperation<typeof ExportPartnersInput, typeof CsvText>;
}
