// A picture of a provider's inspections over the years.

import { levelOf } from "./data.js";
import { daysOf, sayDate } from "./edtf.js";
import { svg } from "./dom.js";
import { count, sayType, words } from "./words.js";

const DAYS_PER_YEAR = 365.2425;
const LEVELS = ["", "best", "", "", "worst"];
const NO_GRADE_ROW = 5;

function yearNumber(days) {
  return 1970 + days / DAYS_PER_YEAR;
}

function placed(line) {
  const days = daysOf(line.date) ?? daysOf(line.published);
  if (!days) {
    return null;
  }
  const from = yearNumber(days.first);
  const to = yearNumber(days.last + 1);
  return { line, from, to, at: (from + to) / 2, level: levelOf(line.overall), approximate: days.approximate };
}

/** Returns what the picture says, in words. */
function sayTimeline(lines) {
  return lines
    .map((line) => {
      const date = line.date ?? line.published;
      const grade = line.overall ? words(line.overall) : "no overall grade";
      const planned = line.status === "planned" ? ", planned" : "";
      return `${date ? sayDate(date) : "Undated"}: ${sayType(line.type)}, ${grade}${planned}`;
    })
    .join(". ");
}

function span(points) {
  let first = Math.floor(Math.min(...points.map((point) => point.from)));
  let last = Math.ceil(Math.max(...points.map((point) => point.to)));
  while (last - first < 4) {
    first -= 1;
    last += last - first < 4 ? 1 : 0;
  }
  return { first, last };
}

function years(picture, { first, last }, x, height) {
  const step = [1, 2, 5, 10, 20, 50].find((n) => (last - first) / n <= 8) ?? 100;
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    picture.append(
      svg("line", { class: "tick", x1: x(year), x2: x(year), y1: 4, y2: height - 20 }),
      svg("text", { class: "year", x: x(year), y: height - 5, "text-anchor": "middle" }, String(year)),
    );
  }
}

function mark(point, x, y, current, pick) {
  const { line } = point;
  const group = svg("g", {
    class: `point level-${point.level}${line.status === "planned" ? " planned" : ""}${line === current ? " current" : ""}`,
    click: () => pick?.(line.id),
  });
  const cy = y(point.level || NO_GRADE_ROW);
  const [x1, x2, cx] = [x(point.from), x(point.to), x(point.at)];
  group.append(svg("title", {}, sayTimeline([line])));
  if (x2 - x1 > 6 || point.approximate) {
    const more = point.approximate ? 4 : 0;
    group.append(svg("rect", {
      class: "uncertain", x: x1 - more, width: x2 - x1 + 2 * more, y: cy - 3, height: 6, rx: 3,
    }));
  }
  if (line === current) {
    group.append(svg("circle", { class: "halo", cx, cy, r: 10 }));
  }
  group.append(
    point.level
      ? svg("circle", { class: "dot", cx, cy, r: 5.5 })
      : svg("rect", { class: "dot", x: cx - 4.5, y: cy - 4.5, width: 9, height: 9, transform: `rotate(45 ${cx} ${cy})` }),
  );
  return group;
}

/**
 * Returns the picture of some records of one provider: the better the grade the higher; diamonds
 * have none; bars reach from the first to the last day that a date allows; planned ones are hollow.
 */
export function timeline(lines, { current, pick, width = 600, height = 132 }) {
  const points = lines.map(placed).filter(Boolean);
  if (points.length === 0) {
    return null;
  }
  const range = span(points);
  const left = 46;
  const x = (year) => left + ((year - range.first) / (range.last - range.first)) * (width - left - 18);
  const y = (level) => 14 + (level - 1) * ((height - 50) / 4);
  const picture = svg("svg", {
    class: "timeline", viewBox: `0 0 ${width} ${height}`, role: "img",
    "aria-label": `Timeline of ${count(points.length, "inspection")}. ${sayTimeline(points.map((p) => p.line))}`,
  });
  years(picture, range, x, height);
  for (let level = 1; level <= 4; level++) {
    picture.append(
      svg("line", { class: "row", x1: left - 6, x2: width - 8, y1: y(level), y2: y(level) }),
      svg("text", { class: "scale", x: left - 14, y: y(level) + 3.5, "text-anchor": "end" }, LEVELS[level]),
    );
  }
  if (points.some((point) => point.level === 0)) {
    picture.append(svg("text", { class: "scale", x: left - 14, y: y(NO_GRADE_ROW) + 3.5, "text-anchor": "end" }, "none"));
  }
  const last = points.findIndex((point) => point.line === current);
  const drawn = last < 0 ? points : [...points.filter((_, i) => i !== last), points[last]];
  picture.append(...drawn.map((point) => mark(point, x, y, current, pick)));
  return picture;
}

/** Returns a small picture of the same for the list: one dot per dated inspection. */
export function spark(lines, range, width = 76, height = 22) {
  const points = lines.map(placed).filter(Boolean);
  const picture = svg("svg", { class: "spark", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" });
  const x = (year) => 5 + ((year - range.first) / (range.last - range.first)) * (width - 10);
  picture.append(svg("line", { class: "row", x1: 2, x2: width - 2, y1: height - 3, y2: height - 3 }));
  for (const point of points) {
    const level = point.level || NO_GRADE_ROW;
    const y = 4 + (level - 1) * ((height - 8) / 4);
    const planned = point.line.status === "planned" ? " planned" : "";
    picture.append(
      svg("g", { class: `point level-${point.level}${planned}` },
        svg("circle", { class: "dot", cx: x(point.at), cy: y, r: point.level ? 3 : 2 })),
    );
  }
  return picture;
}

/** Returns the years that the dates of all these records span. */
export function rangeOf(lines) {
  const points = lines.map(placed).filter(Boolean);
  return points.length > 0 ? span(points) : { first: 2000, last: 2004 };
}
