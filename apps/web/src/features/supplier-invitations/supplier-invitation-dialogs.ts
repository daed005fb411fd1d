import { lazyDialog } from "../../forms/lazy-dialog.tsx";

export const InvitePartnerDialog = lazyDialog(
  async () => (await import("./form/invite-partner-dialog.tsx")).InvitePartnerDialog,
);

export const NewInvitationDialog = lazyDialog(
  async () => (await import("./form/new-invitation-dialog.tsx")).NewInvitationDialog,
);

export const InviteSeveralDialog = lazyDialog(
  async () => (await import("./several/invite-several-dialog.tsx")).InviteSeveralDialog,
);

export const ResendDialog = lazyDialog(
  async () => (await import("./form/resend-dialog.tsx")).ResendDialog,
);

export const RevokeDialog = lazyDialog(
  async () => (await import("./form/revoke-dialog.tsx")).RevokeDialog,
);
