import { LiaisonError, type Partner, type PartnerImport, type Services } from "@liaison/contracts";
import { cursorPage } from "./cursor-page.ts";
import type { EventLog } from "./event-log.ts";
import { newPartner, supplier, uploadedImport } from "./factories.ts";

export interface Directory {
  readonly partners: readonly Partner[];
  readonly log: EventLog;
  /** What an export's answer is made of. */
  readonly exported: () => AsyncIterable<string>;
}

/** A directory that changes, and that carries out a mutation once per key. */
export function inMemoryPartners(directory: Directory): Partial<Services["partners"]> {
  const partners = [...directory.partners];
  const created = new Map<string, Partner>();
  const find = (id: string): Partner => {
    const partner = partners.find((one) => one.id === id);
    if (!partner) throw new LiaisonError("not_found", "There is no such partner");
    return partner;
  };

  return {
    list: async (_caller, { partner_ids, cursor, offset, limit }) => {
      const ids = partner_ids && new Set(partner_ids);
      const matching = partners.filter(({ id }) => !ids || ids.has(id));
      const start = Number(cursor ?? 0) + offset;
      const { data, nextCursor } = cursorPage(matching, { cursor: String(start), limit });
      return { items: data, total_items: matching.length, next_cursor: nextCursor };
    },

    get: async (_caller, { id }) => find(id),

    create: async ({ idempotencyKey }, input) => {
      const key = idempotencyKey ?? "";
      const partner = created.get(key) ?? newPartner(partners.length + 1, input);
      if (!created.has(key)) partners.push(partner);
      created.set(key, partner);
      return { ...partner, duplicates: [] };
    },

    update: async (_caller, { id, version, payment_terms }) => {
      const partner = find(id);
      if (partner.version !== version) {
        const message = "The partner was changed by someone else";
        throw new LiaisonError("version_conflict", message, { conflict: { partner } });
      }
      const updated = {
        ...partner,
        version: version + 1,
        ...(payment_terms !== undefined && { payment_terms }),
      };
      partners.splice(partners.indexOf(partner), 1, updated);
      return updated;
    },

    history: async (_caller, { id, ...page }) =>
      cursorPage(
        directory.log.events.filter(({ subject }) => subject.id === id),
        page,
      ),

    import: async (_caller, file): Promise<PartnerImport> => {
      const text = await new Response(file).text();
      return uploadedImport(text.trimEnd().split("\n").length - 1);
    },

    export: directory.exported,
  };
}

/** Two rows and their header, in two pieces. */
export async function* twoSuppliers(): AsyncGenerator<string, void, undefined> {
  yield "company_name,partner_type,email\n";
  for (const { company_name, email } of [supplier(1), supplier(2)]) {
    yield `${company_name},supplier,${email}\n`;
  }
}
