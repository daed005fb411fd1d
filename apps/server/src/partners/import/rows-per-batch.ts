/** How many rows one transaction stores, checks or makes partners of: others wait for it. */
export const rowsPerBatch = 250;
