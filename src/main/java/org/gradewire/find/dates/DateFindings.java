package org.gradewire.find.dates;

import java.util.List;
import org.gradewire.model.Mention.DateMention;

/**
 * The dates of a text.
 *
 * @param mentions in text order, without overlaps
 * @param warnings what looks like a date and cannot be one, a sentence each, in text order
 */
public record DateFindings(List<DateMention> mentions, List<String> warnings) {

  /** Copies the lists. */
  public DateFindings {
    mentions = List.copyOf(mentions);
    warnings = List.copyOf(warnings);
  }
}
