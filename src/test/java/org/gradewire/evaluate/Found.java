package org.gradewire.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.gradewire.text.AlignedText;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.RawLocation;
import org.gradewire.text.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a run found from lines such as {@code provider=Hill Council; status=reported;
 * judgements.all=good × 5}.
 */
final class Found {
  private static final Citation CITATION =
      new Citation("a", 0, 1, "x", new RawLocation.Characters(0, 1));

  private final Map<String, String> values = new LinkedHashMap<>();

  private Found(String line) {
    for (String part : line.split(";", -1)) {
      if (!part.isBlank()) {
        String[] pair = part.split("=", 2);
        values.put(pair[0].strip(), pair[1].strip());
      }
    }
  }

  static Inspection inspection(String line) {
    Found found = new Found(line);
    return Inspection.of(found.required("provider"), found.status())
        .inspectorate(found.text("inspectorate"))
        .deliveredBy(found.text("deliveredBy"))
        .type(found.text("type"))
        .ordinal(found.number("ordinal"))
        .framework(found.text("framework"))
        .overall(found.text("overall"))
        .notOverall(found.text("notOverall"))
        .judgements(found.judgements())
        .inspectionDate(found.date("inspectionDate"))
        .publicationDate(found.date("publicationDate"))
        .reportUrl(found.text("reportUrl"))
        .build();
  }

  static Person person(String line) {
    Found found = new Found(line);
    boolean quoted = Boolean.parseBoolean(found.values.get("quoted"));
    return new Person(
        found.required("name"), found.text("role"), found.text("organisation"), quoted, List.of());
  }

  static InspectionRecord inspectionRecord(String line, String... articles) {
    return new InspectionRecord("id", inspection(line), List.of(articles), null, null, List.of());
  }

  /** An article with the inspections and people of {@code lines}; people begin with their name. */
  static ArticleReport article(String id, String... lines) {
    return articleWith(id, "", "", lines);
  }

  /** An article of {@code text} with its own fields as {@code fields} says. */
  static ArticleReport articleWith(String id, String text, String fields, String... lines) {
    List<Inspection> inspections = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("name=")) {
        people.add(person(line));
      } else {
        inspections.add(inspection(line));
      }
    }
    Found found = new Found(fields);
    return new ArticleReport(
        normalised(id, text),
        found.text("title"),
        found.date("published"),
        null,
        inspections,
        people,
        List.of());
  }

  private static NormalisedArticle normalised(String id, String text) {
    SourceFile source = new SourceFile(id + ".txt", "", "text/plain", "UTF-8", 0);
    AlignedText aligned = AlignedText.of(text, 0, text.length());
    return new NormalisedArticle(id, source, aligned, List.of(), List.of());
  }

  private static <T> Fact<T> fact(T value) {
    return new Fact<>(value, 1, "test", List.of(CITATION));
  }

  private Fact<String> required(String key) {
    return Objects.requireNonNull(text(key), key);
  }

  private @Nullable Fact<String> text(String key) {
    return values.containsKey(key) ? fact(values.get(key)) : null;
  }

  private @Nullable Fact<Integer> number(String key) {
    return values.containsKey(key) ? fact(Integer.valueOf(values.get(key))) : null;
  }

  private @Nullable Fact<Edtf> date(String key) {
    return values.containsKey(key) ? fact(Edtf.parse(values.get(key)).orElseThrow()) : null;
  }

  private Fact<Status> status() {
    return fact(Status.valueOf(required("status").value().toUpperCase(Locale.ROOT)));
  }

  private List<Judgement> judgements() {
    List<Judgement> judgements = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith("judgements.")) {
            String[] parts = value.split(Spelling.TIMES, 2);
            Integer count = parts.length > 1 ? Integer.valueOf(parts[1]) : null;
            judgements.add(
                new Judgement(key.substring("judgements.".length()), count, fact(parts[0])));
          }
        });
    return judgements;
  }
}
