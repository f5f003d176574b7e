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
  private final Knowledge knowledge;
  private final PhraseIndex<String> inspectorates = new PhraseIndex<>();
  private final Map<String, PhraseIndex<String>> grades = new HashMap<>();
  private final Set<String> categories = new HashSet<>();
  private final Set<String> outcomes = new HashSet<>();
  private final Map<AreaKey, PhraseIndex<String>> areas = new ConcurrentHashMap<>();

  VocabularyFinder(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Inspectorate inspectorate : knowledge.inspectorates()) {
      inspectorate.names().forEach(name -> inspectorates.addName(name, inspectorate.id()));
      inspectorates.addName(inspectorate.name(), inspectorate.id());
      PhraseIndex<String> gradeIndex = new PhraseIndex<>();
      for (Scale scale : inspectorate.scales()) {
        if (isOfOutcomes(inspectorate, scale)) {
          scale.grades().forEach(grade -> outcomes.add(grade.id()));
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
            (span, id) -> found.addIfLongest(new GradeMention(span, kind(id) + id, id)));
      }
    }
    return found.inTextOrder();
  }

  private String kind(String grade) {
    if (outcomes.contains(grade)) {
      return "outcome/";
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
