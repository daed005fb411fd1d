import { Textarea, type TextareaProps } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "../../../formatting/numbers.ts";
import { longestMessage } from "./invitation-values.ts";

/** A few words to the supplier, and how many more there is room for. */
export function MessageField({ onChange, ...props }: TextareaProps) {
  const [length, setLength] = useState(String(props.defaultValue ?? "").length);
  return (
    <Textarea
      label="Message"
      description={`${formatNumber(length)} of ${formatNumber(longestMessage)} characters`}
      inputWrapperOrder={["label", "input", "description", "error"]}
      rows={4}
      maxLength={longestMessage}
      placeholder="A few words to the supplier"
      {...props}
      onChange={(event) => {
        setLength(event.currentTarget.value.length);
        onChange?.(event);
      }}
    />
  );
}
