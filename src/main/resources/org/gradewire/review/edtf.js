// The dates of the output: EDTF (ISO 8601-2) level 1, the subset that the program writes.

const PART = /^(\d{4}|XXXX)(?:-(0[1-9]|1[0-2]|2[1-4])(?:-(0[1-9]|[12]\d|3[01]))?)?(~)?$/;
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];
const SEASONS = ["spring", "summer", "autumn", "winter"];
const DAY_MS = 86400000;
const LEAP_YEAR = 2000;

function daysIn(year, month) {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parsePart(text) {
  const form = PART.exec(text);
  if (!form || form[1] === "0000") {
    return null;
  }
  const year = form[1] === "XXXX" ? 0 : Number(form[1]);
  const month = Number(form[2] ?? 0);
  const day = Number(form[3] ?? 0);
  const season = month >= 21;
  if (day === 0 ? !year && !month : season || day > daysIn(year || LEAP_YEAR, month)) {
    return null;
  }
  return { year, month, day, season, approximate: Boolean(form[4]) };
}

function firstMonth(part) {
  if (!part.month) {
    return 1;
  }
  return part.season ? (part.month === 24 ? 12 : (part.month - 20) * 3) : part.month;
}

function utc(year, month, day) {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year + (month > 12 ? 1 : 0), (month - 1) % 12, day);
  return date.getTime() / DAY_MS;
}

function firstDay(part) {
  return utc(part.year, firstMonth(part), Math.max(part.day, 1));
}

function lastDay(part) {
  if (part.day) {
    return firstDay(part);
  }
  const months = part.month ? (part.season ? 3 : 1) : 12;
  return utc(part.year, firstMonth(part) + months, 1) - 1;
}

function inOrder(a, b) {
  if (Boolean(a.year) !== Boolean(b.year)) {
    return false;
  }
  if (!a.year) {
    return firstMonth(a) !== firstMonth(b) || a.day <= b.day;
  }
  return firstDay(a) <= firstDay(b) && lastDay(a) <= lastDay(b);
}

/** Returns the date that `text` writes, or null if it is none. */
export function parseEdtf(text) {
  const ends = String(text).split("/");
  if (ends.length > 2) {
    return null;
  }
  const start = parsePart(ends[0]);
  const end = ends.length === 2 ? parsePart(ends[1]) : start;
  return start && end && inOrder(start, end) ? { start, end, interval: ends.length === 2 } : null;
}

/** Returns the first and last day of a date, counted from 1970, or null if it has no year. */
export function daysOf(text) {
  const date = text ? parseEdtf(text) : null;
  if (!date || !date.start.year) {
    return null;
  }
  const approximate = date.start.approximate || date.end.approximate;
  return { first: firstDay(date.start), last: lastDay(date.end), approximate };
}

/** Returns the year in which a date begins, or null. */
export function yearOf(text) {
  const date = text ? parseEdtf(text) : null;
  return date && date.start.year ? date.start.year : null;
}

function sayPart(part, withYear) {
  const words = [];
  if (part.day) {
    words.push(part.day);
  }
  if (part.month) {
    words.push(part.season ? SEASONS[part.month - 21] : MONTHS[part.month - 1]);
  }
  if (withYear && part.year) {
    words.push(part.year);
  }
  return (part.approximate ? "about " : "") + words.join(" ");
}

/** Returns a date as people write it; `text` itself if it is none. */
export function sayDate(text) {
  const date = parseEdtf(text);
  if (!date) {
    return text;
  }
  const unsaid = date.start.year ? "" : ", year unsaid";
  if (!date.interval) {
    return sayPart(date.start, true) + unsaid;
  }
  const oneYear = date.start.year === date.end.year && date.start.month > 0;
  const dash = date.start.day && date.start.month === date.end.month && oneYear;
  if (dash && !date.start.approximate && !date.end.approximate) {
    return `${date.start.day}–${sayPart(date.end, true)}${unsaid}`;
  }
  return `${sayPart(date.start, !oneYear)} to ${sayPart(date.end, true)}${unsaid}`;
}
