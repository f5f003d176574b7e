package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradewire.model.Citation;
import org.gradewire.model.Copies;
import org.gradewire.model.Edtf;
import org.gradewire.model.Fact;
import org.gradewire.model.Finding;
import org.gradewire.model.Inspection;
import org.gradewire.model.InspectionRecord.Conflict;
import org.gradewire.model.Judgement;
import org.gradewire.model.Person;
import org.gradewire.model.Status;
import org.gradewire.reconcile.Values.Said;
import org.jspecify.annotations.Nullable;

/** Makes one inspection of all tellings of it, and keeps what they contradict each other in. */
final class Merger {
  private static final String MOST_ARTICLES = "most-articles-then-confidence";

  private final List<Telling> tellings;
  private final Values values;
  private final List<Conflict> conflicts = new ArrayList<>();

  Merger(List<Telling> tellings, Copies copies) {
    this.tellings = tellings;
    Map<String, Authority> authorities = new HashMap<>();
    tellings.forEach(it -> authorities.put(it.article(), it.authority()));
    this.values = new Values(copies, id -> authorities.getOrDefault(id, Authority.PRESS));
  }

  /** Returns the contradictions met in {@link #merge()}, in field order. */
  List<Conflict> conflicts() {
    return conflicts;
  }

  /** Returns the reconciled fields. */
  Inspection merge() {
    List<Telling> named = ofTheBodyInspected();
    Inspection first = named.get(0).inspection();
    // One body may have had two names: that is no contradiction.
    Fact<String> provider =
        Objects.requireNonNull(
            values.choose(
                named.stream().map(it -> it.inspection().provider()).toList(),
                "provider",
                MOST_ARTICLES,
                new ArrayList<>()));
    return Inspection.of(provider, status())
        .inspectorate(join("inspectorate", Inspection::inspectorate))
        .codes(first.urn(), first.onsCode())
        .deliveredBy(join("deliveredBy", Inspection::deliveredBy))
        .type(join("type", Inspection::type))
        .ordinal(join("ordinal", Inspection::ordinal))
        .framework(join("framework", Inspection::framework))
        .overall(join("overall", Inspection::overall))
        .notOverall(ruledOut())
        .judgements(judgements())
        .inspectionDate(dates("inspectionDate", Inspection::inspectionDate))
        .publicationDate(dates("publicationDate", Inspection::publicationDate))
        .reportUrl(join("reportUrl", Inspection::reportUrl))
        .findings(findings())
        .people(people())
        .build();
  }

  /** Returns the body inspected, not one that took its place later. */
  Body body() {
    return ofTheBodyInspected().get(0).body();
  }

  /** Those that name the body as it was, not one that took its place later. */
  private List<Telling> ofTheBodyInspected() {
    Set<String> bodies = tellings.stream().map(it -> it.body().id()).collect(Collectors.toSet());
    List<Telling> earlier =
        tellings.stream()
            .filter(it -> Collections.disjoint(it.body().predecessors(), bodies))
            .toList();
    return earlier.isEmpty() ? tellings : earlier;
  }

  private Fact<Status> status() {
    List<Fact<Status>> all = tellings.stream().map(it -> it.inspection().status()).toList();
    Status status = all.stream().map(Fact::value).min(Comparator.naturalOrder()).orElseThrow();
    return values.same(all.stream().filter(fact -> fact.value() == status).toList());
  }

  private @Nullable Fact<String> ruledOut() {
    boolean graded = tellings.stream().anyMatch(it -> it.inspection().overall() != null);
    return graded ? null : join("notOverall", Inspection::notOverall);
  }

  private <T> List<Fact<T>> facts(Function<Inspection, @Nullable Fact<T>> field) {
    List<Fact<T>> facts = new ArrayList<>();
    for (Telling telling : tellings) {
      Fact<T> fact = field.apply(telling.inspection());
      if (fact != null) {
        facts.add(fact);
      }
    }
    return facts;
  }

  private <T> @Nullable Fact<T> join(String name, Function<Inspection, @Nullable Fact<T>> field) {
    return values.choose(facts(field), name, MOST_ARTICLES, conflicts);
  }

  private @Nullable Fact<Edtf> dates(
      String name, Function<Inspection, @Nullable Fact<Edtf>> field) {
    List<Said<Edtf>> dates = new ArrayList<>();
    for (Telling telling : tellings) {
      Fact<Edtf> fact = field.apply(telling.inspection());
      if (fact != null) {
        // What dates it may be cited from other articles, see DateSolver.
        dates.add(new Said<>(fact, Set.of(telling.article())));
      }
    }
    return values.chooseDate(dates, name, conflicts);
  }

  private List<Judgement> judgements() {
    Map<String, List<Judgement>> byArea = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      for (Judgement judgement : telling.inspection().judgements()) {
        byArea.computeIfAbsent(judgement.area(), area -> new ArrayList<>()).add(judgement);
      }
    }
    List<Judgement> merged = new ArrayList<>();
    byArea.forEach(
        (area, all) -> {
          Fact<String> grade =
              values.choose(
                  all.stream().map(Judgement::grade).toList(),
                  "judgements." + area,
                  MOST_ARTICLES,
                  conflicts);
          Integer count =
              all.stream().map(Judgement::count).filter(Objects::nonNull).findFirst().orElse(null);
          merged.add(new Judgement(area, count, Objects.requireNonNull(grade)));
        });
    return merged;
  }

  /** A finding told in the same words, as copies do, is one finding. */
  private List<Finding> findings() {
    record Told(Finding.Kind kind, String text) {}
    Map<Told, List<Fact<String>>> all = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      for (Finding finding : telling.inspection().findings()) {
        all.computeIfAbsent(
                new Told(finding.kind(), finding.text().value()), said -> new ArrayList<>())
            .add(finding.text());
      }
    }
    return all.entrySet().stream()
        .map(entry -> new Finding(entry.getKey().kind(), values.same(entry.getValue())))
        .toList();
  }

  private List<Person> people() {
    List<Person> all = tellings.stream().flatMap(it -> it.inspection().people().stream()).toList();
    return SamePeople.of(all).stream().map(this::person).toList();
  }

  /**
   * Two roles of one person are not a contradiction: both may be held; the others are kept beside.
   */
  private Person person(List<Person> all) {
    List<Citation> statements = new ArrayList<>();
    all.forEach(person -> statements.addAll(person.statements()));
    List<Conflict> ignored = new ArrayList<>();
    return new Person(
        Objects.requireNonNull(
            values.choose(SamePeople.names(all), "name", MOST_ARTICLES, ignored)),
        values.choose(SamePeople.roles(all), "role", MOST_ARTICLES, ignored),
        values.choose(present(all, Person::organisation), "organisation", MOST_ARTICLES, ignored),
        all.stream().anyMatch(Person::quoted),
        statements.stream().distinct().sorted().toList());
  }

  private static List<Fact<String>> present(
      List<Person> all, Function<Person, @Nullable Fact<String>> field) {
    List<Fact<String>> facts = new ArrayList<>();
    for (Person person : all) {
      Fact<String> fact = field.apply(person);
      if (fact != null) {
        facts.add(fact);
      }
    }
    return facts;
  }
}
