package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.model.Claim;
import org.gradewire.model.Claim.Tense;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.gradewire.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds grades that are set out in two lines: the area on one, its grade alone on the next, as
 * tables and report cards are when they become text.
 */
final class LinePairs {
  private static final String RULE = "grade/line-pair";
  private static final Pattern OVERALL =
      Pattern.compile("(?i)(?:the )?overall(?: effectiveness| judge?ment| rating| grade)?:?");
  private static final Pattern BEFORE = Pattern.compile("(?i)(?:the )?[^\\p{L}\\p{N}]*");
  private static final Pattern NOTHING = Pattern.compile("[^\\p{L}\\p{N}]*");

  private LinePairs() {}

  /** Returns a claim for each pair of lines, in text order. */
  static List<Claim> find(AnnotatedArticle article, BySentence mentions) {
    List<Claim> claims = new ArrayList<>();
    List<Sentence> sentences = article.sentences();
    for (int i = 1; i < sentences.size(); i++) {
      Sentence line = sentences.get(i);
      Sentence above = sentences.get(i - 1);
      GradeMention grade = only(GradeMention.class, article, line, mentions.in(i));
      if (grade != null && above.block() == line.block() - 1 && tells(above) && tells(line)) {
        AreaMention area = only(AreaMention.class, article, above, mentions.in(i - 1));
        boolean overall = OVERALL.matcher(article.words(above.span()).strip()).matches();
        if (area != null || overall) {
          claims.add(claim(i, above, grade, area == null ? List.of() : List.of(area)));
        }
      }
    }
    return claims;
  }

  private static boolean tells(Sentence line) {
    return line.kind().tellsTheStory() && line.kind() != BlockKind.TITLE;
  }

  private static Claim claim(
      int sentence, Sentence above, GradeMention grade, List<AreaMention> areas) {
    return Claim.of(Tense.OPEN, RULE, above.span().union(grade.span()), sentence)
        .grade(grade)
        .areas(areas)
        .build();
  }

  /** The mention that a line consists of, or {@code null}. */
  private static <M extends Mention> @Nullable M only(
      Class<M> kind, AnnotatedArticle article, Sentence line, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (kind.isInstance(mention)) {
        String before = article.text().substring(line.span().start(), mention.span().start());
        String after = article.text().substring(mention.span().end(), line.span().end());
        if (BEFORE.matcher(before).matches() && NOTHING.matcher(after).matches()) {
          return kind.cast(mention);
        }
      }
    }
    return null;
  }
}
