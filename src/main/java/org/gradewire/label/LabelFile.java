package org.gradewire.label;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.gradewire.label.Label.OfInspection;
import org.gradewire.label.Label.OfPerson;

/** Writes the labels of one file. */
public final class LabelFile {
  /** What the name of a label file ends with, behind the id of its first article. */
  public static final String ENDING = ".gold.json";

  /** The name of the file that labels the records of all articles together. */
  public static final String RECORDS = "records.gold.json";

  private static final String ADVICE =
      "A draft: the program's own reading. Correct every value against the text, move whoever"
          + " speaks in an official capacity from notPeople to people, then take out \"draft\" and"
          + " this line.";

  /** Fields that a label has even where nothing is said, in their order. */
  private static final List<String> ALWAYS =
      List.of("inspectorate", "provider", "deliveredBy", "type", "status", "overall");

  private static final List<String> DATES = List.of("inspectionDate", "publicationDate");
  private static final JsonMapper MAPPER = new JsonMapper();

  private LabelFile() {}

  /**
   * Returns the labels of the articles of one file as JSON.
   *
   * @param labels at least one, in the order of the articles
   * @param draft whether nobody has corrected them; evaluation warns of those
   */
  public static String json(List<Label> labels, boolean draft) {
    ObjectNode root = MAPPER.createObjectNode();
    if (draft) {
      root.put("draft", true).put("comment", ADVICE);
    }
    if (labels.size() == 1) {
      put(root, labels.get(0));
    } else {
      ArrayNode articles = root.putArray("articles");
      labels.forEach(label -> put(articles.addObject(), label));
    }
    return written(root);
  }

  /** Returns the labels of records as JSON: the content of {@link #RECORDS}. */
  public static String json(List<RecordLabel> labels) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode records = root.putArray("records");
    for (RecordLabel label : labels) {
      ObjectNode record = records.addObject();
      label.fields().forEach(record::put);
      ArrayNode articles = record.putArray("articles");
      label.articles().forEach(articles::add);
    }
    return written(root);
  }

  private static String written(ObjectNode root) {
    try {
      return MAPPER.writer(printer()).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withSeparators(separators);
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  private static void put(ObjectNode node, Label label) {
    node.put("file", label.file());
    node.put("title", label.title());
    node.put("published", label.published());
    ArrayNode inspections = node.putArray("inspections");
    label.inspections().forEach(inspection -> put(inspections.addObject(), inspection));
    ArrayNode people = node.putArray("people");
    label.people().forEach(person -> put(people.addObject(), person));
    ArrayNode notPeople = node.putArray("notPeople");
    label.notPeople().forEach(notPeople::add);
  }

  private static void put(ObjectNode node, OfInspection inspection) {
    Map<String, Object> fields = inspection.fields();
    ALWAYS.forEach(name -> node.putPOJO(name, fields.get(name)));
    ObjectNode judgements = node.putObject("judgements");
    inspection
        .judgements()
        .forEach(
            (area, grade) -> {
              if (grade.count() == null) {
                judgements.put(area, grade.grade());
              } else {
                judgements.putObject(area).put("grade", grade.grade()).put("count", grade.count());
              }
            });
    DATES.forEach(name -> node.putPOJO(name, fields.get(name)));
    fields.forEach(
        (name, value) -> {
          if (!node.has(name)) {
            node.putPOJO(name, value);
          }
        });
    ArrayNode evidence = node.putArray("evidence");
    inspection.evidence().forEach(evidence::add);
  }

  private static void put(ObjectNode node, OfPerson person) {
    node.put("name", person.name());
    node.put("role", person.role());
    node.put("organisation", person.organisation());
    node.put("quoted", person.quoted());
    if (person.optional()) {
      node.put("optional", true);
    }
  }
}
