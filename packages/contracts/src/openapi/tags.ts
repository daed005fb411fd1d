import type { AppRouter } from "../router.ts";

/** How the document names and describes each resource of the router. */
const resourceTags: Record<keyof AppRouter["_def"]["record"], Tag> = {
  me: { name: "Me", description: "The signed-in user." },
  partners: {
    name: "Partners",
    description: "The customers and suppliers in an organization's directory.",
  },
  supplierInvitations: {
    name: "Supplier invitations",
    description: "What turns a supplier in the directory into a connected organization.",
  },
  receivedInvitations: {
    name: "Received invitations",
    description: "Supplier invitations as the invited side sees them.",
  },
  connections: {
    name: "Connections",
    description: "The links between organizations, and what they let each other do.",
  },
  events: { name: "Events", description: "The history of an organization." },
  apiTokens: {
    name: "API tokens",
    description: "Credentials of programs, each bound to one organization.",
  },
};

/** A group of operations. */
export interface Tag {
  readonly name: string;
  readonly description: string;
}

/** The tags of the document, in the order of the router. */
export const tags: readonly Tag[] = Object.values(resourceTags);

const tagsByResource = new Map<string, Tag>(Object.entries(resourceTags));

/** The tag of a procedure such as `partners.list`. */
export function tagOf(procedureName: string): Tag {
  const [resource = ""] = procedureName.split(".");
  const tag = tagsByResource.get(resource);
  if (!tag) throw new Error(`${resource} has no tag`);
  return tag;
}
