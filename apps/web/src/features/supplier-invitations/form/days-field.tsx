import { NumberInput, type NumberInputProps } from "@mantine/core";

/** For how many days the link works. */
export function DaysField(props: NumberInputProps) {
  return (
    <NumberInput
      label="Expires in days"
      required
      min={1}
      max={90}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      {...props}
    />
  );
}
