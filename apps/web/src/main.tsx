import "./theme/mantine.css";
import "./theme/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { createAppRouter } from "./create-app-router.ts";
import { createQueryClient } from "./query/create-query-client.ts";
import { forgetMe } from "./session/me-query.ts";

const queryClient = createQueryClient({
  onUnauthenticated: () => {
    forgetMe(queryClient);
    // The guard of the signed-in pages now leads to the sign-in, and from there back here.
    void router.invalidate();
  },
});
const router = createAppRouter(queryClient);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} router={router} />
  </StrictMode>,
);
