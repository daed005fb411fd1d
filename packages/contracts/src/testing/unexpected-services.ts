import type { Services } from "../services.ts";

/** A call that a test does not expect. */
export function unexpected(): never {
  throw new Error("Nobody expects this call");
}

/** Services of which a test replaces what it expects to be called. */
export const unexpectedServices: Services = {
  me: { get: unexpected },
  partners: {
    list: unexpected,
    get: unexpected,
    create: unexpected,
    update: unexpected,
    archive: unexpected,
    restore: unexpected,
    history: unexpected,
    import: unexpected,
    getImport: unexpected,
    commitImport: unexpected,
    export: unexpected,
  },
  supplierInvitations: {
    list: unexpected,
    get: unexpected,
    create: unexpected,
    createMany: unexpected,
    resend: unexpected,
    revoke: unexpected,
    history: unexpected,
  },
  receivedInvitations: {
    list: unexpected,
    preview: unexpected,
    accept: unexpected,
    decline: unexpected,
    requestNewLink: unexpected,
  },
  connections: {
    list: unexpected,
    get: unexpected,
    setGrants: unexpected,
    disconnect: unexpected,
  },
  events: { list: unexpected, live: unexpected },
  apiTokens: { create: unexpected, list: unexpected, revoke: unexpected },
};
