package org.gradewire.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.Claim;
import org.gradewire.model.Decision;
import org.gradewire.model.Mention;
import org.gradewire.model.Mention.ProviderMention;
import org.gradewire.model.Tracer;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * Keeps grades of bodies that have no name in the article, or none that the program knows, from the
 * body in focus: "it will get help from a school rated outstanding", "Ambleford was judged good".
 */
final class Strangers {
  private static final String KIND = "kind/";

  private static final String UNKNOWN = "stranger/name";

  private static final String NOT_NAMED = "it is of a body that the article does not name";

  private final RuleBook book;
  private final List<RuleBook.Rule> rules;
  private final List<Pattern> remits = new ArrayList<>();
  private final UnknownNames unknown = new UnknownNames();

  Strangers(RuleBook book) {
    this.book = book;
    rules = book.rules("strangers");
    for (RuleBook.Rule rule : rules) {
      boolean kind = rule.sense().startsWith(KIND);
      remits.add(Pattern.compile(kind ? rule.sense().substring(KIND.length()) : ""));
    }
  }

  /** Returns {@code claims} without those that grade a body other than those named. */
  List<Claim> without(
      AnnotatedArticle article, List<Claim> claims, BySentence mentions, Tracer tracer) {
    List<ProviderMention> bodies = bodies(article, mentions);
    int introduced = introduced(article, mentions);
    List<Claim> kept = new ArrayList<>();
    for (Claim claim : claims) {
      String rule =
          claim.grade() == null || bodies.isEmpty()
              ? null
              : stranger(claim, mentions, bodies, introduced);
      if (rule == null) {
        kept.add(claim);
      } else {
        tracer.note(new Decision.Dropped(claim, rule, NOT_NAMED));
      }
    }
    return kept;
  }

  /** Returns the rule by which the claim is of a stranger, or {@code null}. */
  private @Nullable String stranger(
      Claim claim, BySentence mentions, List<ProviderMention> bodies, int introduced) {
    int number = claim.sentence();
    TypedSentence typed = mentions.typed(number);
    int grade = typed.indexOf(claim.grade());
    if (grade < 0) {
      return null;
    }
    List<RuleBook.Rule> candidates = book.candidates(rules, typed.text());
    for (int i = 0; i < rules.size(); i++) {
      RuleBook.Rule rule = rules.get(i);
      if (candidates.contains(rule)
          && counts(rule, remits.get(i), bodies, number > introduced && claim.providers().isEmpty())
          && reaches(rule.pattern().matcher(typed.text()), grade)) {
        return rule.id();
      }
    }
    return claim.providers().isEmpty() && unknown.isSubject(typed, grade, bodies) ? UNKNOWN : null;
  }

  private static boolean counts(
      RuleBook.Rule rule, Pattern remit, List<ProviderMention> bodies, boolean named) {
    return rule.sense().startsWith(KIND)
        ? bodies.stream().noneMatch(body -> remit.matcher(body.remit()).matches())
        : named;
  }

  /** Returns whether a match ends with the grade that begins at {@code grade}. */
  private static boolean reaches(Matcher match, int grade) {
    int end = grade + "<grade>".length();
    boolean reached = false;
    match.region(0, Math.max(0, Math.min(end, match.regionEnd())));
    while (!reached && match.find()) {
      reached = match.end() == end;
    }
    return reached;
  }

  private static List<ProviderMention> bodies(AnnotatedArticle article, BySentence mentions) {
    List<ProviderMention> bodies = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < article.sentences().size(); i++) {
      for (Mention mention : mentions.in(i)) {
        if (mention instanceof ProviderMention body && seen.add(body.key() + ' ' + body.name())) {
          bodies.add(body);
        }
      }
    }
    return bodies;
  }

  /**
   * Returns the number of the first sentence of the story that names a body: before it, and in the
   * headline, "a school" is the one that it is about.
   */
  private static int introduced(AnnotatedArticle article, BySentence mentions) {
    for (int i = 0; i < article.sentences().size(); i++) {
      BlockKind kind = article.sentences().get(i).kind();
      if (kind.tellsTheStory() && kind != BlockKind.TITLE) {
        if (mentions.in(i).stream().anyMatch(ProviderMention.class::isInstance)) {
          return i;
        }
      }
    }
    return article.sentences().size();
  }
}
