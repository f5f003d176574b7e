package org.gradewire.find.dates;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an article may say when it came out: the most trusted first. */
enum ArticleDateSource {
  JSON_LD("published/jsonld", 0.97, true),
  META_PUBLISHED("published/meta", 0.97, true),
  LABELLED_LINE("published/labelled", 0.96, true),
  FRONT_MATTER("published/front-matter", 0.95, true),
  DATELINE("published/dateline", 0.94, true),
  META_DATE("published/meta-date", 0.9, true),
  BYLINE("published/byline", 0.9, true),
  FIRST_LINES("published/line", 0.9, true),
  RELEASE_END("published/release-end", 0.9, true),
  MAIL("published/mail", 0.88, false),
  TIME("published/time", 0.85, true),
  META_CREATED("published/created", 0.8, false),
  ADDRESS("published/address", 0.75, true),
  FILE_NAME("published/file-name", 0.7, false),
  FILE_CREATED("published/file-created", 0.5, false);

  private static final Pattern OTHER =
      Pattern.compile(
          "modif|lastmod|last-mod|updat|expir|revis|review|event|access|crawl|copyright|start|end"
              + "|valid|author|publisher|image|upload");
  private static final Pattern PUBLISHED =
      Pattern.compile("publish|publication|pub-?_?date|issued|release|posted");

  private final String rule;
  private final double confidence;
  private final boolean claims;

  ArticleDateSource(String rule, double confidence, boolean claims) {
    this.rule = rule;
    this.confidence = confidence;
    this.claims = claims;
  }

  String rule() {
    return rule;
  }

  double confidence() {
    return confidence;
  }

  /**
   * Returns whether it says when the article came out, rather than when a file or mail was made.
   */
  boolean claimsPublication() {
    return claims;
  }

  /** Returns whether it is a line that readers of the article see. */
  boolean isVisible() {
    return switch (this) {
      case LABELLED_LINE, DATELINE, BYLINE, FIRST_LINES, RELEASE_END -> true;
      case JSON_LD,
          META_PUBLISHED,
          FRONT_MATTER,
          META_DATE,
          MAIL,
          TIME,
          META_CREATED,
          ADDRESS,
          FILE_NAME,
          FILE_CREATED ->
          false;
    };
  }

  /** Returns what kind of source the label of a meta datum makes it, or nothing. */
  static Optional<ArticleDateSource> ofLabel(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    String of = name.substring(0, Math.max(0, name.indexOf(':')));
    String key = name.substring(name.indexOf(':') + 1);
    if (name.equals("file-name")) {
      return Optional.of(FILE_NAME);
    }
    if (OTHER.matcher(key).find()) {
      return Optional.empty();
    }
    return switch (of) {
      case "mail" -> when(key.equals("date"), MAIL);
      case "pdf", "office" ->
          when(key.startsWith("creat") && !key.contains("creator"), FILE_CREATED);
      case "jsonld" -> PUBLISHED.matcher(key).find() ? Optional.of(JSON_LD) : ofAddress(key);
      case "time" -> Optional.of(PUBLISHED.matcher(key).find() ? META_PUBLISHED : TIME);
      case "words" -> Optional.of(PUBLISHED.matcher(key).find() ? LABELLED_LINE : DATELINE);
      case "front-matter" ->
          when(key.contains("date") || PUBLISHED.matcher(key).find(), FRONT_MATTER);
      default -> ofMeta(key);
    };
  }

  private static Optional<ArticleDateSource> ofMeta(String key) {
    if (PUBLISHED.matcher(key).find()) {
      return Optional.of(META_PUBLISHED);
    }
    if (key.contains("created")) {
      return Optional.of(META_CREATED);
    }
    return key.contains("date") ? Optional.of(META_DATE) : ofAddress(key);
  }

  private static Optional<ArticleDateSource> ofAddress(String key) {
    return when(key.contains("url") || key.contains("canonical"), ADDRESS);
  }

  private static Optional<ArticleDateSource> when(boolean is, ArticleDateSource source) {
    return is ? Optional.of(source) : Optional.empty();
  }
}
