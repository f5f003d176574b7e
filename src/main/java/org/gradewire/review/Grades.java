package org.gradewire.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.gradewire.page.Inline;

/**
 * Where each grade stands between the best and the worst, for colour and place in the pictures.
 *
 * <p>From {@code grades.tsv}. It says nothing of what an inspectorate may give: that is known by
 * the models. A grade that is not listed is drawn apart from the others.
 */
final class Grades {
  private Grades() {}

  /** Writes an object of levels, 1 the best and 4 the worst, by grade. */
  static void write(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("grades");
    for (String line : Inline.resource(Grades.class, "grades.tsv").split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        out.writeNumberField(cells[0], Integer.parseInt(cells[1]));
      }
    }
    out.writeEndObject();
  }
}
