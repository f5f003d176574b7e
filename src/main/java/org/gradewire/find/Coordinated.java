package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.model.Claim;
import org.gradewire.model.Claim.Tense;

/**
 * "It had been rated good for leadership and adequate for adoption": what follows a grade of the
 * past by "and" is of the past, too.
 */
final class Coordinated {
  private static final Pattern LINK =
      Pattern.compile("(?:,|;| and| but| with|['\u2019\u201d\"])+ ?['\u2018\u201c\"]?");

  private Coordinated() {}

  /** Returns {@code claims} of one sentence, of which {@code text} is the article. */
  static List<Claim> apply(String text, List<Claim> claims) {
    List<Claim> coordinated = new ArrayList<>(claims);
    for (int i = 0; i < coordinated.size(); i++) {
      Claim claim = coordinated.get(i);
      if (claim.tense() == Tense.OPEN && isOfAreas(claim)) {
        for (Claim earlier : coordinated) {
          if (earlier.tense() == Tense.PAST
              && isOfAreas(earlier)
              && follows(text, earlier, claim)) {
            coordinated.set(i, claim.at(earlier));
            break;
          }
        }
      }
    }
    return coordinated;
  }

  private static boolean isOfAreas(Claim claim) {
    return claim.grade() != null && !claim.areas().isEmpty();
  }

  private static boolean follows(String text, Claim earlier, Claim later) {
    int end = earlier.evidence().end();
    int start = later.evidence().start();
    return end <= start && LINK.matcher(text.substring(end, start)).matches();
  }
}
