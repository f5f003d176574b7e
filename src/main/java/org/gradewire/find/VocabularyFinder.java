package org.gradewire.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.gradewire.knowledge.Area;
import org.gradewire.knowledge.Framework;
import org.gradewire.knowledge.Grade;
import org.gradewire.knowledge.Inspectorate;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.Remits;
import org.gradewire.knowledge.Scale;
import org.gradewire.model.Mention.AreaMention;
import org.gradewire.model.Mention.GradeMention;
import org.gradewire.model.Mention.InspectorateMention;
import org.gradewire.model.Slug;
import org.gradewire.text.AnnotatedArticle;
import org.gradewire.text.Folding;
import org.gradewire.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the words of the inspectorates: their names, the grades of their scales, their areas. */
final class VocabularyFinder {
  /** A scale of two grades says whether standards were met. */
  private static final int MET_OR_NOT = 2;

  private static final Pattern OF_STANDARDS =
      Pattern.compile(
          "(?i)\\b(?:standards?|safeguarding|requirements?|regulations?)\\b|^\\W*(?:not )?met\\W*$");

  private static final Pattern VERB_LINK = Pattern.compile(" (?:the |an? |its )?[‘’'\"“”]?");

  private final Knowledge knowledge;
  private final PhraseIndex<String> inspectorates = new PhraseIndex<>();
  private final Map<String, PhraseIndex<String>> grades = new HashMap<>();
  private final Set<String> categories = new HashSet<>();
  private final Set<String> outcomes = new HashSet<>();
  private final Set<String> standards = new HashSet<>();
  private final Map<AreaKey, PhraseIndex<String>> areas = new ConcurrentHashMap<>();

