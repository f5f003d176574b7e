package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.gradewire.model.Inspection;
import org.gradewire.model.Person;
import org.gradewire.model.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePeopleTest {

  @ParameterizedTest(name = "{0} + {1} = {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Clark, leader, Alder    | Ann Clark, leader, Alder                     | Ann Clark, leader, Alder
          Ann Clark, leader, Alder    | Ann Clark, -, -                              | Ann Clark, leader, Alder
          Ann Clark, leader, Alder    | Ann Clarke, leader, Alder                    | Ann Clark (Ann Clarke), leader, Alder
          Ann Clark, leader, Alder    | Ann Clarke, Leader of Alder, Alder           | Ann Clark (Ann Clarke), leader, Alder
          Jon Price, head, Alder      | Jon Pryce, head, Alder                       | Jon Price (Jon Pryce), head, Alder
          Ann Clark, leader, Alder    | Ann Clarke, leader, Birch                    | Ann Clark, leader, Alder + Ann Clarke, leader, Birch
          Ann Clark, leader, Alder    | Ann Clarke, chair, Alder                     | Ann Clark, leader, Alder + Ann Clarke, chair, Alder
          Ann Clark, -, -             | Ann Clarke, -, -                             | Ann Clark, -, - + Ann Clarke, -, -
          Ann Clark, leader, Alder    | Ben Clark, leader, Alder                     | Ann Clark, leader, Alder + Ben Clark, leader, Alder
          Ann Lee, leader, Alder      | Ann Leigh, leader, Alder                     | Ann Lee, leader, Alder + Ann Leigh, leader, Alder
          Ann Clark, leader, Alder    | Clark, leader, Alder                         | Ann Clark, leader, Alder
          Clark, Leader, Alder        | Ann Clark, council leader, Alder             | Ann Clark, Leader, Alder
          Ann Clark, leader, Alder    | Clark, -, -                                  | Ann Clark, leader, Alder + Clark, -, -
          Ann Clark, deputy leader, Alder | Ann Clark, Deputy Leader of Alder, Alder | Ann Clark, deputy leader, Alder
          Ann Clark, leader, Alder    | Ann Clark, chair, Birch                      | Ann Clark, chair (leader), Alder (Birch)
          Cat O'Hara, head, Alder     | Cat O’Hara, head, Alder                      | Cat O'Hara (Cat O’Hara), head, Alder
          """)
  void aPersonIsOneEntryWithWhatAllArticlesSay(String one, String other, String record) {
    assertThat(merged(one, other)).isEqualTo(record);
  }

  /** Whoever comes goes to the first group that has somebody who is the same, among many too. */
  @Test
  void manyPeopleGoWhereEachAloneWould() {
    Random random = new Random(4);
    List<Person> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String name = pick(random, "", "Ann ", "Jo Ann ", "Ben ");
      all.add(
          new Person(
              Told.fact("a", name + pick(random, "Clark", "Clarke", "Clerk", "Lee"), 0.8),
              Told.fact("a", pick(random, "leader", "head"), 0.8),
              Told.fact("a", pick(random, "Alder", "Birch"), 0.8),
              false,
              List.of()));
    }
    List<List<Person>> expected = new ArrayList<>();
    for (Person person : all) {
      expected.stream()
          .filter(group -> group.stream().anyMatch(it -> isSame(it, person)))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(person), () -> expected.add(new ArrayList<>(List.of(person))));
    }

    assertThat(SamePeople.of(all)).isEqualTo(expected);
  }

  private static String pick(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  private static boolean isSame(Person one, Person other) {
    return SamePeople.of(List.of(one, other)).size() == 1;
  }

  @Test
  void bothSpellingsAndAllStatementsAreCited() {
    Person person = people("Ann Clark, leader, Alder", "Ann Clarke, leader, Alder").get(0);

    assertThat(person.name().citations()).extracting(Citation::article).containsExactly("a");
    assertThat(person.name().alternatives())
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.value()).isEqualTo("Ann Clarke");
              assertThat(other.citations()).extracting(Citation::article).containsExactly("b");
            });
    assertThat(person.statements()).extracting(Citation::article).containsExactly("a", "b");
    assertThat(person.quoted()).isTrue();
  }

  private static String merged(String one, String other) {
    List<String> written = new ArrayList<>();
    for (Person person : people(one, other)) {
      written.add(
          "%s, %s, %s"
              .formatted(
                  written(person.name()), written(person.role()), written(person.organisation())));
    }
    return String.join(" + ", written);
  }

  private static String written(@Nullable Fact<String> fact) {
    if (fact == null) {
      return "-";
    }
    List<String> others = fact.alternatives().stream().map(Fact::value).toList();
    return fact.value() + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")");
  }

  private static List<Person> people(String one, String other) {
    return new Reconciler(Knowledge.embedded())
        .reconcile(List.of(article("a", one), article("b", other)))
        .records()
        .get(0)
        .inspection()
        .people();
  }

  private static ArticleReport article(String id, String person) {
    ArticleReport told = Told.article(id, "reported full good on 2018 of Alder Council");
    Inspection inspection =
        told.inspections().get(0).toBuilder().people(List.of(person(id, person))).build();
    return new ArticleReport(
        told.article(), null, null, null, List.of(inspection), List.of(), List.of());
  }

  private static Person person(String article, String line) {
    String[] cells = line.split(", ", -1);
    return new Person(
        Told.fact(article, cells[0], 0.8),
        cells[1].equals("-") ? null : Told.fact(article, cells[1], 0.8),
        cells[2].equals("-") ? null : Told.fact(article, cells[2], 0.8),
        true,
        Told.fact(article, "said", 0.8).citations());
  }
}
