import type { Event, EventType } from "@liaison/contracts";

/** What an event says: with who did it before it, and by itself. */
interface Wording {
  /** Absent where nobody does it. */
  readonly by?: string;
  readonly alone: string;
}

type Data = Event["data"];

/** What happened, in one sentence: `Maria Berg revoked the invitation`. */
export function eventSentence({ type, data, actor }: Event): string {
  const wording = wordings[type];
  if (!wording) return type;
  const { by, alone } = wording(data);
  return actor && by ? `${actor.name} ${by}` : alone;
}

function did(by: string, alone: string): (data: Data) => Wording {
  return () => ({ by, alone });
}

/** Of what nobody does. */
function happened(sentence: (data: Data) => string): (data: Data) => Wording {
  return (data) => ({ alone: sentence(data) });
}

function text(data: Data, name: string): string | undefined {
  const value = data[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** ` to sales@hafslund.example`, or nothing where the address is not known. */
function toAddress(data: Data): string {
  const email = text(data, "email");
  return email ? ` to ${email}` : "";
}

// A later server may tell of more than this.
const wordings: Partial<Record<string, (data: Data) => Wording>> & {
  readonly [Type in EventType]: (data: Data) => Wording;
} = {
  "organization.created": did("created the organization", "The organization was created"),
  "organization.updated": did("changed the organization", "The organization was changed"),
  "member.joined": did("joined the organization", "A member joined"),
  "member.role_changed": did("changed a member's role", "A member's role was changed"),
  "member.removed": did("removed a member", "A member was removed"),
  "member.left": did("left the organization", "A member left"),
  "api_token.created": did("created an API token", "An API token was created"),
  "api_token.revoked": did("revoked an API token", "An API token was revoked"),
  "partner.created": (data) => {
    const how = data["importId"] ? " by an import" : "";
    return { by: `added the partner${how}`, alone: `The partner was added${how}` };
  },
  "partner.updated": did("changed the partner", "The partner was changed"),
  "partner.archived": did("archived the partner", "The partner was archived"),
  "partner.restored": did("restored the partner", "The partner was restored"),
  "partner_import.uploaded": did("uploaded a file of partners", "A file of partners was uploaded"),
  "partner_import.committed": did("started an import of partners", "An import was started"),
  "partner_import.completed": (data) => {
    const created = text(data, "createdRows") ?? "0";
    return {
      by: `imported partners: ${created} were added`,
      alone: `An import is complete: ${created} partners were added`,
    };
  },
  "partner_import.failed": happened(() => "An import of partners failed"),
  "partners.seeded": happened(() => "Partners were added for a demonstration"),
  "supplier_invitation.created": (data) => ({
    by: `sent the invitation${toAddress(data)}`,
    alone: `The invitation was sent${toAddress(data)}`,
  }),
  "supplier_invitation.resent": (data) => {
    const where = `${toAddress(data)}${data["emailChanged"] === true ? ", a new address" : ""}`;
    return {
      by: `sent the invitation again${where}`,
      alone: `The invitation was sent again${where}`,
    };
  },
  "supplier_invitation.sent": happened((data) => `The e-mail${toAddress(data)} was handed over`),
  "supplier_invitation.delivery_failed": happened((data) => {
    const error = text(data, "error");
    return `The e-mail${toAddress(data)} could not be delivered${error ? `: ${error}` : ""}`;
  }),
  "supplier_invitation.new_link_requested": did(
    "asked for a new link",
    "The supplier asked for a new link",
  ),
  "supplier_invitation.accepted": did("accepted the invitation", "The invitation was accepted"),
  "supplier_invitation.declined": did("declined the invitation", "The invitation was declined"),
  "supplier_invitation.revoked": did("revoked the invitation", "The invitation was revoked"),
  "supplier_invitation.expired": happened(() => "The invitation expired"),
  "connection.connected": did("made the connection", "The organizations were connected"),
  "connection.grants_changed": did("changed what is shared", "What is shared was changed"),
  "connection.disconnected": did("ended the connection", "The connection was ended"),
};
