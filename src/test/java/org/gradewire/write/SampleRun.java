package org.gradewire.write;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Copies;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Finding;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.InspectionRecord.Change;
import org.gradewire.model.InspectionRecord.Conflict;
import org.gradewire.model.InspectionRecord.Gap;
import org.gradewire.model.InspectionRecord.Place;
import org.gradewire.model.Judgement;
import org.gradewire.model.Matching;
import org.gradewire.model.Matching.Dated;
import org.gradewire.model.Matching.Join;
import org.gradewire.model.Matching.NearMiss;
import org.gradewire.model.Matching.Step;
import org.gradewire.model.Person;
import org.gradewire.model.Reconciliation;
import org.gradewire.model.RegisterComparison;
import org.gradewire.model.RegisterComparison.Field;
import org.gradewire.model.RegisterComparison.Outcome;
import org.gradewire.model.Status;
import org.gradewire.text.ArticleException;

/** A small run for tests: three articles that use every field of the output. */
public final class SampleRun {
  /** A text file with a character beyond the Basic Multilingual Plane before all citations. */
  public static final SampleArticle PLAIN =
      SampleArticle.of(
          "ashby",
          "ashby.txt",
          StandardCharsets.UTF_8,
          """
          📰 Ashby improves
          Ashby Council, served by Ashby Children’s Trust, is rated ‘good’ by Ofsted under ILACS \
          after a fourth full inspection in May 2019, when all five areas pleased.
          It said: "Social workers\u00a0know children well" but plans are weak, wrote \
          Director of Children's Ser\u00advices Jo Field of Ashby Council.
          The report of 4 June 2019 is at https://example.org/ashby.
          """);

  /** A page in a folder, with markup inside words and an entity, not in UTF-8. */
  public static final SampleArticle PAGE =
      SampleArticle.of(
          "news/ashby & co",
          "news/ashby & co.html",
          Charset.forName("windows-1252"),
          """
          <html><head><title>Ashby news</title></head>
          <h1>Ashby Council &amp; partners</h1>
          <p>Inspectors <b>from <i>O</i>fsted</b> judged Ashby Council “requires\u00a0improvement” \
          in 2018; leadership was <em>in</em>adequate. It is no longer rated inadequate.</p>
          </html>
          """);

  /** An article without any inspection. */
  public static final SampleArticle NEGATIVE =
      SampleArticle.of("ashby#2", "ashby.txt", StandardCharsets.UTF_8, PLAIN.raw());

  /** The record that {@link #PLAIN} reports. */
  public static final String NEW_RECORD = "ofsted/ashby/full/2019";

  /** The record that {@link #PAGE} reports. */
  public static final String OLD_RECORD = "ofsted/ashby/full/2018";

  private SampleRun() {}

  /** Writes the files that the articles were read from. */
  public static void writeSources(Path folder) throws IOException {
    for (SampleArticle sample : List.of(PLAIN, PAGE)) {
      Path file = folder.resolve(sample.article().source().path());
      Files.createDirectories(file.getParent());
      Files.write(file, sample.bytes());
    }
  }

  /** Writes the output of the run, given {@code input} as what the user asked for. */
  public static void writeOutput(Path output, String input) throws IOException, ArticleException {
    try (OutputWriter writer = OutputWriter.open(output)) {
      writer.article(page());
      writer.article(negative());
      writer.article(plain());
      writer.records(reconciliation());
      writer.run(manifest(input));
    }
  }

  /** Returns what {@link #PLAIN} says. */
  public static ArticleReport plain() {
    return new ArticleReport(
        PLAIN.article(),
        PLAIN.fact("Ashby improves", "Ashby improves"),
        PLAIN.fact(date("2019-06"), "June 2019"),
        null,
        List.of(newInspection()),
        List.of(director()),
        List.of("no publisher found"));
  }

  /** Returns what {@link #PAGE} says. */
  public static ArticleReport page() {
    return new ArticleReport(
        PAGE.article(), null, null, null, List.of(oldInspection()), List.of(), List.of());
  }

  /** Returns what {@link #NEGATIVE} says. */
  public static ArticleReport negative() {
    return new ArticleReport(NEGATIVE.article(), null, null, null, List.of(), List.of(), List.of());
  }

