// What things of the output are called on the page.

import { sayDate } from "./edtf.js";

/** The fields of an inspection that hold one fact, in the order of the page. */
export const FIELDS = [
  ["provider", "Provider", "who"],
  ["deliveredBy", "Delivered by", "who"],
  ["inspectorate", "Inspectorate", "who"],
  ["type", "Kind", "what"],
  ["ordinal", "Number in series", "what"],
  ["framework", "Framework", "what"],
  ["status", "Status", "what"],
  ["overall", "Overall grade", "grade"],
  ["notOverall", "Ruled out", "grade"],
  ["inspectionDate", "Inspected", "date"],
  ["publicationDate", "Report published", "date"],
  ["reportUrl", "Report", "what"],
];

/** The kinds of cited words, with their names. */
export const KINDS = {
  who: "Provider, inspectorate",
  what: "Kind, status",
  grade: "Grade",
  date: "Date",
  finding: "Finding",
  person: "Person",
  statement: "Statement",
};

/** The values that `type` may have. */
export const TYPES = [
  "full", "focused-visit", "monitoring-visit", "jtai", "area-send", "annual-assessment",
  "thematic", "short", "assessment", "unannounced", "peel", "other",
];

/** The values that `status` may have. */
export const STATUSES = ["reported", "previous", "planned"];

const TYPE_NAMES = {
  full: "Full inspection",
  "focused-visit": "Focused visit",
  "monitoring-visit": "Monitoring visit",
  jtai: "Joint targeted area inspection",
  "area-send": "Area SEND inspection",
  "annual-assessment": "Annual assessment",
  thematic: "Thematic inspection",
  short: "Short inspection",
  assessment: "Assessment",
  unannounced: "Unannounced inspection",
  peel: "PEEL assessment",
  other: "Other inspection",
};
const STATUS_NAMES = {
  reported: "Reported",
  previous: "Previous",
  planned: "Planned",
};
const ACRONYMS = { lscb: "Local safeguarding children board", send: "SEND" };

/** Returns a name in kebab case as words. */
export function words(name) {
  if (ACRONYMS[name]) {
    return ACRONYMS[name];
  }
  const text = String(name).replaceAll("-", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns the name of a kind of inspection. */
export function sayType(type) {
  return type ? (TYPE_NAMES[type] ?? words(type)) : "Inspection";
}

/** Returns `n` as an ordinal number. */
export function ordinal(n) {
  const tens = n % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}

/** Returns the value of a field as people say it. */
export function sayValue(field, value) {
  switch (field) {
    case "type":
      return sayType(value);
    case "status":
      return STATUS_NAMES[value] ?? words(value);
    case "ordinal":
      return ordinal(Number(value));
    case "overall":
    case "notOverall":
    case "judgements":
      return words(value);
    case "inspectionDate":
    case "publicationDate":
      return sayDate(value);
    default:
      return String(value);
  }
}

/** Returns the name of a field, such as `judgements.leadership`. */
export function sayField(key) {
  const [name, ...rest] = key.split(".");
  const field = FIELDS.find(([id]) => id === name);
  if (field) {
    return field[1];
  }
  const names = { judgements: "Judgement", findings: "Finding", people: "Person" };
  const item = rest.join(".");
  return `${names[name] ?? words(name)}${item ? `: ${name === "judgements" ? words(item) : item}` : ""}`;
}

/** Returns an inspection that a reviewer added, in a line. */
export function sayMissed({ status, inspectorate, provider, type, overall, inspectionDate }) {
  const parts = [status && words(status), inspectorate, provider, type && sayType(type), overall && words(overall)];
  return [...parts, inspectionDate && sayDate(inspectionDate)].filter(Boolean).join(" · ");
}

/** Returns a number and its noun. */
export function count(n, noun, plural = noun + "s") {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? noun : plural}`;
}
