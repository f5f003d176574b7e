// Keeps the decisions: in this browser where the page is a file, with the server where it is served.

import { index } from "./data.js";
import { carryOver, readReview } from "./carry.js";
import {
  decisionsOn, hasDecisions, isNothing, NOTHING, onDecision, reviewFile, reviewerName, setReviewer, takeOver,
} from "./decisions.js";
import { say } from "./dom.js";

const SERVED = location.protocol.startsWith("http");
const PREFIX = "gradewire/review/";
const MINE = `${PREFIX}${index.digest}/`;
const PAGES = `${PREFIX}pages/`;
const NAME = "gradewire/reviewer";
const PUT_AFTER_MS = 300;
const AGAIN_AFTER_MS = 3000;

let savedListener = () => {};
let lostListener = () => {};

/** Calls `listener(text, good)` whenever it changes where the decisions are safe. */
export function onSaved(listener) {
  savedListener = listener;
}

/** Calls `listener(lost, kept)` when decisions of an earlier output did not all stand. */
export function onLost(listener) {
  lostListener = listener;
}

/** Returns a value that this browser keeps, or null. */
export function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value in this browser, and returns whether it could. */
export function remember(key, value) {
  try {
    if (value === null) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, value);
    }
    return true;
  } catch {
    return false;
  }
}

/** Sets and keeps the reviewer's name. */
export function nameReviewer(name) {
  setReviewer(name);
  remember(NAME, name);
}

// ---- A page that is a file

function keepHere(ids) {
  let safe = true;
  for (const id of ids) {
    const decisions = decisionsOn(id);
    safe = remember(MINE + id, isNothing(decisions) ? null : JSON.stringify(decisions)) && safe;
  }
  safe = remember(PAGES + location.pathname, index.digest) && safe;
  savedListener(
    safe ? "Kept in this browser. Save the file to hand it on." : "Not kept: this browser has no room. Save the file.",
    safe,
  );
}

function keptUnder(prefix) {
  const records = {};
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i);
    if (key.startsWith(prefix)) {
      try {
        records[key.slice(prefix.length)] = { ...NOTHING, ...JSON.parse(localStorage.getItem(key)) };
      } catch {
        // Half a value, as after a full disk: the other records are kept all the same.
      }
    }
  }
  return records;
}

function restoreHere() {
  try {
    const records = keptUnder(MINE);
    const before = remembered(PAGES + location.pathname);
    if (Object.keys(records).length > 0 || !before || before === index.digest) {
      takeOver(Object.entries(records));
      return;
    }
    const old = { output: before, records: keptUnder(`${PREFIX}${before}/`) };
    take(old, "the output that was here before");
  } catch {
    savedListener("This browser keeps nothing for this page. Save the file.", false);
  }
}

function hearOtherWindows() {
  addEventListener("storage", (event) => {
    if (event.key?.startsWith(MINE)) {
      const kept = event.newValue ? JSON.parse(event.newValue) : null;
      takeOver([[event.key.slice(MINE.length), kept ? { ...NOTHING, ...kept } : NOTHING]]);
    }
  });
}

// ---- A page that is served

let etag = null;
let putting = false;
let timer = 0;
const dirty = new Map();

function keepThere(ids) {
  for (const id of ids) {
    dirty.set(id, (dirty.get(id) ?? 0) + 1);
  }
  savedListener("Saving…", true);
  later(PUT_AFTER_MS);
}

function later(ms) {
  clearTimeout(timer);
  timer = setTimeout(putAll, ms);
}

async function putAll() {
  if (putting || dirty.size === 0) {
    return;
  }
  putting = true;
  const sent = new Map(dirty);
  try {
    const condition = etag ? { "If-Match": etag } : { "If-None-Match": "*" };
    const answer = await fetch("review.json", {
      method: "PUT",
      headers: { "Content-Type": "application/json", ...condition },
      body: JSON.stringify(reviewFile(), null, 2) + "\n",
      keepalive: false,
    });
    if (answer.status === 412) {
      await mergeTheirs();
      later(0);
    } else if (answer.ok) {
      etag = answer.headers.get("ETag");
      for (const [id, n] of sent) {
        if (dirty.get(id) === n) {
          dirty.delete(id);
        }
      }
      savedListener("Saved in review.json", true);
      later(0);
    } else {
      throw new Error(`the server answers ${answer.status}`);
    }
  } catch (problem) {
    savedListener(`Not saved yet: ${problem.message}. Trying again; or save the file.`, false);
    later(AGAIN_AFTER_MS);
  } finally {
    putting = false;
  }
}

