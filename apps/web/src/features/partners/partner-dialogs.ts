import { lazyDialog } from "../../forms/lazy-dialog.tsx";

export const NewPartnerDialog = lazyDialog(
  async () => (await import("./form/new-partner-dialog.tsx")).NewPartnerDialog,
);

export const EditPartnerDialog = lazyDialog(
  async () => (await import("./form/edit-partner-dialog.tsx")).EditPartnerDialog,
);