  /** Returns the two records of the run. */
  public static Reconciliation reconciliation() {
    Conflict conflict =
        new Conflict("overall", List.of("good", "requires-improvement"), "reconcile/later");
    InspectionRecord before =
        new InspectionRecord(
            OLD_RECORD, oldInspection(), List.of(PAGE.article().id()), null, null, List.of());
    InspectionRecord after =
        new InspectionRecord(
            NEW_RECORD,
            newInspection(),
            List.of("ashby"),
            1,
            OLD_RECORD,
            Change.UP,
            List.of(conflict),
            new Place(new Gap(50, List.of(1)), null, List.of()),
            matching(),
            register());
    return new Reconciliation(
        List.of(before, after),
        Map.of("ashby", List.of(NEW_RECORD), PAGE.article().id(), List.of(OLD_RECORD)),
        new Copies(Map.of("ashby#2", new Copies.Copy("ashby", 0.98765))));
  }

  private static Matching matching() {
    Step year = new Step("inspectionDate", 4, List.of("2021", "2021-03"));
    Step grade = new Step("overall", null, List.of("good", "requires-improvement"));
    return new Matching(
        List.of(new Join(List.of("ashby#2"), "ashby", 4, List.of(year))),
        List.of(new NearMiss(OLD_RECORD, "ashby", PAGE.article().id(), 4, List.of(year, grade))),
        List.of(new Dated("ashby", "XXXX-03", "2021-03", "March last year", List.of("ashby#2"))));
  }

  private static RegisterComparison register() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("overall", new Field(Outcome.MATCH, "good"));
    fields.put("judgements.all", new Field(Outcome.ABSENT, null));
    fields.put("inspectionDate", new Field(Outcome.MISMATCH, "2019-04-29/2019-05-03"));
    return new RegisterComparison("register.csv:2", fields);
  }

  /** Returns the manifest of the run. */
  public static RunManifest manifest(String input) {
    return new RunManifest(
        "1.2.3",
        "0a1b2c",
        Instant.parse("2026-11-21T10:00:00Z"),
        List.of(input),
        Map.of("jobs", "2"),
        Map.of("articles", 3L),
        Map.of("read", Duration.ofMillis(12)),
        List.of(new RunManifest.Rejection("empty.txt", "read", "0 bytes, expected an article")));
  }

  private static Inspection newInspection() {
    Fact<String> good = PLAIN.fact("good", "rated ‘good’ by Ofsted");
    Fact<String> other = PAGE.fact("requires-improvement", "“requires improvement”");
    return Inspection.of(
            PLAIN.fact("Ashby Council", "Ashby Council"),
            PLAIN.fact(Status.REPORTED, "is rated ‘good’"))
        .inspectorate(PLAIN.fact("Ofsted", "Ofsted"))
        .codes("80001", "E06000099")
        .deliveredBy(PLAIN.fact("Ashby Children’s Trust", "Ashby Children’s Trust"))
        .type(PLAIN.fact("full", "full inspection"))
        .ordinal(PLAIN.fact(4, "fourth"))
        .framework(PLAIN.fact("ILACS", "ILACS"))
        .overall(good.withAlternatives(List.of(other)))
        .judgements(List.of(new Judgement("all", 5, PLAIN.fact("good", "all five areas"))))
        .inspectionDate(PLAIN.fact(date("2019-05"), "May 2019"))
        .publicationDate(PLAIN.fact(date("2019-06-04"), "4 June 2019"))
        .reportUrl(PLAIN.fact("https://example.org/ashby", "https://example.org/ashby"))
        .findings(
            List.of(
                new Finding(
                    Finding.Kind.STRENGTH,
                    PLAIN.fact("know children well", "Social workers know children well")),
                new Finding(
                    Finding.Kind.IMPROVEMENT, PLAIN.fact("plans are weak", "plans are weak"))))
        .people(List.of(director()))
        .build();
  }

  private static Inspection oldInspection() {
    return Inspection.of(
            PAGE.fact("Ashby Council", "Ashby Council"),
            PAGE.fact(Status.PREVIOUS, "Inspectors from Ofsted"))
        .inspectorate(PAGE.fact("Ofsted", "Ofsted"))
        .notOverall(PAGE.fact("inadequate", "no longer rated inadequate"))
        .judgements(
            List.of(
                new Judgement(
                    "leadership", null, PAGE.fact("inadequate", "leadership was inadequate"))))
        .inspectionDate(PAGE.fact(date("2018"), "2018"))
        .build();
  }

  private static Person director() {
    return new Person(
        PLAIN.fact("Jo Field", "Jo Field"),
        PLAIN.fact("Director of Children's Services", "Director of Children's Services"),
        PLAIN.fact("Ashby Council", "of Ashby Council"),
        true,
        List.of(PLAIN.cite("\"Social workers know children well\"")));
  }

  private static Edtf date(String text) {
    return Edtf.parse(text).orElseThrow();
  }
}
