import * as z from "zod/mini";
import { idField } from "../../../routing/search-fields.ts";

/** What the URL of the import page says. */
export const importSearchSchema = z.object({
  /** The import that is under way; a reload goes on with it. */
  import: idField(),
});
