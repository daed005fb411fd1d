import type { SupplierInvitationStatus } from "@liaison/contracts";

/** What an organization's directory should say of a partner. */
export interface ModelPartner {
  readonly id: string;
  readonly organization: OrganizationKey;
  readonly type: "customer" | "supplier";
  status: "invited" | "accepted" | null;
  guest: OrganizationKey | null;
  isArchived: boolean;
}

export interface ModelInvitation {
  readonly id: string;
  readonly host: OrganizationKey;
  readonly partner: ModelPartner;
  readonly recipient: UserKey;
  /** As it was last written; a pending one past its date reads as expired. */
  status: SupplierInvitationStatus;
  expiresAt: number;
  /** The link of the last mail, and those that resends have killed. */
  token: string;
  readonly deadTokens: string[];
  acceptedBy: { readonly user: UserKey; readonly organization: OrganizationKey } | null;
  newLinkRequestedAt: number | null;
}

export interface ModelConnection {
  readonly id: string;
  readonly host: OrganizationKey;
  readonly guest: OrganizationKey;
  readonly invitation: ModelInvitation;
  readonly guestPartner: ModelPartner;
  isLive: boolean;
  /** Who lets the other side read its partners. */
  readonly granting: Set<OrganizationKey>;
}

/** What should be true after the commands so far. */
export interface Model {
  now: number;
  readonly partners: ModelPartner[];
  readonly invitations: ModelInvitation[];
  readonly connections: ModelConnection[];
}

export const organizationKeys = ["north", "fjord", "basalt"] as const;
export type OrganizationKey = (typeof organizationKeys)[number];

/** Each user and the organizations that it owns. One of them owns two. */
export const memberships = {
  nora: ["north"],
  frida: ["fjord"],
  bela: ["basalt"],
  tove: ["fjord", "basalt"],
} as const satisfies Record<string, readonly OrganizationKey[]>;
export type UserKey = keyof typeof memberships;
export const userKeys = Object.keys(memberships).filter(isUserKey);

export const dayMs = 24 * 60 * 60 * 1000;

export function emptyModel(now: number): Model {
  return { now, partners: [], invitations: [], connections: [] };
}

export function statusOf({ now }: Model, { status, expiresAt }: ModelInvitation) {
  return status === "pending" && expiresAt <= now ? "expired" : status;
}

export function pendingInvitationOf(
  model: Model,
  partner: ModelPartner,
): ModelInvitation | undefined {
  return model.invitations.find(
    (invitation) => invitation.partner === partner && statusOf(model, invitation) === "pending",
  );
}

export function liveConnectionOf(
  { connections }: Model,
  some: OrganizationKey,
  other: OrganizationKey,
): ModelConnection | undefined {
  return connections.find(
    ({ isLive, host, guest }) =>
      isLive && ((host === some && guest === other) || (host === other && guest === some)),
  );
}

/** Writes down what time has done. */
export function letTimePass(model: Model, milliseconds: number): void {
  model.now += milliseconds;
  for (const invitation of model.invitations) {
    if (invitation.status !== "pending" || invitation.expiresAt > model.now) continue;
    invitation.status = "expired";
    invitation.partner.status = null;
  }
}

function isUserKey(key: string): key is UserKey {
  return key in memberships;
}
