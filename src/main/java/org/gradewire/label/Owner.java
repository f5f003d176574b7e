package org.gradewire.label;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mark is about: the article as a whole, or one of the inspections or people it tells of.
 *
 * @param kind what it is
 * @param number which of them, from 1 in the order of the article; 0 for the article itself
 */
public record Owner(Kind kind, int number) implements Comparable<Owner> {
  /** The article itself. */
  public static final Owner ARTICLE = new Owner(Kind.ARTICLE, 0);

  private static final Pattern NAME = Pattern.compile("(inspection|person)-([1-9][0-9]{0,5})");

  /** What may have marks. */
  public enum Kind {
    /** The article itself. */
    ARTICLE,
    /** An inspection. */
    INSPECTION,
    /** A person. */
    PERSON
  }

  /** Returns inspection {@code number}. */
  public static Owner inspection(int number) {
    return new Owner(Kind.INSPECTION, number);
  }

  /** Returns person {@code number}. */
  public static Owner person(int number) {
    return new Owner(Kind.PERSON, number);
  }

  /**
   * Returns the owner of this {@link #name}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Owner of(String name) {
    if (name.equals(ARTICLE.name())) {
      return ARTICLE;
    }
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "found \"%s\", expected article, inspection-1, person-1 or the like".formatted(name));
    }
    int number = Integer.parseInt(matcher.group(2));
    return matcher.group(1).equals("person") ? person(number) : inspection(number);
  }

  /** Returns its name: {@code article}, {@code inspection-1}, {@code person-2}. */
  public String name() {
    return switch (kind) {
      case ARTICLE -> "article";
      case INSPECTION -> "inspection-" + number;
      case PERSON -> "person-" + number;
    };
  }

  @Override
  public int compareTo(Owner other) {
    int byKind = kind.compareTo(other.kind);
    return byKind == 0 ? Integer.compare(number, other.number) : byKind;
  }
}
