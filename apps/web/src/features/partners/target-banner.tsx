import { Alert, Group, Text } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { AnchorLink } from "../../routing/links.tsx";

interface TargetBannerProps {
  readonly targetName: string;
  readonly requesterName: string;
}

/** Reminds that these are another organization's partners. */
export function TargetBanner({ targetName, requesterName }: TargetBannerProps) {
  return (
    <Alert role="status" icon={<IconEye aria-hidden />} py="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          You are viewing partners of <strong>{targetName}</strong>
        </Text>
        <AnchorLink
          from="/$organizationId/partners"
          to="."
          search={(search) => ({ ...search, target: undefined, partner: undefined, page: 1 })}
          size="sm"
          underline="always"
        >
          Back to partners of {requesterName}
        </AnchorLink>
      </Group>
    </Alert>
  );
}
