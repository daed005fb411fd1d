import { Group, Text } from "@mantine/core";

interface BrandProps {
  /** Leaves only the mark where there is little room. */
  readonly compact?: boolean;
}

export function Brand({ compact = false }: BrandProps) {
  return (
    <Group gap="xs" wrap="nowrap">
      <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="var(--liaison-mark)" />
        <g fill="none" stroke="#fff" strokeWidth="2.5">
          <circle cx="11" cy="16" r="4.5" />
          <circle cx="21" cy="16" r="4.5" />
        </g>
      </svg>
      <Text fw={650} size="lg" lh={1} {...(compact && { visibleFrom: "sm" })}>
        Liaison
      </Text>
    </Group>
  );
}
