import { Center } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import { ButtonLink } from "../routing/links.tsx";
import { Notice } from "./notice.tsx";
import { usePageTitle } from "./use-page-title.ts";

export function NotFoundPage() {
  usePageTitle("Page not found");
  return (
    <Center component="main" mih="60dvh">
      <Notice
        order={1}
        icon={<IconMapOff aria-hidden />}
        title="There is no such page"
        actions={<ButtonLink to="/">Go to the start</ButtonLink>}
      >
        The link may be wrong, or the page has moved.
      </Notice>
    </Center>
  );
}
