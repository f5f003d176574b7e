package org.gradewire.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradewire.label.Label.Grade;
import org.gradewire.label.Label.OfInspection;
import org.gradewire.review.OutputDigest;
import org.gradewire.write.SampleRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewedArticlesTest {
  private static final String OLD = SampleRun.OLD_RECORD;
  private static final String NEW = SampleRun.NEW_RECORD;
  private static final String ACCEPTED = "{\"verdict\": {\"is\": \"accepted\"}}";
  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    SampleRun.writeOutput(folder, "articles");
  }

  @Test
  void onlyWhatIsReviewedIsLabelled() throws Exception {
    ReviewedArticles.Files files = review(NEW, ACCEPTED).files();
    assertThat(files.reviewed().keySet()).containsExactly("ashby");
    assertThat(files.reviewed().get("ashby")).hasSize(2);
    assertThat(files.open()).isOne();
  }

  @Test
  void whatIsAcceptedIsLabelledAsItIs() throws Exception {
    Label label = label(ACCEPTED);
    OfInspection inspection = label.inspections().get(0);
    assertThat(label.file()).isEqualTo("ashby.txt");
    assertThat(inspection.fields())
        .containsEntry("overall", "good")
        .containsEntry("ordinal", 4)
        .containsEntry("inspectionDate", "2019-05");
    assertThat(inspection.judgements()).containsEntry("all", new Grade("good", 5));
    assertThat(label.people()).extracting("name").containsExactly("Jo Field");
  }

  @Test
  void correctionsRejectionsAndAdditionsAreLabelled() throws Exception {
    Label label =
        label(
            """
            {"verdict": {"is": "accepted"},
             "facts": {
              "overall": {"is": "corrected", "value": "good", "to": "outstanding",
                "cited": [{"article": "ashby"}]},
              "ordinal": {"is": "rejected", "value": 4, "cited": [{"article": "ashby"}]},
              "judgements.all": {"is": "corrected", "value": "good", "to": "good",
                "toArea": "leadership", "cited": [{"article": "ashby"}]},
              "framework": {"is": "noted", "value": "ILACS", "note": "hm", "cited": []},
              "people.Jo Field": {"is": "rejected", "value": "Jo Field",
                "cited": [{"article": "ashby"}]}},
             "added": [
              {"field": "notOverall", "value": "inadequate",
               "citations": [{"article": "ashby", "start": 2, "end": 7, "quote": "Ashby"}]},
              {"field": "judgements", "area": "adoption", "value": "good",
               "citations": [{"article": "ashby", "start": 2, "end": 7, "quote": "Ashby"}]},
              {"field": "people", "value": "Ann Lee",
               "citations": [{"article": "ashby", "start": 2, "end": 7, "quote": "Ashby"}]},
              {"field": "overall", "value": "good",
               "citations": [{"article": "else", "start": 2, "end": 7, "quote": "x"}]}]}
            """);
    OfInspection inspection = label.inspections().get(0);
    assertThat(inspection.fields())
        .containsEntry("overall", "outstanding")
        .containsEntry("framework", "ILACS")
        .containsEntry("notOverall", "inadequate")
        .doesNotContainKey("ordinal");
    assertThat(inspection.judgements().keySet()).containsExactly("adoption", "leadership");
    assertThat(label.people()).extracting("name").containsExactly("Ann Lee");
    assertThat(label.notPeople()).containsExactly("Jo Field");
  }

  @Test
  void whatAnotherArticleSaysDoesNotChangeWhatThisOneSays() throws Exception {
    Label label =
        label(
            """
            {"verdict": {"is": "accepted"},
             "facts": {"overall": {"is": "corrected", "value": "good", "to": "outstanding",
                "cited": [{"article": "ashby"}], "citations": [{"article": "else"}]},
              "type": {"is": "corrected", "value": "full", "to": "short",
                "cited": [{"article": "else"}]},
              "inspectionDate": {"is": "corrected", "value": "2011", "to": "2012",
                "cited": [{"article": "ashby"}]}}}
            """);
    assertThat(label.inspections().get(0).fields())
        .containsEntry("overall", "good")
        .containsEntry("type", "full")
        .containsEntry("inspectionDate", "2019-05");
  }

  @Test
  void aRecordThatIsNoInspectionIsNotLabelled() throws Exception {
    Label label = label("{\"verdict\": {\"is\": \"rejected\"}}");
    assertThat(label.inspections()).isEmpty();
    assertThat(review(NEW, "{\"verdict\": {\"is\": \"rejected\"}}").recordLabels()).isEmpty();
  }

  @Test
  void recordsAreJoinedAsTheReviewerJoinsThem() throws Exception {
    String joined = "{\"verdict\": {\"is\": \"accepted\"}, \"joined\": {\"to\": \"%s\"}}";
    List<RecordLabel> labels = review(OLD, joined.formatted(NEW), NEW, ACCEPTED).recordLabels();
    assertThat(labels).hasSize(1);
    assertThat(labels.get(0).articles()).containsExactly("ashby", "news/ashby & co");
    assertThat(labels.get(0).fields()).containsEntry("inspectionDate", "2019-05");
    assertThat(review(OLD, joined.formatted(NEW), NEW, joined.formatted(OLD)).recordLabels())
        .hasSize(1);
  }

  @Test
  void recordsAreSplitAsTheReviewerSplitsThem() throws Exception {
    List<RecordLabel> labels =
        review(
                NEW,
                """
                {"verdict": {"is": "accepted"}, "apart": {"articles": ["ashby"]},
                 "facts": {"overall": {"is": "corrected", "value": "good", "to": "inadequate",
                   "cited": [{"article": "ashby"}]}}}
                """)
            .recordLabels();
    assertThat(labels).extracting(RecordLabel::articles).containsExactly(List.of("ashby"));
    assertThat(labels.get(0).fields()).containsEntry("overall", "good");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"format": "gradewire-review", "version": 1, "output": "x | found no whole JSON
          {"format": "else", "version": 1}                          | found format "else"
          {"format": "gradewire-review", "version": 2}              | found version 2
          {"format": "gradewire-review", "version": 1, "output": "0"} | found a review of another output
          """)
  void aReviewThatIsNotOfThisOutputIsRefused(String content, String problem) throws Exception {
    Files.writeString(folder.resolve("review.json"), content);
    assertThatThrownBy(() -> ReviewedArticles.of(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void withoutAReviewThereIsNothingToLabel() {
    assertThatThrownBy(() -> ReviewedArticles.of(folder))
        .hasMessageContaining("review.json: not found");
  }

  private Label label(String decisions) throws Exception {
    MarkedArticle article =
        review(NEW, decisions).files().reviewed().getOrDefault("ashby", List.of()).get(0);
    return MarkedLabel.of(article);
  }

  /** Returns a review of records, each an id and what is decided on it. */
  private ReviewedArticles review(String... decided) throws Exception {
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < decided.length; i += 2) {
      records.append(i == 0 ? "" : ", ").append('"').append(decided[i]).append("\": ");
      records.append(decided[i + 1]);
    }
    Files.writeString(
        folder.resolve("review.json"),
        "{\"format\": \"gradewire-review\", \"version\": 1, \"output\": \"%s\", \"records\": {%s}}"
            .formatted(OutputDigest.of(folder), records));
    return ReviewedArticles.of(folder);
  }
}
