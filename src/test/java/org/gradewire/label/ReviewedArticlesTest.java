package org.gradewire.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
  private static final ObjectMapper MAPPER = new ObjectMapper();
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
    assertThat(records(review(NEW, "{\"verdict\": {\"is\": \"rejected\"}}"))).isEmpty();
  }

  @Test
  void recordsAreJoinedAsTheReviewerJoinsThem() throws Exception {
    String joined = "{\"verdict\": {\"is\": \"accepted\"}, \"joined\": {\"to\": \"%s\"}}";
    List<RecordLabel> labels = records(review(OLD, joined.formatted(NEW), NEW, ACCEPTED));
    assertThat(labels).hasSize(1);
    assertThat(labels.get(0).articles()).containsExactly("ashby", "news/ashby & co");
    assertThat(labels.get(0).fields()).containsEntry("inspectionDate", "2019-05");
    assertThat(records(review(OLD, joined.formatted(NEW), NEW, joined.formatted(OLD)))).hasSize(1);
  }

  /** A record joined to a ring of others is one with the ring. */
  @Test
  void recordsJoinedToARingAreOneRecord() throws Exception {
    String joined = "{\"verdict\": {\"is\": \"accepted\"}, \"joined\": {\"to\": \"%s\"}}";
    String third = "ofsted/a/full/2000";
    addRecord(third);

    List<RecordLabel> labels =
        records(
            review(
                third,
                joined.formatted(NEW),
                NEW,
                joined.formatted(OLD),
                OLD,
                joined.formatted(NEW)));

    assertThat(labels).hasSize(1);
    assertThat(labels.get(0).articles()).containsExactly("ashby", "news/ashby & co", "other");
    assertThat(labels.get(0).fields()).containsEntry("inspectionDate", "2018");
  }

  @Test
  void aRecordJoinedToOneThatIsNotReviewedHasNoLabelYet() throws Exception {
    String joined = "{\"verdict\": {\"is\": \"accepted\"}, \"joined\": {\"to\": \"%s\"}}";

    assertThat(records(review(OLD, joined.formatted(NEW)))).isEmpty();
    assertThat(records(review(OLD, joined.formatted(NEW), NEW, ACCEPTED))).hasSize(1);
  }

  @Test
  void aRecordJoinedToWhatIsNoInspectionStandsForItself() throws Exception {
    String joined = "{\"verdict\": {\"is\": \"accepted\"}, \"joined\": {\"to\": \"%s\"}}";

    List<RecordLabel> labels =
        records(review(OLD, joined.formatted(NEW), NEW, "{\"verdict\": {\"is\": \"rejected\"}}"));

    assertThat(labels)
        .extracting(RecordLabel::articles)
        .containsExactly(List.of("news/ashby & co"));
  }

  @Test
  void whatWasSplitOffWhatIsNoInspectionIsNotLabelled() throws Exception {
    String decisions =
        "{\"verdict\": {\"is\": \"rejected\"}, \"apart\": {\"articles\": [\"ashby\"]}}";

    assertThat(records(review(NEW, decisions))).isEmpty();
  }

  /** Nobody could review a person whom no record has. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in a record         | false
          in none             | true
          in a rejected one   | true
          """)
  void aPersonWhomNoRecordHasIsOptional(String where, boolean optional) throws Exception {
    if (where.equals("in none")) {
      editRecords(record -> ((ObjectNode) record).putArray("people"));
    }
    String verdict = where.equals("in a rejected one") ? "rejected" : "accepted";

    Label label = label("{\"verdict\": {\"is\": \"%s\"}}".formatted(verdict));

    assertThat(label.people()).extracting("name").containsExactly("Jo Field");
    assertThat(label.people()).extracting("optional").containsExactly(optional);
  }

  /** The name may be spelt otherwise in the record, where it is an alternative. */
  @Test
  void aPersonIsKnownByWhereTheNameStands() throws Exception {
    editRecords(
        record -> {
          for (JsonNode person : record.path("people")) {
            ObjectNode name = (ObjectNode) person.path("name");
            ObjectNode other = name.deepCopy();
            other.remove("alternatives");
            name.putArray("alternatives").add(other);
            name.put("value", "Joanna Field");
            name.putArray("citations");
          }
        });

    assertThat(label(ACCEPTED).people()).extracting("optional").containsExactly(false);
  }

  private static final String MISSED =
      """
      {"verdict": {"is": "%s"}, "missed": [
        {"status": "previous", "provider": "Ashby Council", "inspectorate": "Ofsted",
         "overall": "inadequate",%s
         "citations": [{"article": "ashby", "start": 2, "end": 7, "quote": "Ashby"}]},
        {"status": "planned", "provider": "Ashby Council",
         "citations": [{"article": "else", "start": 2, "end": 7, "quote": "x"}]}]}
      """;

  /** It is labelled whatever becomes of the record beside which it was added. */
  @ParameterizedTest
  @CsvSource({"accepted, 2", "rejected, 1"})
  void anInspectionThatTheProgramMissedIsLabelled(String verdict, int inspections)
      throws Exception {
    Label label = label(MISSED.formatted(verdict, ""));

    assertThat(label.inspections()).hasSize(inspections);
    OfInspection missed = label.inspections().get(inspections - 1);
    assertThat(missed.fields())
        .isEqualTo(
            Map.of(
                "status", "previous",
                "provider", "Ashby Council",
                "inspectorate", "Ofsted",
                "overall", "inadequate"));
    assertThat(missed.evidence()).containsExactly("Ashby");
  }

  @Test
  void anInspectionThatTheProgramMissedIsARecordOfItsOwn() throws Exception {
    List<RecordLabel> labels = records(review(NEW, MISSED.formatted("accepted", "")));

    assertThat(labels)
        .extracting(RecordLabel::articles)
        .containsExactly(List.of("ashby"), List.of("ashby"), List.of("else"));
    assertThat(labels.get(1).fields()).containsEntry("overall", "inadequate");
    assertThat(records(review(NEW, MISSED.replace("\"verdict\"", "\"no\"").formatted("", ""))))
        .isEmpty();
  }

  /** Two articles that say all the same of an inspection, its date too, say it of one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"' \"inspectionDate\": \"2015\",' | 1", "'' | 2"})
  void whatTwoArticlesSayAlikeOfAMissedInspectionIsOne(String date, int records) throws Exception {
    String one = MISSED.formatted("rejected", date);
    String first = one.substring(one.indexOf("[\n") + 1, one.indexOf("]},") + 2);
    String both =
        "{\"verdict\": {\"is\": \"rejected\"}, \"missed\": [%s, %s]}"
            .formatted(first, first.replace("\"ashby\"", "\"else\""));

    assertThat(records(review(NEW, both))).hasSize(records);
  }

  @Test
  void recordsAreSplitAsTheReviewerSplitsThem() throws Exception {
    List<RecordLabel> labels =
        records(
            review(
                NEW,
                """
                {"verdict": {"is": "accepted"}, "apart": {"articles": ["ashby"]},
                 "facts": {"overall": {"is": "corrected", "value": "good", "to": "inadequate",
                   "cited": [{"article": "ashby"}]}}}
                """));
    assertThat(labels).extracting(RecordLabel::articles).containsExactly(List.of("ashby"));
    assertThat(labels.get(0).fields()).containsEntry("overall", "inadequate");
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

  private static List<RecordLabel> records(ReviewedArticles reviewed) throws Exception {
    return reviewed.files().records();
  }

  private void editRecords(Consumer<JsonNode> edit) throws Exception {
    JsonNode root = MAPPER.readTree(folder.resolve("records.json").toFile());
    root.path("records").forEach(edit);
    MAPPER.writeValue(folder.resolve("records.json").toFile(), root);
  }

  /** Adds a record like the first, of an article that no line tells of. */
  private void addRecord(String id) throws Exception {
    JsonNode root = MAPPER.readTree(folder.resolve("records.json").toFile());
    ArrayNode records = (ArrayNode) root.path("records");
    ObjectNode record = records.get(0).deepCopy();
    record.put("id", id).putArray("articles").add("other");
    records.insert(0, record);
    MAPPER.writeValue(folder.resolve("records.json").toFile(), root);
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
