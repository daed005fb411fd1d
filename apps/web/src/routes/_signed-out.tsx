import { createFileRoute, Outlet } from "@tanstack/react-router";
import { AuthLayout } from "../features/auth/auth-layout.tsx";

export const Route = createFileRoute("/_signed-out")({
  component: () => (
    <AuthLayout>
      <Outlet />
    </AuthLayout>
  ),
});
