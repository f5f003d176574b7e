package org.gradewire.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewire.text.AlignedText;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.RawLocation;
import org.gradewire.text.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Inspections in one line, as the tables of tests write and read them: {@code previous
 * monitoring-visit#4 not inadequate for care=good+all=good×5 on 2018 published 2018-05 through
 * Alder Trust of Alder Council}. Without {@code by} the inspectorate is Ofsted.
 */
public final class Told {
  private static final Set<String> TYPES =
      Set.of(
          "full",
          "focused-visit",
          "monitoring-visit",
          "jtai",
          "area-send",
          "annual-assessment",
          "thematic",
          "short",
          "assessment",
          "unannounced",
          "peel",
          "other");

  private Told() {}

  /** Returns the lines of {@code inspections}, divided by semicolons, or a hyphen if none. */
  public static String all(List<Inspection> inspections) {
    return inspections.isEmpty()
        ? "-"
        : inspections.stream().map(Told::line).collect(Collectors.joining("; "));
  }

  /** Returns the line of {@code inspection}. */
  public static String line(Inspection inspection) {
    List<String> parts = new ArrayList<>();
    parts.add(inspection.status().value().label());
    Fact<Integer> ordinal = inspection.ordinal();
    add(parts, "", inspection.type(), ordinal == null ? "" : "#" + ordinal.value());
    add(parts, "", inspection.overall(), "");
    add(parts, "not ", inspection.notOverall(), "");
    if (!inspection.judgements().isEmpty()) {
      parts.add(
          "for "
              + inspection.judgements().stream()
                  .map(Told::judgement)
                  .collect(Collectors.joining("+")));
    }
    add(parts, "on ", inspection.inspectionDate(), "");
    add(parts, "published ", inspection.publicationDate(), "");
    Fact<String> inspectorate = inspection.inspectorate();
    if (inspectorate == null || !inspectorate.value().equals("Ofsted")) {
      parts.add("by " + (inspectorate == null ? "-" : inspectorate.value()));
    }
    add(parts, "through ", inspection.deliveredBy(), "");
    add(parts, "of ", inspection.provider(), "");
    return String.join(" ", parts);
  }

  private static String judgement(Judgement judgement) {
    String times = judgement.count() == null ? "" : "×" + judgement.count();
    return judgement.area() + "=" + judgement.grade().value() + times;
  }

  private static void add(List<String> parts, String word, @Nullable Fact<?> fact, String after) {
    if (fact != null) {
      parts.add(word + fact.value() + after);
    }
  }

  /** Returns an article that tells what {@code lines} say. */
  public static ArticleReport article(String id, String... lines) {
    SourceFile source = new SourceFile(id + ".txt", "0", "text/plain", "UTF-8", 0);
    NormalisedArticle empty =
        new NormalisedArticle(id, source, AlignedText.of("", 0, 0), List.of(), List.of());
    List<Inspection> inspections = new ArrayList<>();
    for (String line : lines) {
      inspections.add(parse(id, line));
    }
    return new ArticleReport(empty, null, null, null, inspections, List.of(), List.of());
  }

  /** Returns the inspection that {@code line} tells, cited from {@code article}. */
  public static Inspection parse(String article, String line) {
    int of = line.indexOf(" of ");
    String[] words = line.substring(0, of).split(" ", -1);
    Status status = Status.valueOf(words[0].toUpperCase(Locale.ROOT));
    Inspection.Builder builder =
        Inspection.of(fact(article, line.substring(of + 4)), fact(article, status))
            .inspectorate(fact(article, "Ofsted"));
    for (int i = 1; i < words.length; i++) {
      if (i + 1 < words.length && set(builder, article, words[i], words[i + 1])) {
        i++;
      } else {
        setWord(builder, article, words[i]);
      }
    }
    return builder.build();
  }

  private static boolean set(
      Inspection.Builder builder, String article, String word, String value) {
    switch (word) {
      case "not" -> builder.notOverall(fact(article, value));
      case "on" -> builder.inspectionDate(fact(article, date(value)));
      case "published" -> builder.publicationDate(fact(article, date(value)));
      case "by" -> builder.inspectorate(fact(article, value));
      case "link" -> builder.reportUrl(fact(article, value));
      case "for" -> builder.judgements(judgements(article, value));
      case "with" -> builder.people(people(article, value));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void setWord(Inspection.Builder builder, String article, String word) {
    String[] parts = word.split("#", 2);
    if (TYPES.contains(parts[0])) {
      builder.type(fact(article, parts[0]));
    } else {
      builder.overall(fact(article, parts[0]));
    }
    if (parts.length > 1) {
      builder.ordinal(fact(article, Integer.valueOf(parts[1])));
    }
  }

  private static List<Judgement> judgements(String article, String value) {
    List<Judgement> judgements = new ArrayList<>();
    for (String part : value.split("\\+", -1)) {
      String[] cells = part.split("[=×]", -1);
      Integer count = cells.length > 2 ? Integer.valueOf(cells[2]) : null;
      judgements.add(new Judgement(cells[0], count, fact(article, cells[1])));
    }
    return judgements;
  }

  private static List<Person> people(String article, String names) {
    List<Person> people = new ArrayList<>();
    for (String name : names.split("\\+", -1)) {
      people.add(new Person(fact(article, name), null, null, false, List.of()));
    }
    return people;
  }

  private static Edtf date(String text) {
    return Edtf.parse(text).orElseThrow();
  }

  private static <T> Fact<T> fact(String article, T value) {
    return fact(article, value, 0.8);
  }

  /** Returns a fact cited from {@code article}. */
  public static <T> Fact<T> fact(String article, T value, double confidence) {
    Citation citation = new Citation(article, 0, 1, "x", new RawLocation.Characters(0, 1));
    return new Fact<>(value, confidence, "test/" + article, List.of(citation));
  }
}
