/** What the engines say of rows that the schema refuses. */
export const refusedRows = {
  check: /CHECK constraint failed|violates check constraint/,
  foreignKey: /FOREIGN KEY constraint failed|violates foreign key constraint/,
  unique: /UNIQUE constraint failed|violates unique constraint/,
  type: /cannot store TEXT value|invalid input syntax for type integer/,
  range: /CHECK constraint failed|integer out of range/,
} as const;
