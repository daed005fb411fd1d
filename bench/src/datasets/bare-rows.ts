/** Each organization's partners have row numbers of their own, from here on: so many for each. */
export const rowsPerOrganization = 2 ** 32;
