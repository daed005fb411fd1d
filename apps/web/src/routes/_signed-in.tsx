import { createFileRoute, Outlet, redirect } from "@tanstack/react-router";
import { useKeepSession } from "../features/auth/use-keep-session.ts";
import { loadMe } from "../session/me-query.ts";

export const Route = createFileRoute("/_signed-in")({
  beforeLoad: async ({ context, location }) => {
    const me = await loadMe(context.queryClient);
    if (!me) throw redirect({ to: "/sign-in", search: { redirect: location.href } });
    return { me };
  },
  component: SignedIn,
});

function SignedIn() {
  useKeepSession();
  return <Outlet />;
}
