// Which records are listed.

import { index } from "./data.js";
import { yearOf } from "./edtf.js";
import { isReviewed } from "./decisions.js";

/** The choices of the filter: empty means any. */
export const chosen = {
  text: "", provider: "", inspectorate: "", overall: "", status: "", year: "", confidence: "",
  unreviewed: false, conflict: false, mismatch: false,
};

const compare = new Intl.Collator("en-GB").compare;

// What each record has that is searched and grouped by: made once, for all.
const rows = index.records.map((line) => ({
  id: line.id,
  line,
  provider: line.provider ?? "",
  year: yearOf(line.date) ?? yearOf(line.published),
  text: `${line.provider} ${line.id} ${line.inspectorate} ${line.type} ${line.overall ?? ""} ${line.words}`
    .toLowerCase(),
}));
const dateKey = (row) => row.line.date ?? row.line.published ?? "";
rows.sort(
  (a, b) =>
    compare(a.provider, b.provider) ||
    Number(!a.year) - Number(!b.year) ||
    (dateKey(b) > dateKey(a) ? 1 : dateKey(b) < dateKey(a) ? -1 : 0) ||
    compare(a.id, b.id),
);

/** Returns all rows in the order of the list. */
export function allRows() {
  return rows;
}

function tests() {
  const list = [];
  const terms = chosen.text.toLowerCase().split(/\s+/).filter(Boolean);
  if (terms.length > 0) {
    list.push((row) => terms.every((term) => row.text.includes(term)));
  }
  for (const field of ["provider", "inspectorate", "status"]) {
    if (chosen[field]) {
      list.push((row) => row.line[field] === chosen[field]);
    }
  }
  if (chosen.overall) {
    const grade = chosen.overall === "none" ? undefined : chosen.overall;
    list.push((row) => row.line.overall === grade);
  }
  if (chosen.year) {
    const year = chosen.year === "none" ? null : Number(chosen.year);
    list.push((row) => row.year === year);
  }
  if (chosen.confidence) {
    list.push((row) => row.line.confidence < Number(chosen.confidence));
  }
  if (chosen.conflict) {
    list.push((row) => row.line.conflicts > 0);
  }
  if (chosen.mismatch) {
    list.push((row) => row.line.mismatches > 0);
  }
  if (chosen.unreviewed) {
    list.push((row) => !isReviewed(row.id));
  }
  return list;
}

/** Returns the rows that the filter lets through. */
export function filteredRows() {
  const list = tests();
  return list.length === 0 ? rows : rows.filter((row) => list.every((test) => test(row)));
}

/** Returns whether anything is filtered. */
export function isFiltered() {
  return Object.values(chosen).some(Boolean);
}

/** Lets everything through again. */
export function clearFilter() {
  for (const [name, value] of Object.entries(chosen)) {
    chosen[name] = typeof value === "boolean" ? false : "";
  }
}

/** Returns the values of a field with how many records have each, in order. */
export function valuesOf(field) {
  const counts = new Map();
  for (const row of rows) {
    const value = field === "year" ? row.year : row.line[field];
    const key = value ?? "none";
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sign = field === "year" ? -1 : 1;
  return [...counts].sort(([a], [b]) =>
    a === "none" ? 1 : b === "none" ? -1 : sign * compare(String(a), String(b)));
}
