import { createFileRoute } from "@tanstack/react-router";
import { ImportPage } from "../../../features/partners/import/import-page.tsx";
import { importSearchSchema } from "../../../features/partners/import/import-search.ts";

export const Route = createFileRoute("/_signed-in/$organizationId/partners_/import")({
  validateSearch: importSearchSchema,
  component: ImportPage,
});
