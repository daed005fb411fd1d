import type { FormErrors } from "@mantine/form";

interface FormOfFields {
  readonly getInputNode: (path: string) => HTMLElement | null;
}

/** What to do when a form is refused: its first field that is wrong, in the order of its rules. */
export function focusFirstInvalid(form: FormOfFields) {
  return (errors: FormErrors): void => {
    const [path] = Object.keys(errors);
    if (path !== undefined) form.getInputNode(path)?.focus();
  };
}
