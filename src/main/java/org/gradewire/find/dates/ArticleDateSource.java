package org.gradewire.find.dates;

import java.util.Locale;
import java.util.Optional;

/** Where an article may say when it came out: the most trusted first. */
enum ArticleDateSource {
  JSON_LD("published/jsonld", 0.97),
  META_PUBLISHED("published/meta", 0.97),
  LABELLED_LINE("published/labelled", 0.96),
  DATELINE("published/dateline", 0.94),
  META_DATE("published/meta-date", 0.9),
  BYLINE("published/byline", 0.9),
  FIRST_LINES("published/line", 0.9),
  TIME("published/time", 0.85),
  ADDRESS("published/address", 0.75);

  private final String rule;
  private final double confidence;

  ArticleDateSource(String rule, double confidence) {
    this.rule = rule;
    this.confidence = confidence;
  }

  String rule() {
    return rule;
  }

  double confidence() {
    return confidence;
  }

  /** Returns what kind of source the label of a meta datum makes it, or nothing. */
  static Optional<ArticleDateSource> ofLabel(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    if (name.matches(".*(?:modif|updat|expir|revis|event|access|crawl|copyright|start|end).*")) {
      return Optional.empty();
    }
    if (name.startsWith("jsonld:")) {
      return name.matches(".*(?:publish|created).*") ? Optional.of(JSON_LD) : ofAddress(name);
    }
    if (name.startsWith("time")) {
      return Optional.of(
          name.contains("publish") || name.contains("pubdate") ? META_PUBLISHED : TIME);
    }
    if (name.matches(
        ".*(?:publish|publication|pub-?_?date|issued|release).*(?:date|time|issued|published).*|.*pub-?_?date.*|.*date-?_?publish.*|.*issued")) {
      return Optional.of(META_PUBLISHED);
    }
    return name.contains("date") ? Optional.of(META_DATE) : ofAddress(name);
  }

  private static Optional<ArticleDateSource> ofAddress(String name) {
    return name.matches(".*(?:url|canonical).*") ? Optional.of(ADDRESS) : Optional.empty();
  }
}
