package org.gradewire.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradewire.model.InspectionRecord;

/**
 * The labels of the records that all articles of a folder make together.
 *
 * <p>Of a labelled record its provider, inspectorate, type, status and dates are compared where the
 * label has them; the overall grade always, so that a grade where none is labelled is found out.
 * {@code articles} are the beginnings of the ids of articles that must have gone into the record;
 * others may have too.
 */
public final class RecordLabels {
  private static final Set<String> KEYS =
      Set.of(
          "provider",
          "inspectorate",
          "type",
          "status",
          "overall",
          "inspectionDate",
          "publicationDate",
          "articles",
          "judgements",
          "people",
          "note",
          "accept");
  private static final List<Field> COMPARED =
      List.of(
          Field.INSPECTORATE,
          Field.PROVIDER,
          Field.TYPE,
          Field.STATUS,
          Field.OVERALL,
          Field.INSPECTION_DATE,
          Field.PUBLICATION_DATE);

  private final List<Label> labels;

  private RecordLabels(List<Label> labels) {
    this.labels = List.copyOf(labels);
  }

  /**
   * Reads {@code file}.
   *
   * @throws IllegalArgumentException if it is not understood; the message says where, what was
   *     found and what expected
   */
  public static RecordLabels read(Path file) {
    LabelNode root = LabelNode.read(file, String.valueOf(file.getFileName()));
    return new RecordLabels(
        root.get("records").required().items().stream().map(RecordLabels::label).toList());
  }

  private static Label label(LabelNode node) {
    node.allowKeys(KEYS);
    String name =
        Answers.name(
            node.get("provider").text(),
            node.get("status").textOrNull(),
            node.get("type").textOrNull());
    Expectation all = LabelReader.expectation(name, node, COMPARED);
    SortedMap<Slot, Expected> slots = new TreeMap<>(all.slots());
    slots
        .keySet()
        .removeIf(
            slot -> slot.field() != Field.OVERALL && !node.get(slot.field().label()).isThere());
    List<String> articles = node.get("articles").items().stream().map(LabelNode::text).toList();
    return new Label(new Expectation(name, slots, false, List.of()), articles);
  }

  /**
   * Returns every difference between the labelled records and the records that fit them best, one
   * to one. A labelled record that none fits gives one difference, of the field "record". The
   * article of a difference is the name of the label file.
   */
  public List<Difference> compare(List<InspectionRecord> records) {
    long[][] weights = new long[labels.size()][records.size()];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < records.size(); j++) {
        weights[i][j] = labels.get(i).fit(records.get(j));
      }
    }
    int[] partner = Assignment.best(weights);
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < partner.length; i++) {
      Label label = labels.get(i);
      differences.addAll(
          partner[i] < 0 ? label.missing() : label.differences(records.get(partner[i])));
    }
    return differences;
  }

  private record Label(Expectation fields, List<String> articles) {

    /** Returns how many fields and articles agree; nothing if that is only the provider. */
    long fit(InspectionRecord record) {
      List<Outcome> outcomes = outcomes(record);
      if (!fields.allows(Field.PROVIDER, record.inspection().provider().value())) {
        return Assignment.FORBIDDEN;
      }
      long telling =
          outcomes.stream()
              .filter(outcome -> outcome.verdict() == Verdict.RIGHT)
              .filter(outcome -> !outcome.slot().field().tellsBodyOnly())
              .count();
      long wrong = outcomes.stream().filter(outcome -> outcome.verdict() != Verdict.RIGHT).count();
      int shared = articles.size() - absent(record).size();
      return telling == 0 ? Assignment.FORBIDDEN : 100 * (telling + shared) + 50 - wrong;
    }

    List<Difference> missing() {
      return List.of(Difference.missing(Labels.RECORDS, fields.name(), "record", fields.name()));
    }

    List<Difference> differences(InspectionRecord record) {
      List<Difference> differences = new ArrayList<>();
      for (Outcome outcome : outcomes(record)) {
        if (outcome.verdict() != Verdict.RIGHT) {
          differences.add(Difference.of(Labels.RECORDS, fields.name(), outcome));
        }
      }
      for (String article : absent(record)) {
        differences.add(Difference.missing(Labels.RECORDS, fields.name(), "articles", article));
      }
      return differences;
    }

    private List<Outcome> outcomes(InspectionRecord record) {
      Map<Slot, Answer> found = Answers.of(record.inspection());
      found.keySet().retainAll(fields.slots().keySet());
      return fields.compare(found);
    }

    private List<String> absent(InspectionRecord record) {
      return articles.stream()
          .filter(prefix -> record.articles().stream().noneMatch(id -> id.startsWith(prefix)))
          .toList();
    }
  }
}
