package org.gradewire.label;

import java.util.Arrays;
import java.util.Optional;
import org.gradewire.label.Owner.Kind;

/** What words of an article can say something of. */
public enum MarkField {
  /** The headline of the article. */
  TITLE("title", Kind.ARTICLE),
  /** When the article came out. */
  PUBLISHED("published", Kind.ARTICLE),
  /** Who published it. */
  PUBLISHER("publisher", Kind.ARTICLE),
  /** Somebody whom a reviewer has taken off the list of people. */
  NOT_A_PERSON("notPerson", Kind.ARTICLE),
  /** Who inspected. */
  INSPECTORATE("inspectorate", Kind.INSPECTION),
  /** The body responsible. */
  PROVIDER("provider", Kind.INSPECTION),
  /** Who ran the services. */
  DELIVERED_BY("deliveredBy", Kind.INSPECTION),
  /** The kind of inspection. */
  TYPE("type", Kind.INSPECTION),
  /** Its number in a series. */
  ORDINAL("ordinal", Kind.INSPECTION),
  /** The framework it was held under. */
  FRAMEWORK("framework", Kind.INSPECTION),
  /** Whether it is reported, previous or planned. */
  STATUS("status", Kind.INSPECTION),
  /** The overall grade. */
  OVERALL("overall", Kind.INSPECTION),
  /** A grade that is ruled out. */
  NOT_OVERALL("notOverall", Kind.INSPECTION),
  /** The grade of an area. */
  JUDGEMENT("judgement", Kind.INSPECTION),
  /** When inspectors were there. */
  INSPECTION_DATE("inspectionDate", Kind.INSPECTION),
  /** When the report came out. */
  PUBLICATION_DATE("publicationDate", Kind.INSPECTION),
  /** The address of the report. */
  REPORT_URL("reportUrl", Kind.INSPECTION),
  /** A finding: what is good. */
  STRENGTH("strength", Kind.INSPECTION),
  /** A finding: what must improve. */
  IMPROVEMENT("improvement", Kind.INSPECTION),
  /** The name of a person. */
  NAME("name", Kind.PERSON),
  /** What the person is. */
  ROLE("role", Kind.PERSON),
  /** Where. */
  ORGANISATION("organisation", Kind.PERSON),
  /** What the person said. */
  STATEMENT("statement", Kind.PERSON);

  private final String label;
  private final Kind kind;

  MarkField(String label, Kind kind) {
    this.label = label;
    this.kind = kind;
  }

  /** Returns its name in files; that of the output where the output has it. */
  public String label() {
    return label;
  }

  /** Returns what has such a field. */
  public Kind kind() {
    return kind;
  }

  /** Returns the field of this {@link #label}, or nothing. */
  public static Optional<MarkField> of(String label) {
    return Arrays.stream(values()).filter(field -> field.label.equals(label)).findFirst();
  }
}
