package org.gradewire.label;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The label of one article: plain values without citations, wherever they come from.
 *
 * @param file the name of the file of the article
 * @param title its headline, or {@code null}
 * @param published when it came out, in EDTF, or {@code null}
 * @param inspections in the order of the text
 * @param people in the order of the text
 * @param notPeople names in the text that must not be listed
 */
public record Label(
    String file,
    @Nullable String title,
    @Nullable String published,
    List<OfInspection> inspections,
    List<OfPerson> people,
    List<String> notPeople) {

  /** Copies the lists. */
  public Label {
    inspections = List.copyOf(inspections);
    people = List.copyOf(people);
    notPeople = List.copyOf(notPeople);
  }

  /**
   * One inspection.
   *
   * @param fields texts and whole numbers by the name of the field in the output, in its order; a
   *     field of which nothing is said is absent
   * @param judgements by area, in text order
   * @param evidence exact words of the text
   */
  public record OfInspection(
      Map<String, Object> fields, Map<String, Grade> judgements, List<String> evidence) {

    /** Copies the maps and the list. */
    public OfInspection {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      judgements = Collections.unmodifiableMap(new LinkedHashMap<>(judgements));
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * The grade of an area.
   *
   * @param grade in kebab case
   * @param count how many areas share it, or {@code null}
   */
  public record Grade(String grade, @Nullable Integer count) {}

  /**
   * Somebody named in an official capacity.
   *
   * @param name without honorific
   * @param role or {@code null}
   * @param organisation or {@code null}
   * @param quoted whether at least a fragment in quotation marks is attributed to the person
   * @param optional whether silence is right too
   */
  public record OfPerson(
      String name,
      @Nullable String role,
      @Nullable String organisation,
      boolean quoted,
      boolean optional) {}
}
