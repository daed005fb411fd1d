import type { Permission, Role } from "./permissions.ts";

/** A user who is signed in, or on whose behalf an API token acts. */
export interface SignedInUser {
  readonly requestId: string;
  /** What the request is called, so that it is carried out once: its `Idempotency-Key`. */
  readonly idempotencyKey: string | null;
  readonly user: {
    readonly id: string;
    readonly email: string;
    readonly emailVerified: boolean;
    readonly firstName: string;
    readonly lastName: string;
  };
  readonly credential: Credential;
}

/** What the request was authenticated with. */
export type Credential =
  | {
      readonly kind: "session";
      /** The organization that the requester header defaults to. */
      readonly organizationId: string | null;
    }
  | {
      readonly kind: "api_token";
      readonly id: string;
      /** The only organization that the token may act for. */
      readonly organizationId: string;
      readonly permissions: ReadonlySet<Permission>;
    };

/** Whoever sent a request, signed in or not. */
export interface Visitor {
  readonly requestId: string;
  readonly idempotencyKey: string | null;
  readonly signedIn: SignedInUser | null;
}

/** A signed-in user whose access to the target organization has been checked. */
export interface Caller extends SignedInUser {
  /** The organization that the request is made for. */
  readonly requester: { readonly organizationId: string; readonly role: Role };
  /** The organization whose data the request touches. */
  readonly target: { readonly organizationId: string };
  /** What the caller may do in the requester organization. */
  readonly permissions: ReadonlySet<Permission>;
}
