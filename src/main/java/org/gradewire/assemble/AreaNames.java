package org.gradewire.assemble;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gradewire.knowledge.Area;
import org.gradewire.knowledge.Framework;
import org.gradewire.knowledge.Inspectorate;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Remits;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Tells which area is meant by words that several frameworks share: "leadership" is one thing to
 * the inspectors of schools and another to those of hospitals.
 */
final class AreaNames {
  private final Facts facts;
  private final Knowledge knowledge;
  private final Map<List<String>, Map<String, String>> byWords = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  AreaNames(Facts facts, Knowledge knowledge) {
    this.facts = facts;
    this.knowledge = knowledge;
    for (Inspectorate inspectorate : knowledge.inspectorates()) {
      inspectorate.frameworks().forEach(it -> it.areas().forEach(area -> known.add(area.id())));
    }
  }

  /**
   * Returns the id of the area that an inspectorate calls so where it inspects bodies of a kind; of
   * several frameworks the newest counts. {@code null} if only others have such an area; where no
   * framework at all knows it, it keeps the name that the article gives it.
   */
  @Nullable String of(AreaMention area, String inspectorate, String remit) {
    Map<String, String> words =
        byWords.computeIfAbsent(
            List.of(inspectorate, remit), key -> words(inspectorate, remit, framework -> true));
    if (words.isEmpty() || words.containsValue(area.area()) || !known.contains(area.area())) {
      return area.area();
    }
    return words.get(Folding.fold(facts.words(area.span())));
  }

  /**
   * Returns the same for an inspection of about {@code day}: what the frameworks of that day call
   * so comes before what newer ones do. {@code day} may be unknown.
   */
  @Nullable String of(
      AreaMention area, String inspectorate, String remit, @Nullable LocalDate day) {
    if (day != null) {
      Map<String, String> then = words(inspectorate, remit, it -> it.inForce(day, day));
      String called = then.get(Folding.fold(facts.words(area.span())));
      if (called != null || then.containsValue(area.area())) {
        return called == null ? area.area() : called;
      }
    }
    return of(area, inspectorate, remit);
  }

  private Map<String, String> words(
      String inspectorate, String remit, Predicate<Framework> counts) {
    Map<String, String> words = new HashMap<>();
    for (Inspectorate candidate : knowledge.inspectorates()) {
      for (Framework framework : candidate.frameworks()) {
        boolean fits = Remits.cover(Set.of(framework.remit()), remit);
        if (candidate.id().equals(inspectorate) && fits && counts.test(framework)) {
          framework.areas().forEach(area -> add(words, area));
        }
      }
    }
    return words;
  }

  private static void add(Map<String, String> words, Area area) {
    area.wordings().forEach(wording -> words.put(Folding.fold(wording), area.id()));
  }
}
