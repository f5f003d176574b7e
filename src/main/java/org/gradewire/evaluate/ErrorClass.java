package org.gradewire.evaluate;

import java.util.EnumSet;
import java.util.Set;

/** What kind of error a difference is, in the order of reports. */
public enum ErrorClass {
  /** A labelled inspection that nothing found answers to; each of its values is one error. */
  MISSED_INSPECTION("missed inspection"),
  /** An inspection found that no label answers to; each of its values is one error. */
  SPURIOUS_INSPECTION("spurious inspection"),
  /** One missed and one spurious inspection that differ in little but the provider. */
  WRONG_PROVIDER("wrong provider"),
  /** A value that is right for another inspection of the same article. */
  WRONG_INSPECTION("wrong inspection"),
  /** Another status. */
  WRONG_STATUS("wrong status"),
  /** Another grade. */
  WRONG_GRADE("wrong grade"),
  /** A labelled grade that was not found, of an inspection that was. */
  MISSED_GRADE("missed grade"),
  /** A grade where none is labelled. */
  SPURIOUS_GRADE("spurious grade"),
  /** Another date. */
  WRONG_DATE("wrong date"),
  /** A labelled date that was not found, of an inspection that was. */
  MISSED_DATE("missed date"),
  /** A date where none is labelled. */
  SPURIOUS_DATE("spurious date"),
  /** Another kind of inspection, or none, or one where none is labelled. */
  WRONG_TYPE("wrong type"),
  /** Any other field of an inspection. */
  OTHER_VALUE("other value"),
  /** A labelled person who was not found. */
  MISSED_PERSON("missed person"),
  /** A person found whom no label answers to. */
  SPURIOUS_PERSON("spurious person"),
  /** A role, an organisation or being quoted, of a person who was found. */
  DETAIL_OF_PERSON("detail of a person"),
  /** Somebody's words given to another person. */
  WRONG_SPEAKER("words of another person"),
  /** Words given to a person that are the report's, or of nobody who is listed. */
  SPURIOUS_SPEAKER("words of no listed person"),
  /** Somebody's words that were given to nobody, or to the report. */
  MISSED_SPEAKER("words given to nobody"),
  /** Words of the report that were given to nobody, or the other way round. */
  REPORT_OR_NOBODY("words of the report"),
  /** The headline or the date of the article. */
  ARTICLE("headline or date of the article");

  private static final Set<Field> OF_ONE_INSPECTION =
      EnumSet.of(
          Field.OVERALL,
          Field.NOT_OVERALL,
          Field.JUDGEMENTS,
          Field.ORDINAL,
          Field.INSPECTION_DATE,
          Field.PUBLICATION_DATE,
          Field.REPORT_URL);

  private final String label;

  ErrorClass(String label) {
    this.label = label;
  }

  /** Returns the name used in reports. */
  public String label() {
    return label;
  }

  /**
   * Returns whether values of {@code field} tell inspections apart well enough for one to be that
   * of another inspection.
   */
  static boolean canBelongElsewhere(Field field) {
    return OF_ONE_INSPECTION.contains(field);
  }

  /** Returns the class of an error in a value whose inspection, person or article was found. */
  static ErrorClass ofValue(Field field, Verdict verdict) {
    return switch (field) {
      case STATUS -> WRONG_STATUS;
      case OVERALL, NOT_OVERALL, JUDGEMENTS ->
          by(verdict, MISSED_GRADE, SPURIOUS_GRADE, WRONG_GRADE);
      case INSPECTION_DATE, PUBLICATION_DATE -> by(verdict, MISSED_DATE, SPURIOUS_DATE, WRONG_DATE);
      case TYPE -> WRONG_TYPE;
      case INSPECTORATE, PROVIDER, DELIVERED_BY, ORDINAL, FRAMEWORK, REPORT_URL -> OTHER_VALUE;
      case NAME, ROLE, ORGANISATION, QUOTED -> DETAIL_OF_PERSON;
      case SPEAKER -> WRONG_SPEAKER;
      case TITLE, PUBLISHED -> ARTICLE;
    };
  }

  private static ErrorClass by(
      Verdict verdict, ErrorClass missing, ErrorClass spurious, ErrorClass wrong) {
    return switch (verdict) {
      case MISSING -> missing;
      case SPURIOUS -> spurious;
      case RIGHT, CLOSE, WRONG -> wrong;
    };
  }
}
