/** What the driver's own packages of queries use of it, and its types leave out. */
declare module "pg/lib/utils.js" {
  const utils: {
    /** A value as it is sent: a text, or bytes. */
    readonly prepareValue: (value: unknown) => string | Buffer | null;
  };
  export default utils;
}
