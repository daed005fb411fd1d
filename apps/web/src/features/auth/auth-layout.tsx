import { Box, Center, Group, Paper, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Brand } from "../../shell/brand.tsx";
import { ColorSchemeMenu } from "../../shell/color-scheme-menu.tsx";

interface AuthLayoutProps {
  /** How wide what is in it may get, in pixels. */
  readonly width?: number;
  readonly children: ReactNode;
}

/** The frame of the pages for people who are not signed in. */
export function AuthLayout({ width = 400, children }: AuthLayoutProps) {
  return (
    <Box mih="100dvh" bg="var(--liaison-canvas)">
      <Group component="header" justify="flex-end" p="sm">
        <ColorSchemeMenu />
      </Group>
      <Center component="main" px="md" pb="xl" pt={{ base: 0, sm: "6vh" }}>
        <Stack w="100%" maw={width} gap="lg" align="center">
          <Brand />
          <Paper w="100%" p={{ base: "lg", sm: "xl" }} withBorder shadow="xs" radius="md">
            {children}
          </Paper>
        </Stack>
      </Center>
    </Box>
  );
}
