package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Claim;
import org.gradewire.model.Decision;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * "Kent and Leeds were rated good and adequate respectively": the first grade is the first's, the
 * second the second's. Where the numbers differ, nobody can tell, and nothing is claimed.
 */
final class Respectively {
  private static final Pattern WORD = Pattern.compile("\\brespectively\\b");
  private static final Pattern LINK =
      Pattern.compile("(?:,|;| and|, and| services?)+ (?:as |an? |the |in |for |its )*");

  private static final String UNEVEN =
      "\"respectively\" with more or fewer grades than bodies or areas leaves open whose it is";

  private Respectively() {}

  /** Returns the claims of one sentence with its lists of grades dealt out. */
  static List<Claim> apply(TypedSentence typed, List<Claim> claims, Tracer tracer) {
    Matcher word = WORD.matcher(typed.text());
    if (!word.find()) {
      return claims;
    }
    List<GradeMention> grades = grades(typed, word);
    Claim dealt = firstWith(grades, claims);
    if (grades.size() < 2 || dealt == null) {
      return claims;
    }
    List<Claim> result = new ArrayList<>(claims);
    int at = result.indexOf(dealt);
    result.removeIf(claim -> grades.contains(claim.grade()));
    int before = typed.indexOf(grades.get(0));
    List<ProviderMention> bodies = lastList(typed, ProviderMention.class, 0, before);
    List<AreaMention> areas = lastList(typed, AreaMention.class, 0, before);
    for (int i = 0; i < grades.size(); i++) {
      Claim graded = dealt.grading(grades.get(i));
      if (areas.size() == grades.size()) {
        result.add(at + i, graded.forAreas(List.of(areas.get(i)), dealt.rule()));
      } else if (bodies.size() == grades.size()) {
        result.add(at + i, graded.about(List.of(bodies.get(i))));
      } else {
        tracer.note(new Decision.Dropped(graded, "", UNEVEN));
      }
    }
    return result;
  }

  /** The list of grades that ends before the word, or begins after it. */
  private static List<GradeMention> grades(TypedSentence typed, Matcher word) {
    List<GradeMention> before = lastList(typed, GradeMention.class, 0, word.start());
    return before.isEmpty()
        ? lastList(typed, GradeMention.class, word.end(), typed.text().length())
        : before;
  }

  private static @Nullable Claim firstWith(List<GradeMention> grades, List<Claim> claims) {
    for (Claim claim : claims) {
      if (grades.contains(claim.grade())) {
        return claim;
      }
    }
    return null;
  }

  /** The mentions of one kind at the end of the stretch that are listed side by side. */
  private static <M extends Mention> List<M> lastList(
      TypedSentence typed, Class<M> kind, int start, int end) {
    List<M> all = typed.mentions(kind, start, end);
    int from = Math.max(0, all.size() - 1);
    while (from > 0 && linked(typed, all.get(from - 1), all.get(from))) {
      from--;
    }
    return all.subList(from, all.size());
  }

  private static boolean linked(TypedSentence typed, Mention one, Mention next) {
    int from = typed.text().indexOf('>', typed.indexOf(one)) + 1;
    return LINK.matcher(typed.text().substring(from, typed.indexOf(next))).matches();
  }
}
