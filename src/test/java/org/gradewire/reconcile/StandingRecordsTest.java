package org.gradewire.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Copies;
import org.gradewire.model.EarlierIds;
import org.gradewire.model.IdChanges;
import org.gradewire.model.IdChanges.Change;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Reconciliation;
import org.gradewire.model.Told;
import org.junit.jupiter.api.Test;

/** Articles may come and go in any order; ids stay with their inspections. */
class StandingRecordsTest {
  private static final Knowledge KNOWLEDGE = Knowledge.embedded();
  private final Reconciler reconciler = new Reconciler(KNOWLEDGE);

  @Test
  void theOrderOfManyArticlesDoesNotMatter() {
    List<ArticleReport> articles = ManyInspections.articles(5, 1500);
    Reconciliation expected = reconciler.reconcile(articles);
    Random random = new Random(6);
    for (int i = 0; i < 5; i++) {
      List<ArticleReport> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, random);

      assertThat(reconciler.reconcile(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void articlesThatComeAndGoSinglyLeaveWhatTheRestTells() {
    List<ArticleReport> articles = ManyInspections.articles(7, 1200);
    List<ArticleReport> staying = articles.subList(0, articles.size() - 40);
    StandingRecords standing = reconciler.standing(EarlierIds.NONE);
    articles.forEach(standing::add);
    standing.reconciliation(Copies.NONE);

    articles.subList(articles.size() - 40, articles.size()).forEach(it -> standing.remove(it.id()));
    standing.add(staying.get(3));

    assertThat(standing.reconciliation(Copies.NONE)).isEqualTo(reconciler.reconcile(staying));
  }

  @Test
  void anArticleThatBecomesACopyCountsNoLonger() {
    StandingRecords standing = reconciler.standing(EarlierIds.NONE);
    standing.add(Told.article("a", "reported full good on 2018 of Alder Council"));
    standing.add(Told.article("b", "reported full good on 2018 of Alder Council"));
    assertThat(standing.reconciliation(Copies.NONE).records().get(0).sources()).isEqualTo(2);

    Copies copies = new Copies(Map.of("b", new Copies.Copy("a", 0.9)));

    assertThat(standing.reconciliation(copies).records().get(0).sources()).isEqualTo(1);
  }

  @Test
  void aRecordKeepsItsIdWhenItsDateBecomesKnown() {
    ArticleReport vague =
        Told.article("a", "reported full good link https://a.org/1 of Alder Council");
    Reconciliation before = reconciler.reconcile(List.of(vague));
    ArticleReport dated =
        Told.article("b", "reported full good on 2018-12 link https://a.org/1 of Alder Council");

    Reconciliation after =
        reconciler.reconcile(List.of(vague, dated), Copies.NONE, earlier(before));

    assertThat(ids(before)).containsExactly("ofsted/alder-council/full/undated");
    assertThat(ids(after)).isEqualTo(ids(before));
    assertThat(after.ids()).isEqualTo(new IdChanges(1, 0, List.of(), List.of(), List.of()));
    assertThat(ids(reconciler.reconcile(List.of(vague, dated))))
        .containsExactly("ofsted/alder-council/full/2018");
  }

  @Test
  void recordsThatBecomeOneAreLoggedAsMerged() {
    ArticleReport one = Told.article("a", "reported good link https://a.org/1 of Alder Council");
    ArticleReport other = Told.article("b", "reported full on 2018-12 of Alder Council");
    Reconciliation before = reconciler.reconcile(List.of(one, other));
    assertThat(before.records()).hasSize(2);
    ArticleReport link =
        Told.article("c", "reported full good on 2018-12 link https://a.org/1 of Alder Council");

    Reconciliation after =
        reconciler.reconcile(List.of(one, other, link), Copies.NONE, earlier(before));

    assertThat(after.records()).hasSize(1);
    assertThat(after.ids().kept()).isEqualTo(1);
    assertThat(after.ids().merged())
        .containsExactly(
            new Change(
                "ofsted/alder-council/inspection/undated", "ofsted/alder-council/full/2018"));
  }

  @Test
  void aRecordThatFallsApartIsLoggedAsSplit() {
    ArticleReport one = Told.article("a", "reported good link https://a.org/1 of Alder Council");
    ArticleReport other = Told.article("b", "reported full on 2018-12 of Alder Council");
    ArticleReport link =
        Told.article("c", "reported full good on 2018-12 link https://a.org/1 of Alder Council");
    Reconciliation before = reconciler.reconcile(List.of(one, other, link));

    Reconciliation after = reconciler.reconcile(List.of(one, other), Copies.NONE, earlier(before));

    assertThat(after.ids().kept()).isEqualTo(1);
    assertThat(after.ids().split())
        .extracting(Change::other)
        .containsExactlyElementsOf(ids(before));
  }

  @Test
  void anArticleThatIsGoneTakesItsRecordWithIt() {
    ArticleReport one = Told.article("a", "reported full good on 2018 of Alder Council");
    ArticleReport other = Told.article("b", "reported full good on 2023 of Alder Council");
    Reconciliation before = reconciler.reconcile(List.of(one, other));

    Reconciliation after = reconciler.reconcile(List.of(other), Copies.NONE, earlier(before));

    assertThat(after.ids())
        .isEqualTo(
            new IdChanges(1, 0, List.of(), List.of(), List.of("ofsted/alder-council/full/2018")));
  }

  @Test
  void anIdOfAnotherProviderOrInspectorateIsNotKept() {
    Reconciliation before =
        reconciler.reconcile(
            List.of(
                Told.article("a", "reported full good on 2018 of Alder Council"),
                Told.article("b", "reported full good on 2018 of Alder Council"),
                Told.article("c", "reported full good on 2023 of Alder Council")));
    List<ArticleReport> readAnew =
        List.of(
            Told.article("a", "reported full good on 2018 of Birch Council"),
            Told.article("b", "reported full good on 2018 of Alder Council"),
            Told.article("c", "reported full good on 2023 by CQC of Alder Council"));

    Reconciliation after = reconciler.reconcile(readAnew, Copies.NONE, earlier(before));

    assertThat(ids(after))
        .containsExactly(
            "cqc/alder-council/full/2023",
            "ofsted/alder-council/full/2018",
            "ofsted/birch-council/full/2018");
    assertThat(after.ids())
        .isEqualTo(
            new IdChanges(1, 2, List.of(), List.of(), List.of("ofsted/alder-council/full/2023")));
  }

  @Test
  void aRecordThatTurnsOutToBeThePredecessorsIsNamedAfterIt() {
    ArticleReport successor =
        Told.article(
            "a", "reported full on 2017-06 of Bournemouth, Christchurch and Poole Council");
    ArticleReport predecessor =
        Told.article("b", "reported full good on 2017-06 of Bournemouth Borough Council");
    Reconciliation before = reconciler.reconcile(List.of(successor));

    Reconciliation after =
        reconciler.reconcile(List.of(successor, predecessor), Copies.NONE, earlier(before));

    assertThat(ids(before)).containsExactly("ofsted/bournemouth-christchurch-and-poole/full/2017");
    assertThat(ids(after)).containsExactly("ofsted/bournemouth/full/2017");
  }

  @Test
  void aSecondRunOverTheSameArticlesIsTheSame() {
    List<ArticleReport> articles = ManyInspections.articles(9, 800);
    Reconciliation before = reconciler.reconcile(articles);

    Reconciliation after = reconciler.reconcile(articles, Copies.NONE, earlier(before));

    assertThat(after.records()).isEqualTo(before.records());
    assertThat(after.ids().kept()).isEqualTo(before.records().size());
  }

  private static List<String> ids(Reconciliation made) {
    return made.records().stream().map(InspectionRecord::id).toList();
  }

  private static EarlierIds earlier(Reconciliation made) {
    Map<String, EarlierIds.Article> articles = new TreeMap<>();
    made.recordOf()
        .forEach((id, records) -> articles.put(id, new EarlierIds.Article("0", records)));
    return new EarlierIds(articles);
  }
}
