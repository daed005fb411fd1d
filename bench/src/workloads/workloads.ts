import { besideWorkloads } from "./beside-workloads.ts";
import { listWorkloads } from "./list-workloads.ts";
import { singleWorkloads } from "./single-workloads.ts";

export const workloads = [...listWorkloads, ...singleWorkloads, ...besideWorkloads];
