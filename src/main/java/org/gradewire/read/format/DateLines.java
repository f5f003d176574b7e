package org.gradewire.read.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the lines that stand at the head of a story and hold its date or its author. Only for
 * finding where a story starts; the date itself is read elsewhere.
 */
public final class DateLines {
  private static final int LONGEST = 120;
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)";
  private static final String DATE =
      "(?:"
          + WEEKDAY
          + "(?:day)?,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
          + MONTH
          + ",?\\s+\\d{4}|"
          + MONTH
          + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})"
          + "|\\d{4}-\\d{2}-\\d{2})(?:,?\\s+"
          + WEEKDAY
          + "(?:day)?)?(?:[\\s,|·•–T-]*(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:am|pm)?"
          + "(?:\\s*(?:GMT|BST|UTC|Z|\\(?[+-]\\d{2}:?\\d{2}\\)?))?)?";
  private static final String PUBLISHED =
      "(?:first |originally |date )?(?:published|posted|released?|issued|publication date|release"
          + " date|date published|date posted|news release|press release|media release)";
  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:\\p{Lu}[\\p{L}'’.-]*|de|van|von|of|and|the)){0,6}";

  private static final Pattern SAYS_PUBLISHED =
      Pattern.compile(
          "(?i)(?:"
              + PUBLISHED
              + "(?:\\s+(?:on|at|in))?(?:\\s+by\\s+.{2,40}?)?(?:\\s+on)?\\s*[:|,–-]?\\s*|(?:posted|published|written|words) by"
              + "\\s+.{2,50}?(?:\\s+on|[,|·•–-])\\s*)"
              + DATE
              + "(?:\\s*[|·•,–-]\\s*.{0,50}|\\s+by\\s+.{2,50}|\\s+in\\s+.{2,40})?\\.?");
  private static final Pattern DATED =
      Pattern.compile(
          "(?:"
              + NAME
              + "\\s*[,|·•–-]\\s*)?(?i:date\\s*:\\s*)?(?i:"
              + DATE
              + ")(?:\\s*[|·•,–-]\\s*.{0,50}|\\s+(?i:by)\\s+.{2,50})?");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i:by|words by|words|byline|author|written by|reported by):?\\s+"
              + NAME
              + "(?:,\\s+.{2,60})?(?:\\s*[|·•–-]\\s*.{2,50})?");
  private static final Pattern BYLINE_WITH_DATE =
      Pattern.compile("(?i)(?:by|author:?)\\s.{2,60}?[\\s,|·•–-]+" + DATE + ".{0,30}");

  private DateLines() {}

  /** Returns whether {@code line} says in so many words that it is of publication. */
  public static boolean saysPublished(String line) {
    return matches(SAYS_PUBLISHED, line) || matches(BYLINE_WITH_DATE, line);
  }

  /** Returns whether {@code line} is a date and hardly more, or says when it was published. */
  public static boolean isDated(String line) {
    return matches(DATED, line) || saysPublished(line);
  }

  /** Returns whether {@code line} says who wrote the story. */
  public static boolean isByline(String line) {
    return matches(BYLINE, line) || matches(BYLINE_WITH_DATE, line);
  }

  private static boolean matches(Pattern pattern, String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    Matcher matcher = pattern.matcher(line.strip());
    return matcher.matches();
  }
}
