import {
  Anchor,
  type AnchorProps,
  Button,
  type ButtonProps,
  Menu,
  type MenuItemProps,
  NavLink,
  type NavLinkProps,
  type PolymorphicComponentProps,
} from "@mantine/core";
import { createLink } from "@tanstack/react-router";

type LinkProps<Props> = PolymorphicComponentProps<"a", Props>;

/** Mantine's components as links of the router: typed destinations, no page load. */
export const AnchorLink = createLink((props: LinkProps<AnchorProps>) => <Anchor {...props} />);

export const ButtonLink = createLink((props: LinkProps<ButtonProps>) => (
  <Button component="a" {...props} />
));

export const MenuItemLink = createLink((props: LinkProps<MenuItemProps>) => (
  <Menu.Item component="a" {...props} />
));

export const NavigationLink = createLink((props: LinkProps<NavLinkProps>) => (
  <NavLink component="a" {...props} />
));
