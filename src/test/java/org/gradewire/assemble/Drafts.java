package org.gradewire.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewire.model.Claim;
import org.gradewire.model.Claim.Tense;
import org.gradewire.model.Edtf;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.DateMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.VisitMention;
import org.gradewire.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads claims from lines such as {@code open full#2 not good for care on 2018+2019; past
 * inspection} and writes drafts in the same way, each claim a sentence of its own.
 */
final class Drafts {
  private static final Set<String> VISITS =
      Set.of("inspection", "full", "short", "monitoring-visit", "focused-visit", "jtai");

  private Drafts() {}

  /** Returns the claims of a line; none if it is a hyphen. */
  static List<Claim> claims(String line) {
    List<Claim> claims = new ArrayList<>();
    for (String part : line.equals("-") ? new String[0] : line.split("; ", -1)) {
      claims.add(claim(part, claims.size()));
    }
    return claims;
  }

  private static Claim claim(String line, int number) {
    Span span = new Span(number * 10, number * 10 + 9);
    String[] words = line.split(" ", -1);
    VisitMention visit = null;
    GradeMention grade = null;
    boolean not = false;
    boolean ago = false;
    List<AreaMention> areas = List.of();
    List<DateMention> on = List.of();
    DateMention published = null;
    for (int i = 1; i < words.length; i++) {
      switch (words[i]) {
        case "not" -> not = true;
        case "ago" -> ago = true;
        case "for" -> areas = areas(span, words[++i]);
        case "on" -> on = dates(span, words[++i]);
        case "published" -> published = dates(span, words[++i]).get(0);
        default -> {
          if (VISITS.contains(words[i].replaceFirst("#.*", ""))) {
            visit = visit(span, words[i]);
          } else {
            grade = new GradeMention(span, "grade/word", words[i]);
          }
        }
      }
    }
    Tense tense = Tense.valueOf(words[0].toUpperCase(Locale.ROOT));
    return new Claim(
        tense,
        ago,
        "test/" + number,
        span,
        number,
        List.of(),
        null,
        visit,
        grade,
        not,
        areas,
        null,
        on,
        published);
  }

  private static VisitMention visit(Span span, String word) {
    String[] parts = word.split("#", 2);
    return new VisitMention(
        span,
        "visit/" + parts[0],
        parts[0].equals("inspection") ? null : parts[0],
        parts.length > 1 ? Integer.valueOf(parts[1]) : null);
  }

  private static List<AreaMention> areas(Span span, String word) {
    List<AreaMention> areas = new ArrayList<>();
    for (String area : word.split("\\+", -1)) {
      areas.add(new AreaMention(span, "area/word", area));
    }
    return areas;
  }

  private static List<DateMention> dates(Span span, String word) {
    List<DateMention> dates = new ArrayList<>();
    for (String date : word.split("\\+", -1)) {
      dates.add(new DateMention(span, "date/word", Edtf.parse(date).orElseThrow(), false));
    }
    return dates;
  }

  /** Returns a draft as a line: {@code previous full#2 good for care on 2018}. */
  static String written(Draft draft) {
    List<String> parts = new ArrayList<>();
    parts.add(draft.status().label());
    add(parts, "", draft.type(), draft.ordinal() == null ? "" : "#" + draft.ordinal());
    add(parts, "", draft.grade(), "");
    add(parts, "not ", draft.grade() == null ? draft.ruledOut() : null, "");
    String areas =
        draft.claims().stream()
            .flatMap(claim -> claim.areas().stream())
            .map(AreaMention::area)
            .distinct()
            .collect(Collectors.joining("+"));
    add(parts, "for ", areas.isEmpty() ? null : areas, "");
    add(parts, "on ", draft.date(), "");
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, String word, @Nullable Object value, String after) {
    if (value != null) {
      parts.add(word + value + after);
    }
  }
}
