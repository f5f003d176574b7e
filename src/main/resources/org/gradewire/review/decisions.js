// What the reviewer decided. Every change makes a new value, so that undoing is keeping the old one.

import { index, lineOf } from "./data.js";

/** What is decided on a record of which nothing is. */
export const NOTHING = Object.freeze({ verdict: null, note: null, facts: {}, added: [], joined: null, apart: null, missed: [] });
const decided = new Map();
const undone = [];
const done = [];
const listeners = [];
let reviewer = "";

/** Calls `listener(ids, here)` after decisions on these records changed; `here`: on this page. */
export function onDecision(listener) {
  listeners.push(listener);
}

function tell(ids, here) {
  for (const listener of listeners) {
    listener(ids, here);
  }
}

/** Sets the name that decisions are signed with. */
export function setReviewer(name) {
  reviewer = name;
}

/** Returns the name that decisions are signed with. */
export function reviewerName() {
  return reviewer;
}

/** Returns who decides and when, as it stands in a decision. */
export function signature() {
  return { by: reviewer, at: new Date().toISOString() };
}

/** Returns what is decided on a record: `verdict`, `note`, `facts` by key, `added`, `missed` beside it. */
export function decisionsOn(id) {
  return decided.get(id) ?? NOTHING;
}

/** Returns whether these decisions decide nothing. */
export function isNothing({ verdict, note, facts, added, joined, apart, missed }) {
  return !verdict && !note && !joined && !apart && added.length === 0 && missed.length === 0 && Object.keys(facts).length === 0;
}

function put(id, decisions) {
  if (isNothing(decisions)) {
    decided.delete(id);
  } else {
    decided.set(id, decisions);
  }
}

/** Makes one undoable change: `change(decisions, id)` gives each record its new decisions. */
export function decide(what, ids, change) {
  const steps = [];
  for (const id of ids) {
    const before = decisionsOn(id);
    const after = change(before, id);
    if (after !== before) {
      steps.push({ id, before, after });
      put(id, after);
    }
  }
  if (steps.length > 0) {
    done.push({ what, steps });
    undone.length = 0;
    tell(steps.map((step) => step.id), true);
  }
  return steps.length;
}

function replay(from, to, side) {
  const change = from.pop();
  if (!change) {
    return null;
  }
  to.push(change);
  for (const step of change.steps) {
    put(step.id, step[side]);
  }
  tell(change.steps.map((step) => step.id), true);
  return change;
}

/** Takes the last change back and returns it, or null if there is none. */
export function undo() {
  return replay(done, undone, "before");
}

/** Makes the change again that was taken back last, and returns it, or null if there is none. */
export function redo() {
  return replay(undone, done, "after");
}

/** Returns decisions with another one on a fact; null takes it back. */
export function withFact(decisions, key, decision) {
  const facts = { ...decisions.facts };
  if (decision) {
    facts[key] = decision;
  } else {
    delete facts[key];
  }
  return { ...decisions, facts };
}

/** Returns decisions with another verdict on the record; null takes it back. */
export function withVerdict(decisions, id, is) {
  const verdict = is && { is, basis: lineOf(id).basis, ...signature() };
  return { ...decisions, verdict };
}

/** Puts decisions in place that were made elsewhere, which is not undoable. */
export function takeOver(entries) {
  for (const [id, decisions] of entries) {
    put(id, decisions);
  }
  tell(entries.map(([id]) => id), false);
}

/** Returns on how many facts these decisions decide; a note alone decides nothing. */
export function decidedFacts(decisions) {
  return Object.values(decisions.facts).filter((fact) => fact.is !== "noted").length;
}

/** Returns whether nothing of a record is left to decide. */
export function isReviewed(id) {
  const decisions = decided.get(id);
  if (!decisions) {
    return false;
  }
  return Boolean(decisions.verdict) || decidedFacts(decisions) >= (lineOf(id)?.facts ?? Infinity);
}

/** Returns `accepted`, `corrected`, `rejected`, `begun` or `open`. */
export function stateOf(id) {
  const decisions = decided.get(id);
  if (!decisions) {
    return "open";
  }
  if (decisions.verdict?.is === "rejected") {
    return "rejected";
  }
  if (!isReviewed(id)) {
    return "begun";
  }
  const changed = Object.values(decisions.facts).some((fact) => fact.is === "corrected" || fact.is === "rejected");
  const more = decisions.added.length > 0 || decisions.missed.length > 0;
  return changed || decisions.joined || decisions.apart || more ? "corrected" : "accepted";
}

/** Returns how many records are reviewed. */
export function reviewedCount() {
  let n = 0;
  for (const id of decided.keys()) {
    n += isReviewed(id) && lineOf(id) ? 1 : 0;
  }
  return n;
}

/** Returns how many decisions there are on anything. */
export function hasDecisions() {
  return decided.size > 0;
}

/** Returns all decisions as they stand in `review.json`. */
export function reviewFile() {
  const records = {};
  for (const id of [...decided.keys()].sort()) {
    const { verdict, note, facts, added, joined, apart, missed } = decided.get(id);
    const sorted = Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
    records[id] = { verdict, note, facts: sorted, added, joined, apart, missed };
  }
  return {
    format: "gradewire-review",
    version: 1,
    output: index.digest,
    reviewer,
    saved: new Date().toISOString(),
    records,
  };
}