// Another window saved first. Its decisions come in; where both decided the same, the later stands.
async function mergeTheirs() {
  const answer = await fetch("review.json", { cache: "no-store" });
  etag = answer.headers.get("ETag");
  const theirs = answer.ok ? readReview(await answer.text()).records : {};
  const incoming = [];
  for (const id of new Set([...Object.keys(theirs), ...Object.keys(reviewFile().records)])) {
    const their = theirs[id] ?? NOTHING;
    incoming.push([id, dirty.has(id) ? merged(decisionsOn(id), their) : their]);
  }
  takeOver(incoming);
  say("Another window had saved decisions too: both are kept.");
}

function laterOf(mine, their) {
  return !their || (mine && mine.at >= their.at) ? mine : their;
}

function both(mine, their) {
  const known = new Set(mine.map((each) => JSON.stringify(each)));
  return [...mine, ...their.filter((each) => !known.has(JSON.stringify(each)))];
}

function merged(mine, their) {
  const facts = { ...their.facts };
  for (const [key, decision] of Object.entries(mine.facts)) {
    facts[key] = laterOf(decision, facts[key]);
  }
  return {
    verdict: laterOf(mine.verdict, their.verdict),
    note: laterOf(mine.note, their.note),
    facts,
    added: both(mine.added, their.added),
    joined: laterOf(mine.joined, their.joined),
    apart: laterOf(mine.apart, their.apart),
    missed: both(mine.missed, their.missed),
  };
}

async function restoreThere() {
  try {
    const answer = await fetch("review.json", { cache: "no-store" });
    if (answer.status === 404) {
      savedListener("Nothing decided yet", true);
      return;
    }
    etag = answer.headers.get("ETag");
    const review = readReview(await answer.text());
    adoptName(review);
    take(review, "the review.json beside the output");
    savedListener("As in review.json", true);
  } catch (problem) {
    savedListener(`review.json was not read: ${problem.message}`, false);
    say(`review.json was not read: ${problem.message}`, true);
  }
}

// ---- Both

function adoptName(review) {
  if (!reviewerName() && typeof review.reviewer === "string") {
    nameReviewer(review.reviewer);
  }
}

function take(review, from) {
  const { kept, lost, same } = carryOver(review);
  takeOver(kept);
  keep(kept.map(([id]) => id));
  if (!same) {
    say(`Took over decisions on ${kept.length} records from ${from}.`);
  }
  if (lost.length > 0) {
    lostListener(lost, kept);
  }
}

function keep(ids) {
  if (SERVED) {
    keepThere(ids);
  } else {
    keepHere(ids);
  }
}

/** Restores what was decided before and keeps what will be. */
export async function startSaving() {
  setReviewer(remembered(NAME) ?? "");
  if (SERVED) {
    await restoreThere();
    addEventListener("beforeunload", (event) => dirty.size > 0 && event.preventDefault());
  } else {
    restoreHere();
    hearOtherWindows();
  }
  onDecision((ids, here) => here && keep(ids));
}

/** Takes the decisions of a file that the reviewer chose. */
export async function openReview(file) {
  try {
    const review = readReview(await file.text());
    adoptName(review);
    take(review, file.name);
    say(`Opened ${file.name}.`);
  } catch (problem) {
    say(`${file.name} was not opened. ${problem.message}`, true);
  }
}

/** Hands the decisions to the reviewer as a file. */
export function downloadReview() {
  const blob = new Blob([JSON.stringify(reviewFile(), null, 2) + "\n"], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "review.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  say(hasDecisions() ? "Saved as review.json." : "Saved as review.json; it holds no decisions yet.");
}