  VocabularyFinder(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Inspectorate inspectorate : knowledge.inspectorates()) {
      inspectorate.names().forEach(name -> addName(name, inspectorate.id()));
      inspectorates.addName(inspectorate.name(), inspectorate.id());
      PhraseIndex<String> gradeIndex = new PhraseIndex<>();
      for (Scale scale : inspectorate.scales()) {
        if (isOfOutcomes(inspectorate, scale)) {
          scale.grades().forEach(grade -> outcomes.add(grade.id()));
        }
        if (scale.grades().size() == MET_OR_NOT) {
          scale.grades().forEach(grade -> standards.add(grade.id()));
        }
        for (Grade grade : scale.grades()) {
          grade.wordings().forEach(wording -> gradeIndex.add(wording, grade.id()));
        }
      }
      for (Grade category : inspectorate.categories()) {
        category.wordings().forEach(wording -> gradeIndex.add(wording, category.id()));
        categories.add(category.id());
      }
      grades.put(inspectorate.id(), gradeIndex);
    }
  }

  /** A name of common nouns ("prison inspectors") is one in any capitals. */
  private void addName(String name, String inspectorate) {
    if (Character.isLowerCase(name.charAt(0))) {
      inspectorates.add(name, inspectorate);
    } else {
      inspectorates.addName(name, inspectorate);
    }
  }

  /** Returns the inspectorates named, in text order. */
  List<InspectorateMention> inspectorates(AnnotatedArticle article) {
    List<InspectorateMention> found = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      inspectorates.find(
          article.text(),
          sentence.span(),
          (span, id) -> found.add(new InspectorateMention(span, "inspectorate/name", id)));
    }
    return found;
  }

  /** Returns the grade words of the given inspectorates, in text order. */
  List<GradeMention> grades(AnnotatedArticle article, Set<String> among) {
    Disjoint<GradeMention> found = new Disjoint<>();
    for (String inspectorate : among.stream().sorted().toList()) {
      PhraseIndex<String> index = grades.getOrDefault(inspectorate, new PhraseIndex<>());
      for (Sentence sentence : article.sentences()) {
        index.find(
            article.text(),
            sentence.span(),
            (span, id) -> {
              if (!standards.contains(id)
                  || OF_STANDARDS.matcher(article.words(sentence.span())).find()) {
                found.addIfLongest(new GradeMention(span, kind(id) + id, id));
              }
            });
      }
    }
    return withoutVerbs(article.text(), found.inTextOrder());
  }

  /** "Achievement met the expected standard": what is met is a grade, so "met" is none. */
  private static List<GradeMention> withoutVerbs(String text, List<GradeMention> inTextOrder) {
    List<GradeMention> kept = new ArrayList<>();
    for (int i = 0; i < inTextOrder.size(); i++) {
      GradeMention grade = inTextOrder.get(i);
      GradeMention next = i + 1 < inTextOrder.size() ? inTextOrder.get(i + 1) : null;
      boolean verb =
          grade.isStandard()
              && next != null
              && VERB_LINK
                  .matcher(text.substring(grade.span().end(), next.span().start()))
                  .matches();
      if (!verb) {
        kept.add(grade);
      }
    }
    return kept;
  }

  private String kind(String grade) {
    if (outcomes.contains(grade)) {
      return "outcome/";
    }
    if (standards.contains(grade)) {
      return "standard/";
    }
    return categories.contains(grade) ? "category/" : "grade/";
  }

  /** A scale whose only frameworks give outcomes in sentences, as area SEND does. */
  private static boolean isOfOutcomes(Inspectorate inspectorate, Scale scale) {
    return inspectorate.frameworks().stream()
            .filter(framework -> scale.id().equals(framework.scale()))
            .allMatch(framework -> framework.types().equals(List.of("area-send")))
        && inspectorate.frameworks().stream()
            .anyMatch(framework -> scale.id().equals(framework.scale()));
  }

  /**
   * Returns the areas of the frameworks for the given remits, in text order.
   *
   * @param day a day near the inspections, or {@code null}: where frameworks word an area alike,
   *     the one in force that day is meant
   */
  List<AreaMention> areas(
      AnnotatedArticle article, Set<String> among, Set<String> remits, @Nullable LocalDate day) {
    PhraseIndex<String> index =
        areas.computeIfAbsent(
            new AreaKey(new TreeSet<>(among), new TreeSet<>(remits), inForce(among, remits, day)),
            this::areaIndex);
    List<AreaMention> found = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      index.find(
          article.text(),
          sentence.span(),
          (span, id) -> found.add(new AreaMention(span, "area/" + id, id)));
    }
    return found;
  }

  /** What decides which words are areas; articles that agree in it share one index. */
  private record AreaKey(Set<String> among, Set<String> remits, List<Framework> inForce) {}

  private List<Framework> inForce(Set<String> among, Set<String> remits, @Nullable LocalDate day) {
    return day == null
        ? List.of()
        : frameworks(among, remits).stream()
            .filter(framework -> framework.inForce(day, day))
            .toList();
  }

  /** Returns the frameworks, the newest first. */
  private List<Framework> frameworks(Set<String> among, Set<String> remits) {
    List<Framework> newestFirst = new ArrayList<>();
    for (Inspectorate inspectorate : knowledge.inspectorates()) {
      if (among.contains(inspectorate.id())) {
        List<Framework> frameworks = inspectorate.frameworks();
        for (int i = frameworks.size() - 1; i >= 0; i--) {
          Framework framework = frameworks.get(i);
          if (remits.isEmpty() || isFor(framework, remits, inspectorate)) {
            newestFirst.add(framework);
          }
        }
      }
    }
    return newestFirst;
  }

  private static boolean isFor(Framework framework, Set<String> remits, Inspectorate by) {
    return Remits.cover(remits, framework.remit())
        || remits.stream().anyMatch(remit -> by.frameworksFor(remit).contains(framework));
  }

  private PhraseIndex<String> areaIndex(AreaKey key) {
    Map<String, String> byWording = new TreeMap<>();
    Map<String, String> others = new TreeMap<>();
    for (String id : key.among) {
      List<Framework> frameworks = frameworks(Set.of(id), key.remits);
      merge(wordings(frameworks.stream().filter(key.inForce::contains).toList()), byWording);
      merge(wordings(frameworks), others);
    }
    others.forEach(byWording::putIfAbsent);
    PhraseIndex<String> index = new PhraseIndex<>();
    byWording.forEach(index::add);
    return index;
  }

  /** The areas by their wordings; of one inspectorate's the one listed first counts. */
  private static Map<String, String> wordings(List<Framework> frameworks) {
    Map<String, String> areas = new TreeMap<>();
    for (Framework framework : frameworks) {
      for (Area area : framework.areas()) {
        area.wordings().forEach(wording -> areas.putIfAbsent(Folding.fold(wording), area.id()));
      }
    }
    return areas;
  }

  /** Of two inspectorates the one counts that calls an area so, not the one that may mean it. */
  private static void merge(Map<String, String> areas, Map<String, String> into) {
    areas.forEach(
        (wording, id) ->
            into.merge(
                wording, id, (known, other) -> Slug.of(wording).equals(other) ? other : known));
  }
}
