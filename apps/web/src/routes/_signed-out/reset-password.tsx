import { createFileRoute } from "@tanstack/react-router";
import * as z from "zod/mini";
import { ResetPasswordPage } from "../../features/auth/reset-password-page.tsx";

export const Route = createFileRoute("/_signed-out/reset-password")({
  validateSearch: z.object({ token: z.catch(z._default(z.string(), ""), "") }),
  component: () => <ResetPasswordPage token={Route.useSearch().token} />,
});
