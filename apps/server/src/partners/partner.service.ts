import type { PartnerService } from "@liaison/contracts";
import { requestOfCaller } from "../idempotency/mutation-request.ts";
import type { ServiceDependencies } from "../service-dependencies.ts";
import { archivePartner } from "./archive-partner.ts";
import { createPartner } from "./create-partner.ts";
import { exportPartners } from "./export-partners.ts";
import { getPartner } from "./get-partner.ts";
import { commitPartnerImport } from "./import/commit-partner-import.ts";
import { getPartnerImport } from "./import/get-partner-import.ts";
import { importPartners } from "./import/import-partners.ts";
import { listPartners } from "./list-partners.ts";
import { partnerHistory } from "./partner-history.ts";
import { restorePartner } from "./restore-partner.ts";
import { updatePartner } from "./update-partner.ts";

type Dependencies = Pick<
  ServiceDependencies,
  "store" | "clock" | "readList" | "carryOut" | "expiry" | "uploads"
>;

export function createPartnerService(dependencies: Dependencies): PartnerService {
  const { store, clock, readList, carryOut, expiry, uploads } = dependencies;
  return {
    list: async (caller, input) => {
      await expiry.sweepIfDue();
      const { organizationId } = caller.target;
      return readList(organizationId, (place) => listPartners(place, organizationId, input));
    },
    get: async (caller, input) => {
      await expiry.sweepIfDue();
      return getPartner(store, caller, input);
    },
    create: (caller, input) =>
      carryOut(requestOfCaller(caller, "partners.create", input), (transaction) =>
        createPartner({ store: transaction, clock }, caller, input),
      ),
    update: (caller, input) =>
      carryOut(requestOfCaller(caller, "partners.update", input), (transaction) =>
        updatePartner({ store: transaction, clock }, caller, input),
      ),
    archive: (caller, input) =>
      carryOut(requestOfCaller(caller, "partners.archive", input), (transaction) =>
        archivePartner({ store: transaction, clock }, caller, input),
      ),
    restore: (caller, input) =>
      carryOut(requestOfCaller(caller, "partners.restore", input), (transaction) =>
        restorePartner({ store: transaction, clock }, caller, input),
      ),
    history: async (caller, input) => {
      await expiry.sweepIfDue();
      return readList(caller.target.organizationId, (place) =>
        partnerHistory(place, caller, input),
      );
    },
    import: (caller, file) => importPartners({ store, clock, carryOut, uploads }, caller, file),
    getImport: (caller, input) => getPartnerImport({ store, clock }, caller, input),
    commitImport: (caller, input) =>
      carryOut(requestOfCaller(caller, "partners.commitImport", input), (transaction) =>
        commitPartnerImport({ store: transaction, clock }, caller, input),
      ),
    export: async function* (caller, input) {
      await expiry.sweepIfDue();
      yield* exportPartners(readList, caller, input);
    },
  };
}
