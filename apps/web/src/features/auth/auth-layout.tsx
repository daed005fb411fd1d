import { Box, Center, Group, Paper, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Brand } from "../../shell/brand.tsx";
import { ColorSchemeMenu } from "../../shell/color-scheme-menu.tsx";

/** The frame of the pages for people who are not signed in. */
export function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <Box mih="100dvh" bg="var(--liaison-canvas)">
      <Group component="header" justify="flex-end" p="sm">
        <ColorSchemeMenu />
      </Group>
      <Center component="main" px="md" pb="xl" pt={{ base: 0, sm: "6vh" }}>
        <Stack w="100%" maw={400} gap="lg" align="center">
          <Brand />
          <Paper w="100%" p={{ base: "lg", sm: "xl" }} withBorder shadow="xs" radius="md">
            {children}
          </Paper>
        </Stack>
      </Center>
    </Box>
  );
}
