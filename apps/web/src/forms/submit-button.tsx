import { Button, type ButtonProps, Loader } from "@mantine/core";
import type { ReactNode } from "react";

interface SubmitButtonProps
  extends Pick<ButtonProps, "color" | "fullWidth" | "leftSection" | "size" | "variant"> {
  readonly running: boolean;
  readonly children: ReactNode;
  /** Something is missing yet. The button can still be found by keyboard, and does nothing. */
  readonly disabled?: boolean;
  /** Without one, the button submits the form it is in. */
  readonly onClick?: () => void;
}

/** Not Mantine's loading state: it disables the button, which then loses the focus. */
export function SubmitButton({
  running,
  children,
  disabled = false,
  onClick,
  leftSection,
  ...props
}: SubmitButtonProps) {
  return (
    <Button
      type={onClick ? "button" : "submit"}
      aria-busy={running}
      leftSection={
        running ? <Loader size={16} color="currentColor" aria-hidden /> : (leftSection ?? null)
      }
      {...(disabled && { "aria-disabled": true, "data-disabled": true })}
      onClick={(event) => {
        if (disabled) event.preventDefault();
        else if (!running) onClick?.();
      }}
      {...props}
    >
      {children}
    </Button>
  );
}
