import {
  Anchor,
  type AnchorProps,
  Button,
  type ButtonProps,
  type PolymorphicComponentProps,
} from "@mantine/core";
import { createLink } from "@tanstack/react-router";

export type LinkProps<Props> = PolymorphicComponentProps<"a", Props>;

/**
 * Mantine's components as links of the router: typed destinations, no page load. Only those that
 * are needed before the sign-in; what needs others has them beside it.
 */
export const AnchorLink = createLink((props: LinkProps<AnchorProps>) => <Anchor {...props} />);

export const ButtonLink = createLink((props: LinkProps<ButtonProps>) => (
  <Button component="a" {...props} />
));
