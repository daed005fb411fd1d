import { Stack, Text, Title } from "@mantine/core";
import { IconMailCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { AnchorLink } from "../../routing/links.tsx";

const focus = (element: HTMLElement | null) => element?.focus();

interface CheckYourMailProps {
  readonly title: string;
  /** The path to continue at once signed in. */
  readonly redirect?: string;
  readonly children: ReactNode;
}

/** Takes the place of a form that led to an e-mail. */
export function CheckYourMail({ title, redirect = "/", children }: CheckYourMailProps) {
  return (
    <Stack gap="md" align="flex-start">
      <IconMailCheck size={32} stroke={1.5} aria-hidden />
      <Title order={1} size="h3" tabIndex={-1} ref={focus}>
        {title}
      </Title>
      <Text size="sm">{children}</Text>
      <AnchorLink to="/sign-in" search={{ redirect }} size="sm" underline="always">
        Back to sign in
      </AnchorLink>
    </Stack>
  );
}
