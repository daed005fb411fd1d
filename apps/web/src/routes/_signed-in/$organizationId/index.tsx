import { createFileRoute, redirect } from "@tanstack/react-router";

export const Route = createFileRoute("/_signed-in/$organizationId/")({
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/$organizationId/partners", params, replace: true });
  },
});
