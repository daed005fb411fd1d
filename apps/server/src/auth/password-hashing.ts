/** How passwords are kept. */
export interface PasswordHashing {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (attempt: {
    readonly hash: string;
    readonly password: string;
  }) => Promise<boolean>;
}
