import { connectionsRoute } from "./connections-route.ts";

/** The dialog in the URL, over the open connection. */
export function useConnectionDialog() {
  const dialog = connectionsRoute.useSearch({ select: (search) => search.dialog });
  const navigate = connectionsRoute.useNavigate();
  const go = (next: typeof dialog) =>
    void navigate({ search: (search) => ({ ...search, dialog: next }), resetScroll: false });
  return { dialog, show: go, close: () => go(undefined) };
}
