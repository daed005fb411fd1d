import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageNumbers, pageOffset, pageWindow } from "./length-aware-page.ts";

describe("page numbers", () => {
  it.each`
    total  | perPage | page | onPage | lastPage | from    | to
    ${0}   | ${100}  | ${1} | ${0}   | ${1}     | ${null} | ${null}
    ${1}   | ${100}  | ${1} | ${1}   | ${1}     | ${1}    | ${1}
    ${100} | ${100}  | ${1} | ${100} | ${1}     | ${1}    | ${100}
    ${101} | ${100}  | ${1} | ${100} | ${2}     | ${1}    | ${100}
    ${101} | ${100}  | ${2} | ${1}   | ${2}     | ${101}  | ${101}
    ${101} | ${100}  | ${3} | ${0}   | ${2}     | ${null} | ${null}
    ${7}   | ${1}    | ${7} | ${1}   | ${7}     | ${7}    | ${7}
    ${0}   | ${1}    | ${9} | ${0}   | ${1}     | ${null} | ${null}
  `(
    "page $page of $total rows by $perPage",
    ({ total, perPage, page, onPage, lastPage, from, to }) => {
      expect(pageNumbers({ page, perPage }, { total, onPage })).toEqual({ lastPage, from, to });
    },
  );

  it("skips the rows of the pages before", () => {
    expect(pageOffset({ page: 1, perPage: 25 })).toBe(0);
    expect(pageOffset({ page: 4, perPage: 25 })).toBe(75);
  });
});

describe("the window of pages", () => {
  const gap = null;

  it.each`
    current | last  | window
    ${1}    | ${1}  | ${[1]}
    ${9}    | ${1}  | ${[1]}
    ${2}    | ${3}  | ${[1, 2, 3]}
    ${7}    | ${13} | ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]}
    ${1}    | ${14} | ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, gap, 13, 14]}
    ${7}    | ${14} | ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, gap, 13, 14]}
    ${8}    | ${14} | ${[1, 2, gap, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]}
    ${7}    | ${20} | ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, gap, 19, 20]}
    ${8}    | ${20} | ${[1, 2, gap, 5, 6, 7, 8, 9, 10, 11, gap, 19, 20]}
    ${13}   | ${20} | ${[1, 2, gap, 10, 11, 12, 13, 14, 15, 16, gap, 19, 20]}
    ${14}   | ${20} | ${[1, 2, gap, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]}
    ${20}   | ${20} | ${[1, 2, gap, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]}
    ${25}   | ${20} | ${[1, 2, gap, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]}
  `("page $current of $last", ({ current, last, window }) => {
    expect(pageWindow(current, last)).toEqual(window);
  });

  it("shows the ends and the current page, in order and without repetition", () => {
    const pages = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(pages, pages, (a, b) => {
        const [current, last] = a < b ? [a, b] : [b, a];
        const shown = pageWindow(current, last).filter((page) => page !== null);
        expect(shown).toEqual([...new Set(shown)].sort((x, y) => x - y));
        expect(shown).toEqual(expect.arrayContaining([1, current, last]));
        expect(shown.length).toBeLessThanOrEqual(13);
      }),
    );
  });
});
