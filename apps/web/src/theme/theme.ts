import {
  type BadgeProps,
  type CSSVariablesResolver,
  createTheme,
  type MenuProps,
  type MultiSelectProps,
  type NotificationProps,
  type SelectProps,
} from "@mantine/core";

/** White text is readable on 6 and beyond; as text, 7 is on white, and 3 on dark. */
const harbor = [
  "#e8f6f9",
  "#d3eaf0",
  "#a8d5e0",
  "#7abfcf",
  "#54abc0",
  "#3696ad",
  "#1d8098",
  "#0f6a80",
  "#0c5f73",
  "#084c5d",
] as const;

/** Mantine sets dimmed text and placeholders in 6 and 5: both are readable on white here. */
const gray = [
  "#f6f8f9",
  "#eef1f3",
  "#e3e8eb",
  "#d5dce0",
  "#bcc6cc",
  "#66717a",
  "#59646d",
  "#434d55",
  "#2f383f",
  "#1f262b",
] as const;

/** Mantine sets dimmed text and placeholders in 2 and 3: both are readable on 6. */
const dark = [
  "#d9dfe3",
  "#bcc5cc",
  "#a3aeb7",
  "#8f9ba5",
  "#4a5661",
  "#36414a",
  "#262f37",
  "#1a2127",
  "#151b20",
  "#0f1418",
] as const;

// What opens stays within the landmark it was opened in, where assistive technology finds it.
const menuProps: Partial<MenuProps> = { withinPortal: false, withInitialFocusPlaceholder: false };
const selectProps: Partial<SelectProps> & Partial<MultiSelectProps> = {
  comboboxProps: { withinPortal: false },
};
const badgeProps: Partial<BadgeProps> = {
  variant: "dot",
  radius: "sm",
  tt: "none",
  fw: 500,
  flex: "none",
};
const notificationProps: Partial<NotificationProps> = {
  closeButtonProps: { "aria-label": "Dismiss" },
};

export const theme = createTheme({
  colors: { harbor, gray, dark },
  primaryColor: "harbor",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  black: gray[9],
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif',
  headings: { fontWeight: "650" },
  defaultRadius: "sm",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    // Plain objects: a component's own `extend` would bring it in front of the sign-in.
    Menu: { defaultProps: menuProps },
    MultiSelect: { defaultProps: selectProps },
    Select: { defaultProps: selectProps },
    Badge: { defaultProps: badgeProps },
    Notification: { defaultProps: notificationProps },
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { "--mantine-color-error": "var(--mantine-color-red-9)" },
  dark: {
    "--mantine-color-error": "var(--mantine-color-red-4)",
    "--mantine-color-anchor": "var(--mantine-color-harbor-3)",
  },
});
