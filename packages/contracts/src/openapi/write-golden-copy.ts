import { writeFile } from "node:fs/promises";
import { goldenCopy, goldenCopyFile } from "./golden-copy.ts";

await writeFile(goldenCopyFile, goldenCopy());
