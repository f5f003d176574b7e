package org.gradewire.evaluate;

import java.util.Arrays;
import java.util.List;

/** A field that is scored, in the order of the table. */
public enum Field {
  /** Who inspected. */
  INSPECTORATE("inspectorate", Group.TEMPLATE, Scored.ALWAYS),
  /** Who was inspected. */
  PROVIDER("provider", Group.TEMPLATE, Scored.ALWAYS),
  /** Who ran the services; older labels leave it out. */
  DELIVERED_BY("deliveredBy", Group.TEMPLATE, Scored.IF_LABELLED_OR_ALONE),
  /** The kind of inspection. */
  TYPE("type", Group.TEMPLATE, Scored.ALWAYS),
  /** The number in a series. */
  ORDINAL("ordinal", Group.TEMPLATE, Scored.ALWAYS),
  /** The framework. */
  FRAMEWORK("framework", Group.TEMPLATE, Scored.IF_LABELLED),
  /** How the article speaks of the inspection. */
  STATUS("status", Group.TEMPLATE, Scored.ALWAYS),
  /** The overall grade. */
  OVERALL("overall", Group.TEMPLATE, Scored.ALWAYS),
  /** A grade that the text rules out. */
  NOT_OVERALL("notOverall", Group.TEMPLATE, Scored.ALWAYS),
  /** The grade of one area; each area is a slot of its own. */
  JUDGEMENTS("judgements", Group.TEMPLATE, Scored.ALWAYS),
  /** When inspectors were on site. */
  INSPECTION_DATE("inspectionDate", Group.TEMPLATE, Scored.ALWAYS),
  /** When the report came out. */
  PUBLICATION_DATE("publicationDate", Group.TEMPLATE, Scored.ALWAYS),
  /** The address of the report. */
  REPORT_URL("reportUrl", Group.TEMPLATE, Scored.IF_LABELLED),
  /** A person's name. */
  NAME("name", Group.PEOPLE, Scored.ALWAYS),
  /** A person's role. */
  ROLE("role", Group.PEOPLE, Scored.ALWAYS),
  /** Whom a person speaks for. */
  ORGANISATION("organisation", Group.PEOPLE, Scored.ALWAYS),
  /** Whether a person is quoted. */
  QUOTED("quoted", Group.PEOPLE, Scored.ALWAYS),
  /** Whose words a quotation is. */
  SPEAKER("speaker", Group.STATEMENTS, Scored.ALWAYS),
  /** The headline. */
  TITLE("title", Group.ARTICLE, Scored.IF_LABELLED),
  /** When the article came out. */
  PUBLISHED("published", Group.ARTICLE, Scored.IF_LABELLED);

  private final String label;
  private final Group group;
  private final Scored scored;

  Field(String label, Group group, Scored scored) {
    this.label = label;
    this.group = group;
    this.scored = scored;
  }

  /** Returns the name of the field in the output and in the labels. */
  public String label() {
    return label;
  }

  /** Returns what the field is counted under. */
  public Group group() {
    return group;
  }

  /** Returns whether a value is passed over where the label does not have the field at all. */
  boolean onlyIfLabelled() {
    return scored != Scored.ALWAYS;
  }

  /** Returns whether a value counts in an inspection or person that no label answers to. */
  boolean countsAlone() {
    return scored != Scored.IF_LABELLED;
  }

  /** Returns whether the values are dates. */
  boolean isDate() {
    return this == INSPECTION_DATE || this == PUBLICATION_DATE || this == PUBLISHED;
  }

  /**
   * Returns whether agreement here only says that the same body is spoken of, not that the same
   * inspection is.
   */
  boolean tellsBodyOnly() {
    return this == INSPECTORATE || this == PROVIDER || this == DELIVERED_BY;
  }

  /** Returns the fields of {@code group}, in order. */
  static List<Field> of(Group group) {
    return Arrays.stream(values()).filter(field -> field.group == group).toList();
  }

  /** Fields that are counted together. */
  public enum Group {
    /** All slots of inspections: the headline figure. */
    TEMPLATE("template"),
    /** The people of an article. */
    PEOPLE("people"),
    /** The labelled quotations of an article. */
    STATEMENTS("statements"),
    /** The article itself. */
    ARTICLE("article");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    /** Returns the name used in reports. */
    public String label() {
      return label;
    }
  }

  private enum Scored {
    ALWAYS,
    IF_LABELLED_OR_ALONE,
    IF_LABELLED
  }
}
