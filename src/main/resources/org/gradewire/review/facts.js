// The facts of a record, in one list: what a person decides on.

import { FIELDS, words } from "./words.js";

function push(list, seen, fact) {
  let key = fact.key;
  for (let n = 2; seen.has(key); n++) {
    key = `${fact.key}~${n}`;
  }
  seen.add(key);
  list.push({ ...fact, key });
}

/**
 * Returns the facts of a record: `key` (stays the same over runs), `field`, `group`, `label`,
 * `kind` of its words, and `fact` itself.
 */
export function factsOf(record) {
  const list = [];
  const seen = new Set();
  for (const [field, label, kind] of FIELDS) {
    if (record[field]) {
      push(list, seen, { key: field, field, group: "inspection", label, kind, fact: record[field] });
    }
  }
  for (const judgement of record.judgements) {
    const { area, count, grade } = judgement;
    const label = area === "all" ? (count ? `All ${count} areas` : "All areas") : words(area);
    const key = `judgements.${area}`;
    push(list, seen, { key, field: "judgements", group: "judgements", label, kind: "grade", fact: grade });
  }
  for (const { kind, text } of record.findings) {
    const label = kind === "strength" ? "Strength" : "To improve";
    const key = `findings.${text.value}`;
    push(list, seen, { key, field: "findings", group: "findings", label, kind: "finding", fact: text });
  }
  for (const person of record.people) {
    pushPerson(list, seen, person);
  }
  return list;
}

function pushPerson(list, seen, person) {
  const key = `people.${person.name.value}`;
  const common = { group: "people", kind: "person", person };
  push(list, seen, { ...common, key, field: "people", label: "Name", fact: person.name });
  for (const part of ["role", "organisation"]) {
    if (person[part]) {
      const label = words(part);
      push(list, seen, { ...common, key: `${key}.${part}`, field: part, label, fact: person[part] });
    }
  }
}

/** Returns what of a citation tells whether it is still the same: its article and its words. */
export function citedWords(fact) {
  return JSON.stringify(fact.citations.map((cited) => [cited.article, cited.quote]).sort());
}

/** Returns a citation as it stands in a decision. */
export function plainCitation({ article, start, end, quote }) {
  return { article, start, end, quote };
}

/** Returns every citation of a record with its kind and the fact it belongs to (an index or -1). */
export function citationsOf(facts) {
  const all = [];
  const people = new Set();
  facts.forEach((entry, i) => {
    for (const cited of entry.fact.citations) {
      all.push({ cited, kind: entry.kind, fact: i });
    }
    for (const other of entry.fact.alternatives ?? []) {
      for (const cited of other.citations) {
        all.push({ cited, kind: entry.kind, fact: i, other: true });
      }
    }
    if (entry.person && !people.has(entry.person)) {
      people.add(entry.person);
      for (const cited of entry.person.statements) {
        all.push({ cited, kind: "statement", fact: i });
      }
    }
  });
  return all;
}
