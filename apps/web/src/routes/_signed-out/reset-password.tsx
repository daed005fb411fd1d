import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { ResetPasswordPage } from "../../features/auth/reset-password-page.tsx";

export const Route = createFileRoute("/_signed-out/reset-password")({
  validateSearch: z.object({ token: z.string().default("").catch("") }),
  component: () => <ResetPasswordPage token={Route.useSearch().token} />,
});
