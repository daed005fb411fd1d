import { NavLink, type NavLinkProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { LinkProps } from "../routing/links.tsx";

/** A link of the router in the main navigation. */
export const NavigationLink = createLink((props: LinkProps<NavLinkProps>) => (
  <NavLink component="a" {...props} />
));
