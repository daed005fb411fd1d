import { useDocumentTitle } from "@mantine/hooks";

/** Names the page in the browser's tab and history, the most specific part first. */
export function usePageTitle(...parts: readonly (string | undefined)[]): void {
  useDocumentTitle([...parts.filter((part) => part !== undefined), "Liaison"].join(" · "));
}
