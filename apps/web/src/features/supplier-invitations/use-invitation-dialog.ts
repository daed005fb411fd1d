import { supplierInvitationsRoute } from "./supplier-invitations-route.ts";

/** The dialog in the URL, and the ways from it. */
export function useInvitationDialog() {
  const dialog = supplierInvitationsRoute.useSearch({ select: (search) => search.dialog });
  const navigate = supplierInvitationsRoute.useNavigate();
  const go = (change: { invitation?: string; dialog?: typeof dialog }) =>
    void navigate({
      search: (search) => ({ ...search, dialog: undefined, ...change }),
      resetScroll: false,
    });
  return {
    dialog,
    close: () => go({}),
    /** Shows the dialog, over the open invitation where there is one. */
    show: (next: NonNullable<typeof dialog>) => go({ dialog: next }),
    /** Opens an invitation in place of the dialog. */
    open: (invitation: string) => go({ invitation }),
  };
}
