package org.gradewire.evaluate;

import java.util.List;

/**
 * What became of one inspection, of one person, or of an article's own fields.
 *
 * @param inspectorate of the inspection, as labelled if it is; empty for people and articles
 * @param strict the outcomes that count strictly
 * @param lenient the outcomes that count where scoring is lenient
 * @param differences a line for each strict outcome that is not right
 */
record Entry(
    String inspectorate,
    List<Outcome> strict,
    List<Outcome> lenient,
    List<Difference> differences) {

  Entry {
    strict = List.copyOf(strict);
    lenient = List.copyOf(lenient);
    differences = List.copyOf(differences);
  }

  List<Outcome> outcomes(Scoring scoring) {
    return scoring == Scoring.STRICT ? strict : lenient;
  }
}
