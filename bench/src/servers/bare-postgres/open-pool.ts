import { Pool, TypeOverrides } from "pg";

/** As many connections as the product has when nothing else is said. */
const connections = 10;

const int8 = 20;

export function openPool(connectionString: string): Pool {
  const types = new TypeOverrides();
  types.setTypeParser(int8, Number);
  return new Pool({ connectionString, max: connections, types });
}
