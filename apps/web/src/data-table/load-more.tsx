import { Center, VisuallyHidden } from "@mantine/core";
import { SubmitButton } from "../forms/submit-button.tsx";

interface LoadMoreProps {
  /** What there is more of: `connections`. */
  readonly rows: string;
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** The way on in a list that is walked from its beginning. */
export function LoadMore({ rows, query }: LoadMoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <Center>
      <SubmitButton
        variant="default"
        running={query.isFetchingNextPage}
        onClick={() => query.fetchNextPage()}
      >
        Load more<VisuallyHidden> {rows}</VisuallyHidden>
      </SubmitButton>
    </Center>
  );
}
