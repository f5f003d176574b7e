package org.gradewire.evaluate;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Writes an evaluation for programs. At the top are the seen articles; those held back have the
 * same keys under {@code heldBack}.
 */
final class EvaluationJson {
  private EvaluationJson() {}

  static String of(Evaluation evaluation) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode root = mapper.createObjectNode();
    root.put("labels", evaluation.labels());
    put(root, evaluation.seen());
    Part heldBack = evaluation.heldBack();
    if (heldBack != null) {
      put(root.putObject("heldBack"), heldBack);
    }
    Evaluation.Confidences confidences = evaluation.confidences();
    ObjectNode reliability = root.putObject("reliability");
    put(reliability.putObject("written"), confidences.written());
    put(reliability.putObject("set"), confidences.set());
    put(reliability.putObject("crossValidated"), confidences.crossValidated());
    return root.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
  }

  private static void put(ObjectNode node, Part part) {
    node.put("articles", part.articles());
    part.notInRun().forEach(node.putArray("notInRun")::add);
    put(node, part.strict());
    put(node.putObject("lenient"), part.lenient());
    ObjectNode inspectorates = node.putObject("inspectorates");
    part.byInspectorate().forEach((name, scores) -> put(inspectorates.putObject(name), scores));
    put(node.putObject("templateF1"), part.templateF1());
    put(node.putObject("overallPrecision"), part.overallPrecision());
    ObjectNode errors = node.putObject("errors");
    part.errors().forEach((errorClass, count) -> put(errors.putObject(errorClass.label()), count));
    node.put("forbiddenNamesCount", part.forbiddenNamesCount());
    put(node.putArray("forbiddenNames"), part.forbiddenNames());
    put(node.putArray("differences"), part.differences());
  }

  private static void put(ObjectNode node, Scores scores) {
    ObjectNode groups = node.putObject("groups");
    scores.groups().forEach((group, counts) -> put(groups.putObject(group.label()), counts));
    ObjectNode fields = node.putObject("fields");
    scores.fields().forEach((field, counts) -> put(fields.putObject(field.label()), counts));
  }

  private static void put(ObjectNode node, Counts counts) {
    node.put("right", counts.right()).put("close", counts.close()).put("wrong", counts.wrong());
    node.put("missing", counts.missing()).put("spurious", counts.spurious());
    node.put("precision", counts.precision()).put("recall", counts.recall());
    node.put("f1", counts.f1());
  }

  private static void put(ObjectNode node, Interval interval) {
    node.put("low", interval.low()).put("high", interval.high());
  }

  private static void put(ObjectNode node, Part.ErrorCount count) {
    node.put("values", count.values()).put("places", count.places());
    node.put("articles", count.articles());
  }

  private static void put(ObjectNode node, Reliability reliability) {
    node.put("facts", reliability.facts());
    node.put("expectedCalibrationError", reliability.calibrationError());
    node.put("brier", reliability.brier());
    ArrayNode bins = node.putArray("bins");
    for (Reliability.Bin bin : reliability.bins()) {
      ObjectNode one = bins.addObject();
      one.put("from", bin.from()).put("to", bin.to()).put("facts", bin.facts());
      one.put("meanConfidence", bin.meanConfidence()).put("shareRight", bin.shareRight());
    }
  }

  private static void put(ArrayNode array, List<Difference> differences) {
    for (Difference difference : differences) {
      ObjectNode node = array.addObject();
      node.put("article", difference.article()).put("where", difference.where());
      node.put("field", difference.field()).put("verdict", difference.verdict().label());
      node.put("expected", difference.expected()).put("found", difference.found());
      node.put("class", difference.errorClass().label());
      node.put("inspectorate", difference.context().inspectorate());
      node.put("rule", difference.context().rule());
      ArrayNode passages = node.putArray("passages");
      difference.context().passages().forEach(passage -> put(passages.addObject(), passage));
    }
  }

  private static void put(ObjectNode node, Passage passage) {
    node.put("of", passage.label().text()).put("words", passage.words());
    node.put("sentence", passage.sentence());
  }
}
