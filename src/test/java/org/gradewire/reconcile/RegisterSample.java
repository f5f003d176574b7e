package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Provider;
import org.gradewire.model.Citation;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.Status;
import org.gradewire.text.RawLocation;
import org.jspecify.annotations.Nullable;

/** A small register with made-up councils, and inspections written in one line each. */
final class RegisterSample {
  static final String HEADER =
      """
      urn,local_authority,framework,inspection_type,inspection_start,inspection_end,further_dates,\
      publication_date,overall,leadership,help_and_protection,in_care,care_leavers,\
      in_care_and_care_leavers,adoption,lscb
      """;

  private static final Knowledge EMBEDDED = Knowledge.embedded();

  private RegisterSample() {}

  /** What the program knows, with councils of Ashby, Brook and Colne instead of the real ones. */
  static Knowledge knowledge() {
    return new Knowledge(
        EMBEDDED.inspectorates(),
        List.of(
            council("ashby", "Ashby City Council", "90001", "Ashby", null, null),
            council("brook-county", "Brook County Council", null, "Brook", null, "2019-03-31"),
            council("brook", "Brook Council", "90002", "Brook", "2019-04-01", null),
            council("colne", "Colne Council", "90003", "Colne", null, null)),
        Map.of(),
        EMBEDDED.registers(),
        "sample");
  }

  private static Provider council(
      String id,
      String name,
      @Nullable String urn,
      String place,
      @Nullable String from,
      @Nullable String to) {
    return new Provider(
        id,
        name,
        List.of(),
        List.of(place + " & District Council"),
        List.of(place),
        List.of(),
        "local-authority-children",
        urn,
        null,
        List.of(),
        from == null ? null : Edtf.parse(from).flatMap(Edtf::earliest).orElseThrow(),
        to == null ? null : Edtf.parse(to).flatMap(Edtf::earliest).orElseThrow(),
        List.of());
  }

  /** Reads {@code rows} below the header as the file {@code register.csv}. */
  static Register register(String rows) {
    return new RegisterReader("register.csv", EMBEDDED.registers()).read(HEADER + rows);
  }

  /**
   * Makes an inspection of the fields in {@code line}, such as {@code provider=Ashby City Council;
   * type=full; overall=good; leadership=inadequate; inspected=2018-12; published=2019-01-17}.
   */
  static Inspection inspection(String line) {
    String provider = "";
    String inspectorate = "Ofsted";
    Status status = Status.REPORTED;
    List<Judgement> judgements = new ArrayList<>();
    List<String[]> fields =
        Arrays.stream(line.split(";", -1)).map(it -> it.strip().split("=", 2)).toList();
    for (String[] field : fields) {
      provider = field[0].equals("provider") ? field[1] : provider;
      inspectorate = field[0].equals("inspectorate") ? field[1] : inspectorate;
      status = field[0].equals("planned") ? Status.PLANNED : status;
    }
    Inspection.Builder builder = Inspection.of(fact(provider), fact(status));
    builder.inspectorate(inspectorate.isEmpty() ? null : fact(inspectorate));
    for (String[] field : fields) {
      set(builder, field[0], field[field.length - 1], judgements);
    }
    return builder.judgements(judgements).build();
  }

  private static void set(
      Inspection.Builder builder, String name, String value, List<Judgement> judgements) {
    switch (name) {
      case "provider", "inspectorate", "planned" -> {}
      case "urn" -> builder.codes(value, null);
      case "type" -> builder.type(fact(value));
      case "framework" -> builder.framework(fact(value));
      case "overall" -> builder.overall(fact(value));
      case "not" -> builder.notOverall(fact(value));
      case "inspected" -> builder.inspectionDate(fact(Edtf.parse(value).orElseThrow()));
      case "published" -> builder.publicationDate(fact(Edtf.parse(value).orElseThrow()));
      default -> judgements.add(new Judgement(name, null, fact(value)));
    }
  }

  /** Makes a fact that a letter of the article {@code a} supports. */
  static <T> Fact<T> fact(T value) {
    Citation citation = new Citation("a", 0, 1, "x", new RawLocation.Characters(0, 1));
    return new Fact<>(value, 0.9, "test/rule", List.of(citation));
  }
}
