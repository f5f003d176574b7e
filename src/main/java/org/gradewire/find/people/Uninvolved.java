package org.gradewire.find.people;

import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.knowledge.Wording;

/** Tells who is named for what befell them or what they did: nobody's office, whatever it says. */
final class Uninvolved {
  private static final String NAME = "NAME";
  private final List<Around> patterns;

  Uninvolved(List<Wording> wordings) {
    patterns = wordings.stream().map(wording -> Around.of(wording.pattern())).toList();
  }

  private record Around(Pattern before, Pattern after) {
    static Around of(String pattern) {
      int at = pattern.indexOf(NAME);
      String before = pattern.substring(0, at);
      String after = pattern.substring(at + NAME.length());
      return new Around(
          compile(before.isEmpty() ? "$" : "(?<![\\p{L}\\p{N}])(?:" + before + ")$"),
          compile(after.isEmpty() ? "" : after + "(?![\\p{L}\\p{N}])"));
    }

    private static Pattern compile(String pattern) {
      return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    boolean matches(Line line, NameForm name) {
      String text = line.plain();
      return after.matcher(text).region(name.span().end(), line.span().end()).lookingAt()
          && before.matcher(text).region(line.span().start(), name.span().start()).find();
    }
  }

  /** Returns whether the words around this place say so. */
  boolean isTold(Line line, NameForm name) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(line, name));
  }
}
