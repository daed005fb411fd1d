import { router, userProcedure } from "../trpc.ts";
import { GetMeInput, Me } from "./me.schemas.ts";

export const meRouter = router({
  get: userProcedure({
    method: "GET",
    path: "/me",
    summary: "Who is signed in",
    description:
      "The user behind the token, the organizations the user may act for (with an API token: the one it is bound to), and the connected organizations whose data each may read.",
  })
    .input(GetMeInput.default({}))
    .output(Me)
    .query(({ ctx, input }) => ctx.services.me.get(ctx.user, input)),
});
