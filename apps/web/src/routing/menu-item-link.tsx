import { Menu, type MenuItemProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { LinkProps } from "./links.tsx";

/** A menu's item that is a link of the router. */
export const MenuItemLink = createLink((props: LinkProps<MenuItemProps>) => (
  <Menu.Item component="a" {...props} />
));
