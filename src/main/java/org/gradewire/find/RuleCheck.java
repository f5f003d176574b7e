package org.gradewire.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.ModelsException;
import org.gradewire.knowledge.Wording;

/** Checks every pattern of the wordings, so that all broken ones are told at once. */
public final class RuleCheck {
  private RuleCheck() {}

  /**
   * Checks the wordings of {@code knowledge}.
   *
   * @throws ModelsException listing each broken pattern with file and line, and each file that is
   *     needed and missing
   */
  public static void check(Knowledge knowledge) {
    List<String> faults = new ArrayList<>();
    RuleBook book = new RuleBook(knowledge);
    knowledge
        .wordings()
        .forEach((file, wordings) -> wordings.forEach(it -> check(book, file, it, faults)));
    if (faults.isEmpty()) {
      checkWhole(knowledge, faults);
    }
    if (!faults.isEmpty()) {
      throw new ModelsException(faults);
    }
  }

  private static void check(RuleBook book, String file, Wording wording, List<String> faults) {
    try {
      if (RuleUse.WITH_MACROS.contains(file)) {
        book.rule(wording);
      } else {
        Pattern.compile(wording.pattern());
      }
    } catch (PatternSyntaxException e) {
      faults.add(
          "%s: pattern of %s: %s".formatted(wording.place(), wording.id(), e.getDescription()));
    } catch (IllegalArgumentException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
  }

  /** What only shows when the finders are made: files that are missing, senses that are unknown. */
  private static void checkWhole(Knowledge knowledge, List<String> faults) {
    try {
      new ArticleFinder(knowledge);
    } catch (IllegalArgumentException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
  }
}
