import type { Event } from "@liaison/contracts";
import { Text } from "@mantine/core";
import { RelativeMoment } from "../formatting/relative-moment.tsx";
import { Missing } from "../page/missing.tsx";
import { eventSentence } from "./event-sentence.ts";
import { type FieldChange, fieldChanges } from "./field-changes.ts";

interface HistoryEventProps {
  readonly event: Event;
  readonly describeField: (field: string) => string;
  readonly describeValue: (field: string, value: unknown) => string | null;
}

/** One line of a history, and below it what was changed. */
export function HistoryEvent({ event, describeField, describeValue }: HistoryEventProps) {
  const value = ({ field }: FieldChange, one: unknown) => describeValue(field, one) ?? <Missing />;
  return (
    <li style={{ overflowWrap: "anywhere" }}>
      <Text size="sm">
        {eventSentence(event)}{" "}
        <Text span inherit c="dimmed">
          · <RelativeMoment at={event.createdAt} />
        </Text>
      </Text>
      {fieldChanges(event.data).map((change) => (
        <Text key={change.field} size="sm" c="dimmed" pl="md">
          {describeField(change.field)}: {value(change, change.from)} → {value(change, change.to)}
        </Text>
      ))}
    </li>
  );
}
