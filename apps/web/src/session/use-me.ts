import { useRouteContext } from "@tanstack/react-router";

/** Who is signed in; for pages behind the sign-in. */
export function useMe() {
  return useRouteContext({ from: "/_signed-in", select: ({ me }) => me });
}

/** The signed-in user's membership of an organization, if there is one. */
export function useMembership(organizationId: string) {
  return useMe().organizations.find(({ id }) => id === organizationId);
}
