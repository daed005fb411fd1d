import { partnersRoute } from "./partners-route.ts";

/** The dialog in the URL, and the ways from it. */
export function usePartnerDialog() {
  const dialog = partnersRoute.useSearch({ select: (search) => search.dialog });
  const navigate = partnersRoute.useNavigate();
  const go = (change: { partner?: string; dialog?: typeof dialog }) =>
    void navigate({
      search: (search) => ({ ...search, dialog: undefined, ...change }),
      resetScroll: false,
    });
  return {
    dialog,
    close: () => go({}),
    /** Shows the dialog, over the open partner where there is one. */
    show: (next: NonNullable<typeof dialog>) => go({ dialog: next }),
    /** Opens a partner in place of the dialog. */
    open: (partner: string) => go({ partner }),
  };
}
